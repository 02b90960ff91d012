import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { tellNews } from './tell-news.ts'
import { tellShopSettled } from './tell-shop.ts'

/**
 * The agency says how what two could not agree on ends (10 to 2,000 letters); both read it. The order itself stays as it
 * is: money and goods are moved by the two, as the outcome says.
 * @throws {Refusal} not-found outside the officer's reach, already-decided (`by`, `what`)
 */
export async function settleOrderDispute(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { dispute_id, outcome }: { dispute_id: number; outcome: string },
) {
  const settled = await tx
    .updateTable('order_dispute as dispute')
    .from('shop_order')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .set({
      settled_at: sql<Date>`now()`,
      settled_by: officer.account_id,
      settled_by_side: 'agency',
      outcome,
    })
    .whereRef('shop_order.id', '=', 'dispute.order_id')
    .where('dispute.id', '=', dispute_id)
    .where('dispute.settled_at', 'is', null)
    .where(inReachOf(officer))
    .returning(['shop_order.id', 'shop_order.seller_id'])
    .executeTakeFirst()
  if (!settled) throw await refusalOf(tx, officer, dispute_id)
  await recordAct(
    tx,
    { ...officer, seller_id: settled.seller_id },
    { verb: 'order.settle-dispute', subject: ['order', settled.id], after: { outcome } },
  )
  await tellNews(tx, enqueue, settled.id, 'dispute-settled', outcome)
  await tellShopSettled(tx, enqueue, settled.id, outcome)
}

async function refusalOf(tx: Tx, officer: Officer, dispute_id: number) {
  const first = await tx
    .selectFrom('order_dispute as dispute')
    .innerJoin('shop_order', 'shop_order.id', 'dispute.order_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('account', 'account.id', 'dispute.settled_by')
    .where('dispute.id', '=', dispute_id)
    .where('dispute.settled_at', 'is not', null)
    .where(inReachOf(officer))
    .select('account.name')
    .executeTakeFirst()
  if (!first) return new Refusal('not-found')
  return new Refusal('already-decided', { by: first.name ?? 'pihak lain', what: 'selesai' })
}
