import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptOrder } from '../../../src/market/orders/accept-order.ts'
import { agreeToCost } from '../../../src/market/orders/agree-to-cost.ts'
import { findDeskOrders } from '../../../src/market/orders/find-desk-orders.ts'
import { findOrderForBuyer } from '../../../src/market/orders/find-order-for-buyer.ts'
import { findPlaced, nextFor, payableTogether } from '../../../src/market/orders/find-placed.ts'
import { daysHeld, notesOf } from '../../../src/market/orders/order-list.ts'
import { nowOf } from '../../../src/market/orders/order-now.ts'
import { setDeliveryCost } from '../../../src/market/orders/set-delivery-cost.ts'
import { cancelOrder } from '../../../src/market/payments/cancel-order.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { lapseOrders } from '../../../src/market/payments/lapse-orders.ts'
import { sendProof } from '../../../src/market/payments/send-proof.ts'
import { testServer } from '../../support/database.ts'
import { noFees, orderRoom } from '../../support/order-room.ts'

/** An order whose delivery its shop prices: nothing goes on before the buyer has agreed to the amount. */
let room: Awaited<ReturnType<typeof orderRoom>>
beforeAll(async () => {
  room = await orderRoom()
})
afterAll(() => room.close())

const code = (refusal: string) => expect.objectContaining({ code: refusal }) as unknown
const cost = { delivery_rupiah: 35_000, days_least: 2, days_most: 3 }
type Shop = Awaited<ReturnType<typeof room.shop>>
type Placed = Awaited<ReturnType<typeof room.placed>>
type Way = 'bank' | 'cash' | 'stripe'

async function asked(way: Way, given: Parameters<typeof room.shop>[0] = {}) {
  const shop = await room.shop(given)
  const { arranged, bank, cash } = shop.selling
  const payment = { bank, cash, stripe: 'stripe' as const }[way]
  const order = await room.placed(shop, { delivery: 0, delivery_option_id: arranged, payment })
  return { shop, order }
}
async function costed(way: Way) {
  const { shop, order } = await asked(way)
  await price(shop, order)
  return { shop, order }
}
const price = (shop: Shop, order: Placed) =>
  room.asSeller(shop.desk, order, (tx, entered) => setDeliveryCost(tx, room.enqueue, entered, cost))
const agree = (order: Placed, seen?: number) =>
  room.asBuyer(order, (tx, entered) => agreeToCost(tx, room.enqueue, entered, seen ?? entered.due_rupiah))
const accept = (shop: Shop, order: Placed) =>
  room.asSeller(shop.desk, order, (tx, entered) => acceptOrder(tx, room.enqueue, entered))
const shown = async ({ token }: Placed) => {
  const order = await findOrderForBuyer(room.db, token)
  if (!order) throw new Error('The order is gone')
  return order
}
const hoursLeft = async (order: Placed) => {
  const { held_until } = await room.row(order)
  return held_until && Math.round((held_until.getTime() - Date.now()) / 360_000) / 10
}
const checkoutOf = async ({ checkout_id }: Placed) => {
  const { token } = await room.db
    .selectFrom('checkout')
    .where('id', '=', checkout_id)
    .select('token')
    .executeTakeFirstOrThrow()
  return (await findPlaced(room.db, token))?.orders ?? []
}

describe.each<[Way, number]>([
  ['bank', 24],
  ['stripe', 0.5],
  ['cash', 72],
])('paid by %s', (way, hours) => {
  test('waits for the buyer, who sees the amount; then it is placed', async () => {
    const { shop, order } = await costed(way)
    expect(await room.row(order)).toMatchObject({ state: 'costed', unique_code: 0, due_rupiah: 135_000 })
    expect(await hoursLeft(order)).toBe(72)
    expect(nowOf(await shown(order))).toBe('costed')
    const [before] = await checkoutOf(order)
    expect(before && nextFor(before)).toBe('costed')
    expect(payableTogether(await checkoutOf(order))).toEqual([])
    await expect(accept(shop, order)).rejects.toEqual(code('order-state'))
    await agree(order)
    const { state, unique_code, due_rupiah } = await room.row(order)
    expect([state, due_rupiah]).toEqual(['placed', 135_000 + unique_code])
    expect(unique_code > 0).toBe(way === 'bank')
    expect(await hoursLeft(order)).toBe(hours)
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 1 })
    expect(payableTogether(await checkoutOf(order))).toHaveLength(way === 'stripe' ? 1 : 0)
    await expect(agree(order)).rejects.toEqual(code('order-state'))
    expect((await shown(order)).steps.map((step) => [step.state, step.side])).toEqual([
      ['asked', 'buyer'],
      ['costed', 'seller'],
      ['placed', 'buyer'],
    ])
  })

  test('is called off by a buyer who does not agree, and lapses without a word', async () => {
    const { shop, order } = await costed(way)
    await room.asBuyer(order, (tx, entered) => cancelOrder(tx, room.enqueue, entered, 'Ongkirnya mahal.'))
    expect(await room.row(order)).toMatchObject({ state: 'cancelled', stock_state: 'released' })
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 0 })
    await expect(agree(order)).rejects.toEqual(code('order-state'))
    const { order: silent } = await costed(way)
    const later = new Date(Date.now() + 73 * 3_600_000)
    await room.tx((tx) => lapseOrders(tx, room.enqueue, later, later))
    expect(await room.row(silent)).toMatchObject({ state: 'lapsed', stock_state: 'released' })
  })
})

describe('a cost that was typed wrongly', () => {
  const right = { ...cost, delivery_rupiah: 25_000 }
  const correct = (shop: Shop, order: Placed) =>
    room.asSeller(shop.desk, order, (tx, entered) => setDeliveryCost(tx, room.enqueue, entered, right))

  test('is put right before the buyer agrees, who agrees to the amount they see', async () => {
    const { shop, order } = await costed('bank')
    await correct(shop, order)
    await expect(agree(order, 135_000)).rejects.toEqual(code('cost-changed'))
    await agree(order, 125_000)
    const { state, due_rupiah, unique_code } = await room.row(order)
    expect([state, due_rupiah - unique_code]).toEqual(['placed', 125_000])
  })

  test('is put right before it is paid, and the buyer is asked again', async () => {
    for (const way of ['bank', 'cash'] as const) {
      const { shop, order } = await costed(way)
      await agree(order)
      await correct(shop, order)
      const row = await room.row(order)
      expect(row).toMatchObject({ state: 'costed', stock_state: 'held', unique_code: 0, due_rupiah: 125_000 })
      expect(await hoursLeft(order)).toBe(72)
      await agree(order, 125_000)
      expect((await room.row(order)).state).toBe('placed')
    }
  })

  test('stays where the buyer pays at Stripe, has sent a proof, or has paid', async () => {
    const { shop, order } = await costed('stripe')
    await agree(order)
    await expect(correct(shop, order)).rejects.toEqual(code('order-state'))
    const transfer = await costed('bank')
    await agree(transfer.order)
    const document = await room.proof(transfer.order)
    await room.asBuyer(transfer.order, (tx, entered) => sendProof(tx, room.enqueue, entered, document))
    await expect(correct(transfer.shop, transfer.order)).rejects.toEqual(code('proof-unanswered'))
    await room.asSeller(transfer.shop.desk, transfer.order, (tx, entered) =>
      confirmTransfer(tx, room.enqueue, noFees, entered),
    )
    await expect(correct(transfer.shop, transfer.order)).rejects.toEqual(code('order-state'))
  })
})

test('nobody but the buyer agrees, and not before there is a cost', async () => {
  const { order } = await asked('cash')
  await expect(agree(order)).rejects.toEqual(code('order-state'))
  await expect(agree({ ...order, token: 'x'.repeat(43) })).rejects.toEqual(code('not-found'))
})

test('paid on hand-over, the shop takes it on once the buyer has agreed; the desk says how long it has stood', async () => {
  const { shop, order } = await costed('cash')
  await agree(order)
  const [row] = (await findDeskOrders(room.db, shop.desk, { part: 'perlu', q: '', before: null })).orders
  expect(row?.id).toBe(order.id)
  const later = new Date(Date.now() + 3.2 * 86_400_000)
  expect(row && notesOf(row, 'Asia/Makassar', later)).toContain('Barangnya tertahan sudah 3 hari')
  expect(row && daysHeld(row, new Date())).toBe('sejak hari ini')
  await accept(shop, order)
  expect(await room.row(order)).toMatchObject({ state: 'accepted', stock_state: 'taken' })
  const after = (await findDeskOrders(room.db, shop.desk, { part: 'semua', q: '', before: null })).orders[0]
  expect(after && notesOf(after, 'Asia/Makassar', later).join()).not.toContain('tertahan')
})

describe.skipIf(testServer === undefined)('on real connections', () => {
  test('agreed and called off at the same moment: one of them holds, 20 times', async () => {
    const ends = new Set<string>()
    for (let round = 0; round < 20; round++) {
      const { shop, order } = await costed('cash')
      const both = await Promise.allSettled([
        agree(order),
        room.asBuyer(order, (tx, entered) => cancelOrder(tx, room.enqueue, entered, 'Tidak jadi saja.')),
      ])
      // Called off after it was agreed to, both have held.
      const { state, stock_state } = await room.row(order)
      ends.add(`${state} ${stock_state} ${both[0].status}`)
      expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 0 })
    }
    for (const end of ends)
      expect(['cancelled released fulfilled', 'cancelled released rejected']).toContain(end)
  })

  test('pressed ten times at once it is placed once', async () => {
    const { order } = await costed('bank')
    const ends = await Promise.allSettled(Array.from({ length: 10 }, () => agree(order)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await shown(order)).steps.filter(({ state }) => state === 'placed')).toHaveLength(1)
  })
})
