import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { todayIn } from '../../i18n/dates.ts'
import type { Ruling } from './dispute.ts'
import { tellNews } from './tell-news.ts'
import { tellShopSettled } from './tell-shop.ts'

export type Settlement = {
  dispute_id: number
  ruling: Ruling
  /** 10 to 2,000 letters. */
  outcome: string
  /** The last day to do what was ruled, on the shop's calendar ("2026-08-17"): it comes back to the agency then. */
  due_on: string | null
}

/** A ruling looks no further ahead. */
const mostDays = 366
const dayMs = 86_400_000

/**
 * The agency says how what two could not agree on ends; both read it. The order itself stays as it is: money and goods
 * are moved by the two, as the outcome says. What it says may name the buyer, and so stands in no act.
 * @throws {Refusal} not-found outside the officer's reach, already-decided (`by`, `what`), due-wrong for a day that is
 *   over or more than a year away
 */
export async function settleOrderDispute(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { dispute_id, ruling, outcome, due_on }: Settlement,
  now: Date,
) {
  const settled = await tx
    .updateTable('order_dispute as dispute')
    .from('shop_order')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .set({
      settled_at: sql<Date>`now()`,
      settled_by: officer.account_id,
      settled_by_side: 'agency',
      ruling,
      outcome,
      due_on,
    })
    .whereRef('shop_order.id', '=', 'dispute.order_id')
    .where('dispute.id', '=', dispute_id)
    .where('dispute.settled_at', 'is', null)
    .where(inReachOf(officer))
    .returning(['shop_order.id', 'shop_order.seller_id', 'province.time_zone'])
    .executeTakeFirst()
  if (!settled) throw await refusalOf(tx, officer, dispute_id)
  if (due_on !== null && !isAhead(due_on, settled.time_zone ?? 'Asia/Jakarta', now))
    throw new Refusal('due-wrong')
  await recordAct(
    tx,
    { ...officer, seller_id: settled.seller_id },
    { verb: 'order.settle-dispute', subject: ['order', settled.id], after: { ruling, due_on } },
  )
  await tellNews(tx, enqueue, settled.id, 'dispute-settled', outcome)
  await tellShopSettled(tx, enqueue, settled.id, { ruling, due_on })
}

function isAhead(day: string, timeZone: string, now: Date) {
  const last = todayIn(timeZone, new Date(now.getTime() + mostDays * dayMs))
  return day >= todayIn(timeZone, now) && day <= last
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
