import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { type Decided, decideSeller } from './decide-seller.ts'

/**
 * The agency gives a registration back with what is to be mended, in 5 to 4,000 letters; the shop is told.
 * @throws {Refusal} return-notes-length, and those of `decideSeller`
 */
export async function sendBackSeller(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { notes, ...decided }: Decided & { notes: string },
) {
  if (notes.length < 5 || notes.length > 4000) throw new Refusal('return-notes-length')
  const { seller_id } = decided
  const submission_id = await decideSeller(tx, officer, decided, 'returned')
  const { agency_id, account_id } = officer
  await tx
    .insertInto('seller_return')
    .values({ submission_id, agency_id, returned_by: account_id, notes })
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.send-back', subject: ['seller-submission', submission_id], after: { notes } },
  )
  await notify(tx, enqueue, { seller_id, kind: 'seller-returned', data: { notes } })
}
