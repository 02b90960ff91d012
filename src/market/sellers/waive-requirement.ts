import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { holdAsked } from './attest-requirement.ts'

/**
 * The agency lets a shop off a requirement, and says why; with an empty reason it asks for it again.
 * @throws {Refusal} not-found for a shop outside of the agency's region, or a requirement that is not asked of it
 */
export async function waiveRequirement(
  tx: Tx,
  officer: Officer,
  { seller_id, requirement_id, reason }: { seller_id: number; requirement_id: number; reason: string },
) {
  const shop = await tx
    .selectFrom('seller')
    .select('id')
    .where('id', '=', seller_id)
    .where(inReachOf(officer))
    .executeTakeFirst()
  if (!shop) throw new Refusal('not-found')
  await holdAsked(tx, seller_id, requirement_id)
  const waiver =
    reason === ''
      ? { waived_at: null, waived_by: null, waiver_reason: null }
      : { waived_at: sql<Date>`now()`, waived_by: officer.account_id, waiver_reason: reason }
  await tx
    .insertInto('requirement_answer')
    .values({ seller_id, requirement_id, ...waiver })
    .onConflict((conflict) => conflict.columns(['seller_id', 'requirement_id']).doUpdateSet(waiver))
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.waive', subject: ['requirement', requirement_id], after: { reason } },
  )
}
