import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { findChecklist } from './find-checklist.ts'

/**
 * The shop says that it meets a requirement, or with `is_met` false that it no longer does.
 * @throws {Refusal} not-found for a requirement that is not asked of this shop; not-allowed to a mentor: only the shop
 *   itself can say so
 */
export async function attestRequirement(
  tx: Tx,
  desk: Desk,
  { requirement_id, is_met }: { requirement_id: number; is_met: boolean },
) {
  if (desk.role === 'mentor') throw new Refusal('not-allowed')
  const { seller_id } = desk
  await holdAsked(tx, seller_id, requirement_id, 'attested')
  const answer = is_met
    ? { attested_at: sql<Date>`now()`, attested_by: desk.account_id }
    : { attested_at: null, attested_by: null }
  await tx
    .insertInto('requirement_answer')
    .values({ seller_id, requirement_id, ...answer })
    .onConflict((conflict) => conflict.columns(['seller_id', 'requirement_id']).doUpdateSet(answer))
    .execute()
  await recordAct(tx, desk, {
    verb: 'seller.attest',
    subject: ['requirement', requirement_id],
    after: { is_met },
  })
}

/** Holds that this is asked of the shop, of this kind if one is given. Returns the requirement. */
export async function holdAsked(tx: Tx, sellerId: number, requirementId: number, kind?: string) {
  const { requirements } = await findChecklist(tx, sellerId)
  const asked = requirements.find(({ id }) => id === requirementId)
  if (!asked || (kind !== undefined && asked.kind !== kind)) throw new Refusal('not-found')
  return asked
}
