import { paths } from '../../../src/paths.ts'
import { aBoughtProduct } from '../review-room.ts'
import type { ReachRoom } from './ground.ts'

/** Orders on which buyer and shop do not agree. */
export const disputes: ReachRoom<{ dispute: number }> = {
  async furnish(db, { shop, product }) {
    const order = await aBoughtProduct(db, { product_id: product, seller_id: shop })
    const { id } = await db
      .insertInto('order_dispute')
      .values({ order_id: order.id, opened_by: 'buyer', words: 'Warnanya lain dari fotonya.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { dispute: id }
  },
  rows: {
    'disputes.settle': {
      page: ({ dispute }) => paths.office(`sengketa/${dispute}`),
      fields: ({ dispute }) => ({
        dispute_id: String(dispute),
        outcome: 'Penjual mengganti kainnya.',
      }),
    },
  },
}
