import type { Db } from '../../../db/types.ts'
import { paths } from '../../../src/paths.ts'
import { aReview } from '../review-room.ts'
import type { ReachRoom } from './ground.ts'

/** Reports about what buyers say. */
export const buyerReviews: ReachRoom<{ report: number; hidden: number }> = {
  async furnish(db, { shop, product }) {
    const { review } = await aReview(db, { product_id: product, seller_id: shop })
    const { id } = await db
      .insertInto('review_report')
      .values({ review_id: review, words: 'Ulasan ini menghina penjualnya.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { report: id, hidden: await aHidden(db, { product_id: product, seller_id: shop }) }
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
    'reviews.restore': {
      page: ({ hidden }) => paths.office(`ulasan/${hidden}`),
      fields: ({ hidden }) => ({ report_id: String(hidden), reason: 'Setelah dibaca ulang, ini wajar.' }),
    },
  },
}

/** A review that was hidden for a report. */
async function aHidden(db: Db, bought: { product_id: number; seller_id: number }) {
  const { review } = await aReview(db, bought)
  await db.updateTable('review').set({ hidden_at: new Date() }).where('id', '=', review).execute()
  const { id } = await db
    .insertInto('review_report')
    .values({ review_id: review, words: 'Ulasan ini menghina penjualnya.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('review_report')
    .set({ decided_at: new Date(), is_upheld: true, reason: 'Tulisannya menghina penjual.' })
    .where('id', '=', id)
    .execute()
  return id
}
