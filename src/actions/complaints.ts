import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import { limits, networkOf } from '../market/accounts/rate-limit.ts'
import { complaintInput, verdicts } from '../market/complaints/complaint.ts'
import { decideComplaint } from '../market/complaints/decide-complaint.ts'
import { fileComplaint } from '../market/complaints/file-complaint.ts'
import { findReported } from '../market/complaints/find-reported.ts'
import { nextInQueue } from '../market/curation/next-in-queue.ts'
import { localized, paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { takeTurns } from './account-door.ts'
import { agencyAction, publicAction } from './form-action.ts'

const text = z
  .string('Isian ini belum terisi.')
  .min(10, 'Tulis paling sedikit 10 huruf.')
  .max(2000, 'Paling banyak 2.000 huruf.')

export const complaints = {
  file: publicAction({
    input: z.record(z.string(), z.unknown()),
    run: async (typed, context) => {
      const { db, lang } = context.locals
      const complaint = readComplaint(typed, context)
      const { what, slug } = context.params
      await takeTurns(db, context, [limits.complaint])
      const reported = await findReported(db, what, slug)
      if (!reported) throw new Refusal('not-found')
      const of = `${networkOf(context.clientAddress)} ${reported.seller_id}`
      await takeTurns(db, context, [limits.complaintOfShop, of])
      const { email } = complaint
      if (email !== null) await takeTurns(db, context, [limits.complaintContact, email.toLowerCase()])
      const code = await db.transaction().execute((tx) => fileComplaint(tx, { what, slug }, complaint, lang))
      return localized(lang, paths.complaint(code))
    },
  }),

  decide: agencyAction({
    roles: ['head', 'verifier'],
    input: z
      .object({
        complaint_id: z.coerce.number().int().positive(),
        verdict: z.enum(Object.keys(verdicts) as (keyof typeof verdicts)[], 'Pilih putusannya.'),
        answer: text,
        reason: z.union([z.literal('').transform(() => null), text]).default(null),
      })
      .refine(({ verdict, reason }) => verdicts[verdict].measure === 'none' || reason !== null, {
        path: ['reason'],
        message: 'Tulis kepada penjual mengapa ini dilakukan, paling sedikit 10 huruf.',
      }),
    run: async (tx, officer, decision, { locals }) => {
      await decideComplaint(tx, locals.enqueue, officer, decision)
      return { to: await nextInQueue(tx, officer, 'complaint'), notice: 'laporan-diputus' }
    },
  }),
}

/** What is wrong is said in the language of the page. */
function readComplaint(typed: unknown, { locals }: ActionAPIContext) {
  const parsed = complaintInput(locals.t.complaint).safeParse(typed)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues)
    if (locals.form) locals.form.problems[path.join('.')] ??= message
  throw new Refusal('complaint-incomplete')
}
