import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { agreeOn, mostByQris } from '../../../src/market/orders/agree-on.ts'
import type { Buyer, OrderInput } from '../../../src/market/orders/place-checkout.ts'
import { Refusal } from '../../../src/refusal.ts'
import {
  aBuyer,
  aCart,
  anInput,
  anOrder,
  aSellingShop,
  aThing,
  checkoutRoom,
  type SellingShop,
  type Thing,
} from '../../support/checkout-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof checkoutRoom>>
let shop: SellingShop
let other: SellingShop
let cloth: Thing
let basket: Thing
beforeAll(async () => {
  room = await checkoutRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  shop = await aSellingShop(room.db)
  other = await aSellingShop(room.db)
  cloth = await aThing(room.db, { seller_id: shop.id, price: 750_000, stock: 8 })
  basket = await aThing(room.db, { seller_id: other.id, price: 90_000, stock: 3 })
})

const ordersOf = (token: string) =>
  room.db
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .where('checkout.token', '=', token)
    .selectAll('shop_order')
    .select(sql<number>`(extract(epoch from held_until - shop_order.placed_at) / 3600)::float`.as('hours'))
    .orderBy('shop_order.id')
    .execute()
const supplyOf = ({ variant_id }: Thing) =>
  room.db
    .selectFrom('product_variant')
    .select(['stock', 'reserved'])
    .where('id', '=', variant_id)
    .executeTakeFirstOrThrow()
const linesIn = ({ id }: { id: number }) =>
  room.db.selectFrom('cart_line').select('variant_id').where('cart_id', '=', id).execute()
const count = async () =>
  (
    await room.db
      .selectFrom('shop_order')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow()
  ).all

describe('placing', () => {
  test('makes an order for each shop, with its prices frozen and its stock held', async () => {
    const cart = await aCart(room.db, [cloth, 2], [basket, 1])
    const token = await room.place(
      cart,
      anInput(
        cart,
        [
          anOrder(other, {
            goods: 90_000,
            delivery: 0,
            delivery_option_id: other.pickup,
            payment: other.cash,
          }),
          anOrder(shop, { goods: 1_500_000, note: 'Yang gading' }),
        ],
        aBuyer,
      ),
    )
    const [first, second] = await ordersOf(token)
    expect(first).toMatchObject({
      seller_id: shop.id,
      state: 'placed',
      goods_rupiah: 1_500_000,
      delivery_kind: 'courier',
      delivery_name: 'JNE Reguler',
      delivery_rupiah: 20_000,
      days_least: 2,
      days_most: 4,
      weight_grams: 1000,
      payment_kind: 'bank',
      pay_to: {
        bank_name: 'Bank Contoh',
        account_number: String(1_000_000 + shop.id),
        account_holder: 'Contoh',
      },
      note: 'Yang gading',
      stock_state: 'held',
      promised_on: null,
      hours: 24,
    })
    expect(first?.unique_code).toBeGreaterThan(0)
    expect(first?.due_rupiah).toBe(1_520_000 + (first?.unique_code ?? 0))
    expect(second).toMatchObject({
      seller_id: other.id,
      state: 'placed',
      due_rupiah: 90_000,
      delivery_kind: 'pickup',
      delivery_rupiah: 0,
      payment_kind: 'cash',
      unique_code: 0,
      hours: 72,
    })
    expect(await supplyOf(cloth)).toEqual({ stock: 8, reserved: 2 })
    expect(await supplyOf(basket)).toEqual({ stock: 3, reserved: 1 })
    expect(await linesIn(cart)).toEqual([])
    expect(
      await room.db.selectFrom('cart').select('key').where('id', '=', cart.id).executeTakeFirst(),
    ).not.toEqual({
      key: cart.key,
    })
    const { consented_at, ...checkout } = await room.db
      .selectFrom('checkout')
      .select(['name', 'phone', 'email', 'address', 'rt_rw', 'village_code', 'postcode'])
      .select(['language', 'account_id', 'agreement_version', 'consented_at'])
      .where('token', '=', token)
      .executeTakeFirstOrThrow()
    expect(checkout).toEqual(aBuyer)
    expect(consented_at).not.toBeNull()
    const steps = await room.db
      .selectFrom('order_step')
      .select(['order_id', 'state', 'side'])
      .where('order_id', 'in', [first?.id ?? 0, second?.id ?? 0])
      .orderBy('id')
      .execute()
    expect(steps).toEqual(
      [first, second].map((order) => ({ order_id: order?.id, state: 'placed', side: 'buyer' })),
    )
    const lines = await room.db
      .selectFrom('order_line')
      .select(['product_id', 'variant_id', 'quantity', 'price_rupiah', 'total_rupiah', 'is_made_to_order'])
      .where('order_id', '=', first?.id ?? 0)
      .execute()
    expect(lines).toEqual([
      {
        product_id: cloth.product_id,
        variant_id: cloth.variant_id,
        quantity: 2,
        price_rupiah: 750_000,
        total_rupiah: 1_500_000,
        is_made_to_order: false,
      },
    ])
  })

  test('leaves what is of another shop in the cart', async () => {
    const cart = await aCart(room.db, [cloth, 1], [basket, 1])
    const token = await room.place(cart, anInput(cart, [anOrder(shop, { goods: 750_000 })]))
    expect(await ordersOf(token)).toHaveLength(1)
    expect(await linesIn(cart)).toEqual([{ variant_id: basket.variant_id }])
  })

  test('asks the shop where the delivery is to be arranged', async () => {
    const cart = await aCart(room.db, [cloth, 1])
    const order = anOrder(shop, { goods: 750_000, delivery: 0, delivery_option_id: shop.arranged })
    const [asked] = await ordersOf(await room.place(cart, anInput(cart, [order])))
    expect(asked).toMatchObject({ state: 'asked', delivery_rupiah: null, unique_code: 0, hours: 72 })
    expect(await supplyOf(cloth)).toEqual({ stock: 8, reserved: 1 })
  })

  test('holds half an hour for Stripe', async () => {
    const cart = await aCart(room.db, [cloth, 1])
    const order = anOrder(shop, { goods: 750_000, payment: 'stripe' })
    const [placed] = await ordersOf(await room.place(cart, anInput(cart, [order])))
    expect(placed).toMatchObject({ payment_kind: 'stripe', pay_to: null, unique_code: 0, hours: 0.5 })
  })

  test('nobody needs an address who fetches everything', async () => {
    const cart = await aCart(room.db, [cloth, 1])
    const order = anOrder(shop, { goods: 750_000, delivery: 0, delivery_option_id: shop.pickup })
    const nowhere = { address: '', rt_rw: '', village_code: null, postcode: null }
    expect(await ordersOf(await room.place(cart, anInput(cart, [order], nowhere)))).toHaveLength(1)
  })

  test('promises what is made to order by the month that has a place', async () => {
    const made = await aThing(room.db, {
      seller_id: shop.id,
      price: 500_000,
      stock: null,
      lead_days: 10,
      monthly_capacity: 2,
    })
    const promised = async (quantity: number) => {
      const cart = await aCart(room.db, [made, quantity])
      const order = anOrder(shop, { goods: quantity * 500_000 })
      const [placed] = await ordersOf(await room.place(cart, anInput(cart, [order])))
      return placed?.promised_on
    }
    const { rows } = await sql<{ today: string; next: string }>`
      select to_char(today + 10, 'YYYY-MM-DD') today,
        to_char(date_trunc('month', today) + interval '1 month 10 days', 'YYYY-MM-DD') next
      from (select (now() at time zone 'Asia/Makassar')::date today) at`.execute(room.db)
    expect(await promised(2)).toBe(rows[0]?.today)
    expect(await promised(1)).toBe(rows[0]?.next)
  })

  test('no two transfers that a shop waits for have the same amount', async () => {
    const plenty = await aThing(room.db, { seller_id: shop.id, price: 10_000, stock: 100 })
    const amounts = []
    for (let turn = 0; turn < 40; turn++) {
      const cart = await aCart(room.db, [plenty, 1])
      const [order] = await ordersOf(
        await room.place(cart, anInput(cart, [anOrder(shop, { goods: 10_000 })])),
      )
      amounts.push(order?.due_rupiah)
    }
    expect(new Set(amounts).size).toBe(40)
  })
})

describe('pressing twice', () => {
  test('is one checkout, and tells nothing to whoever has another cart', async () => {
    const cart = await aCart(room.db, [cloth, 1])
    const input = anInput(cart, [anOrder(shop, { goods: 750_000 })])
    const token = await room.place(cart, input)
    const another = await aCart(room.db, [basket, 1])
    const before = await stateOfTables(room.db)
    expect(await room.place(cart, input)).toBe(token)
    expect(await told(room.place(another, input))).toEqual({ code: 'cart-empty' })
    expect(await told(room.place(undefined, input))).toEqual({ code: 'cart-empty' })
    expect(await stateOfTables(room.db)).toEqual(before)
  })

  test('a second tab with another key finds the cart empty', async () => {
    const cart = await aCart(room.db, [cloth, 1])
    const order = anOrder(shop, { goods: 750_000 })
    await room.place(cart, anInput(cart, [order]))
    const stale = { ...anInput(cart, [order]), key: crypto.randomUUID() }
    const before = await count()
    expect(await told(room.place(cart, stale))).toEqual({ code: 'cart-empty' })
    expect(await count()).toBe(before)
  })
})

/** The code of a refusal, with what it says of it. */
async function told(work: Promise<unknown>) {
  try {
    await work
    return { code: 'none' }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.values }
    throw error
  }
}

describe('is refused, and changes nothing', () => {
  type Change = {
    name: string
    /** What happened since the page was made. */
    since?: () => Promise<unknown>
    order?: () => Partial<OrderInput>
    buyer?: Partial<Buyer>
    stripe?: null
    says: () => object
  }
  const update = (columns: { price_rupiah?: number; stock?: number }) =>
    room.db.updateTable('product_variant').set(columns).where('id', '=', cloth.variant_id).execute()
  const seller = () => ({ seller_id: shop.id })

  test.each<Change>([
    { name: 'no contact', buyer: { phone: null }, says: () => ({ code: 'contact-required' }) },
    {
      name: 'a shop that was suspended',
      since: () =>
        room.db.updateTable('seller').set({ closed_at: new Date() }).where('id', '=', shop.id).execute(),
      says: () => ({ code: 'seller-closed', ...seller() }),
    },
    {
      name: 'a product that was taken off',
      since: () =>
        room.db
          .updateTable('product')
          .set({ published_at: null })
          .where('id', '=', cloth.product_id)
          .execute(),
      says: () => ({ code: 'not-for-sale', variant_id: cloth.variant_id }),
    },
    {
      name: 'a delivery that was removed',
      since: () =>
        room.db
          .updateTable('delivery_option')
          .set({ removed_at: new Date() })
          .where('id', '=', shop.courier)
          .execute(),
      says: () => ({ code: 'delivery-gone', ...seller() }),
    },
    {
      name: 'a delivery of another shop',
      order: () => ({ delivery_option_id: other.courier }),
      says: () => ({ code: 'delivery-gone', ...seller() }),
    },
    {
      name: 'a courier that does not go there',
      since: () =>
        room.db
          .updateTable('delivery_rate')
          .set({ region_code: '73.04' })
          .where('option_id', '=', shop.courier)
          .execute(),
      says: () => ({ code: 'delivery-gone', ...seller() }),
    },
    {
      name: 'no village',
      buyer: { village_code: null },
      says: () => ({ code: 'address-required', ...seller() }),
    },
    {
      name: 'a village that there is not',
      buyer: { village_code: '99.99.99.9999' },
      says: () => ({ code: 'address-required', ...seller() }),
    },
    { name: 'no street', buyer: { address: '' }, says: () => ({ code: 'address-required', ...seller() }) },
    {
      name: 'a bank account that was removed',
      since: () => room.db.deleteFrom('seller_payment_method').where('id', '=', shop.bank).execute(),
      says: () => ({ code: 'payment-gone', ...seller() }),
    },
    {
      name: 'a bank account of another shop',
      order: () => ({ payment: other.bank }),
      says: () => ({ code: 'payment-gone', ...seller() }),
    },
    {
      name: 'Stripe without its keys',
      order: () => ({ payment: 'stripe' }),
      stripe: null,
      says: () => ({ code: 'payment-gone', ...seller() }),
    },
    {
      name: 'Stripe at a shop that has ended its choice of it',
      order: () => ({ payment: 'stripe' }),
      since: () =>
        room.db
          .updateTable('stripe_choice')
          .set({ ended_at: new Date() })
          .where('seller_id', '=', shop.id)
          .execute(),
      says: () => ({ code: 'payment-gone', ...seller() }),
    },
    {
      name: 'cash by courier',
      order: () => ({ payment: shop.cash }),
      says: () => ({ code: 'cash-by-courier', ...seller() }),
    },
    {
      name: 'a price that changed',
      since: () => update({ price_rupiah: 760_000 }),
      says: () => ({ code: 'total-changed', ...seller() }),
    },
    {
      name: 'a delivery that became dearer',
      since: () =>
        room.db
          .updateTable('delivery_rate')
          .set({ first_kg_rupiah: 21_000 })
          .where('option_id', '=', shop.courier)
          .execute(),
      says: () => ({ code: 'total-changed', ...seller() }),
    },
    {
      name: 'a price that was never shown',
      order: () => ({ shown_rupiah: -1 }),
      says: () => ({ code: 'total-changed', ...seller() }),
    },
    {
      name: 'less than is wanted',
      since: () => update({ stock: 1 }),
      says: () => ({ code: 'sold-out', variant_id: cloth.variant_id, left: 1 }),
    },
    {
      name: 'a number that is no longer sold',
      since: () =>
        room.db.updateTable('product').set({ quantity_step: 4 }).where('id', '=', cloth.product_id).execute(),
      says: () => ({ code: 'quantity-step', variant_id: cloth.variant_id, step: 4 }),
    },
    {
      name: 'what is promised to others',
      since: async () => {
        const cart = await aCart(room.db, [cloth, 7])
        await room.place(cart, anInput(cart, [anOrder(shop, { goods: 7 * 750_000 })]))
      },
      says: () => ({ code: 'sold-out', variant_id: cloth.variant_id, left: 1 }),
    },
  ])('$name', async ({ since, order, buyer, stripe, says }) => {
    const cart = await aCart(room.db, [cloth, 2], [basket, 1])
    const orders = [
      anOrder(shop, { goods: 1_500_000, ...order?.() }),
      anOrder(other, { goods: 90_000, delivery: 0, delivery_option_id: other.pickup }),
    ]
    await since?.()
    const before = await stateOfTables(room.db)
    expect(await told(room.place(cart, anInput(cart, orders, buyer), stripe))).toEqual(says())
    expect(await stateOfTables(room.db)).toEqual(before)
  })

  test('more than can be made in three months', async () => {
    const made = await aThing(room.db, {
      seller_id: shop.id,
      price: 500_000,
      stock: null,
      lead_days: 10,
      monthly_capacity: 2,
    })
    const cart = await aCart(room.db, [made, 7])
    expect(await told(room.place(cart, anInput(cart, [anOrder(shop, { goods: 3_500_000 })])))).toEqual({
      code: 'capacity-full',
      product_id: made.product_id,
      left: 6,
    })
  })

  test('a cart that is not there, or whose things of the shop are gone', async () => {
    const cart = await aCart(room.db, [cloth, 1])
    const input = anInput(cart, [anOrder(shop, { goods: 750_000 })])
    expect(await told(room.place(undefined, input))).toEqual({ code: 'cart-empty' })
    expect(await told(room.place(cart, anInput(cart, [])))).toEqual({ code: 'cart-empty' })
    expect(
      await told(room.place(cart, anInput(cart, [...input.orders, anOrder(other, { goods: 90_000 })]))),
    ).toEqual({ code: 'total-changed', seller_id: other.id })
    await room.db.deleteFrom('cart_line').where('cart_id', '=', cart.id).execute()
    expect(await told(room.place(cart, input))).toEqual({ code: 'cart-empty' })
  })
})

test('QRIS carries Rp10 million at most', () => {
  const line = { quantity: 1, weight_grams: 100, length_cm: null, width_cm: null, height_cm: null }
  const agree = (price_rupiah: number) =>
    agreeOn(
      { seller_id: 1, delivery_option_id: 2, payment: 3, note: '', shown_rupiah: price_rupiah },
      aBuyer,
      {
        lines: [{ ...line, price_rupiah } as Parameters<typeof agreeOn>[2]['lines'][number]],
        options: [
          { id: 2, seller_id: 1, kind: 'pickup' } as Parameters<typeof agreeOn>[2]['options'][number],
        ],
        ways: [{ id: 3, seller_id: 1, kind: 'qris', pay_to: null }],
        stripe: false,
      },
    )
  expect(agree(mostByQris).way.kind).toBe('qris')
  expect(() => agree(mostByQris + 1)).toThrow(new Refusal('qris-too-much', { seller_id: 1 }))
})

test('placing two things of one shop takes few statements', async () => {
  const second = await aThing(room.db, { seller_id: shop.id, price: 10_000, stock: 5 })
  const cart = await aCart(room.db, [cloth, 1], [second, 1])
  let statements = 0
  const counted = room.db.withPlugin({
    transformQuery: ({ node }) => {
      statements++
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  await room.place(cart, anInput(cart, [anOrder(shop, { goods: 760_000 })]), null, counted)
  expect(statements).toBeLessThanOrEqual(20)
})
