import type { Tx } from '../../../db/types.ts'
import { clockTime, shortDate } from '../../i18n/dates.ts'
import type { Enqueue } from '../../job.ts'
import { purchasePlaced, purchaseStep, type Step } from '../mail/order-letters.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { daysToReturn } from './ask-return.ts'
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
  if (state === 'costed' || state === 'placed') {
    const isAgreed = state === 'placed'
    await writeToBuyer(tx, enqueue, told, (purchase) =>
      purchasePlaced(purchase, billOf(told, state), isAgreed),
    )
  } else {
    const step = stepOf(told, state)
    if (step) await writeToBuyer(tx, enqueue, told, (purchase) => purchaseStep(purchase, step))
  }
  if (told.last_step?.side !== 'seller') await tellShopStep(tx, enqueue, { ...told, state })
}

/** What can lapse. */
const waits = ['proposed', 'asked', 'costed', 'placed'] as const

function stepOf(told: Told, state: OrderState): Step | undefined {
  const { due_rupiah, promised_on, courier, tracking_number, last_step, lang, is_paid, payment_kind } = told
  const promised = promised_on === null ? null : shortDate(lang, promised_on)
  switch (state) {
    case 'paid':
    case 'accepted':
      return { state, total: formatRupiah(due_rupiah), promised }
    case 'making':
      return { state, promised }
    case 'sent':
      return {
        state,
        courier,
        tracking_number,
        cash: payment_kind === 'cash' ? formatRupiah(due_rupiah) : null,
      }
    case 'received': {
      const end = new Date(told.state_since.getTime() + daysToReturn * 86_400_000)
      return { state, until: clockTime(end, told.time_zone, lang) }
    }
    case 'lapsed': {
      const was = waits.find((each) => each === told.state_before) ?? 'placed'
      if (was === 'placed' && payment_kind === 'cash') return { state, was: 'unanswered', may_be_paid: false }
      return { state, was, may_be_paid: was === 'placed' && payment_kind !== 'stripe' }
    }
    case 'ready':
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
