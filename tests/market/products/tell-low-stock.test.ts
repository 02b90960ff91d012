import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { NoticeData } from '../../../src/market/mail/notice.ts'
import { tellLowStock } from '../../../src/market/products/tell-low-stock.ts'
import { aProduct, aSeller } from '../../support/factories.ts'
import { mailRoom } from '../../support/mail-room.ts'

let room: Awaited<ReturnType<typeof mailRoom>>
let sellerId: number
beforeAll(async () => {
  room = await mailRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  sellerId = (await aSeller(room.db)).id
})

/** Sets the stock of the variants in turn, as a verb does, and returns what the shop has been told so far. */
async function nowInStock(productId: number, ...stock: (number | null)[]) {
  await room.db.transaction().execute(async (tx) => {
    for (const [position, each] of stock.entries())
      await tx
        .updateTable('product_variant')
        .set({ stock: each })
        .where('product_id', '=', productId)
        .where('position', '=', position)
        .execute()
    await tellLowStock(tx, room.enqueue, productId)
  })
  return told()
}

async function told() {
  const notices = await room.db
    .selectFrom('notice')
    .select('data')
    .where('seller_id', '=', sellerId)
    .where('kind', '=', 'low-stock')
    .orderBy('id')
    .execute()
  return notices.map(({ data }) =>
    (data as unknown as NoticeData['low-stock']).left.map(({ stock }) => stock),
  )
}

test('told once when it falls to the line or below, and again only after it has risen above', async () => {
  const { id } = await aProduct(room.db, { seller_id: sellerId, low_stock_at: 3 })
  expect(await nowInStock(id, 4)).toEqual([])
  expect(await nowInStock(id, 3)).toEqual([[3]])
  expect(await nowInStock(id, 1)).toEqual([[3]])
  expect(await nowInStock(id, 0)).toEqual([[3]])
  expect(await nowInStock(id, 10)).toEqual([[3]])
  expect(await nowInStock(id, 2)).toEqual([[3], [2]])
})

test('zero means: only when it is sold out', async () => {
  const { id } = await aProduct(room.db, { seller_id: sellerId })
  expect(await nowInStock(id, 1)).toEqual([])
  expect(await nowInStock(id, 0)).toEqual([[0]])
})

test('each variant by itself; those that fall together are told together', async () => {
  const { id } = await aProduct(room.db, { seller_id: sellerId, low_stock_at: 2, price: [1000, 2000, 3000] })
  expect(await nowInStock(id, 2, 1, 9)).toEqual([[2, 1]])
  expect(await nowInStock(id, 2, 1, 0)).toEqual([[2, 1], [0]])
})

test('what is made to order, or not published, is not told about', async () => {
  const made = await aProduct(room.db, { seller_id: sellerId, low_stock_at: 5, stock: null })
  const hidden = await aProduct(room.db, { seller_id: sellerId, low_stock_at: 5, published_at: null })
  expect(await nowInStock(made.id, null)).toEqual([])
  expect(await nowInStock(hidden.id, 0)).toEqual([])
})
