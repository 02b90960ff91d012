import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { publishApproved } from '../products/publish-approved.ts'
import { holdReason, lockShop } from './decide-seller.ts'

/**
 * Lifts a suspension, with the reason in 10 to 2,000 letters: the shop opens again, with what was approved
 * meanwhile, unless its own people had closed it before. It is told.
 *
 * @throws {Refusal} reason-length, not-found, shop-not-suspended, already-decided (`by`, `what`)
 */
export async function liftSuspension(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { seller_id, reason }: { seller_id: number; reason: string },
) {
  holdReason(reason)
  await lockShop(tx, officer, seller_id)
  const lifted = await tx
    .updateTable('seller_suspension')
    .set({ lifted_at: sql`now()`, lifted_by: officer.account_id, lift_reason: reason })
    .where('seller_id', '=', seller_id)
    .where('lifted_at', 'is', null)
    .returning('was_closed')
    .executeTakeFirst()
  if (!lifted) throw await whyNot(tx, seller_id)
  if (!lifted.was_closed) {
    await tx.updateTable('seller').set({ closed_at: null }).where('id', '=', seller_id).execute()
    await publishApproved(tx, seller_id)
  }
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.lift-suspension', subject: ['seller', seller_id], after: { reason } },
  )
  await notify(tx, enqueue, {
    seller_id,
    kind: 'seller-reinstated',
    data: { reason, is_open: !lifted.was_closed },
  })
}

async function whyNot(tx: Tx, sellerId: number) {
  const last = await tx
    .selectFrom('seller_suspension')
    .leftJoin('account', 'account.id', 'seller_suspension.lifted_by')
    .where('seller_id', '=', sellerId)
    .select('account.name')
    .orderBy('seller_suspension.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return new Refusal('shop-not-suspended')
  return new Refusal('already-decided', { by: last.name ?? 'petugas lain', what: 'penangguhan dicabut' })
}
