import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import type { Lang } from '../../i18n/messages.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { notify } from '../mail/notify.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { changeableDays, mostPhotos, reviewableStates, type ReviewInput } from './review.ts'

type Written = ReviewInput & {
  order_line_id: number
  language: Lang
  /** Of the pictures that it has or that wait for it, those that it shows. */
  kept: readonly string[]
}

/**
 * What the buyer of an order says of one line of it, once the goods are there; the same again, within 30 days, changes
 * it. Its shop is told of a new one.
 * @throws {Refusal} not-found, review-too-early, review-own-shop, review-fixed, review-photos (`most`)
 */
export async function writeReview(tx: Tx, enqueue: Enqueue, order: OrderInHand, written: Written) {
  if (order.by.side !== 'buyer') throw new Refusal('not-found')
  if (!reviewableStates.includes(order.state)) throw new Refusal('review-too-early')
  const { product_id, product_name } = await findLine(tx, order, written.order_line_id)
  await refuseOwnShop(tx, order, order.by.account_id)
  const { seller_id } = order
  const { id, is_new } = await save(tx, { ...written, seller_id, product_id })
  await savePhotos(tx, id, written)
  const data = { product: product_name, stars: written.stars }
  if (is_new) await notify(tx, enqueue, { seller_id, kind: 'review-written', data })
}

async function findLine(tx: Tx, order: OrderInHand, order_line_id: number) {
  const line = await tx
    .selectFrom('order_line')
    .select(['product_id', 'product_name'])
    .where('id', '=', order_line_id)
    .where('order_id', '=', order.id)
    .executeTakeFirst()
  if (!line) throw new Refusal('not-found')
  return line
}

/**
 * Nobody reviews what they sell: neither whoever asks nor whoever ordered, by account or by contact, works in the shop.
 * @throws {Refusal} review-own-shop
 */
export async function refuseOwnShop(
  db: Db,
  { checkout_id, seller_id }: Pick<OrderInHand, 'checkout_id' | 'seller_id'>,
  account_id: number | null,
) {
  const { rows } = await sql`
    select from checkout
    where checkout.id = ${checkout_id} and (
      exists (
        select from desk_access join account on account.id = desk_access.account_id
        where desk_access.seller_id = ${seller_id} and (
          account.id in (${account_id}, checkout.account_id)
          or account.phone = checkout.phone or lower(account.email) = lower(checkout.email)))
      or exists (select from seller where id = ${seller_id} and whatsapp = checkout.phone))`.execute(db)
  if (rows.length > 0) throw new Refusal('review-own-shop')
}

async function save(tx: Tx, written: Written & { seller_id: number; product_id: number }) {
  const { order_line_id, product_id, seller_id, stars, words, author, language } = written
  const said = { stars, words, author, language }
  const saved = await tx
    .insertInto('review')
    .values({ order_line_id, product_id, seller_id, ...said })
    .onConflict((conflict) =>
      conflict
        .column('order_line_id')
        .doUpdateSet(said)
        .where('review.hidden_at', 'is', null)
        .where('review.written_at', '>', sql<Date>`now() - ${changeableDays} * interval '1 day'`),
    )
    .returning(['id', sql<boolean>`xmax = 0`.as('is_new')])
    .executeTakeFirst()
  if (!saved) throw new Refusal('review-fixed')
  return saved
}

async function savePhotos(tx: Tx, review_id: number, { order_line_id, kept }: Written) {
  const before = await tx
    .deleteFrom('review_image')
    .where('review_id', '=', review_id)
    .returning(['image_id', 'position'])
    .execute()
  const stay = before
    .toSorted((one, other) => one.position - other.position)
    .map(({ image_id }) => image_id)
    .filter((image_id) => kept.includes(image_id))
  const waited = await takeWaiting(tx, order_line_id)
  const photos = [...new Set([...stay, ...kept.filter((image_id) => waited.has(image_id))])]
  if (photos.length > mostPhotos) throw new Refusal('review-photos', { most: mostPhotos })
  if (photos.length === 0) return
  await tx
    .insertInto('review_image')
    .values(photos.map((image_id, position) => ({ review_id, image_id, position })))
    .execute()
}

/** What waited for this review waits no longer. */
async function takeWaiting(tx: Tx, order_line_id: number) {
  const waiting = await tx
    .deleteFrom('review_upload')
    .where('order_line_id', '=', order_line_id)
    .returning('image_id')
    .execute()
  return new Set(waiting.map(({ image_id }) => image_id))
}
