import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import type { CertificateKind } from './certificate.ts'
import { refusalOf } from './take-submission.ts'

/**
 * An officer ends a verification for good, and says why (5 to 4,000 characters, read by the shop): the issuer has
 * withdrawn the certificate, or it was not what it seemed. Its public page says so from now on.
 *
 * @throws {Refusal} not-found, where no verified one of that id is in the officer's reach, already-decided
 */
export async function revokeCertificate(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  id: number,
  reason: string,
) {
  const { seller_id, kind, number, submission_id } = await lockVerified(tx, officer, id)
  const { revoked_at } = await tx
    .insertInto('certificate_revocation')
    .values({ submission_id, agency_id: officer.agency_id, revoked_by: officer.account_id, reason })
    .returning('revoked_at')
    .executeTakeFirstOrThrow()
  await tx.updateTable('certificate').set({ revoked_at }).where('id', '=', id).execute()
  const actor = { ...officer, seller_id }
  await recordAct(tx, actor, { verb: 'certificate.revoke', subject: ['certificate', id], after: { reason } })
  const data = { certificate: kind, number, reason }
  await notify(tx, enqueue, { seller_id, kind: 'certificate-revoked', data })
}

async function lockVerified(tx: Tx, officer: Officer, id: number) {
  const verified = await tx
    .selectFrom('certificate')
    .innerJoin('seller', 'seller.id', 'certificate.seller_id')
    .where('certificate.id', '=', id)
    .where('certificate.verified_at', 'is not', null)
    .where(inReachOf(officer))
    .select(['certificate.seller_id', 'certificate.kind', 'certificate.number', 'certificate.revoked_at'])
    .$narrowType<{ kind: CertificateKind }>()
    .forNoKeyUpdate('certificate')
    .executeTakeFirst()
  if (!verified) throw new Refusal('not-found')
  const { submission_id } = await tx
    .selectFrom('certificate_submission')
    .where('certificate_id', '=', id)
    .where('decision', '=', 'verified')
    .select('id as submission_id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (verified.revoked_at !== null) throw await refusalOf(tx, submission_id)
  return { ...verified, submission_id }
}
