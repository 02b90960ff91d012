import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askReturn } from '../../../src/market/orders/ask-return.ts'
import { confirmProposed } from '../../../src/market/orders/confirm-proposed.ts'
import { enterWhatsappOrder } from '../../../src/market/orders/enter-whatsapp-order.ts'
import { findOrderForBuyer } from '../../../src/market/orders/find-order-for-buyer.ts'
import { findOrdersOfAccount } from '../../../src/market/orders/find-orders-of-account.ts'
import { openDispute } from '../../../src/market/orders/open-dispute.ts'
import { nowOf } from '../../../src/market/orders/order-now.ts'
import { receiveOrder } from '../../../src/market/orders/receive-order.ts'
import { sendMessage } from '../../../src/market/orders/send-message.ts'
import { cancelOrder } from '../../../src/market/payments/cancel-order.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { sendProof } from '../../../src/market/payments/send-proof.ts'
import { aBuyer } from '../../support/checkout-room.ts'
import { anAccount } from '../../support/factories.ts'
import { noFees, orderRoom } from '../../support/order-room.ts'

/** What the buyer of an order does about it, and sees of it. */
let room: Awaited<ReturnType<typeof orderRoom>>
beforeAll(async () => {
  room = await orderRoom()
})
afterAll(() => room.close())

type Placed = Awaited<ReturnType<typeof room.placed>>
const code = (refusal: string) => expect.objectContaining({ code: refusal }) as unknown
const found = async ({ token }: { token: string }) => {
  const order = await findOrderForBuyer(room.db, token)
  if (!order) throw new Error('The order is gone')
  return order
}
async function sent() {
  const shop = await room.shop()
  const order = await room.placed(shop)
  await room.asSeller(shop.desk, order, (tx, entered) => confirmTransfer(tx, room.enqueue, noFees, entered))
  await room.through(order, 'sent')
  return { shop, order }
}
const receive = (order: Placed) =>
  room.asBuyer(order, (tx, entered) => receiveOrder(tx, room.enqueue, entered))
const giveBack = (order: Placed, reason = 'Kainnya sobek di ujung.') =>
  room.asBuyer(order, (tx, entered) => askReturn(tx, room.enqueue, entered, reason))
const dispute = (order: Placed) =>
  room.asBuyer(order, (tx, entered) => openDispute(tx, room.enqueue, entered, 'Toko tidak menjawab lagi.'))

describe('the link of an order', () => {
  test('has 256 bits, is another for each, and opens nothing but its own', async () => {
    const shop = await room.shop()
    const orders = [await room.placed(shop), await room.placed(shop)]
    for (const { token } of orders) expect(token).toMatch(/^[\w-]{43}$/)
    expect(new Set(orders.map(({ token }) => token)).size).toBe(2)
    for (const wrong of ['', 'x'.repeat(43), String(orders[0]?.id), orders[0]?.token.slice(0, -1) ?? ''])
      expect(await findOrderForBuyer(room.db, wrong)).toBeUndefined()
    await expect(receive({ ...(orders[0] as Placed), token: 'x'.repeat(43) })).rejects.toEqual(
      code('not-found'),
    )
  })

  test('shows what was ordered, what to pay, and where it stands', async () => {
    const order = await room.placed(await room.shop(), { quantity: 2 })
    const shown = await found(order)
    expect(shown).toMatchObject({
      state: 'placed',
      goods_rupiah: 200_000,
      due_rupiah: order.due_rupiah,
      pay_to: { bank_name: 'Bank Contoh', account_holder: 'Contoh' },
      lines: [{ quantity: 2, price_rupiah: 100_000 }],
      steps: [{ state: 'placed', side: 'buyer' }],
      place: { district: expect.any(String) as unknown, regency: 'Kabupaten Tojo Una Una' },
    })
    expect(nowOf(shown)).toBe('unpaid')
    const document = await room.proof(order)
    await room.asBuyer(order, (tx, entered) => sendProof(tx, room.enqueue, entered, document))
    expect(nowOf(await found(order))).toBe('proof')
  })

  test('is in the list of the account that ordered, and of no other', async () => {
    const [{ id: account_id }, { id: other }] = [await anAccount(room.db), await anAccount(room.db)]
    const order = await room.placed(await room.shop(), {}, { account_id })
    expect(await findOrdersOfAccount(room.db, account_id)).toMatchObject([{ id: order.id, state: 'placed' }])
    expect(await findOrdersOfAccount(room.db, other)).toEqual([])
  })
})

describe('messages', () => {
  test('go both ways; whoever answers has read the other', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await room.asBuyer(order, (tx, entered) => sendMessage(tx, room.enqueue, entered, 'Kapan dikirim?'))
    const unread = () =>
      room.db
        .selectFrom('order_message')
        .where('order_id', '=', order.id)
        .where('read_at', 'is', null)
        .select('side')
        .orderBy('id')
        .execute()
    expect(await unread()).toEqual([{ side: 'buyer' }])
    await room.asSeller(shop.desk, order, (tx, entered) =>
      sendMessage(tx, room.enqueue, entered, 'Besok pagi.'),
    )
    expect(await unread()).toEqual([{ side: 'seller' }])
    expect((await found(order)).messages).toMatchObject([
      { side: 'buyer', words: 'Kapan dikirim?' },
      { side: 'seller', words: 'Besok pagi.' },
    ])
  })
})

describe('a buyer', () => {
  test('says that a paid parcel has come, once; what is paid in cash needs the code', async () => {
    const { order } = await sent()
    await receive(order)
    expect(await room.row(order)).toMatchObject({ state: 'received' })
    await expect(receive(order)).rejects.toEqual(code('order-state'))
    const shop = await room.shop()
    const { pickup, cash } = shop.selling
    const inCash = await room.placed(shop, { delivery: 0, delivery_option_id: pickup, payment: cash })
    await room.through(inCash, 'accepted', 'ready')
    await expect(receive(inCash)).rejects.toEqual(code('order-state'))
  })

  test('asks for a return once it is on its way, once, and not when it is closed', async () => {
    const { order } = await sent()
    await giveBack(order)
    await expect(giveBack(order)).rejects.toEqual(code('return-asked'))
    expect((await found(order)).return).toMatchObject({
      reason: 'Kainnya sobek di ujung.',
      answered_at: null,
    })
    const { order: late } = await sent()
    await room.through(late, 'received', 'closed')
    await expect(giveBack(late)).rejects.toEqual(code('return-too-late'))
    const early = await room.placed(await room.shop())
    await expect(giveBack(early)).rejects.toEqual(code('order-state'))
  })

  test('asks the agency to step in, and the shop may too, one at a time', async () => {
    const { shop, order } = await sent()
    await dispute(order)
    await expect(dispute(order)).rejects.toEqual(code('dispute-open'))
    const theirs = room.asSeller(shop.desk, order, (tx, entered) =>
      openDispute(tx, room.enqueue, entered, 'Pembeli tidak mengembalikan barangnya.'),
    )
    await expect(theirs).rejects.toEqual(code('dispute-open'))
    expect((await found(order)).dispute).toMatchObject({ opened_by: 'buyer', outcome: null })
  })
})

describe('an order that began on WhatsApp', () => {
  async function proposed() {
    const shop = await room.shop()
    const { courier, bank } = shop.selling
    const id = await room.tx((tx) =>
      enterWhatsappOrder(
        tx,
        room.enqueue,
        shop.desk,
        {
          key: crypto.randomUUID(),
          lines: [{ variant_id: shop.thing.variant_id, quantity: 2 }],
          name: 'Bu Rahma',
          phone: '+6281000000303',
          delivery_option_id: courier,
          delivery_rupiah: 15_000,
          payment: bank,
          note: '',
        },
        { stripe: null },
      ),
    )
    const order = await room.db
      .selectFrom('shop_order')
      .where('id', '=', id)
      .select(['id', 'token', 'handover_code', 'due_rupiah', 'unique_code', 'checkout_id'])
      .executeTakeFirstOrThrow()
    return { shop, order }
  }
  const agree = (order: Placed, buyer = {}) =>
    room.asBuyer(order, (tx, entered) => confirmProposed(tx, room.enqueue, entered, { ...aBuyer, ...buyer }))

  test('is placed once its buyer agrees, with their own address and the exact amount', async () => {
    const { shop, order } = await proposed()
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 2 })
    expect(nowOf(await found(order))).toBe('proposed')
    const token = await agree(order)
    const shown = await found({ token })
    expect(shown).toMatchObject({ state: 'placed', name: 'Rahma Contoh', address: aBuyer.address })
    expect(shown.unique_code).toBeGreaterThan(0)
    expect(shown.due_rupiah).toBe(215_000 + shown.unique_code)
    const consent = await room.db
      .selectFrom('checkout')
      .where('id', '=', order.checkout_id)
      .select(['consented_at', 'agreement_version'])
      .executeTakeFirstOrThrow()
    expect(consent).toEqual({
      consented_at: expect.any(Date) as unknown,
      agreement_version: aBuyer.agreement_version,
    })
    await expect(agree({ ...order, token })).rejects.toEqual(code('order-state'))
    await expect(agree(order)).rejects.toEqual(code('not-found'))
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 2 })
  })

  test('that is sent needs to know where to', async () => {
    const { order } = await proposed()
    await expect(agree(order, { village_code: null })).rejects.toEqual(code('address-to-agree'))
    await expect(agree(order, { phone: null, email: null })).rejects.toEqual(code('contact-required'))
    expect(await room.row(order)).toMatchObject({ state: 'proposed' })
  })

  test('can be called off by its buyer, and frees the goods', async () => {
    const { shop, order } = await proposed()
    await room.asBuyer(order, (tx, entered) => cancelOrder(tx, room.enqueue, entered, 'Salah jumlah.'))
    expect(await room.row(order)).toMatchObject({ state: 'cancelled', stock_state: 'released' })
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 0 })
  })
})
