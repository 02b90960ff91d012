import { randomUUID } from 'node:crypto'
import type { OrderState } from '../../src/market/orders/order-states.ts'
import type { Db } from '../../db/types.ts'
import {
  disputeEntries,
  type Kept,
  type Paid,
  refundEntries,
  saleEntries,
} from '../../src/market/payments/entries.ts'
import type { Fees } from '../../src/market/payments/fees.ts'
import type { Entries } from '../../src/market/payments/post.ts'

export const noFees: Fees = { percent: 0, withholds: false }

type Sale = {
  /** How its order stands now. */
  state?: OrderState
  seller_id: number
  /** When it was placed, taken on and paid. */
  on: Date
  lines: readonly { product_id: number; quantity: number; price_rupiah: number }[]
  delivery_rupiah?: number
  unique_code?: number
  at?: Paid['at']
  fees?: Fees
}

/** An order that was placed and paid at a moment of the past, with its posting. Returns its id. */
export async function aSale(db: Db, sale: Sale) {
  const { seller_id, on, lines, delivery_rupiah = 0, unique_code = 0, at = 'direct', fees = noFees } = sale
  const { state = 'paid' } = sale
  const checkout = await db
    .insertInto('checkout')
    .values({ key: randomUUID(), name: 'Contoh', phone: '+628110000000', placed_at: on })
    .returning('id')
    .executeTakeFirstOrThrow()
  const goods_rupiah = lines.reduce((sum, line) => sum + line.quantity * line.price_rupiah, 0)
  const { id } = await db
    .insertInto('shop_order')
    .values({
      checkout_id: checkout.id,
      seller_id,
      placed_at: on,
      state,
      goods_rupiah,
      delivery_kind: 'arranged',
      delivery_rupiah,
      unique_code,
      weight_grams: 1000,
      payment_kind: at === 'direct' ? 'bank' : 'stripe',
      stock_state: 'taken',
      handover_code: '000000',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db.insertInto('order_step').values({ order_id: id, state: 'paid', side: 'system', at: on }).execute()
  for (const line of lines)
    await db
      .insertInto('order_line')
      .values({
        ...line,
        order_id: id,
        product_name: `Produk ${line.product_id}`,
        options: '{}',
        unit: 'piece',
        weight_grams: 100,
        is_made_to_order: false,
      })
      .execute()
  const entries = saleEntries({ goods_rupiah, delivery_rupiah, unique_code, at }, fees)
  await aPosting(db, { seller_id, order_id: id, kind: 'sale', ref: `sale:${id}`, on, entries })
  return id
}

/** Money of an order that went back at a moment of the past. */
export function aReturn(
  db: Db,
  sale: {
    seller_id: number
    order_id: number
    amount_rupiah: number
    on: Date
    at?: Paid['at']
    /** What of fee and tax came back with it. */
    kept?: Kept
  },
) {
  const { seller_id, order_id, amount_rupiah, on, at = 'direct', kept } = sale
  const entries = refundEntries(amount_rupiah, at, kept)
  return aPosting(db, { seller_id, order_id, kind: 'refund', ref: `refund:${randomUUID()}`, on, entries })
}

/** Money of an order that its buyer's bank took back at a moment of the past; with a minus, that it gave again. */
export function aChargeback(
  db: Db,
  sale: { seller_id: number; order_id: number; amount_rupiah: number; on: Date; dispute?: string },
) {
  const { seller_id, order_id, amount_rupiah, on, dispute = randomUUID() } = sale
  const ref = `dispute:${dispute}:${order_id}${amount_rupiah < 0 ? ':back' : ''}`
  const entries = disputeEntries(amount_rupiah)
  return aPosting(db, { seller_id, order_id, kind: 'dispute', ref, on, entries })
}

type Posting = {
  seller_id: number
  order_id: number | null
  kind: 'sale' | 'refund' | 'payout' | 'dispute'
  ref: string
  on: Date
  entries: Entries
}

/** What `post` writes, at a moment of the past. */
export async function aPosting(db: Db, { on, entries, ...posting }: Posting) {
  const { id } = await db
    .insertInto('ledger_posting')
    .values({ ...posting, posted_at: on })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = Object.entries(entries).filter(([, amount]) => amount !== 0)
  await db
    .insertInto('ledger_entry')
    .values(rows.map(([account, amount_rupiah]) => ({ posting_id: id, account, amount_rupiah })))
    .execute()
}
