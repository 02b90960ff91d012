import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { type Decided, decideSeller, holdReason } from './decide-seller.ts'

/**
 * The agency refuses a registration, with its reason in 10 to 2,000 letters; the shop is told. This registration is over;
 * what the shop has written stays, and it may hand in a new one when the reason is no longer so.
 * @throws {Refusal} reason-length, and those of `decideSeller`
 */
export async function refuseSeller(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { reason, ...decided }: Decided & { reason: string },
) {
  holdReason(reason)
  const { seller_id } = decided
  const submission_id = await decideSeller(tx, officer, decided, 'refused')
  const { agency_id, account_id } = officer
  await tx
    .insertInto('seller_refusal')
    .values({ submission_id, agency_id, refused_by: account_id, reason })
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.refuse', subject: ['seller-submission', submission_id], after: { reason } },
  )
  await notify(tx, enqueue, { seller_id, kind: 'seller-refused', data: { reason } })
}
