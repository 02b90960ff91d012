import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { letIn } from './let-in.ts'
import { holdTakesPart } from './lock-edition.ts'
import { lockOwnEnrollment } from './own-enrollment.ts'

/**
 * The shop accepts the agency's invitation, and takes part from now on.
 * @throws {Refusal} not-found, invitation-over, edition-closed, edition-over, edition-without-agency, invitation-full
 *   where others accepted sooner
 */
export async function accept(tx: Tx, desk: Desk, id: number) {
  const { edition, enrolled } = await lockOwnEnrollment(tx, desk, id)
  if (enrolled.ended_at !== null || enrolled.seller_consented_at !== null)
    throw new Refusal('invitation-over')
  holdTakesPart(edition)
  await tx
    .updateTable('enrollment')
    .set({ seller_consented_at: sql`now()`, seller_consented_by: desk.account_id })
    .where('id', '=', id)
    .execute()
  await letIn(tx, edition, [id], desk.account_id).catch(tellShop)
  await recordAct(tx, desk, {
    verb: 'enrollment.accept',
    subject: ['enrollment', id],
    after: { edition: edition.name, name: enrolled.name },
  })
}

/** That a place is gone is not for the shop to mend, as it is for the agency. */
function tellShop(error: unknown): never {
  const isFull = error instanceof Refusal && (error.code === 'edition-full' || error.code === 'class-full')
  throw isFull ? new Refusal('invitation-full') : error
}
