import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptOrder } from '../../../src/market/orders/accept-order.ts'
import { cancelOrder } from '../../../src/market/payments/cancel-order.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { handOver, mostTries } from '../../../src/market/payments/hand-over.ts'
import { lapseOrders } from '../../../src/market/payments/lapse-orders.ts'
import { markSentBack } from '../../../src/market/payments/mark-sent-back.ts'
import { rejectProof } from '../../../src/market/payments/reject-proof.ts'
import { mostProofs, sendProof } from '../../../src/market/payments/send-proof.ts'
import { noFees, orderRoom } from '../../support/order-room.ts'
import { aDesk } from '../../support/product-room.ts'

/** Money that goes from the buyer to the shop itself: by transfer, and on hand-over. */
let room: Awaited<ReturnType<typeof orderRoom>>
beforeAll(async () => {
  room = await orderRoom()
})
afterAll(() => room.close())

type Placed = Awaited<ReturnType<typeof room.placed>>
type Shop = Awaited<ReturnType<typeof room.shop>>
const send = (order: Placed) =>
  room
    .proof(order)
    .then((document) => room.asBuyer(order, (tx, entered) => sendProof(tx, room.enqueue, entered, document)))
const confirm = ({ desk }: Shop, order: Placed, amount?: number) =>
  room.asSeller(desk, order, (tx, entered) => confirmTransfer(tx, room.enqueue, noFees, entered, amount))
const cancel = (order: Placed) =>
  room.asBuyer(order, (tx, entered) => cancelOrder(tx, room.enqueue, entered, 'Tidak jadi, maaf.'))
const code = (refusal: string) => expect.objectContaining({ code: refusal }) as unknown

describe('a transfer', () => {
  test('with its exact amount is paid: the stock is taken, and the ledger knows what for', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop, { quantity: 2, delivery: 20_000 })
    expect(order.unique_code).toBeGreaterThan(0)
    expect(order.due_rupiah).toBe(220_000 + order.unique_code)
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 2 })
    await confirm(shop, order)
    expect(await room.row(order)).toMatchObject({ state: 'paid', stock_state: 'taken', held_until: null })
    expect(await room.shelf(shop.thing)).toEqual({ stock: 3, reserved: 0 })
    expect(await room.ledger(order)).toEqual({
      direct: order.due_rupiah,
      goods: -200_000,
      delivery: -20_000,
      'unique-code': -order.unique_code,
    })
    await expect(confirm(shop, order)).rejects.toEqual(code('order-state'))
  })

  test('whose buyer forgot the unique code is paid without it', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await confirm(shop, order, 120_000)
    expect(await room.row(order)).toMatchObject({ state: 'paid', unique_code: 0, due_rupiah: 120_000 })
    expect(await room.ledger(order)).toEqual({ direct: 120_000, goods: -100_000, delivery: -20_000 })
  })

  test('of another amount is refused, with what is due', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    const wrong = confirm(shop, order, order.due_rupiah + 1)
    await expect(wrong).rejects.toEqual(code('transfer-differs'))
    await expect(wrong).rejects.toMatchObject({
      values: { code: String(order.unique_code).padStart(3, '0') },
    })
    expect(await room.row(order)).toMatchObject({ state: 'placed' })
  })

  test('of another shop is not found, nor is its proof', async () => {
    const order = await room.placed(await room.shop())
    const proof_id = await send(order)
    const other = await room.shop()
    await expect(confirm(other, order)).rejects.toEqual(code('not-found'))
    const theirs = await room.placed(other)
    const rejection = 'Belum masuk.'
    const reject = room.asSeller(other.desk, theirs, (tx, entered) =>
      rejectProof(tx, room.enqueue, entered, { proof_id, rejection }),
    )
    await expect(reject).rejects.toEqual(code('not-found'))
  })

  test('that comes after the order lapsed is taken if the goods are there, and refused if not', async () => {
    const shop = await room.shop({ stock: 1 })
    const late = await room.placed(shop)
    await room.tx((tx) => lapseOrders(tx, room.enqueue, new Date(0), inHours(25)))
    expect(await room.row(late)).toMatchObject({ state: 'lapsed', stock_state: 'released' })
    const other = await room.placed(shop)
    await expect(confirm(shop, late)).rejects.toEqual(code('sold-out'))
    await cancel(other)
    await confirm(shop, late)
    expect(await room.row(late)).toMatchObject({ state: 'paid', stock_state: 'taken' })
    expect(await room.shelf(shop.thing)).toEqual({ stock: 0, reserved: 0 })
  })
})

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000)

describe('a proof', () => {
  test('is one at a time; refused it leaves time for another, five in all', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    for (let sent = 0; sent < mostProofs; sent++) {
      const proof_id = await send(order)
      await expect(send(order)).rejects.toEqual(code('proof-waiting'))
      await expect(cancel(order)).rejects.toEqual(code('proof-waiting'))
      await room.asSeller(shop.desk, order, (tx, entered) =>
        rejectProof(tx, room.enqueue, entered, { proof_id, rejection: 'Belum masuk ke rekening.' }),
      )
    }
    await expect(send(order)).rejects.toEqual(code('too-many-proofs'))
    const { held_until } = await room.row(order)
    expect(held_until?.getTime()).toBeGreaterThan(Date.now() + 11 * 3_600_000)
    await cancel(order)
    await expect(send(order)).rejects.toEqual(code('order-state'))
  })

  test('keeps an order from lapsing until it is answered', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await send(order)
    await room.tx((tx) => lapseOrders(tx, room.enqueue, new Date(0), inHours(100)))
    expect(await room.row(order)).toMatchObject({ state: 'placed', stock_state: 'held' })
    await confirm(shop, order)
    expect(await room.row(order)).toMatchObject({ state: 'paid' })
  })

  test('has no place where nothing is to be transferred', async () => {
    const shop = await room.shop()
    const { pickup, cash } = shop.selling
    const order = await room.placed(shop, { delivery: 0, delivery_option_id: pickup, payment: cash })
    await expect(send(order)).rejects.toEqual(code('order-state'))
    await expect(confirm(shop, order)).rejects.toEqual(code('order-state'))
  })
})

describe('hand-over', () => {
  async function ready() {
    const shop = await room.shop()
    const { pickup, cash } = shop.selling
    const order = await room.placed(shop, { delivery: 0, delivery_option_id: pickup, payment: cash })
    await room.asSeller(shop.desk, order, (tx, entered) => acceptOrder(tx, room.enqueue, entered))
    await room.through(order, 'ready')
    return { shop, order }
  }
  const hand = ({ desk }: Shop, order: Placed, typed: string | null) =>
    room.asSeller(desk, order, (tx, entered) => handOver(tx, room.enqueue, noFees, entered, typed))
  const wrong = ({ handover_code }: Placed) => (handover_code === '000000' ? '111111' : '000000')

  test('with the code is received, and what is paid then is paid', async () => {
    const { shop, order } = await ready()
    const { handover_code } = order
    const spaced = `${handover_code.slice(0, 3)} ${handover_code.slice(3)}`
    expect(await hand(shop, order, spaced)).toBe(true)
    expect(await room.row(order)).toMatchObject({ state: 'received', stock_state: 'taken' })
    expect(await room.ledger(order)).toEqual({ direct: 100_000, goods: -100_000 })
    await expect(hand(shop, order, handover_code)).rejects.toEqual(code('order-state'))
  })

  test('takes five wrong codes, then no other; the word of the shop still counts', async () => {
    const { shop, order } = await ready()
    for (let tries = 1; tries <= mostTries; tries++) {
      expect(await hand(shop, order, wrong(order))).toBe(false)
      expect(await room.row(order)).toMatchObject({ state: 'ready', handover_tries: tries })
    }
    await expect(hand(shop, order, order.handover_code)).rejects.toEqual(code('handover-code-spent'))
    expect(await hand(shop, order, null)).toBe(true)
    expect(await room.row(order)).toMatchObject({ state: 'received' })
  })

  test('of a paid parcel needs the code: the shop alone cannot say that it came', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await confirm(shop, order)
    await expect(hand(shop, order, order.handover_code)).rejects.toEqual(code('order-state'))
    await room.through(order, 'sent')
    await expect(hand(shop, order, null)).rejects.toEqual(code('handover-needs-code'))
    const paid = await room.ledger(order)
    expect(await hand(shop, order, order.handover_code)).toBe(true)
    expect(await room.ledger(order)).toEqual(paid)
  })
})

describe('calling off', () => {
  test('before it is paid frees the goods, and no money moves', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await cancel(order)
    expect(await room.row(order)).toMatchObject({ state: 'cancelled', stock_state: 'released' })
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 0 })
    expect(await room.ledger(order)).toEqual({})
    await expect(cancel(order)).rejects.toEqual(code('order-state'))
  })

  test('of a paid one puts the goods back, and the shop sends the money back and says so', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await confirm(shop, order)
    await cancel(order)
    expect(await room.shelf(shop.thing)).toEqual({ stock: 5, reserved: 0 })
    const refund = await room.db
      .selectFrom('refund')
      .where('order_id', '=', order.id)
      .select(['id', 'kind', 'amount_rupiah', 'done_at'])
      .executeTakeFirstOrThrow()
    expect(refund).toMatchObject({ kind: 'direct', amount_rupiah: order.due_rupiah, done_at: null })
    const staff = await aDesk(room.db, { seller_id: shop.selling.id, role: 'staff' })
    const mark = (desk: typeof staff) =>
      room.asSeller(desk, order, (tx, entered) => markSentBack(tx, room.enqueue, entered, refund.id))
    await expect(mark(staff)).rejects.toEqual(code('not-allowed'))
    await mark(shop.desk)
    await expect(mark(shop.desk)).rejects.toEqual(code('refund-done'))
    const { direct = 0, refunds } = await room.ledger(order)
    expect([direct, refunds]).toEqual([0, order.due_rupiah])
  })

  test('by the shop is the matter of its owner once there is money to go back', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await confirm(shop, order)
    await room.through(order, 'making')
    await expect(cancel(order)).rejects.toEqual(code('order-state'))
    const staff = await aDesk(room.db, { seller_id: shop.selling.id, role: 'staff' })
    const cancelAs = (desk: typeof staff) =>
      room.asSeller(desk, order, (tx, entered) => cancelOrder(tx, room.enqueue, entered, 'Benangnya habis.'))
    await expect(cancelAs(staff)).rejects.toEqual(code('not-allowed'))
    await cancelAs(shop.desk)
    expect(await room.row(order)).toMatchObject({ state: 'cancelled', stock_state: 'released' })
  })

  test('is over once it is sent', async () => {
    const shop = await room.shop()
    const order = await room.placed(shop)
    await confirm(shop, order)
    await room.through(order, 'sent')
    await expect(cancel(order)).rejects.toEqual(code('order-state'))
    const theirs = room.asSeller(shop.desk, order, (tx, entered) =>
      cancelOrder(tx, room.enqueue, entered, 'Berubah pikiran.'),
    )
    await expect(theirs).rejects.toEqual(code('order-state'))
  })
})
