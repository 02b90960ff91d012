import { paths } from '../../../src/paths.ts'
import type { ReachRoom } from './ground.ts'

/** Reports by the public. */
export const complaints: ReachRoom<{ complaint: number }> = {
  async furnish(db, { shop, product }) {
    const { id } = await db
      .insertInto('complaint')
      .values({ seller_id: shop, product_id: product, kind: 'fake', words: 'Ini bukan tenunan tangan.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { complaint: id }
  },
  rows: {
    'complaints.decide': {
      page: ({ complaint }) => paths.office(`laporan/${complaint}`),
      fields: ({ complaint }) => ({
        complaint_id: String(complaint),
        verdict: 'warned',
        reason: 'Keterangan bahannya tidak benar.',
        answer: 'Terima kasih, penjualnya sudah kami tegur.',
      }),
    },
  },
}
