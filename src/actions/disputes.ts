import { z } from 'astro/zod'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { settleOrderDispute } from '../market/orders/settle-order-dispute.ts'
import { agencyAction } from './form-action.ts'

/** What the agency does about orders on which buyer and shop do not agree. */
export const disputes = {
  settle: agencyAction({
    roles: ['head', 'verifier'],
    input: z.object({
      dispute_id: z.coerce.number().int().positive(),
      outcome: z
        .string('Tulis putusannya.')
        .min(10, 'Tulis putusannya, paling sedikit 10 huruf.')
        .max(2000, 'Paling banyak 2.000 huruf.'),
    }),
    run: async (tx, officer, settled, { locals }) => {
      await settleOrderDispute(tx, locals.enqueue, officer, settled)
      return { to: await nextInQueue(tx, officer, 'dispute'), notice: 'sengketa-diputus' }
    },
  }),
}
