import { z } from 'zod'
import type { Lang, Messages } from '../../i18n/messages.ts'
import { buyerFields } from './checkout-input.ts'
import type { Buyer } from './place-checkout.ts'

/** The forms of an order's buyer, with what is wrong in their language. */

type Wrong = Messages['order']['wrong']

export const cancelInput = ({ reason }: Wrong) =>
  z.object({ cancel_reason: z.string(reason).min(5, reason).max(1000, reason) })

export const returnInput = (wrong: Wrong) =>
  z.object({ return_reason: z.string(wrong.return).min(10, wrong.return).max(1000, wrong.return) })

export const disputeInput = ({ dispute }: Wrong) =>
  z.object({ dispute_words: z.string(dispute).min(10, dispute).max(2000, dispute) })

export const messageInput = ({ message }: Wrong) =>
  z.object({ message: z.string(message).min(1, message).max(2000, message) })

/** What the agency asked is known by its number, which the form holds. */
export const answerInput = ({ answer }: Wrong) =>
  z
    .object({
      question_id: z.coerce.number(answer).int(answer).positive(answer),
      question_answer: z.string(answer).min(1, answer).max(2000, answer),
    })
    .transform(({ question_id, question_answer }) => ({ question_id, answer: question_answer }))

export const findInput = ({ email }: Wrong) =>
  z.object({ email: z.string(email).toLowerCase().pipe(z.email(email).max(254, email)) })

export const proofInput = ({ proof }: Wrong) => z.object({ proof: z.instanceof(File, { error: proof }) })

/** Who agrees to an order that began on WhatsApp; `key` is its page's own, which may be missing. */
export function agreeInput(
  wrong: Messages['checkout']['wrong'],
  { lang, account_id }: { lang: Lang; account_id: number | null },
) {
  return z
    .object({ ...buyerFields(wrong), key: z.uuid().nullable().catch(null) })
    .refine(({ phone, email }) => phone !== null || email !== null, {
      path: ['phone'],
      message: wrong.contact,
      when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'phone' || path?.[0] === 'email'),
    })
    .transform(({ agree, place, ...buyer }): Buyer & { key: string | null } => ({
      ...buyer,
      village_code: place,
      language: lang,
      account_id,
      agreement_version: agree,
    }))
}
