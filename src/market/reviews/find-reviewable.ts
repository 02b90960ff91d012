import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { OrderState } from '../orders/order-states.ts'
import { changeableDays, reviewableStates } from './review.ts'
import { hiddenWhy, reviewImages, shownAgainWhy, waitingImages } from './review-rows.ts'

export type Reviewable = NonNullable<Awaited<ReturnType<typeof findReviewable>>>
export type ReviewableLine = Reviewable['lines'][number]

/** What was ordered with this link, each with what its buyer has said of it so far; undefined for a link of nobody. */
export async function findReviewable(db: Db, token: string) {
  const order = await db
    .selectFrom('shop_order')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .where('shop_order.token', '=', token)
    .select(['shop_order.id', 'shop_order.token', 'shop_order.state', 'seller.name as shop', 'checkout.name'])
    .select(['shop_order.checkout_id', 'shop_order.seller_id'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('order_line')
          .whereRef('order_line.order_id', '=', 'shop_order.id')
          .select(['order_line.id', 'order_line.product_name'])
          .select((line) => [
            line.ref('order_line.options').$castTo<Record<string, string>>().as('options'),
            jsonObjectFrom(
              line
                .selectFrom('review')
                .whereRef('review.order_line_id', '=', 'order_line.id')
                .select(['review.id', 'review.stars', 'review.words', 'review.author'])
                .select((review) => [
                  review('review.hidden_at', 'is not', null).$castTo<boolean>().as('is_hidden'),
                  sql<boolean>`review.written_at > now() - ${changeableDays} * interval '1 day'`.as(
                    'is_changeable',
                  ),
                  reviewImages().as('images'),
                  hiddenWhy().as('hidden_why'),
                  shownAgainWhy().as('shown_again_why'),
                ]),
            ).as('review'),
            waitingImages().as('waiting'),
          ])
          .orderBy('order_line.id'),
      ).as('lines'),
    )
    .executeTakeFirst()
  return order && { ...order, may_review: reviewableStates.includes(order.state as OrderState) }
}

/** What was said of it can no longer be changed. */
export function isFixed({ review }: ReviewableLine) {
  return review !== null && (review.is_hidden || !review.is_changeable)
}

/** The line that a page asks for or, where it asks for none, the first that has not been reviewed. */
export function chosenLine({ lines }: Reviewable, asked: string | null) {
  return lines.find(({ id }) => String(id) === asked) ?? lines.find(({ review }) => !review) ?? lines[0]
}
