import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { notify } from '../mail/notify.ts'
import { tellNews } from '../orders/tell-news.ts'

/** Tells who wrote a review, by a letter where they gave an email address, and its shop that it is hidden, or shown again. */
export async function tellHidden(
  tx: Tx,
  enqueue: Enqueue,
  review_id: number,
  what: 'review-hidden' | 'review-shown',
  reason: string,
) {
  const { order_id, seller_id, product } = await tx
    .selectFrom('review')
    .innerJoin('order_line', 'order_line.id', 'review.order_line_id')
    .where('review.id', '=', review_id)
    .select(['order_line.order_id', 'review.seller_id', 'order_line.product_name as product'])
    .executeTakeFirstOrThrow()
  await tellNews(tx, enqueue, order_id, what, reason)
  await notify(tx, enqueue, { seller_id, kind: what, data: { product } })
}
