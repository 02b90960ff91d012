import { sql } from 'kysely'
import { payoutEntries, refundEntries, saleEntries } from '../../src/market/payments/entries.ts'
import type { Entries, LedgerAccount } from '../../src/market/payments/post.ts'
import type { Tx } from '../types.ts'
import { sampleAccounts } from './accounts.ts'
import type { LoadedOrder } from './load-orders.ts'
import { found } from './load-sample.ts'

/** The operator keeps nothing of a sale unless it says so. */
const noFees = { percent: 0, withholds: false }

/** What the operator has handed on: to which shop, how many days ago, and the bank's name for it. */
const payouts = [
  { shop: 'kebun-bongka', daysAgo: 110, proof: 'TRF-CONTOH-0001' },
  { shop: 'tenun-tope-samataring', daysAgo: 90, proof: 'TRF-CONTOH-0002' },
  { shop: 'ikan-asar-hative', daysAgo: 90, proof: 'TRF-CONTOH-0003' },
] as const

/** What was paid for the sample's orders, what went back, and what the operator has handed on since. */
export async function loadOrderMoney(tx: Tx, orders: readonly LoadedOrder[]) {
  await loadSessions(tx, orders)
  await loadPayments(tx, orders)
  await loadRefunds(tx, orders)
  await loadPayouts(tx)
}

/** When the money came: before the goods went, or as they changed hands. */
function paidAt({ pays, steps }: LoadedOrder) {
  return steps.find(({ state }) => state === (pays === 'cash' ? 'received' : 'paid'))?.at
}

const sessionOf = ({ pays, id }: LoadedOrder) => (pays === 'stripe' ? `cs_contoh_${id}` : null)

/** Finished for long: nobody asks Stripe, which knows nothing of them, about one of these. */
async function loadSessions(tx: Tx, orders: readonly LoadedOrder[]) {
  const rows = orders.flatMap((order) => {
    const id = sessionOf(order)
    const at = paidAt(order)
    return id === null || !at ? [] : [{ ...order, id, order_id: order.id, at }]
  })
  await tx
    .insertInto('stripe_session')
    .values(
      rows.map(({ id, checkout_id, at, ...order }) => ({
        id,
        checkout_id,
        attempt: 1,
        amount_rupiah: dueOf(order),
        state: 'paid',
        payment_intent: id.replace('cs', 'pi'),
        created_at: at,
        expires_at: new Date(at.getTime() + 30 * 60_000),
      })),
    )
    .execute()
  await tx
    .insertInto('stripe_session_order')
    .values(
      rows.map(({ id, order_id, ...order }) => ({ session_id: id, order_id, amount_rupiah: dueOf(order) })),
    )
    .execute()
}

function dueOf({
  goods_rupiah,
  quote,
  unique_code,
}: Pick<LoadedOrder, 'goods_rupiah' | 'quote' | 'unique_code'>) {
  return goods_rupiah + (quote.delivery_rupiah ?? 0) + unique_code
}

async function loadPayments(tx: Tx, orders: readonly LoadedOrder[]) {
  const paid = orders.flatMap((order) => {
    const at = paidAt(order)
    return at ? [{ ...order, at }] : []
  })
  await tx
    .insertInto('order_payment')
    .values(
      paid.map((order) => ({
        order_id: order.id,
        kind: order.pays,
        amount_rupiah: dueOf(order),
        paid_at: order.at,
        confirmed_by: order.pays === 'stripe' ? null : order.owner_id,
        session_id: sessionOf(order),
      })),
    )
    .execute()
  await postAll(
    tx,
    paid.map(({ id, seller_id, goods_rupiah, unique_code, quote, pays, at }) => ({
      seller_id,
      order_id: id,
      kind: 'sale',
      ref: `sale:${id}`,
      posted_at: at,
      entries: saleEntries(
        {
          goods_rupiah,
          unique_code,
          delivery_rupiah: quote.delivery_rupiah ?? 0,
          at: pays === 'stripe' ? 'stripe' : 'direct',
        },
        noFees,
      ),
    })),
  )
}

/** All of it, from the shop itself; where a shop has not sent it back yet, the ledger waits. */
async function loadRefunds(tx: Tx, orders: readonly LoadedOrder[]) {
  const returned = orders.flatMap((order) => {
    const at = order.steps.at(-1)?.at
    const reason = order.cancelled?.reason ?? order.return?.answer ?? ''
    const isBack = order.state === 'returned' || order.cancelled?.isSentBack === true
    const isOwed = isBack || order.cancelled?.from === 'paid'
    return at && isOwed ? [{ ...order, at, reason, isBack }] : []
  })
  const refunds = await tx
    .insertInto('refund')
    .values(
      returned.map((order) => ({
        order_id: order.id,
        kind: 'direct',
        amount_rupiah: dueOf(order),
        reason: order.reason,
        asked_at: order.at,
        asked_by: order.owner_id,
        done_at: order.isBack ? order.at : null,
      })),
    )
    .returning(['id', 'order_id'])
    .execute()
  const refundOf = new Map(refunds.map(({ id, order_id }) => [order_id, id]))
  await postAll(
    tx,
    returned
      .filter(({ isBack }) => isBack)
      .map((order) => ({
        seller_id: order.seller_id,
        order_id: order.id,
        kind: 'refund',
        ref: `refund:${found(refundOf, order.id)}`,
        posted_at: order.at,
        entries: refundEntries(dueOf(order), 'direct'),
      })),
  )
}

/** Each is all that was owed to the shop on that day. */
async function loadPayouts(tx: Tx) {
  const operator = sampleAccounts.find(({ isOperator }) => isOperator)?.email ?? ''
  const { rows } = await sql<{
    id: number
    seller_id: number
    amount_rupiah: number
    recorded_at: Date
    proof: string
  }>`
    insert into payout (seller_id, amount_rupiah, paid_on, proof, paid_by, recorded_at)
    select seller.id, -sum(entry.amount_rupiah), (handed.at at time zone 'Asia/Makassar')::date, handed.proof,
      (select id from account where email = ${operator}), handed.at
    from jsonb_to_recordset(${JSON.stringify(payouts)}::jsonb) paid(shop text, "daysAgo" int, proof text)
    cross join lateral (select now() - "daysAgo" * interval '1 day' as at, paid.proof) handed
    join seller on seller.slug = paid.shop
    join ledger_posting posting on posting.seller_id = seller.id and posting.posted_at < handed.at
    join ledger_entry entry on entry.posting_id = posting.id and entry.account = 'payable'
    group by seller.id, handed.at, handed.proof
    order by handed.at, seller.id
    returning id, seller_id, amount_rupiah, recorded_at, proof`.execute(tx)
  await postAll(
    tx,
    rows.map(({ id, seller_id, amount_rupiah, recorded_at, proof }) => ({
      seller_id,
      order_id: null,
      kind: 'payout',
      ref: `payout:${id}`,
      note: proof,
      posted_at: recorded_at,
      entries: payoutEntries(amount_rupiah),
    })),
  )
}

type Posting = {
  seller_id: number
  order_id: number | null
  kind: 'sale' | 'refund' | 'payout'
  ref: string
  note?: string
  posted_at: Date
  entries: Entries
}

/** What `post` writes, at moments of the past. */
async function postAll(tx: Tx, postings: readonly Posting[]) {
  const added = await tx
    .insertInto('ledger_posting')
    .values(
      postings.map(({ seller_id, order_id, kind, ref, note = '', posted_at }) => {
        return { seller_id, order_id, kind, ref, note, posted_at }
      }),
    )
    .returning(['id', 'ref'])
    .execute()
  const idOf = new Map(added.map(({ id, ref }) => [ref, id]))
  const rows = postings.flatMap(({ ref, entries }) =>
    (Object.entries(entries) as [LedgerAccount, number][])
      .filter(([, amount_rupiah]) => amount_rupiah !== 0)
      .map(([account, amount_rupiah]) => ({ posting_id: found(idOf, ref), account, amount_rupiah })),
  )
  await tx.insertInto('ledger_entry').values(rows).execute()
}
