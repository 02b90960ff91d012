import { paths } from '../../../src/paths.ts'
import { aBoughtProduct } from '../review-room.ts'
import type { ReachRoom } from './ground.ts'

/** Orders on which buyer and shop do not agree. */
export const disputes: ReachRoom<{ dispute: number; awaited: number }> = {
  async furnish(db, { shop, product }) {
    const order = await aBoughtProduct(db, { product_id: product, seller_id: shop })
    const { id } = await db
      .insertInto('order_dispute')
      .values({ order_id: order.id, opened_by: 'buyer', words: 'Warnanya lain dari fotonya.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const settled = { settled_at: new Date(), outcome: 'Penjual mengganti kainnya.' }
    const ruled = { ruling: 'buyer', due_on: '2099-01-01' }
    const { id: awaited } = await db
      .insertInto('order_dispute')
      .values({
        order_id: order.id,
        opened_by: 'buyer',
        words: 'Barangnya belum datang.',
        ...settled,
        ...ruled,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { dispute: id, awaited }
  },
  rows: {
    'disputes.settle': {
      page: ({ dispute }) => paths.office(`sengketa/${dispute}`),
      fields: ({ dispute }) => ({
        dispute_id: String(dispute),
        ruling: 'buyer',
        outcome: 'Penjual mengganti kainnya.',
        due_on: '',
      }),
    },
    'disputes.ask': {
      page: ({ dispute }) => paths.office(`sengketa/${dispute}`),
      fields: ({ dispute }) => ({
        dispute_id: String(dispute),
        'sides[]': ['buyer', 'seller'],
        question: 'Kapan barangnya dikirim?',
      }),
    },
    'disputes.end': {
      page: ({ awaited }) => paths.office(`sengketa/${awaited}`),
      fields: ({ awaited }) => ({ dispute_id: String(awaited), result: 'done' }),
    },
  },
}
