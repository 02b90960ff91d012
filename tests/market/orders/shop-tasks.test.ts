import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../../db/types.ts'
import { countTasks } from '../../../src/market/orders/count-tasks.ts'
import { enterAsBuyer, type OrderInHand } from '../../../src/market/orders/enter-order.ts'
import {
  countDeskOrders,
  findDeskOrders,
  type OrderQuery,
} from '../../../src/market/orders/find-desk-orders.ts'
import { openDispute } from '../../../src/market/orders/open-dispute.ts'
import { sendMessage } from '../../../src/market/orders/send-message.ts'
import { wordsOf } from '../../../src/market/orders/shop-tasks.ts'
import { startMaking } from '../../../src/market/orders/start-making.ts'
import { cancelOrder } from '../../../src/market/payments/cancel-order.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { deskOrderRoom } from '../../support/desk-order-room.ts'

let room: Awaited<ReturnType<typeof deskOrderRoom>>
beforeAll(async () => {
  room = await deskOrderRoom()
})
afterAll(() => room.close())

const work: OrderQuery = { part: 'perlu', q: '', before: null }
const fees = { percent: 0, withholds: false }
type Shop = Awaited<ReturnType<typeof room.shop>>

async function paid(shop: Shop, given = {}) {
  const id = await room.ordered(shop, given)
  await room.act(shop.desk, id, (t, order) => confirmTransfer(t, room.enqueue, fees, order))
  return id
}

/** Of every kind of work one, from what is least pressing. */
async function everyTask() {
  const shop = await room.shop({ stock: 50 })
  const asBuyer = async (id: number, act: (t: Tx, order: OrderInHand) => Promise<unknown>) => {
    const { token } = await room.db
      .selectFrom('shop_order')
      .where('id', '=', id)
      .select('token')
      .executeTakeFirstOrThrow()
    await room.tx(async (t) => act(t, await enterAsBuyer(t, token, null)))
  }
  const make = await paid(shop)
  await room.act(shop.desk, make, (t, order) =>
    startMaking(t, room.enqueue, order, '2099-01-01', new Date('2098-12-01T00:00Z')),
  )
  const prepare = await paid(shop)
  const fetched = { delivery_option_id: shop.pickup, delivery: 0 }
  const pickup = await paid(shop, fetched)
  const message = await paid(shop)
  await asBuyer(message, (t, order) => sendMessage(t, room.enqueue, order, 'Kapan dikirim?'))
  const accept = await room.ordered(shop, { ...fetched, payment: shop.cash })
  const cost = await room.ordered(shop, { delivery_option_id: shop.arranged, delivery: 0 })
  const proof = await room.ordered(shop)
  await room.db
    .insertInto('transfer_proof')
    .values({ order_id: proof, document_id: await aDocument(shop) })
    .execute()
  const refund = await paid(shop)
  await room.act(shop.desk, refund, (t, order) => cancelOrder(t, room.enqueue, order, 'Benangnya habis.'))
  const dispute = await paid(shop)
  await asBuyer(dispute, (t, order) => openDispute(t, room.enqueue, order, 'Toko tidak menjawab lagi.'))
  const waits = await room.ordered(shop)
  return { shop, make, prepare, pickup, message, accept, cost, proof, refund, dispute, waits }
}

async function aDocument({ desk }: Shop) {
  const { id } = await room.db
    .insertInto('document')
    .values({
      id: randomUUID().replaceAll('-', ''),
      seller_id: desk.seller_id,
      content_type: 'image/jpeg',
      byte_count: 3,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

describe('what waits for the shop', () => {
  test('is named as a task, the most pressing first, and counted', async () => {
    const { shop, waits, ...tasks } = await everyTask()
    const { orders } = await findDeskOrders(room.db, shop.desk, work)
    expect(orders.map(({ id }) => id)).toEqual([
      tasks.dispute,
      tasks.refund,
      tasks.proof,
      tasks.cost,
      tasks.accept,
      tasks.message,
      tasks.prepare,
      tasks.pickup,
      tasks.make,
    ])
    const words = orders.map((order) => wordsOf(order, 'Asia/Makassar'))
    expect(words.map(({ label }) => label)).toEqual([
      'Tanggapi sengketa',
      'Kirim kembali uangnya',
      'Periksa bukti bayar',
      'Isi ongkos kirim',
      'Sanggupi atau batalkan',
      'Baca dan balas pesan',
      'Siapkan dan kirim',
      'Siapkan untuk diambil',
      'Selesaikan pembuatannya',
    ])
    // What the task has said is not said again; a proof keeps an order from lapsing.
    expect(words.map(({ notes }) => notes)).toEqual([
      ['Sudah dibayar'],
      ['Batal', expect.stringMatching(/^Kembalikan Rp/)],
      [],
      [expect.stringMatching(/^Ditahan sampai /)],
      expect.arrayContaining(['Barangnya tertahan sejak hari ini']),
      ['Sudah dibayar'],
      ['Sudah dibayar'],
      ['Sudah dibayar'],
      ['Sedang dibuat', 'Perkiraan siap 1 Jan 2099'],
    ])
    const counts = await countTasks(room.db, shop.desk)
    expect(counts.map(({ task, count }) => [task, count])).toEqual([
      ['dispute', 1],
      ['refund', 1],
      ['proof', 1],
      ['cost', 1],
      ['accept', 1],
      ['message', 1],
      ['prepare', 2],
      ['make', 1],
    ])
    expect((await countDeskOrders(room.db, shop.desk)).perlu).toBe(9)
    const [last] = (await findDeskOrders(room.db, shop.desk, { ...work, part: 'semua' })).orders
    expect(last?.id).toBe(waits)
    expect(last && wordsOf(last, 'Asia/Makassar').label).toBe('Menunggu pembayaran')
    expect(await countTasks(room.db, (await room.shop()).desk)).toEqual([])
  })

  test('goes on after the last of a page, and from the start where that one is done meanwhile', async () => {
    const { shop } = await everyTask()
    const whole = (await findDeskOrders(room.db, shop.desk, work)).orders.map(({ id }) => id)
    const pages = []
    let before: number | null = null
    do {
      const page = await findDeskOrders(room.db, shop.desk, { ...work, before }, 4)
      pages.push(page.orders.map(({ id }) => id))
      before = page.next ?? null
    } while (before !== null)
    expect(pages.map(({ length }) => length)).toEqual([4, 4, 1])
    expect(pages.flat()).toEqual(whole)
    const [, , proof] = whole
    await room.db
      .updateTable('transfer_proof')
      .set({ rejected_at: new Date(), rejection: 'Belum masuk.' })
      .where('order_id', '=', proof ?? 0)
      .execute()
    const after = await findDeskOrders(room.db, shop.desk, { ...work, before: proof ?? 0 })
    expect(after.orders.map(({ id }) => id)).toEqual(whole.filter((id) => id !== proof))
  })
})
