import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { isWorkedOn, type Side } from './dispute.ts'
import { tellNews } from './tell-news.ts'
import { tellShop } from './tell-shop.ts'

/**
 * The agency asks buyer or shop of an order in dispute, or both, something (10 to 2,000 letters); each answers it on the
 * order's page. Neither reads what the other was asked.
 * @throws {Refusal} not-found outside the officer's reach; dispute-over
 */
export async function askAboutDispute(
  tx: Tx,
  enqueue: Enqueue,
  officer: Officer,
  { dispute_id, sides, words }: { dispute_id: number; sides: readonly Side[]; words: string },
) {
  const { order_id, seller_id, is_worked_on } = await findLocked(tx, officer, dispute_id)
  if (!is_worked_on) throw new Refusal('dispute-over')
  await tx
    .insertInto('dispute_question')
    .values(sides.map((side) => ({ dispute_id, side, words, asked_by: officer.account_id })))
    .execute()
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'order.ask-about-dispute', subject: ['order', order_id], after: { asked: sides } },
  )
  if (sides.includes('buyer')) await tellNews(tx, enqueue, order_id, 'dispute-asked', words)
  if (sides.includes('seller')) await tellShop(tx, enqueue, order_id, 'dispute-asked')
}

async function findLocked(tx: Tx, officer: Officer, id: number) {
  const dispute = await tx
    .selectFrom('order_dispute as dispute')
    .innerJoin('shop_order', 'shop_order.id', 'dispute.order_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .where('dispute.id', '=', id)
    .where(inReachOf(officer))
    .select(['dispute.order_id', 'shop_order.seller_id', isWorkedOn.as('is_worked_on')])
    .forNoKeyUpdate('dispute')
    .executeTakeFirst()
  if (!dispute) throw new Refusal('not-found')
  return dispute
}
