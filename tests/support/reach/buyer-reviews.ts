import { paths } from '../../../src/paths.ts'
import { aReview } from '../review-room.ts'
import type { ReachRoom } from './ground.ts'

/** Reports about what buyers say. */
export const buyerReviews: ReachRoom<{ report: number }> = {
  async furnish(db, { shop, product }) {
    const { review } = await aReview(db, { product_id: product, seller_id: shop })
    const { id } = await db
      .insertInto('review_report')
      .values({ review_id: review, words: 'Ulasan ini menghina penjualnya.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { report: id }
  },
  rows: {
    'reviews.decide': {
      page: ({ report }) => paths.office(`ulasan/${report}`),
      fields: ({ report }) => ({
        report_id: String(report),
        verdict: 'hide',
        reason: 'Tulisannya menghina penjual.',
      }),
    },
  },
}
