import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Checkout, Db, Review, ShopOrder } from '../../db/types.ts'

type Bought = {
  product_id: number
  seller_id: number
  state?: string
  order?: Partial<Insertable<ShopOrder>>
  checkout?: Partial<Insertable<Checkout>>
}

/** One of a product, ordered and received. Returns the order with the id of its line. */
export async function aBoughtProduct(
  db: Db,
  { product_id, seller_id, state = 'received', order, checkout }: Bought,
) {
  const { id: checkout_id } = await db
    .insertInto('checkout')
    .values({ key: randomUUID(), name: 'Siti Contoh', email: 'siti@contoh.id', ...checkout })
    .returning('id')
    .executeTakeFirstOrThrow()
  const placed = await db
    .insertInto('shop_order')
    .values({
      checkout_id,
      seller_id,
      state,
      goods_rupiah: 100_000,
      delivery_kind: 'pickup',
      delivery_rupiah: 0,
      weight_grams: 1000,
      payment_kind: 'cash',
      stock_state: 'taken',
      handover_code: '123456',
      ...order,
    })
    .returning(['id', 'token'])
    .executeTakeFirstOrThrow()
  return { ...placed, checkout_id, line: await aLine(db, placed.id, product_id) }
}

/** Another thing in an order. Returns the id of its line. */
export async function aLine(db: Db, order_id: number, product_id: number) {
  const { id } = await db
    .insertInto('order_line')
    .values({
      order_id,
      product_id,
      product_name: 'Kain Tope',
      options: JSON.stringify({ Warna: 'Gading' }),
      unit: 'piece',
      quantity: 1,
      price_rupiah: 100_000,
      weight_grams: 300,
      is_made_to_order: false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What somebody who bought a product says of it. Returns the order with the id of its review. */
export async function aReview(
  db: Db,
  bought: Bought,
  given: Partial<Pick<Insertable<Review>, 'stars' | 'words' | 'author' | 'language' | 'written_at'>> = {},
) {
  const order = await aBoughtProduct(db, bought)
  const { product_id, seller_id } = bought
  const { id: review } = await db
    .insertInto('review')
    .values({
      order_line_id: order.line,
      product_id,
      seller_id,
      stars: 5,
      words: 'Tenunannya rapi.',
      author: 'Siti',
      ...given,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ...order, review }
}
