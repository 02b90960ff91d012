import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DB, Db } from '../../../db/types.ts'
import { findDeskOrder } from '../../../src/market/orders/find-desk-order.ts'
import { mostUnpaid } from '../../../src/market/orders/hold-few-unpaid.ts'
import { type Buyer, placeCheckout } from '../../../src/market/orders/place-checkout.ts'
import { cancelOrder } from '../../../src/market/payments/cancel-order.ts'
import { Refusal } from '../../../src/refusal.ts'
import { aCart, anInput, anOrder } from '../../support/checkout-room.ts'
import { testServer } from '../../support/database.ts'
import { anAccount } from '../../support/factories.ts'
import { noFees, orderRoom } from '../../support/order-room.ts'

/** How much of a shop one buyer may hold for nothing. */
let room: Awaited<ReturnType<typeof orderRoom>>
let shop: Awaited<ReturnType<typeof room.shop>>
beforeAll(async () => {
  room = await orderRoom()
})
beforeEach(async () => {
  shop = await room.shop({ stock: 500 })
})
afterAll(() => room.close())

/** One order with the thing at the shop. Returns "placed", or why it was refused. */
async function order(buyer: Partial<Buyer>, placed_from: string | null = null, on: Db = room.db) {
  const cart = await aCart(room.db, [shop.thing, 1])
  const input = anInput(cart, [anOrder(shop.selling, { goods: 100_000 })], buyer)
  return on
    .transaction()
    .execute((tx) => placeCheckout(tx, room.enqueue, cart, input, { stripe: noFees, placed_from }))
    .then(
      () => 'placed',
      (error: unknown) => {
        if (error instanceof Refusal) return error.code
        throw error
      },
    )
}
const times = async (count: number, again: () => Promise<string>) => {
  const ends = []
  for (let turn = 0; turn < count; turn++) ends.push(await again())
  return ends
}
const most = (count: number) => Array.from({ length: count }, () => 'placed')
const phone = '+6281000000707'
const ids = async () =>
  (
    await room.db
      .selectFrom('shop_order')
      .where('seller_id', '=', shop.selling.id)
      .select('id')
      .orderBy('id')
      .execute()
  ).map(({ id }) => id)
const reserved = async () => (await room.shelf(shop.thing)).reserved

describe('one buyer', () => {
  test('has five unpaid orders at a shop, by phone, and more once one of them is paid or over', async () => {
    expect(await times(6, () => order({ phone }))).toEqual([...most(mostUnpaid.buyer), 'too-many-unpaid'])
    expect(await reserved()).toBe(5)
    expect(await order({ phone: '+6281000000708' })).toBe('placed')
    const [first = 0, second = 0] = await ids()
    await room.through({ id: first }, 'paid')
    expect(await order({ phone })).toBe('placed')
    expect(await order({ phone })).toBe('too-many-unpaid')
    await room.asSeller(shop.desk, { id: second }, (tx, entered) =>
      cancelOrder(tx, room.enqueue, entered, 'Tidak jadi.'),
    )
    expect(await order({ phone })).toBe('placed')
    const elsewhere = shop
    shop = await room.shop()
    expect(await order({ phone })).toBe('placed')
    shop = elsewhere
  })

  test('is known by the email in any writing, and by the account', async () => {
    const email = (turn: number) => ({ phone: null, email: turn % 2 ? 'Sitti@contoh.id' : 'sitti@contoh.id' })
    let turn = 0
    expect(await times(6, () => order(email(turn++)))).toEqual([...most(5), 'too-many-unpaid'])
    const { id: account_id } = await anAccount(room.db)
    expect(await times(6, () => order({ account_id }))).toEqual([...most(5), 'too-many-unpaid'])
    // What nobody has said is nobody's.
    expect(await order({ phone: null, email: 'lain@contoh.id' })).toBe('placed')
  })

  test('is refused with the shop and the number, and keeps the cart', async () => {
    await times(5, () => order({ phone }))
    const cart = await aCart(room.db, [shop.thing, 1])
    const input = anInput(cart, [anOrder(shop.selling, { goods: 100_000 })], { phone })
    const refused = room.tx((tx) => placeCheckout(tx, room.enqueue, cart, input, { stripe: noFees }))
    await expect(refused).rejects.toEqual(
      new Refusal('too-many-unpaid', { seller_id: shop.selling.id, most: 5 }),
    )
    const lines = await room.db
      .selectFrom('cart_line')
      .where('cart_id', '=', cart.id)
      .select('quantity')
      .execute()
    expect(lines).toEqual([{ quantity: 1 }])
  })
})

test('one network has thirty at a shop, whatever phones they give, and is forgotten with them', async () => {
  expect(await times(31, () => order({}, 'sebuah jaringan'))).toEqual([
    ...most(mostUnpaid.network),
    'too-many-unpaid-nearby',
  ])
  expect(await order({}, 'jaringan lain')).toBe('placed')
  const [first = 0] = await ids()
  await room.through({ id: first }, 'paid')
  const from = await room.db
    .selectFrom('shop_order')
    .where('id', '=', first)
    .select('placed_from')
    .executeTakeFirstOrThrow()
  expect(from.placed_from).toBeNull()
  expect(await order({}, 'sebuah jaringan')).toBe('placed')
})

test('what is fetched is stored without an address; its shop does not read that of another shop’s parcel', async () => {
  const { pickup, cash } = shop.selling
  const fetched = await room.placed(shop, { delivery: 0, delivery_option_id: pickup, payment: cash })
  const of = (id: number) =>
    room.db
      .selectFrom('checkout')
      .where('id', '=', id)
      .select(['address', 'rt_rw', 'village_code', 'postcode'])
      .executeTakeFirst()
  const nothing = { address: '', rt_rw: '', village_code: null, postcode: null }
  expect(await of(fetched.checkout_id)).toEqual(nothing)
  const other = await room.shop()
  const cart = await aCart(room.db, [shop.thing, 1], [other.thing, 1])
  const orders = [
    anOrder(shop.selling, { goods: 100_000, delivery: 0, delivery_option_id: pickup }),
    anOrder(other.selling, { goods: 100_000 }),
  ]
  await room.place(cart, anInput(cart, orders))
  const mixed = await room.db
    .selectFrom('shop_order')
    .select(['id', 'seller_id', 'checkout_id'])
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  expect(await of(mixed[0]?.checkout_id ?? 0)).toMatchObject({ address: 'Jalan Contoh 2, pagar biru' })
  const seenBy = async (at: typeof shop) => {
    const id = mixed.find(({ seller_id }) => seller_id === at.selling.id)?.id
    const { address, rt_rw, postcode, place } = (await findDeskOrder(room.db, at.desk, String(id))) ?? {}
    return { address, rt_rw, postcode, district: place?.district }
  }
  expect(await seenBy(shop)).toEqual({ address: '', rt_rw: '', postcode: null, district: undefined })
  expect(await seenBy(other)).toMatchObject({
    address: 'Jalan Contoh 2, pagar biru',
    district: expect.any(String) as unknown,
  })
})

describe.skipIf(testServer === undefined)('on real connections', { timeout: 300_000 }, () => {
  test('of forty orders of one buyer at the same moment five get through, five times', async () => {
    const many = new Kysely<DB>({
      dialect: new PostgresDialect({ pool: new Pool({ connectionString: room.url, max: 20 }) }),
    })
    try {
      for (let round = 0; round < 5; round++) {
        shop = await room.shop({ stock: 500 })
        const who = round % 2 ? { phone } : { phone: null, email: 'ramai@contoh.id' }
        const ends = await Promise.all(Array.from({ length: 40 }, () => order(who, null, many)))
        const counts = Map.groupBy(ends, (end) => end)
        expect([...counts].map(([end, all]) => [end, all.length]).toSorted()).toEqual([
          ['placed', 5],
          ['too-many-unpaid', 35],
        ])
        expect(await reserved()).toBe(5)
      }
    } finally {
      await many.destroy()
    }
  })
})
