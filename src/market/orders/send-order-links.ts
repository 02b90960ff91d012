import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { shortDate, todayIn } from '../../i18n/dates.ts'
import type { Lang } from '../../i18n/messages.ts'
import type { Enqueue } from '../../job.ts'
import { purchaseLinks } from '../mail/order-letters.ts'
import { sendLetter } from '../mail/send-letter.ts'

const mostLinks = 20

/**
 * Sends the links of the newest orders that were placed with an email address to that address, in the language of who
 * asks. Nothing is sent where there is no order: whoever asks is told the same either way.
 */
export async function sendOrderLinks(tx: Tx, enqueue: Enqueue, email: string, lang: Lang) {
  const orders = await tx
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where(sql`lower(checkout.email)`, '=', email.toLowerCase())
    .where('checkout.forgotten_at', 'is', null)
    .select(['shop_order.id as order_id', 'shop_order.token', 'shop_order.placed_at'])
    .select(['seller.name as shop', 'province.time_zone'])
    .orderBy('shop_order.id', 'desc')
    .limit(mostLinks)
    .execute()
  if (orders.length === 0) return
  const linked = orders.map(({ placed_at, time_zone, ...order }) => ({
    ...order,
    on: shortDate(lang, todayIn(time_zone ?? 'Asia/Jakarta', placed_at)),
  }))
  await sendLetter(tx, enqueue, { to_address: email, ...purchaseLinks(lang, linked) })
}
