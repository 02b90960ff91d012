import type { Tx } from '../../../db/types.ts'
import { clockTime } from '../../i18n/dates.ts'
import { messages } from '../../i18n/messages.ts'
import type { Enqueue } from '../../job.ts'
import type { Written } from '../mail/letter.ts'
import type { Bill } from '../mail/order-bill.ts'
import type { Purchase } from '../mail/order-letters.ts'
import { sendLetter } from '../mail/send-letter.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { DeliveryKind } from '../shipping/find-delivery.ts'
import { needsAddress } from './agree-on.ts'
import { goodsOf, type Told } from './find-told.ts'

/** Puts a letter to the buyer of an order into the post, where an email address was given; else nothing happens. */
export async function writeToBuyer(
  tx: Tx,
  enqueue: Enqueue,
  { email, account_id, ...told }: Told,
  write: (purchase: Purchase) => Written,
) {
  if (email === null) return
  await sendLetter(tx, enqueue, { to_address: email, account_id, ...write(told) })
}

/** What is to be paid for an order that waits for it, as its letter says it. */
export function billOf(told: Told, state: Bill['state']): Bill {
  const { unique_code, due_rupiah, payment_kind, pay_to, held_until } = told
  return {
    goods: goodsOf(told, true),
    delivery: deliveryOf(told),
    is_fetched: !needsAddress(told.delivery_kind as DeliveryKind),
    unique_code: unique_code === 0 ? null : formatRupiah(unique_code),
    total: formatRupiah(due_rupiah),
    state,
    payment: payment_kind,
    bank: payment_kind === 'bank' ? (pay_to as Bill['bank']) : null,
    until: held_until === null ? '' : clockTime(held_until, told.time_zone, told.lang),
  }
}

function deliveryOf({ delivery_rupiah, lang }: Told) {
  if (delivery_rupiah === null) return null
  return delivery_rupiah === 0 ? messages[lang].order.goods.free : formatRupiah(delivery_rupiah)
}
