import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../../db/types.ts'
import { acceptOrder } from '../../../src/market/orders/accept-order.ts'
import { askReturn } from '../../../src/market/orders/ask-return.ts'
import { enterAsBuyer, type OrderInHand } from '../../../src/market/orders/enter-order.ts'
import { findDeskOrder } from '../../../src/market/orders/find-desk-order.ts'
import { findDeskOrders } from '../../../src/market/orders/find-desk-orders.ts'
import { notesOf } from '../../../src/market/orders/order-list.ts'
import { leadsBack, leadsTo, orderStates } from '../../../src/market/orders/order-states.ts'
import { readyOrder } from '../../../src/market/orders/ready-order.ts'
import { sendOrder } from '../../../src/market/orders/send-order.ts'
import { startMaking } from '../../../src/market/orders/start-making.ts'
import { takeBack } from '../../../src/market/orders/take-back.ts'
import { refuseReturn } from '../../../src/market/payments/answer-return.ts'
import { cancelOrder } from '../../../src/market/payments/cancel-order.ts'
import { confirmSeen, confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { findOwedBack } from '../../../src/market/payments/find-owed-back.ts'
import { giveBack } from '../../../src/market/payments/give-back.ts'
import { lapseOrders } from '../../../src/market/payments/lapse-orders.ts'
import { markSentBack } from '../../../src/market/payments/mark-sent-back.ts'
import { type NotHandedOver, notHandedOver } from '../../../src/market/payments/not-handed-over.ts'
import { takeBackPayment } from '../../../src/market/payments/take-back-payment.ts'
import { findSales } from '../../../src/market/reports/find-sales.ts'
import { deskOrderRoom } from '../../support/desk-order-room.ts'
import { aDesk } from '../../support/product-room.ts'

/** What a shop can do when something has gone otherwise than it wrote down. */
let room: Awaited<ReturnType<typeof deskOrderRoom>>
beforeAll(async () => {
  room = await deskOrderRoom()
})
afterAll(() => room.close())

const fees = { percent: 0, withholds: false }
const refused = (code: string, values?: object) => ({ code, ...(values && { values }) })
type Shop = Awaited<ReturnType<typeof room.shop>>
type Verb<T> = (t: Tx, order: OrderInHand) => Promise<T>

async function paid(shop: Shop, given: Parameters<typeof room.ordered>[1] = {}) {
  const id = await room.ordered(shop, given)
  await room.act(shop.desk, id, (t, order) => confirmTransfer(t, room.enqueue, fees, order))
  return id
}
async function sent(shop: Shop, id: number) {
  await room.act(shop.desk, id, (t, order) =>
    sendOrder(t, room.enqueue, order, { courier: 'JNE', tracking_number: `JX${order.id}` }),
  )
  return id
}
/** Paid on hand-over, brought by the shop, and taken on. */
async function accepted(shop: Shop) {
  const id = await room.ordered(shop, { delivery_option_id: shop.pickup, delivery: 0, payment: shop.cash })
  await room.act(shop.desk, id, (t, order) => acceptOrder(t, room.enqueue, order))
  return id
}
async function asBuyer<T>(id: number, verb: Verb<T>) {
  const { token } = await room.db
    .selectFrom('shop_order')
    .where('id', '=', id)
    .select('token')
    .executeTakeFirstOrThrow()
  return room.tx(async (t) => verb(t, await enterAsBuyer(t, token, null)))
}
const give = ({ desk }: Pick<Shop, 'desk'>, id: number, amount_rupiah: number) =>
  room.act(desk, id, (t, order) =>
    giveBack(t, room.enqueue, order, { amount_rupiah, reason: 'Satu kipas kurang.' }),
  )
const undo = async ({ desk }: Shop, id: number, given?: number) => {
  const step = given ?? (await findDeskOrder(room.db, desk, String(id)))?.step_to_take_back ?? 0
  await room.act(desk, id, (t, order) => takeBack(t, room.enqueue, order, step))
}
const stepsOf = async (id: number) =>
  (await findStepsOf(id)).map(({ state, undoes }) => (undoes === null ? state : `back to ${state}`))
const findStepsOf = (id: number) =>
  room.db
    .selectFrom('order_step')
    .where('order_id', '=', id)
    .select(['state', 'undoes'])
    .orderBy('id')
    .execute()
const ledgerOf = async (id: number) => {
  const { rows } = await sql<{ kind: string; account: string; amount: number }>`
    select kind, account, amount_rupiah::float8 as amount from ledger_posting
    join ledger_entry on posting_id = ledger_posting.id where order_id = ${id} order by posting_id, account`.execute(
    room.db,
  )
  return rows
}

test('an order goes on and back only where the table leads', async () => {
  const { rows } = await sql<{ way: string }>`
    select from_state || ' ' || to_state as way from order_transition order by 1`.execute(room.db)
  const ways = orderStates.flatMap((from) =>
    orderStates.filter((to) => leadsTo(from, to) || leadsBack(from, to)).map((to) => `${from} ${to}`),
  )
  expect(rows.map(({ way }) => way)).toEqual(ways.toSorted())
})

describe('money that the owner gives back', () => {
  test('is all or a part, whatever has become of the order, and never more than was paid', async () => {
    const shop = await room.shop()
    const id = await sent(shop, await paid(shop))
    const { due_rupiah } = await room.stateOf(id)
    await give(shop, id, 40_000)
    await asBuyer(id, (t, order) => askReturn(t, room.enqueue, order, 'Kainnya robek di tepi.'))
    await expect(give(shop, id, 1)).rejects.toMatchObject(refused('return-waits'))
    await room.act(shop.desk, id, (t, order) => refuseReturn(t, room.enqueue, order, 'Tidak robek.'))
    const left = due_rupiah - 40_000
    await expect(give(shop, id, left + 1)).rejects.toMatchObject(refused('refund-too-much', { left }))
    await room.db.updateTable('shop_order').set({ state: 'received' }).where('id', '=', id).execute()
    await room.db.updateTable('shop_order').set({ state: 'closed' }).where('id', '=', id).execute()
    const rest = await give(shop, id, left)
    expect(await findDeskOrder(room.db, shop.desk, String(id))).toMatchObject({ left_rupiah: 0 })
    await room.act(shop.desk, id, (t, order) => markSentBack(t, room.enqueue, order, rest))
    expect(await ledgerOf(id)).toContainEqual({ kind: 'refund', account: 'refunds', amount: left })
  })

  test('is nobody else’s to give, nor is there any of an order that is not paid', async () => {
    const shop = await room.shop()
    const id = await paid(shop)
    const staff = await aDesk(room.db, { seller_id: shop.id, role: 'staff' })
    await expect(give({ desk: staff }, id, 1000)).rejects.toMatchObject(refused('not-allowed'))
    const unpaid = await room.ordered(shop)
    await expect(give(shop, unpaid, 1000)).rejects.toMatchObject(refused('refund-too-much', { left: 0 }))
    const stranger = (await room.shop()).desk
    await expect(give({ desk: stranger }, id, 1000)).rejects.toMatchObject(refused('not-found'))
  })

  test('is work of the shop, with its amount, and a debt in its money until it says that it is sent', async () => {
    const shop = await room.shop()
    const id = await paid(shop)
    await room.act(shop.desk, id, (t, order) => cancelOrder(t, room.enqueue, order, 'Benangnya habis.'))
    const { due_rupiah } = await room.stateOf(id)
    const work = async () =>
      (await findDeskOrders(room.db, shop.desk, { part: 'perlu', q: '', before: null })).orders
    const [order] = await work()
    expect(order).toMatchObject({ id, task: 'refund', owed_back: due_rupiah })
    expect(order && notesOf(order, 'Asia/Makassar')).toEqual([
      `Kembalikan Rp${due_rupiah.toLocaleString('id-ID')}`,
    ])
    expect(await findOwedBack(room.db, shop.id)).toEqual([{ order_id: id, amount_rupiah: due_rupiah }])
    const { id: refund } = await room.db
      .selectFrom('refund')
      .where('order_id', '=', id)
      .select('id')
      .executeTakeFirstOrThrow()
    await room.act(shop.desk, id, (t, entered) => markSentBack(t, room.enqueue, entered, refund))
    expect(await work()).toEqual([])
    expect(await findOwedBack(room.db, shop.id)).toEqual([])
  })
})

describe('what was on its way and was not handed over', () => {
  const failed = (shop: Shop, id: number, given: Partial<NotHandedOver> = {}) =>
    room.act(shop.desk, id, (t, order) =>
      notHandedOver(t, room.enqueue, order, {
        reason: 'Tidak ada orang di rumah.',
        then: 'again',
        goods: 'back',
        ...given,
      }),
    )

  test('is with the shop again, which can send it once more', async () => {
    const shop = await room.shop()
    const id = await sent(shop, await paid(shop))
    await failed(shop, id)
    expect(await room.stateOf(id)).toMatchObject({
      state: 'paid',
      stock_state: 'taken',
      tracking_number: null,
    })
    await sent(shop, id)
    expect(await stepsOf(id)).toEqual(['placed', 'paid', 'sent', 'back to paid', 'sent'])
  })

  test('ends unpaid with the goods on the shelf again, or broken', async () => {
    const shop = await room.shop()
    for (const [goods, stock] of [
      ['back', 5],
      ['gone', 4],
    ] as const) {
      const id = await room.ordered(shop, {
        delivery_option_id: shop.pickup,
        delivery: 0,
        payment: shop.cash,
      })
      // The shop brings it after all.
      await room.db
        .updateTable('shop_order')
        .set({ delivery_kind: 'arranged' })
        .where('id', '=', id)
        .execute()
      await room.act(shop.desk, id, (t, order) => acceptOrder(t, room.enqueue, order))
      await sent(shop, id)
      await failed(shop, id, { then: 'ends', goods })
      expect(await room.stateOf(id)).toMatchObject({ state: 'cancelled' })
      expect(await room.shelf(shop)).toEqual({ stock, reserved: 0 })
      expect(await ledgerOf(id)).toEqual([])
      expect(await findOwedBack(room.db, shop.id)).toEqual([])
    }
  })

  test('ends paid with all money going back, which is the owner’s word', async () => {
    const shop = await room.shop()
    const id = await sent(shop, await paid(shop))
    const staff = await aDesk(room.db, { seller_id: shop.id, role: 'staff' })
    await expect(failed({ ...shop, desk: staff }, id, { then: 'ends' })).rejects.toMatchObject(
      refused('not-allowed'),
    )
    await failed(shop, id, { then: 'ends' })
    const { due_rupiah } = await room.stateOf(id)
    expect(await findOwedBack(room.db, shop.id)).toEqual([{ order_id: id, amount_rupiah: due_rupiah }])
  })

  test('is said only of what is on its way, and not past a return that waits', async () => {
    const shop = await room.shop()
    const id = await paid(shop)
    await expect(failed(shop, id)).rejects.toMatchObject(refused('order-state', { state: 'paid' }))
    await sent(shop, id)
    await asBuyer(id, (t, order) => askReturn(t, room.enqueue, order, 'Paketnya tidak sampai.'))
    await expect(failed(shop, id)).rejects.toMatchObject(refused('return-waits'))
  })
})

describe('goods that are gone', () => {
  test('do not come back on the shelf with an order that is called off, paid or not', async () => {
    const shop = await room.shop()
    for (const id of [await room.ordered(shop), await paid(shop)])
      await room.act(shop.desk, id, (t, order) =>
        cancelOrder(t, room.enqueue, order, 'Stok ternyata rusak.', 'gone'),
      )
    expect(await room.shelf(shop)).toEqual({ stock: 3, reserved: 0 })
  })
})

describe('a payment', () => {
  const confirm = (shop: Shop, id: number, has_seen: boolean) =>
    room.act(shop.desk, id, (t, order) =>
      confirmSeen(t, room.enqueue, fees, order, { amount_rupiah: null, has_seen }),
    )
  const takePaymentBack = (shop: Shop, id: number) =>
    room.act(shop.desk, id, (t, order) =>
      takeBackPayment(t, room.enqueue, order, 'Uang itu untuk pesanan lain.'),
    )

  test('without a proof needs the shop’s word that it has seen the money', async () => {
    const shop = await room.shop()
    const id = await room.ordered(shop)
    await expect(confirm(shop, id, false)).rejects.toMatchObject(refused('transfer-unseen'))
    await confirm(shop, id, true)
    expect(await room.stateOf(id)).toMatchObject({ state: 'paid' })
  })

  test('that did not come is written back, is no sale and no refund, and may still come', async () => {
    const shop = await room.shop()
    const id = await paid(shop)
    const before = await room.stateOf(id)
    await takePaymentBack(shop, id)
    expect(await room.stateOf(id)).toMatchObject({
      state: 'placed',
      stock_state: 'held',
      due_rupiah: before.due_rupiah,
    })
    expect(await room.shelf(shop)).toEqual({ stock: 5, reserved: 1 })
    const ledger = await ledgerOf(id)
    expect(new Set(ledger.map(({ kind }) => kind))).toEqual(new Set(['sale', 'reversal']))
    expect(ledger.reduce((sum, { account, amount }) => sum + (account === 'goods' ? amount : 0), 0)).toBe(0)
    const sales = async () => {
      const { months, products } = await findSales(
        room.db,
        { id: shop.id, time_zone: 'Asia/Makassar' },
        undefined,
        new Date(),
      )
      return [months.at(-1)?.orders, months.at(-1)?.goods, products.length]
    }
    expect(await sales()).toEqual([0, 0, 0])
    expect(await findOwedBack(room.db, shop.id)).toEqual([])
    await confirm(shop, id, true)
    expect(await room.stateOf(id)).toMatchObject({ state: 'paid', stock_state: 'taken' })
    expect(await sales()).toEqual([1, 100_000, 1])
    await takePaymentBack(shop, id)
    expect(await sales()).toEqual([0, 0, 0])
  })

  test('that did not come gets another code where another order waits for the same amount', async () => {
    const shop = await room.shop()
    const [one, other] = [await paid(shop), await room.ordered(shop)]
    const { unique_code, due_rupiah } = await room.stateOf(one)
    await room.db.updateTable('shop_order').set({ unique_code }).where('id', '=', other).execute()
    await takePaymentBack(shop, one)
    expect((await room.stateOf(other)).due_rupiah).toBe(due_rupiah)
    expect((await room.stateOf(one)).due_rupiah).not.toBe(due_rupiah)
  })

  test('that came late and did not come leaves the order lapsed', async () => {
    const shop = await room.shop()
    const id = await room.ordered(shop)
    const past = new Date(Date.now() + 25 * 3_600_000)
    await room.tx((t) => lapseOrders(t, room.enqueue, new Date(0), past))
    expect(await room.stateOf(id)).toMatchObject({ state: 'lapsed' })
    await confirm(shop, id, true)
    await takePaymentBack(shop, id)
    expect(await room.stateOf(id)).toMatchObject({ state: 'lapsed', stock_state: 'released' })
    expect(await room.shelf(shop)).toEqual({ stock: 5, reserved: 0 })
  })

  test('stays once something has followed from it', async () => {
    const shop = await room.shop()
    const id = await paid(shop)
    await give(shop, id, 1000)
    await expect(takePaymentBack(shop, id)).rejects.toMatchObject(refused('money-moved'))
    const other = await sent(shop, await paid(shop))
    await expect(takePaymentBack(shop, other)).rejects.toMatchObject(refused('order-state'))
  })
})

describe('a step that was pressed by mistake', () => {
  test('is taken back: sent, ready, being made and taken on', async () => {
    const shop = await room.shop()
    const id = await accepted(shop)
    const make = (day: string) =>
      room.act(shop.desk, id, (t, order) =>
        startMaking(t, room.enqueue, order, day, new Date('2026-11-22T03:00:00Z')),
      )
    await make('2026-12-05')
    await make('2026-12-09')
    expect(await room.stateOf(id)).toMatchObject({ state: 'making', promised_on: '2026-12-09' })
    await room.act(shop.desk, id, (t, order) => readyOrder(t, room.enqueue, order))
    await undo(shop, id)
    expect(await room.stateOf(id)).toMatchObject({ state: 'making' })
    await undo(shop, id)
    expect(await room.stateOf(id)).toMatchObject({ state: 'accepted', promised_on: null })
    await undo(shop, id)
    expect(await room.stateOf(id)).toMatchObject({ state: 'placed', stock_state: 'held' })
    expect(await room.shelf(shop)).toEqual({ stock: 5, reserved: 1 })
    expect(await stepsOf(id)).toEqual([
      ...['placed', 'accepted', 'making', 'ready'],
      ...['back to making', 'back to accepted', 'back to placed'],
    ])
    const parcelled = await sent(shop, await paid(shop))
    await undo(shop, parcelled)
    expect(await room.stateOf(parcelled)).toMatchObject({ state: 'paid', tracking_number: null })
  })

  test('stays after an hour, after the buyer’s answer, and where it is not the last', async () => {
    const shop = await room.shop()
    const id = await sent(shop, await paid(shop))
    const { step_to_take_back: step } = (await findDeskOrder(room.db, shop.desk, String(id))) ?? {}
    expect(step).toEqual(expect.any(Number))
    await expect(undo(shop, id, 1)).rejects.toMatchObject(refused('step-stays'))
    await asBuyer(id, (t, order) => askReturn(t, room.enqueue, order, 'Paketnya tidak sampai.'))
    await expect(undo(shop, id, step ?? 0)).rejects.toMatchObject(refused('step-stays'))
    const old = await sent(shop, await paid(shop))
    await room.db
      .updateTable('order_step')
      .set({ at: sql<Date>`now() - interval '61 minutes'` })
      .where('order_id', '=', old)
      .execute()
    expect((await findDeskOrder(room.db, shop.desk, String(old)))?.step_to_take_back).toBe(null)
    await expect(undo(shop, old)).rejects.toMatchObject(refused('step-stays'))
  })
})
