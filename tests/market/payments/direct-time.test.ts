import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptOrder } from '../../../src/market/orders/accept-order.ts'
import { askReturn } from '../../../src/market/orders/ask-return.ts'
import { openDispute } from '../../../src/market/orders/open-dispute.ts'
import { sendMessage } from '../../../src/market/orders/send-message.ts'
import { closeOrders } from '../../../src/market/payments/close-orders.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { forgetBuyers } from '../../../src/market/payments/forget-buyers.ts'
import { lapseOrders } from '../../../src/market/payments/lapse-orders.ts'
import { sendProof } from '../../../src/market/payments/send-proof.ts'
import { anAccount } from '../../support/factories.ts'
import { noFees, orderRoom } from '../../support/order-room.ts'

/** What happens to orders because time passes. */
let room: Awaited<ReturnType<typeof orderRoom>>
beforeAll(async () => {
  room = await orderRoom()
})
afterAll(() => room.close())

type Placed = Awaited<ReturnType<typeof room.placed>>
const hour = 3_600_000
const day = 24 * hour
const never = new Date(0)

/** So long after the last step of an order, on the database's clock. */
async function since({ id }: { id: number }, ms: number) {
  const { state_since } = await room.db
    .selectFrom('shop_order')
    .where('id', '=', id)
    .select('state_since')
    .executeTakeFirstOrThrow()
  return new Date(state_since.getTime() + ms)
}
const lapse = (until: Date) => room.tx((tx) => lapseOrders(tx, room.enqueue, never, until))
const close = (until: Date) => room.tx((tx) => closeOrders(tx, room.enqueue, never, until))
const forget = (until: Date) => room.tx((tx) => forgetBuyers(tx, room.enqueue, never, until))
const noticesOf = (seller_id: number, kind: string) =>
  room.db
    .selectFrom('notice')
    .select('id')
    .where('seller_id', '=', seller_id)
    .where('kind', '=', kind)
    .execute()
const state = async (order: Placed) => (await room.row(order)).state
async function paid(shop: Awaited<ReturnType<typeof room.shop>>, buyer = {}) {
  const order = await room.placed(shop, {}, buyer)
  await room.asSeller(shop.desk, order, (tx, entered) => confirmTransfer(tx, room.enqueue, noFees, entered))
  return order
}

describe('an order that is not paid', () => {
  test('lapses when its day is over, not before, and frees its goods', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await lapse(await since(order, 24 * hour - 60_000))
    expect(await state(order)).toBe('placed')
    await lapse(await since(order, 24 * hour + 60_000))
    expect(await room.row(order)).toMatchObject({
      state: 'lapsed',
      stock_state: 'released',
      held_until: null,
    })
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 0 })
    const steps = await room.db
      .selectFrom('order_step')
      .where('order_id', '=', order.id)
      .select(['state', 'side'])
      .orderBy('id')
      .execute()
    expect(steps).toEqual([
      { state: 'placed', side: 'buyer' },
      { state: 'lapsed', side: 'system' },
    ])
  })

  test('is a matter of half an hour by Stripe, and in cash of three days for the shop to answer', async () => {
    const shop = await room.shop()
    const byStripe = await room.placed(shop, { payment: 'stripe' })
    const { pickup, cash } = shop.selling
    const inCash = await room.placed(shop, { delivery: 0, delivery_option_id: pickup, payment: cash })
    await lapse(await since(byStripe, 31 * 60_000))
    expect([await state(byStripe), await state(inCash)]).toEqual(['lapsed', 'placed'])
    const reminders = () => noticesOf(shop.selling.id, 'order-unanswered')
    await lapse(await since(inCash, 2 * day - 60_000))
    expect(await reminders()).toHaveLength(0)
    for (const later of [2 * day + 60_000, 3 * day - 60_000]) await lapse(await since(inCash, later))
    expect(await reminders()).toHaveLength(1)
    expect(await state(inCash)).toBe('placed')
    await lapse(await since(inCash, 3 * day + 60_000))
    expect(await room.row(inCash)).toMatchObject({ state: 'lapsed', stock_state: 'released' })
  })

  test('has no end once the shop has taken it on', async () => {
    const shop = await room.shop()
    const { pickup, cash } = shop.selling
    const order = await room.placed(shop, { delivery: 0, delivery_option_id: pickup, payment: cash })
    await room.asSeller(shop.desk, order, (tx, entered) => acceptOrder(tx, room.enqueue, entered))
    await lapse(await since(order, 365 * day))
    expect(await room.row(order)).toMatchObject({ state: 'accepted', held_until: null })
  })

  test('is waited for a day longer while Stripe has not said what became of its session', async () => {
    const order = await room.placed(await room.shop(), { payment: 'stripe' })
    const expires_at = await since(order, hour)
    await room.db
      .insertInto('stripe_session')
      .values({
        id: `cs_${order.id}`,
        checkout_id: order.checkout_id,
        attempt: 1,
        amount_rupiah: 120_000,
        expires_at,
      })
      .execute()
    await room.db
      .insertInto('stripe_session_order')
      .values({ session_id: `cs_${order.id}`, order_id: order.id, amount_rupiah: 120_000 })
      .execute()
    await lapse(await since(order, 24 * hour))
    expect(await state(order)).toBe('placed')
    await lapse(await since(order, 26 * hour))
    expect(await state(order)).toBe('lapsed')
  })

  test('is reminded of once, four hours before, but not where a proof has been sent', async () => {
    const shop = await room.shop()
    const email = 'ingat@contoh.id'
    const order = await room.placed(shop, {}, { email })
    const proved = await room.placed(shop, {}, { email: 'bukti@contoh.id' })
    const document = await room.proof(proved)
    await room.asBuyer(proved, (tx, entered) => sendProof(tx, room.enqueue, entered, document))
    const letters = async () => {
      const sent = await room.db
        .selectFrom('mail_message')
        .where('kind', '=', 'purchase-reminder')
        .where('to_address', 'in', [email, 'bukti@contoh.id'])
        .select('to_address')
        .execute()
      return sent.map(({ to_address }) => to_address)
    }
    await lapse(await since(order, 19 * hour))
    expect(await letters()).toEqual([])
    await lapse(await since(order, 21 * hour))
    await lapse(await since(order, 22 * hour))
    expect(await letters()).toEqual([email])
  })
})

describe('an order that came', () => {
  test('is closed after three days, unless something is open', async () => {
    const shop = await room.shop()
    const [quiet, returned, disputed] = [await paid(shop), await paid(shop), await paid(shop)]
    for (const order of [quiet, returned, disputed]) await room.through(order, 'sent', 'received')
    await room.asBuyer(returned, (tx, order) => askReturn(tx, room.enqueue, order, 'Warnanya lain sekali.'))
    await room.asBuyer(disputed, (tx, order) =>
      openDispute(tx, room.enqueue, order, 'Toko tidak menjawab pesan saya.'),
    )
    await close(await since(disputed, 3 * day - hour))
    expect(await state(quiet)).toBe('received')
    await close(await since(disputed, 3 * day + hour))
    expect([await state(quiet), await state(returned), await state(disputed)]).toEqual([
      'closed',
      'received',
      'received',
    ])
  })

  test('counts as received where its buyer says nothing for two weeks', async () => {
    const shop = await room.shop()
    const order = await paid(shop)
    await room.through(order, 'sent')
    await close(await since(order, 13 * day))
    expect(await state(order)).toBe('sent')
    await close(await since(order, 14 * day + hour))
    expect(await state(order)).toBe('received')
  })
})

describe('a buyer', () => {
  const checkout = ({ checkout_id }: Placed) =>
    room.db
      .selectFrom('checkout')
      .where('id', '=', checkout_id)
      .select(['name', 'phone', 'email', 'address', 'rt_rw', 'postcode', 'village_code', 'forgotten_at'])
      .executeTakeFirstOrThrow()
  const isForgotten = async (order: Placed) => (await checkout(order)).forgotten_at !== null

  test('is forgotten a year after the last of it; what was sold stays', async () => {
    const shop = await room.shop()
    const order = await paid(shop, { email: 'lupa@contoh.id' })
    const running = await paid(shop)
    const document_id = await room.proof(order)
    await room.db.insertInto('transfer_proof').values({ order_id: order.id, document_id }).execute()
    await room.asBuyer(order, (tx, entered) =>
      sendMessage(tx, room.enqueue, entered, 'Rumah saya pagar biru.'),
    )
    await room.through(order, 'sent', 'received', 'closed')
    await forget(await since(order, 364 * day))
    expect(await isForgotten(order)).toBe(false)
    await forget(await since(order, 367 * day))
    expect(await checkout(order)).toMatchObject({
      name: '',
      phone: null,
      email: null,
      address: '',
      rt_rw: '',
      postcode: null,
      village_code: expect.any(String) as unknown,
      forgotten_at: expect.any(Date) as unknown,
    })
    expect(await isForgotten(running)).toBe(false)
    const left = await sql<{ messages: number; proofs: number; lines: number }>`
      select (select count(*) from order_message where order_id = ${order.id})::int messages,
        (select count(*) from transfer_proof where order_id = ${order.id})::int proofs,
        (select count(*) from order_line where order_id = ${order.id})::int lines`.execute(room.db)
    expect(left.rows).toEqual([{ messages: 0, proofs: 0, lines: 1 }])
    expect(room.jobs).toContainEqual({ queue: 'document.forget', data: { document_id } })
  })

  test('who deleted the account is forgotten as soon as the order is over', async () => {
    const shop = await room.shop()
    const { id: account_id } = await anAccount(room.db)
    const order = await paid(shop, { account_id })
    await room.db
      .updateTable('account')
      .set({ deleted_at: new Date() })
      .where('id', '=', account_id)
      .execute()
    await forget(await since(order, day))
    expect(await isForgotten(order)).toBe(false)
    await room.through(order, 'sent', 'received', 'closed')
    await forget(await since(order, day))
    expect(await isForgotten(order)).toBe(true)
  })

  test('is looked for once an hour', async () => {
    const at = new Date('2026-08-17T10:30:00Z')
    const minute = new Date('2026-08-17T10:29:00Z')
    expect(await room.tx((tx) => forgetBuyers(tx, room.enqueue, minute, at))).toBe(0)
  })
})
