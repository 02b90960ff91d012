import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { storedDraft } from '../products/live-offer.ts'
import { decideSubmission } from './decide-submission.ts'

/**
 * Sends a draft back to its shop with what to mend (5 to 4,000 letters). It stays as it was written, to go on from.
 * @throws {Refusal} not-found, already-decided, submission-withdrawn
 */
export async function sendBackProduct(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  submissionId: number,
  notes: string,
) {
  const { product_id, seller_id, content } = await decideSubmission(tx, officer, submissionId, 'returned')
  await tx
    .insertInto('product_return')
    .values({
      submission_id: submissionId,
      agency_id: officer.agency_id,
      returned_by: officer.account_id,
      notes,
    })
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id },
    {
      verb: 'product.return',
      subject: ['product', product_id],
      after: { notes },
    },
  )
  const data = { product_id, product: storedDraft(content).name, notes }
  await notify(tx, enqueue, { seller_id, kind: 'product-returned', data })
}
