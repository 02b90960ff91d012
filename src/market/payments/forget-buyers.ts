import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'

/** As /privasi says. */
export const yearsKept = 1
/** Checkouts of one hour; the next one takes those that are left. */
const most = 500
const hourMs = 60 * 60_000

/**
 * Once an hour: takes off a checkout what is personal once its orders have been over for a year, or at once where its
 * account was deleted: name, contact, address, what was written about it by either of the two or the agency, and the
 * pictures of transfers. What was sold, for how much, and to which village, stays (UU 27/2022, article 43). A dispute that
 * is not settled, or whose ruling the agency still waits for, holds it back. Returns of how many.
 */
export async function forgetBuyers(tx: Tx, enqueue: Enqueue, since: Date, until: Date) {
  if (Math.floor(since.getTime() / hourMs) === Math.floor(until.getTime() / hourMs)) return 0
  const { rows } = await sql<{ id: number }>`
    select checkout.id from checkout
    left join account on account.id = checkout.account_id
    where checkout.forgotten_at is null and not exists (
      select from shop_order
      where checkout_id = checkout.id and (
        state not in ('closed', 'cancelled', 'lapsed', 'returned')
        or account.deleted_at is null
          and state_since > ${until}::timestamptz - ${yearsKept} * interval '1 year'
        or exists (select from order_dispute where order_id = shop_order.id
          and (settled_at is null or due_on is not null and ended_at is null))
        or exists (
          select from refund where order_id = shop_order.id and done_at is null and failed_at is null)))
    order by checkout.id limit ${most} for no key update of checkout skip locked`.execute(tx)
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) await blank(tx, ids)
  for (const document_id of await forgetProofs(tx, ids))
    await enqueue(tx, { queue: 'document.forget', data: { document_id } })
  return ids.length
}

async function blank(tx: Tx, ids: readonly number[]) {
  await tx
    .updateTable('checkout')
    .set({ name: '', phone: null, email: null, address: '', rt_rw: '', postcode: null })
    .set({ forgotten_at: sql<Date>`now()` })
    .where('id', 'in', ids)
    .execute()
  await tx.updateTable('shop_order').set({ note: '' }).where('checkout_id', 'in', ids).execute()
  const orders = tx.selectFrom('shop_order').select('id').where('checkout_id', 'in', ids)
  await tx.deleteFrom('order_message').where('order_id', 'in', orders).execute()
  await tx.updateTable('order_step').set({ reason: '' }).where('order_id', 'in', orders).execute()
  await tx.updateTable('refund').set({ reason: '' }).where('order_id', 'in', orders).execute()
  await tx
    .updateTable('order_return')
    .set({ reason: '', answer: sql<string | null>`left(answer, 0)` })
    .where('order_id', 'in', orders)
    .execute()
  await blankDisputes(tx, ids)
}

/** That there was a dispute, who asked for it, and for whom it was ruled stays. */
async function blankDisputes(tx: Tx, ids: readonly number[]) {
  const disputes = await tx
    .updateTable('order_dispute')
    .from('shop_order')
    .set({ words: '', outcome: sql<string | null>`left(outcome, 0)` })
    .whereRef('shop_order.id', '=', 'order_dispute.order_id')
    .where('shop_order.checkout_id', 'in', ids)
    .returning('order_dispute.id')
    .execute()
  const gone = disputes.map(({ id }) => id)
  if (gone.length > 0) await tx.deleteFrom('dispute_question').where('dispute_id', 'in', gone).execute()
}

/** Returns the pictures that nothing shows any more: of transfers to the shop, and of money sent back. */
async function forgetProofs(tx: Tx, ids: readonly number[]) {
  const gone = await tx
    .deleteFrom('transfer_proof')
    .using('shop_order')
    .whereRef('shop_order.id', '=', 'transfer_proof.order_id')
    .where('shop_order.checkout_id', 'in', [0, ...ids])
    .returning('transfer_proof.document_id')
    .execute()
  return [...gone.map(({ document_id }) => document_id), ...(await forgetPaidBack(tx, ids))]
}

/** How money was sent back otherwise than through Stripe names an account of the buyer's. */
async function forgetPaidBack(tx: Tx, ids: readonly number[]) {
  const { rows } = await sql<{ document_id: string }>`
    with gone as (
      select refund.id, refund.document_id from refund
      join shop_order on shop_order.id = refund.order_id
      where shop_order.checkout_id = any(${ids}::bigint[]) and refund.document_id is not null
    ), blanked as (
      update refund set document_id = null, note = '' where id in (select id from gone)
    )
    select document_id from gone`.execute(tx)
  return rows.map(({ document_id }) => document_id)
}
