import { z } from 'astro/zod'
import { endTrust, grantTrust } from '../market/curation/grant-trust.ts'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { reviewProduct } from '../market/curation/review-product.ts'
import { agencyAction } from './form-action.ts'

const id = z.coerce.number().int().positive()
const name = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const points = z
  .string()
  .regex(/^\d{1,3}$/, 'Isi nilainya dengan angka.')
  .transform(Number)
const reason = (least: number) =>
  z
    .string('Tulis alasannya.')
    .min(least, `Tulis alasannya, paling sedikit ${least} huruf; pemiliknya membacanya.`)
    .max(500, 'Paling banyak 500 huruf.')

const notices = {
  approved: 'produk-disetujui',
  returned: 'produk-dikembalikan-dinas',
  'taken-down': 'produk-diturunkan-dinas',
}

export const productReviews = {
  review: agencyAction({
    input: z.object({
      submission_id: id,
      rubric_version: id,
      decision: z.enum(['approved', 'returned'], 'Tekan salah satu tombolnya.'),
      points: z.record(name, points).default({}),
      point_notes: z.record(name, z.string().max(500, 'Paling banyak 500 huruf.')).default({}),
      notes: z.string().max(2000, 'Paling banyak 2.000 huruf.').default(''),
    }),
    roles: ['head', 'verifier', 'curator'],
    run: async (tx, officer, review, { locals }) => {
      const { outcome, is_after } = await reviewProduct(tx, locals.enqueue, officer, review)
      const kind = is_after ? 'published-product' : 'product'
      return { to: await nextInQueue(tx, officer, kind), notice: notices[outcome] }
    },
  }),
  grantTrust: agencyAction({
    input: z.object({ seller_id: id, reason: reason(10) }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, trust, { locals, url }) => {
      await grantTrust(tx, locals.enqueue, officer, trust)
      return { to: url.pathname, notice: 'lapak-dipercaya' }
    },
  }),
  endTrust: agencyAction({
    input: z.object({ seller_id: id, reason: reason(5) }),
    roles: ['head', 'verifier'],
    run: async (tx, officer, trust, { locals, url }) => {
      await endTrust(tx, locals.enqueue, officer, trust)
      return { to: url.pathname, notice: 'kepercayaan-berakhir' }
    },
  }),
}
