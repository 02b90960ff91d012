import type { Tx } from '../types.ts'
import { buyers } from './buyers.ts'
import type { LoadedOrder } from './load-orders.ts'
import { sampleReviews } from './reviews.ts'

/** What was said of goods a day after they came, the shops' answers, and what somebody has reported. */
export async function loadReviews(tx: Tx, orders: readonly LoadedOrder[]) {
  const written = reviewsOf(orders)
  const rows = await tx
    .insertInto('review')
    .values(
      written.map(({ order_line_id, product_id, order, stars, words, written_at }) => ({
        order_line_id,
        product_id,
        seller_id: order.seller_id,
        stars,
        words,
        author: buyers[order.buyer].name.split(' ')[0] ?? '',
        written_at,
      })),
    )
    .returning(['id', 'order_line_id'])
    .execute()
  const said = rows.flatMap(({ id, order_line_id }) =>
    written.filter((each) => each.order_line_id === order_line_id).map((each) => ({ ...each, id })),
  )
  await tx
    .insertInto('review_answer')
    .values(
      said.flatMap(({ id, answer, order, written_at }) =>
        answer === undefined
          ? []
          : [
              {
                review_id: id,
                words: answer,
                answered_by: order.owner_id,
                answered_at: daysAfter(written_at, 0.8),
              },
            ],
      ),
    )
    .execute()
  await tx
    .insertInto('review_report')
    .values(
      said.flatMap(({ id, reported, written_at }) =>
        reported === undefined
          ? []
          : [{ review_id: id, words: reported, reported_at: daysAfter(written_at, 6) }],
      ),
    )
    .execute()
}

const daysAfter = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000)

/** Each review with the line that it is of: of the newest closed order of its product of which nothing was said. */
function reviewsOf(orders: readonly LoadedOrder[]) {
  const lines = orders
    .toReversed()
    .filter(({ state }) => state === 'closed')
    .flatMap((order) =>
      order.lines.map((line, index) => ({ ...line, order, order_line_id: order.lineIds[index] ?? 0 })),
    )
  return sampleReviews.map((review) => {
    const index = lines.findIndex(({ slug }) => slug === review.slug)
    const [line] = index === -1 ? [] : lines.splice(index, 1)
    const received = line?.order.steps.find(({ state }) => state === 'received')?.at
    if (!line || !received) throw new Error(`Sample data reviews ${review.slug}, which nobody has bought`)
    const { order, order_line_id, product_id } = line
    return { ...review, order, order_line_id, product_id, written_at: daysAfter(received, 1.1) }
  })
}
