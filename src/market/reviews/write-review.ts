import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Lang } from '../../i18n/messages.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { notify } from '../mail/notify.ts'
import type { OrderInHand } from '../orders/enter-order.ts'
import { changeableDays, mostPhotos, reviewableStates, type ReviewInput } from './review.ts'

type Written = ReviewInput & {
  order_line_id: number
  language: Lang
  /** Of the pictures that it has, those that stay; and new ones. */
  kept: readonly string[]
  added: readonly string[]
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
  await refuseOwnShop(tx, order)
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

/** Nobody reviews what they sell: neither whoever asks nor whoever ordered works in the shop. */
async function refuseOwnShop(tx: Tx, { checkout_id, seller_id, by }: OrderInHand) {
  const worker = await tx
    .selectFrom('desk_access')
    .select('account_id')
    .where('seller_id', '=', seller_id)
    .where((eb) =>
      eb.or([
        eb('account_id', '=', by.account_id ?? 0),
        eb('account_id', '=', eb.selectFrom('checkout').select('account_id').where('id', '=', checkout_id)),
      ]),
    )
    .executeTakeFirst()
  if (worker) throw new Refusal('review-own-shop')
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

async function savePhotos(tx: Tx, review_id: number, { kept, added }: Written) {
  const before = await tx
    .deleteFrom('review_image')
    .where('review_id', '=', review_id)
    .returning(['image_id', 'position'])
    .execute()
  const stay = before
    .toSorted((one, other) => one.position - other.position)
    .map(({ image_id }) => image_id)
    .filter((image_id) => kept.includes(image_id))
  const photos = [...new Set([...stay, ...added])]
  if (photos.length > mostPhotos) throw new Refusal('review-photos', { most: mostPhotos })
  if (photos.length === 0) return
  await tx
    .insertInto('review_image')
    .values(photos.map((image_id, position) => ({ review_id, image_id, position })))
    .execute()
}
