import type { Tx } from '../../../db/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import type { Enqueue } from '../../job.ts'
import { purchasePlaced, purchaseStep, type Step } from '../mail/order-letters.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { findTold, type Told } from './find-told.ts'
import type { OrderState } from './order-states.ts'
import { tellShopStep } from './tell-shop.ts'
import { billOf, writeToBuyer } from './write-to-buyer.ts'

/**
 * Tells of the step that an order has just taken: its buyer by a letter, and the shop, where it was not the shop that
 * took it. To be called after `takeStep`, once everything that belongs to the step is written.
 */
export async function tellStep(tx: Tx, enqueue: Enqueue, order_id: number, state: OrderState) {
  const told = await findTold(tx, order_id)
  if (state === 'placed') {
    const isCosted = told.began === 'web'
    await writeToBuyer(tx, enqueue, told, (purchase) =>
      purchasePlaced(purchase, billOf(told, 'placed'), isCosted),
    )
  } else {
    const step = stepOf(told, state)
    if (step) await writeToBuyer(tx, enqueue, told, (purchase) => purchaseStep(purchase, step))
  }
  if (told.last_step?.side !== 'seller') await tellShopStep(tx, enqueue, { ...told, state })
}

function stepOf(told: Told, state: OrderState): Step | undefined {
  const { due_rupiah, promised_on, courier, tracking_number, last_step, lang, is_paid } = told
  const promised = promised_on === null ? null : shortDate(lang, promised_on)
  switch (state) {
    case 'paid':
    case 'accepted':
      return { state, total: formatRupiah(due_rupiah), promised }
    case 'making':
      return { state, promised }
    case 'sent':
      return { state, courier, tracking_number }
    case 'ready':
    case 'received':
    case 'lapsed':
    case 'returned':
      return { state }
    case 'cancelled': {
      const bySeller = last_step?.side === 'seller' && last_step.reason !== ''
      return { state, reason: bySeller ? last_step.reason : null, is_paid }
    }
    default:
      return undefined
  }
}
