import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DB, Db } from '../../../db/types.ts'
import type { FoundCart } from '../../../src/market/cart/take-from-cart.ts'
import { releaseStock } from '../../../src/market/orders/end-hold.ts'
import type { OrderInput } from '../../../src/market/orders/place-checkout.ts'
import { Refusal } from '../../../src/refusal.ts'
import {
  aCart,
  anInput,
  anOrder,
  aSellingShop,
  aThing,
  checkoutRoom,
  type SellingShop,
  someCarts,
  type Thing,
} from '../../support/checkout-room.ts'
import { testServer } from '../../support/database.ts'

/** Buyers who come at the same moment. They need connections of their own: TEST_DATABASE_URL. */
const rounds = 20
const buyers = 200

describe.skipIf(testServer === undefined)('many buyers on real connections', { timeout: 600_000 }, () => {
  let room: Awaited<ReturnType<typeof checkoutRoom>>
  let many: Db
  let shop: SellingShop
  beforeAll(async () => {
    room = await checkoutRoom()
    many = new Kysely<DB>({
      dialect: new PostgresDialect({ pool: new Pool({ connectionString: room.url, max: 20 }) }),
    })
    shop = await aSellingShop(room.db)
  })
  afterAll(async () => {
    await many.destroy()
    await room.close()
  })

  /** What became of each: "placed", or why it was refused. Anything else, a deadlock too, is thrown. */
  async function allAtOnce(sent: readonly { cart: FoundCart; orders: readonly OrderInput[] }[]) {
    const ends = await Promise.all(
      sent.map(({ cart, orders }) =>
        room.place(cart, anInput(cart, orders), undefined, many).then(
          () => 'placed',
          (error: unknown) => {
            if (error instanceof Refusal) return error.code
            throw error
          },
        ),
      ),
    )
    return Object.fromEntries([...Map.groupBy(ends, (end) => end)].map(([end, all]) => [end, all.length]))
  }

  /** All buyers want one of it, each in another way. */
  async function everybodyWants(thing: Thing) {
    const carts = await someCarts(room.db, buyers, [[thing, 1]])
    const goods = thing.price
    const ways: Partial<OrderInput>[] = [{}, { payment: 'stripe' }]
    return allAtOnce(
      carts.map((cart, turn) => ({ cart, orders: [anOrder(shop, { goods, ...ways[turn % ways.length] })] })),
    )
  }

  const supplyOf = ({ variant_id }: Thing) =>
    room.db
      .selectFrom('product_variant')
      .select(['stock', 'reserved'])
      .where('id', '=', variant_id)
      .executeTakeFirstOrThrow()
  const ordered = async ({ product_id }: Thing) =>
    (await room.db.selectFrom('order_line').select('id').where('product_id', '=', product_id).execute())
      .length

  test(`200 buyers of the last 10 pieces, ${rounds} times: 10 orders, 190 refusals`, async () => {
    for (let round = 0; round < rounds; round++) {
      const thing = await aThing(room.db, { seller_id: shop.id, price: 50_000, stock: 10 })
      expect(await everybodyWants(thing)).toEqual({ placed: 10, 'sold-out': 190 })
      expect(await supplyOf(thing)).toEqual({ stock: 10, reserved: 10 })
      expect(await ordered(thing)).toBe(10)
    }
  })

  test(`a unique piece is sold once, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round++) {
      const thing = await aThing(room.db, { seller_id: shop.id, price: 300_000, stock: 1, is_unique: true })
      expect(await everybodyWants(thing)).toEqual({ placed: 1, 'sold-out': 199 })
      expect(await supplyOf(thing)).toEqual({ stock: 1, reserved: 1 })
    }
  })

  test(`no month is booked beyond its capacity, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round++) {
      const thing = await aThing(room.db, {
        seller_id: shop.id,
        price: 700_000,
        stock: null,
        lead_days: 20,
        monthly_capacity: 4,
      })
      expect(await everybodyWants(thing)).toEqual({ placed: 12, 'capacity-full': 188 })
      const months = await room.db
        .selectFrom('capacity_month')
        .select('booked')
        .where('product_id', '=', thing.product_id)
        .execute()
      expect(months).toEqual([{ booked: 4 }, { booked: 4 }, { booked: 4 }])
    }
  })

  test('carts of the same things in every order, while holds end, wait for each other and never in a circle', async () => {
    const shops = [shop, await aSellingShop(room.db), await aSellingShop(room.db)]
    const things = await Promise.all(
      shops.flatMap(({ id: seller_id }) =>
        [20_000, 30_000].map((price) => aThing(room.db, { seller_id, price, stock: 1000 })),
      ),
    )
    const sent = await Promise.all(
      Array.from({ length: 120 }, async (_, turn) => {
        const turned = [...things.slice(turn % 6), ...things.slice(0, turn % 6)]
        const cart = await aCart(
          room.db,
          ...(turn % 2 ? turned : turned.toReversed()).map((thing) => [thing, 1] as const),
        )
        const orders = shops.map((each) => anOrder(each, { goods: 50_000 }))
        return { cart, orders: turn % 3 ? orders : orders.toReversed() }
      }),
    )
    const half = sent.splice(0, 60)
    expect(await allAtOnce(half)).toEqual({ placed: 60 })
    const held = await room.db
      .selectFrom('shop_order')
      .innerJoin('order_line', 'order_line.order_id', 'shop_order.id')
      .where('product_id', '=', things[0]?.product_id ?? 0)
      .select('shop_order.checkout_id')
      .execute()
    const orders = await room.db
      .selectFrom('shop_order')
      .where(
        'checkout_id',
        'in',
        held.map(({ checkout_id }) => checkout_id),
      )
      .select('id')
      .execute()
    const [ends] = await Promise.all([
      allAtOnce(sent),
      ...orders.map((order) => many.transaction().execute((tx) => releaseStock(tx, order))),
    ])
    expect(ends).toEqual({ placed: 60 })
    expect(await Promise.all(things.map(supplyOf))).toEqual(things.map(() => ({ stock: 1000, reserved: 60 })))
  })

  test('the same form sent twenty times at once is one checkout', async () => {
    for (let round = 0; round < rounds; round++) {
      const thing = await aThing(room.db, { seller_id: shop.id, price: 50_000, stock: 100 })
      const cart = await aCart(room.db, [thing, 2])
      const input = anInput(cart, [anOrder(shop, { goods: 100_000 })])
      const tokens = await Promise.all(
        Array.from({ length: 20 }, () => room.place(cart, input, undefined, many)),
      )
      expect(new Set(tokens).size).toBe(1)
      expect(await supplyOf(thing)).toEqual({ stock: 100, reserved: 2 })
    }
  })

  test('two tabs with different keys: one is placed, the other finds the cart empty', async () => {
    for (let round = 0; round < rounds; round++) {
      const thing = await aThing(room.db, { seller_id: shop.id, price: 50_000, stock: 100 })
      const cart = await aCart(room.db, [thing, 1])
      const orders = [anOrder(shop, { goods: 50_000 })]
      const other = { ...anInput(cart, orders), key: crypto.randomUUID() }
      const ends = await Promise.allSettled([
        room.place(cart, anInput(cart, orders), undefined, many),
        room.place(cart, other, undefined, many),
      ])
      expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(await ordered(thing)).toBe(1)
    }
  })
})
