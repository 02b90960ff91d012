import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'

/**
 * The agency has seen to what it ruled in a dispute, on or before its day: it is done, or will not be. From then on the
 * buyer cannot be reached through it any more.
 * @throws {Refusal} not-found outside the officer's reach, or where nothing is to be done; already-decided (`by`, `what`)
 */
export async function endDispute(
  tx: Tx,
  officer: Officer,
  { dispute_id, is_done }: { dispute_id: number; is_done: boolean },
) {
  const ended = await tx
    .updateTable('order_dispute as dispute')
    .from('shop_order')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .set({ ended_at: sql<Date>`now()`, ended_by: officer.account_id, is_done })
    .whereRef('shop_order.id', '=', 'dispute.order_id')
    .where('dispute.id', '=', dispute_id)
    .where('dispute.due_on', 'is not', null)
    .where('dispute.ended_at', 'is', null)
    .where(inReachOf(officer))
    .returning(['shop_order.id', 'shop_order.seller_id'])
    .executeTakeFirst()
  if (!ended) throw await refusalOf(tx, officer, dispute_id)
  await recordAct(
    tx,
    { ...officer, seller_id: ended.seller_id },
    { verb: 'order.end-dispute', subject: ['order', ended.id], after: { is_done } },
  )
}

async function refusalOf(tx: Tx, officer: Officer, dispute_id: number) {
  const first = await tx
    .selectFrom('order_dispute as dispute')
    .innerJoin('shop_order', 'shop_order.id', 'dispute.order_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('account', 'account.id', 'dispute.ended_by')
    .where('dispute.id', '=', dispute_id)
    .where('dispute.ended_at', 'is not', null)
    .where(inReachOf(officer))
    .select(['account.name', 'dispute.is_done'])
    .executeTakeFirst()
  if (!first) return new Refusal('not-found')
  const what = first.is_done === true ? 'sudah dilakukan' : 'tidak dilakukan'
  return new Refusal('already-decided', { by: first.name ?? 'petugas lain', what })
}
