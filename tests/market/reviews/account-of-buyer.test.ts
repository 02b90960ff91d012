import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteAccount } from '../../../src/market/accounts/delete-account.ts'
import { exportAccount } from '../../../src/market/accounts/export-account.ts'
import { forgetBuyers } from '../../../src/market/payments/forget-buyers.ts'
import { aProduct, aSeller, anAccount } from '../../support/factories.ts'
import { productRoom } from '../../support/product-room.ts'
import { aReview } from '../../support/review-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
beforeAll(async () => {
  room = await productRoom()
})
afterAll(() => room.close())

/** Something that somebody has ordered while signed in, received and reviewed; all is over. */
async function anOrderOf(account_id: number, given: { language?: string } = {}) {
  const { id: seller_id } = await aSeller(room.db)
  const { id: product_id } = await aProduct(room.db, { seller_id })
  const bought = { seller_id, product_id, state: 'closed', checkout: { account_id } }
  return { ...(await aReview(room.db, bought, given)), product_id }
}

test('the export has what was ordered and what was written about it, without what the shop answered', async () => {
  const { id } = await anAccount(room.db)
  const order = await anOrderOf(id)
  await room.db
    .insertInto('order_message')
    .values([
      { order_id: order.id, side: 'buyer', words: 'Kapan dikirim?' },
      { order_id: order.id, side: 'seller', words: 'Besok.' },
    ])
    .execute()
  const { orders } = await exportAccount(room.db, id)
  expect(orders).toMatchObject([
    {
      id: order.id,
      name: 'Siti Contoh',
      things: [
        { product_name: 'Kain Tope', options: { Warna: 'Gading' }, quantity: 1, price_rupiah: 100_000 },
      ],
      messages: [{ words: 'Kapan dikirim?' }],
    },
  ])
  expect((await exportAccount(room.db, (await anAccount(room.db)).id)).orders).toEqual([])
})

test('a deleted account takes the name off what was ordered and reviewed; both stay, and so do other people’s', async () => {
  const [person, other] = [await anAccount(room.db), await anAccount(room.db)]
  const orders = [
    await anOrderOf(person.id),
    await anOrderOf(person.id, { language: 'en' }),
    await anOrderOf(other.id),
  ]
  await room.tx((tx) => deleteAccount(tx, person.id))
  await room.tx((tx) => forgetBuyers(tx, room.enqueue, new Date(0), new Date()))
  const left = (order: (typeof orders)[number]) =>
    room.db
      .selectFrom('checkout')
      .innerJoin('shop_order', 'shop_order.checkout_id', 'checkout.id')
      .innerJoin('order_line', 'order_line.order_id', 'shop_order.id')
      .innerJoin('review', 'review.order_line_id', 'order_line.id')
      .innerJoin('product_rating', 'product_rating.product_id', 'review.product_id')
      .where('shop_order.id', '=', order.id)
      .select(['checkout.name', 'checkout.email', 'order_line.total_rupiah', 'review.author'])
      .select(['review.words', 'product_rating.count'])
      .execute()
  const kept = { total_rupiah: 100_000, words: 'Tenunannya rapi.', count: 1 }
  const nameless = { ...kept, name: '', email: null }
  expect(await Promise.all(orders.map(left))).toEqual([
    [{ ...nameless, author: 'Pembeli' }],
    [{ ...nameless, author: 'A buyer' }],
    [{ ...kept, name: 'Siti Contoh', email: 'siti@contoh.id', author: 'Siti' }],
  ])
})
