import type { Tx } from '../../../db/types.ts'
import type { Actor } from '../audit/record-act.ts'

/** Puts a certificate before the agency; it waits there for a decision. One that waits already must be withdrawn. */
export async function submitCertificate(tx: Tx, actor: Actor, certificate_id: number) {
  await tx
    .insertInto('certificate_submission')
    .values({ certificate_id, submitted_by: actor.account_id })
    .execute()
}

/** Takes back what waits: the shop has changed or removed it. */
export async function withdrawSubmission(tx: Tx, certificate_id: number) {
  await tx
    .updateTable('certificate_submission')
    .set({ decision: 'withdrawn' })
    .where('certificate_id', '=', certificate_id)
    .where('decision', 'is', null)
    .execute()
}
