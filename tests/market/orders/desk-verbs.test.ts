import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptOrder } from '../../../src/market/orders/accept-order.ts'
import { askReturn } from '../../../src/market/orders/ask-return.ts'
import { enterAsBuyer } from '../../../src/market/orders/enter-order.ts'
import { enterWhatsappOrder } from '../../../src/market/orders/enter-whatsapp-order.ts'
import { readMessages } from '../../../src/market/orders/read-messages.ts'
import { readyOrder } from '../../../src/market/orders/ready-order.ts'
import { sendMessage } from '../../../src/market/orders/send-message.ts'
import { correctParcel, sendOrder } from '../../../src/market/orders/send-order.ts'
import { sendOrders } from '../../../src/market/orders/send-orders.ts'
import { setDeliveryCost } from '../../../src/market/orders/set-delivery-cost.ts'
import { startMaking } from '../../../src/market/orders/start-making.ts'
import { agreeToReturn, refuseReturn } from '../../../src/market/payments/answer-return.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { handOver } from '../../../src/market/payments/hand-over.ts'
import { deskOrderRoom } from '../../support/desk-order-room.ts'
import { aDesk } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof deskOrderRoom>>
beforeAll(async () => {
  room = await deskOrderRoom()
})
afterAll(() => room.close())

const fees = { percent: 0, withholds: false }
const parcel = { courier: 'JNE', tracking_number: 'JX123' }
const refused = (code: string, values?: object) => ({ code, ...(values && { values }) })
type Shop = Awaited<ReturnType<typeof room.shop>>
const paid = async (shop: Shop, id: number) => {
  await room.act(shop.desk, id, (t, order) => confirmTransfer(t, room.enqueue, fees, order))
  return id
}
const tokenOf = async (id: number) =>
  (await room.db.selectFrom('shop_order').where('id', '=', id).select('token').executeTakeFirstOrThrow())
    .token
const asBuyer = async (id: number, work: Parameters<typeof room.act<unknown>>[2]) => {
  const token = await tokenOf(id)
  return room.tx(async (t) => work(t, await enterAsBuyer(t, token, null)))
}

describe('an order that asks what delivery costs', () => {
  test('waits with the cost for the buyer’s word', async () => {
    const shop = await room.shop()
    const id = await room.ordered(shop, { delivery_option_id: shop.arranged, delivery: 0 })
    expect(await room.stateOf(id)).toMatchObject({ state: 'asked', delivery_rupiah: null, unique_code: 0 })
    const cost = { delivery_rupiah: 35_000, days_least: 2, days_most: 3 }
    await room.act(shop.desk, id, (t, order) => setDeliveryCost(t, room.enqueue, order, cost))
    const after = await room.stateOf(id)
    expect(after).toMatchObject({ state: 'costed', delivery_rupiah: 35_000, stock_state: 'held' })
    expect(after).toMatchObject({ unique_code: 0, due_rupiah: 135_000 })
  })
})

describe('an order that is paid on hand-over', () => {
  test('counts once the shop has taken it on, and is paid when it changes hands', async () => {
    const shop = await room.shop()
    const way = { delivery_option_id: shop.pickup, delivery: 0, payment: shop.cash }
    const id = await room.ordered(shop, way)
    expect(await room.shelf(shop)).toEqual({ stock: 5, reserved: 1 })
    await room.act(shop.desk, id, (t, order) => acceptOrder(t, room.enqueue, order))
    expect(await room.shelf(shop)).toEqual({ stock: 4, reserved: 0 })
    await room.act(shop.desk, id, (t, order) => readyOrder(t, room.enqueue, order))
    await room.act(shop.desk, id, (t, order) => handOver(t, room.enqueue, fees, order, null))
    expect(await room.stateOf(id)).toMatchObject({ state: 'received', stock_state: 'taken' })
  })

  test('is the only kind that is taken on before it is paid', async () => {
    const shop = await room.shop()
    const id = await room.ordered(shop)
    await expect(
      room.act(shop.desk, id, (t, order) => acceptOrder(t, room.enqueue, order)),
    ).rejects.toMatchObject(refused('order-state'))
  })
})

describe('an order that is paid', () => {
  test('is made by a day that has not passed, then sent', async () => {
    const shop = await room.shop()
    const id = await paid(shop, await room.ordered(shop))
    const now = new Date('2026-11-22T16:30:00Z')
    const make = (day: string) =>
      room.act(shop.desk, id, (t, order) => startMaking(t, room.enqueue, order, day, now))
    // It is the 23rd already in Makassar.
    await expect(make('2026-11-22')).rejects.toMatchObject(refused('promised-past'))
    await expect(make('2028-11-22')).rejects.toMatchObject(refused('promised-far'))
    await make('2026-12-05')
    expect(await room.stateOf(id)).toMatchObject({ state: 'making', promised_on: '2026-12-05' })
    await room.act(shop.desk, id, (t, order) => sendOrder(t, room.enqueue, order, parcel))
    expect(await room.stateOf(id)).toMatchObject({ state: 'sent', ...parcel })
    const right = { courier: 'JNE', tracking_number: 'JX124' }
    await room.act(shop.desk, id, (t, order) => correctParcel(t, order, right))
    expect(await room.stateOf(id)).toMatchObject({ state: 'sent', ...right })
  })

  test('goes with a number, and is not fetched, where a courier takes it', async () => {
    const shop = await room.shop()
    const id = await paid(shop, await room.ordered(shop))
    const bare = { courier: 'JNE', tracking_number: '' }
    await expect(
      room.act(shop.desk, id, (t, order) => sendOrder(t, room.enqueue, order, bare)),
    ).rejects.toMatchObject(refused('tracking-missing'))
    await expect(
      room.act(shop.desk, id, (t, order) => readyOrder(t, room.enqueue, order)),
    ).rejects.toMatchObject(refused('order-state'))
  })

  test('is sent with others, or none of them is', async () => {
    const shop = await room.shop()
    const one = await paid(shop, await room.ordered(shop))
    const other = await room.ordered(shop)
    const both = new Map([one, other].map((id) => [id, parcel]))
    const send = (parcels: typeof both, desk = shop.desk) =>
      room.tx(async (t) => {
        const wrong = await sendOrders(t, room.enqueue, desk, parcels)
        if (wrong.length > 0) throw new Error(wrong.map((each) => each.order_id).join())
      })
    await expect(send(both)).rejects.toThrow(String(other))
    expect(await room.stateOf(one)).toMatchObject({ state: 'paid' })
    const stranger = (await room.shop()).desk
    await expect(send(new Map([[one, parcel]]), stranger)).rejects.toMatchObject(refused('not-found'))
    await send(new Map([[one, parcel]]))
    expect(await room.stateOf(one)).toMatchObject({ state: 'sent' })
  })
})

describe('an order from WhatsApp', () => {
  const input = (shop: Shop, given: object = {}) => ({
    key: crypto.randomUUID(),
    lines: [{ variant_id: shop.thing.variant_id, quantity: 2 }],
    name: 'Ibu Contoh',
    phone: '+6281000000303',
    delivery_option_id: shop.courier,
    delivery_rupiah: 15_000,
    payment: shop.bank,
    note: 'Warna tua',
    ...given,
  })
  const enter = (shop: Shop, order: ReturnType<typeof input>, desk = shop.desk) =>
    room.tx((t) => enterWhatsappOrder(t, room.enqueue, desk, order, { stripe: null }))

  test('holds its goods until the buyer has confirmed it; pressed twice it is one', async () => {
    const shop = await room.shop()
    const order = input(shop)
    const id = await enter(shop, order)
    expect(await enter(shop, order)).toBe(id)
    expect(await room.stateOf(id)).toMatchObject({
      state: 'proposed',
      stock_state: 'held',
      due_rupiah: 215_000,
    })
    expect(await room.shelf(shop)).toEqual({ stock: 5, reserved: 2 })
    const other = await room.shop()
    await expect(enter(other, { ...input(other), key: order.key })).rejects.toMatchObject(
      refused('not-found'),
    )
  })

  test('costs nothing to fetch, and says what does not fit', async () => {
    const shop = await room.shop()
    const id = await enter(shop, input(shop, { delivery_option_id: shop.pickup, payment: shop.cash }))
    expect(await room.stateOf(id)).toMatchObject({ delivery_rupiah: 0, due_rupiah: 200_000 })
    const no = async (given: object, code: string, values?: object) =>
      expect(enter(shop, input(shop, given))).rejects.toMatchObject(refused(code, values))
    await no({ payment: shop.cash }, 'cash-needs-meeting')
    await no({ delivery_rupiah: null }, 'delivery-cost-missing')
    await no({ lines: [] }, 'nothing-ordered')
    await no({ delivery_option_id: 0 }, 'delivery-gone')
    await no({ payment: 'stripe' }, 'payment-gone')
    const four = [{ variant_id: shop.thing.variant_id, quantity: 4 }]
    await no({ lines: four }, 'stock-short', { left: 3 })
    const theirs = await room.shop()
    await no({ lines: [{ variant_id: theirs.thing.variant_id, quantity: 1 }] }, 'not-found')
    expect(await room.shelf(shop)).toEqual({ stock: 5, reserved: 2 })
  })

  test('takes what is sold in steps only in steps', async () => {
    const shop = await room.shop({ quantity_step: 2 })
    const three = input(shop, { lines: [{ variant_id: shop.thing.variant_id, quantity: 3 }] })
    await expect(enter(shop, three)).rejects.toMatchObject(refused('not-in-steps', { step: 2 }))
  })

  test('is not entered while the shop is closed', async () => {
    const shop = await room.shop()
    const closed_at = new Date()
    await room.db.updateTable('seller').set({ closed_at }).where('id', '=', shop.id).execute()
    await expect(enter(shop, input(shop))).rejects.toMatchObject(refused('shop-not-open'))
  })
})

describe('a return', () => {
  async function returning() {
    const shop = await room.shop()
    const id = await paid(shop, await room.ordered(shop))
    await room.act(shop.desk, id, (t, order) => sendOrder(t, room.enqueue, order, parcel))
    await asBuyer(id, (t, order) => askReturn(t, room.enqueue, order, 'Kainnya robek di tepi.'))
    return { shop, id }
  }
  const terms = { answer: 'Barang sudah kembali.', amount_rupiah: 100_000, puts_back: true }

  test('that the owner agrees to puts the goods back and sends the money', async () => {
    const { shop, id } = await returning()
    await room.act(shop.desk, id, (t, order) => agreeToReturn(t, room.enqueue, order, terms))
    expect(await room.stateOf(id)).toMatchObject({ state: 'returned', stock_state: 'released' })
    expect(await room.shelf(shop)).toEqual({ stock: 5, reserved: 0 })
    const refunds = room.db.selectFrom('refund').where('order_id', '=', id).select(['kind', 'amount_rupiah'])
    expect(await refunds.execute()).toEqual([{ kind: 'direct', amount_rupiah: 100_000 }])
    await expect(
      room.act(shop.desk, id, (t, order) => refuseReturn(t, room.enqueue, order, 'Tidak jadi.')),
    ).rejects.toMatchObject(refused('return-answered'))
  })

  test('gives no more than was paid, and nobody but the owner gives', async () => {
    const { shop, id } = await returning()
    const agree = (desk: Shop['desk'], given: object = {}) =>
      room.act(desk, id, (t, order) => agreeToReturn(t, room.enqueue, order, { ...terms, ...given }))
    await expect(agree(shop.desk, { amount_rupiah: 1_000_000 })).rejects.toMatchObject(
      refused('refund-too-much'),
    )
    const staff = await aDesk(room.db, { seller_id: shop.id, role: 'staff' })
    await expect(agree(staff)).rejects.toMatchObject(refused('not-allowed'))
    expect(await room.stateOf(id)).toMatchObject({ state: 'sent' })
    await room.act(staff, id, (t, order) => refuseReturn(t, room.enqueue, order, 'Robeknya setelah sampai.'))
    expect(await room.stateOf(id)).toMatchObject({ state: 'sent' })
  })
})

test('messages are read by whoever says so', async () => {
  const shop = await room.shop()
  const id = await room.ordered(shop)
  await asBuyer(id, (t, order) => sendMessage(t, room.enqueue, order, 'Kapan dikirim?'))
  const unread = room.db
    .selectFrom('order_message')
    .where('order_id', '=', id)
    .where('read_at', 'is', null)
    .select('words')
  expect(await unread.execute()).toHaveLength(1)
  await room.act(shop.desk, id, (t, order) => readMessages(t, order))
  expect(await unread.execute()).toEqual([])
})

test('the order of another shop is nobody’s here', async () => {
  const [shop, other] = [await room.shop(), await room.shop()]
  const id = await room.ordered(shop)
  await expect(
    room.act(other.desk, id, (t, order) => acceptOrder(t, room.enqueue, order)),
  ).rejects.toMatchObject(refused('not-found'))
})
