import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { followInRevisions } from './follow-in-revisions.ts'
import { withdrawSubmission } from './submit-certificate.ts'

/**
 * Takes a certificate out of the shop. One that an officer has ever verified stays known, so that its public page can
 * say that it is no longer used; any other is forgotten.
 *
 * @throws {Refusal} not-found
 */
export async function removeCertificate(tx: Tx, desk: Desk, id: number) {
  const certificate = await tx
    .selectFrom('certificate')
    .where('id', '=', id)
    .where('seller_id', '=', desk.seller_id)
    .where('removed_at', 'is', null)
    .select(['kind', 'number', 'expires_on'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!certificate) throw new Refusal('not-found')
  await recordAct(tx, desk, {
    verb: 'certificate.remove',
    subject: ['certificate', id],
    before: certificate,
  })
  await followInRevisions(tx, id, [])
  const verified = await tx
    .selectFrom('certificate_submission')
    .where('certificate_id', '=', id)
    .where('decision', '=', 'verified')
    .select('id')
    .executeTakeFirst()
  if (!verified) {
    await tx.deleteFrom('certificate').where('id', '=', id).execute()
    return
  }
  await withdrawSubmission(tx, id)
  await tx.deleteFrom('product_certificate').where('certificate_id', '=', id).execute()
  await tx
    .updateTable('certificate')
    .set({ removed_at: new Date(), verified_at: null })
    .where('id', '=', id)
    .execute()
}
