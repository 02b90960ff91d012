import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { lockShop } from './decide-seller.ts'

/**
 * A shop that was drawn for another look is as it was verified. `notes`, at most 2,000 letters, may be empty. What is not
 * as it was is suspended instead (suspend-seller.ts).
 *
 * @throws {Refusal} not-found for a shop out of reach or not drawn, already-decided (`by`, `what`)
 */
export async function confirmReverification(
  tx: Tx,
  officer: Officer,
  { seller_id, notes }: { seller_id: number; notes: string },
) {
  await lockShop(tx, officer, seller_id)
  const confirmed = await tx
    .updateTable('reverification')
    .set({ decided_at: sql`now()`, decided_by: officer.account_id, outcome: 'confirmed', notes })
    .where('seller_id', '=', seller_id)
    .where('decided_at', 'is', null)
    .returning(['id', 'quarter'])
    .execute()
  if (confirmed.length === 0) throw await whyNot(tx, seller_id)
  const quarters = confirmed.map(({ quarter }) => quarter)
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.confirm-reverification', subject: ['seller', seller_id], after: { quarters, notes } },
  )
}

async function whyNot(tx: Tx, sellerId: number) {
  const last = await tx
    .selectFrom('reverification')
    .leftJoin('account', 'account.id', 'reverification.decided_by')
    .where('seller_id', '=', sellerId)
    .select(['reverification.outcome', 'account.name'])
    .orderBy('reverification.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return new Refusal('not-found')
  const what = last.outcome === 'confirmed' ? 'masih sesuai' : 'ditangguhkan'
  return new Refusal('already-decided', { by: last.name ?? 'petugas lain', what })
}
