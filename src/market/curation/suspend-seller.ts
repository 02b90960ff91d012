import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { holdReason, lockShop } from './decide-seller.ts'

/**
 * Closes a verified shop for everybody until the agency lifts it, with a reason in 10 to 2,000 letters; the shop is told.
 * A shop that had closed itself stays closed when it is lifted. Where the shop was drawn for another look, this is its
 * outcome.
 *
 * @throws {Refusal} reason-length, not-found, shop-not-verified, already-decided (`by`, `what`)
 */
export async function suspendSeller(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { seller_id, reason }: { seller_id: number; reason: string },
) {
  holdReason(reason)
  const shop = await lockShop(tx, officer, seller_id)
  if (shop.opened_at === null) throw new Refusal('shop-not-verified')
  const { agency_id, account_id } = officer
  const suspended = await tx
    .insertInto('seller_suspension')
    .values({ seller_id, agency_id, suspended_by: account_id, reason, was_closed: shop.closed_at !== null })
    .onConflict((conflict) => conflict.column('seller_id').where('lifted_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!suspended) throw await alreadySuspended(tx, seller_id)
  await tx
    .updateTable('seller')
    .set({ closed_at: sql`coalesce(closed_at, now())` })
    .where('id', '=', seller_id)
    .execute()
  await tx
    .updateTable('reverification')
    .set({ decided_at: sql`now()`, decided_by: account_id, outcome: 'suspended', notes: reason })
    .where('seller_id', '=', seller_id)
    .where('decided_at', 'is', null)
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.suspend', subject: ['seller', seller_id], after: { reason } },
  )
  await notify(tx, enqueue, { seller_id, kind: 'seller-suspended', data: { reason } })
}

async function alreadySuspended(tx: Tx, sellerId: number) {
  const first = await tx
    .selectFrom('seller_suspension')
    .leftJoin('account', 'account.id', 'seller_suspension.suspended_by')
    .where('seller_id', '=', sellerId)
    .where('lifted_at', 'is', null)
    .select('account.name')
    .executeTakeFirst()
  return new Refusal('already-decided', { by: first?.name ?? 'petugas lain', what: 'ditangguhkan' })
}
