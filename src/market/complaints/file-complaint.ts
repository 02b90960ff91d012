import type { Tx } from '../../../db/types.ts'
import type { Lang } from '../../i18n/messages.ts'
import { Refusal } from '../../refusal.ts'
import type { ComplaintInput } from './complaint.ts'
import { findReported } from './find-reported.ts'

/**
 * Takes in a report by the public about the product or the shop at the end of an address. Returns the code with
 * which whoever wrote it reads the answer.
 * @throws {Refusal} not-found where the public sees no such thing
 */
export async function fileComplaint(
  tx: Tx,
  about: { what: string | undefined; slug: string | undefined },
  { kind, words, email }: ComplaintInput,
  language: Lang,
) {
  const reported = await findReported(tx, about.what, about.slug)
  if (!reported) throw new Refusal('not-found')
  const { seller_id, product_id } = reported
  const { code } = await tx
    .insertInto('complaint')
    .values({ seller_id, product_id, kind, words, email, language })
    .returning('code')
    .executeTakeFirstOrThrow()
  return code
}
