import { z } from 'astro/zod'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { askAboutDispute } from '../market/orders/ask-about-dispute.ts'
import { type Ruling, rulings } from '../market/orders/dispute.ts'
import { endDispute } from '../market/orders/end-dispute.ts'
import { settleOrderDispute } from '../market/orders/settle-order-dispute.ts'
import { calendarDay } from '../market/regions/calendar-day.ts'
import { paths } from '../paths.ts'
import { agencyAction } from './form-action.ts'
import { filled } from './order-fields.ts'

const dispute_id = z.coerce.number().int().positive()
const kinds = Object.keys(rulings) as Ruling[]
const whom = 'Pilih siapa yang ditanya.'
const dayOrNone = z.union([z.literal('').transform(() => null), calendarDay('Isi tanggalnya.')]).default(null)

/** What the agency does about orders on which buyer and shop do not agree. */
export const disputes = {
  ask: agencyAction({
    roles: ['head', 'verifier'],
    input: z.object({
      dispute_id,
      sides: z.array(z.enum(['buyer', 'seller'], whom), whom).min(1, whom),
      question: filled(10, 2000, 'Tulis pertanyaannya, paling sedikit 10 huruf.'),
    }),
    run: async (tx, officer, { question: words, ...asked }, { locals }) => {
      const sides = [...new Set(asked.sides)]
      await askAboutDispute(tx, locals.enqueue, officer, { dispute_id: asked.dispute_id, sides, words })
      return { to: paths.office(`sengketa/${asked.dispute_id}`), notice: 'sengketa-ditanyakan' }
    },
  }),

  settle: agencyAction({
    roles: ['head', 'verifier'],
    input: z.object({
      dispute_id,
      ruling: z.enum(kinds, 'Pilih hasilnya.'),
      outcome: filled(10, 2000, 'Tulis putusannya, paling sedikit 10 huruf.'),
      due_on: dayOrNone,
    }),
    run: async (tx, officer, settled, { locals }) => {
      await settleOrderDispute(tx, locals.enqueue, officer, settled, new Date())
      return { to: await nextInQueue(tx, officer, 'dispute'), notice: 'sengketa-diputus' }
    },
  }),

  end: agencyAction({
    roles: ['head', 'verifier'],
    input: z.object({ dispute_id, result: z.enum(['done', 'undone'], 'Pilih salah satu.') }),
    run: async (tx, officer, { dispute_id: id, result }) => {
      await endDispute(tx, officer, { dispute_id: id, is_done: result === 'done' })
      return { to: paths.office(`sengketa/${id}`), notice: 'sengketa-selesai' }
    },
  }),
}
