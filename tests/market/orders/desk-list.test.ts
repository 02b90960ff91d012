import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterWhatsappOrder } from '../../../src/market/orders/enter-whatsapp-order.ts'
import { exportOrders, ordersAsXlsx } from '../../../src/market/orders/export-orders.ts'
import { findDeskOrder } from '../../../src/market/orders/find-desk-order.ts'
import {
  countDeskOrders,
  findDeskOrders,
  findDeskOrdersToSend,
  findToHandOver,
  type OrderQuery,
} from '../../../src/market/orders/find-desk-orders.ts'
import { findParcels } from '../../../src/market/orders/find-parcels.ts'
import {
  addressLines,
  orderListAddress,
  orderQuery,
  quantityOf,
} from '../../../src/market/orders/order-list.ts'
import { printLabels } from '../../../src/market/orders/print-labels.ts'
import { printSlips } from '../../../src/market/orders/print-slips.ts'
import { sendOrder } from '../../../src/market/orders/send-order.ts'
import { proposalOf } from '../../../src/market/orders/whatsapp-text.ts'
import { cancelOrder } from '../../../src/market/payments/cancel-order.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { findPaymentMethods } from '../../../src/market/sellers/find-payment-methods.ts'
import { findDesk } from '../../../src/market/sellers/find-desk.ts'
import { deskOrderRoom } from '../../support/desk-order-room.ts'
import { textOfPdf } from '../../support/pdf-text.ts'

let room: Awaited<ReturnType<typeof deskOrderRoom>>
beforeAll(async () => {
  room = await deskOrderRoom()
})
afterAll(() => room.close())

const all: OrderQuery = { part: 'semua', q: '', before: null }
const now = new Date('2026-11-22T04:00:00Z')
type Shop = Awaited<ReturnType<typeof room.shop>>

/** One to be paid, one paid, one to be taken on, one that asks for its delivery cost. */
async function fourOrders() {
  const shop = await room.shop({ stock: 50 })
  const placed = await room.ordered(shop, { name: 'Sitti Aminah', phone: '+6281000000999' })
  const paid = await room.ordered(shop, { quantity: 2 })
  await room.act(shop.desk, paid, (t, order) =>
    confirmTransfer(t, room.enqueue, { percent: 0, withholds: false }, order),
  )
  const fetched = { delivery_option_id: shop.pickup, delivery: 0, payment: shop.cash }
  const cash = await room.ordered(shop, fetched)
  const asked = await room.ordered(shop, { delivery_option_id: shop.arranged, delivery: 0 })
  return { shop, placed, paid, cash, asked }
}

const idsOf = async (shop: Shop, query: Partial<OrderQuery>, limit?: number) =>
  (await findDeskOrders(room.db, shop.desk, { ...all, ...query }, limit)).orders.map(({ id }) => id)

describe('the list', () => {
  test('has parts, a search and a count of what waits for the shop', async () => {
    const { shop, placed, paid, cash, asked } = await fourOrders()
    expect(await idsOf(shop, {})).toEqual([asked, cash, paid, placed])
    expect(await idsOf(shop, { part: 'perlu' })).toEqual([asked, cash, paid])
    expect(await idsOf(shop, { part: 'baru' })).toEqual([asked, cash, placed])
    expect(await idsOf(shop, { part: 'dikerjakan' })).toEqual([paid])
    for (const q of ['aminah', '0810-0000-0999', '000999', `ET-${placed}`, `et${placed}`])
      expect(await idsOf(shop, { q }), q).toEqual([placed])
    expect(await idsOf(shop, { q: '%' })).toEqual([])
    expect(await countDeskOrders(room.db, shop.desk)).toEqual({
      semua: 4,
      perlu: 3,
      baru: 3,
      dikerjakan: 1,
      jalan: 0,
      diterima: 0,
      selesai: 0,
      batal: 0,
    })
    expect(await findDesk(room.db, shop.desk, String(shop.id))).toMatchObject({ waiting_orders: 3 })
    expect(await idsOf(await room.shop(), {})).toEqual([])
  })

  test('is searched by parcel number and goods too; a parcel number is no phone number', async () => {
    const { shop, placed, paid } = await fourOrders()
    const { enqueue } = room
    const parcel = { courier: 'JNE', tracking_number: 'JT0000' }
    await room.act(shop.desk, paid, (t, order) => sendOrder(t, enqueue, order, parcel))
    for (const q of ['JT0000', 'jt00']) expect(await idsOf(shop, { q }), q).toEqual([paid])
    // Every phone number of the room has these digits.
    expect(await idsOf(shop, { q: 'JX0000' })).toEqual([])
    expect(await idsOf(shop, { q: '+62 810-0000-0999' })).toEqual([placed])
    const other = await room.shop({ name: 'Kipas lontar', stock: 5 })
    const kipas = await room.ordered(other)
    expect(await idsOf(other, { q: 'kipas' })).toEqual([kipas])
    expect(await idsOf(other, { q: 'tope' })).toEqual([])
  })

  test('goes on after the last order of a page', async () => {
    const { shop, placed, paid, cash, asked } = await fourOrders()
    const first = await findDeskOrders(room.db, shop.desk, all, 3)
    expect(first.orders.map(({ id }) => id)).toEqual([asked, cash, paid])
    expect(first.next).toBe(paid)
    expect(await idsOf(shop, { before: paid }, 3)).toEqual([placed])
    const other = await fourOrders()
    expect(await idsOf(shop, { before: other.paid })).toEqual([])
  })

  test('understands what is in its address, and leaves out the rest', () => {
    expect(orderQuery(new URLSearchParams('status=jalan&q= ET-1 &setelah=7'))).toEqual({
      part: 'jalan',
      q: 'ET-1',
      before: 7,
    })
    expect(orderQuery(new URLSearchParams('status=apa&setelah=x'))).toEqual(all)
    const opens = (address: string) => orderQuery(new URLSearchParams(address), 'perlu').part
    expect(['', 'pesan=tersimpan', 'status=semua', 'q=tope', 'setelah=7'].map(opens)).toEqual([
      'perlu',
      'perlu',
      'semua',
      'semua',
      'semua',
    ])
    expect(orderListAddress(3, { part: 'semua' })).toBe('/lapak/3/pesanan?status=semua')
  })
})

describe('an order', () => {
  test('shows all but what makes somebody its buyer', async () => {
    const { shop, paid } = await fourOrders()
    const order = await findDeskOrder(room.db, shop.desk, String(paid))
    expect(order).toMatchObject({
      state: 'paid',
      name: 'Rahma Contoh',
      token: null,
      paid_rupiah: order?.due_rupiah,
    })
    expect(order?.lines).toMatchObject([{ quantity: 2, total_rupiah: 200_000 }])
    expect(order?.steps.map(({ state, side }) => [state, side])).toEqual([
      ['placed', 'buyer'],
      ['paid', 'seller'],
    ])
    expect(Object.keys(order ?? {})).not.toContain('handover_code')
    expect(await findDeskOrder(room.db, (await room.shop()).desk, String(paid))).toBeUndefined()
    expect(await findDeskOrder(room.db, shop.desk, 'x')).toBeUndefined()
  })

  test('from WhatsApp has its link until it is confirmed, in a text for the buyer', async () => {
    const shop = await room.shop({ unit: 'metre', name: 'Kain Tope' })
    const id = await room.tx((t) =>
      enterWhatsappOrder(
        t,
        room.enqueue,
        shop.desk,
        {
          key: crypto.randomUUID(),
          lines: [{ variant_id: shop.thing.variant_id, quantity: 2 }],
          name: 'Ibu Contoh',
          phone: '+6281000000303',
          delivery_option_id: shop.courier,
          delivery_rupiah: 15_000,
          payment: shop.bank,
          note: '',
        },
        { stripe: null },
      ),
    )
    const order = await findDeskOrder(room.db, shop.desk, String(id))
    expect(order?.token).toMatch(/^[\w-]{43}$/)
    expect(order && proposalOf(order, 'Tenun Contoh', 'https://etalase.contoh.id/pesanan/x')).toBe(
      [
        'Halo Ibu Contoh, ini pesanan Anda di Tenun Contoh:',
        '• 2 meter Kain Tope (0)',
        'Ongkos kirim Rp15.000',
        'Total Rp215.000',
        'Mohon periksa dan setujui di sini:',
        'https://etalase.contoh.id/pesanan/x',
      ].join('\n'),
    )
  })
})

test('a way to be paid says how many orders are still to be paid in it', async () => {
  const { shop, placed } = await fourOrders()
  const counts = async () =>
    Object.fromEntries(
      (await findPaymentMethods(room.db, shop.desk)).map(({ id, open_orders }) => [id, open_orders]),
    )
  // One of the three with the bank's account is paid; what is paid on hand-over is open until then.
  expect(await counts()).toEqual({ [shop.bank]: 2, [shop.cash]: 1 })
  await room.act(shop.desk, placed, (t, order) => cancelOrder(t, room.enqueue, order, 'Benangnya habis.'))
  await room.db
    .updateTable('seller_payment_method')
    .set({ account_number: '99887766' })
    .where('id', '=', shop.bank)
    .execute()
  expect(await counts()).toEqual({ [shop.bank]: 0, [shop.cash]: 1 })
})

describe('on paper and in sheets', () => {
  test('labels have the address in the order that couriers read, eight to a page', async () => {
    const { shop, placed, paid } = await fourOrders()
    expect(await findToHandOver(room.db, shop.desk, [])).toEqual([paid])
    expect(await findToHandOver(room.db, shop.desk, [placed])).toEqual([])
    expect((await findDeskOrdersToSend(room.db, shop.desk, [])).map(({ id }) => id)).toEqual([paid])
    const parcels = await findParcels(room.db, shop.desk, [paid])
    const [text = ''] = textOfPdf(await printLabels(parcels, now))
    const lines = [
      `ET-${paid} 1 kg`,
      'JNE Reguler',
      'Kepada Rahma Contoh 0810-',
      'Jalan Contoh 2, pagar biru',
      'RT/RW 02/05',
      'Desa Sansarino, Kecamatan Ampana Tete',
    ]
    const found = lines.map((line) => text.indexOf(line.split(',')[0] ?? ''))
    expect(found).toEqual(found.toSorted((one, other) => one - other))
    expect(found).not.toContain(-1)
    expect(text).toContain('94683')
    const [parcel] = parcels.parcels
    if (!parcel) throw new Error('There is no parcel')
    const many = { ...parcels, parcels: Array.from({ length: 9 }, () => parcel) }
    expect(textOfPdf(await printLabels(many, now))).toHaveLength(2)
    const none = { ...parcels, parcels: [] }
    expect(textOfPdf(await printLabels(none, now))[0]).toContain('Tidak ada pesanan')
  })

  test('the longest address has room on its label', async () => {
    const { shop, paid } = await fourOrders()
    const { parcels, sender } = await findParcels(room.db, shop.desk, [paid])
    const long = parcels.map((parcel) => ({ ...parcel, address: 'Jalan panjang '.repeat(35).trim() }))
    const [text = ''] = textOfPdf(await printLabels({ parcels: long, sender }, now))
    expect(text.match(/Jalan panjang/g)).toHaveLength(35)
    expect(text).toContain('94683')
  })

  test('slips say what lies in the parcel, without prices, and short ones share a page', async () => {
    const { shop, paid, cash } = await fourOrders()
    const slipsOf = async (ids: number[]) =>
      textOfPdf(await printSlips(await findParcels(room.db, shop.desk, ids), now))
    const [page = '', ...more] = await slipsOf([paid, cash])
    expect(more).toEqual([])
    const [first = '', second = ''] = page.split(`Slip isi paket ET-${cash}`)
    expect(first).toContain('2 buah')
    expect(first).not.toContain('Rp')
    expect(second).toContain('Dibayar tunai saat serah terima: Rp100.000')

    const { parcels, sender } = await findParcels(room.db, shop.desk, [paid, cash])
    const [one, other] = parcels
    if (!one || !other) throw new Error('There are no parcels')
    const many = (parcel: typeof one, lines: number) => ({
      ...parcel,
      lines: Array.from({ length: lines }, () => parcel.lines[0] ?? []).flat(),
    })
    const pagesOf = async (given: (typeof one)[]) =>
      textOfPdf(await printSlips({ parcels: given, sender }, now))
    // What has no room below begins on its own page; what is longer than a page goes on.
    expect(await pagesOf([many(one, 12), many(other, 12)])).toHaveLength(2)
    expect(await pagesOf([one, many(other, 40), one])).toHaveLength(4)
  })

  test('a label and a slip ask for no money that is paid, and leave nothing of a name out', async () => {
    const { shop, cash } = await fourOrders()
    const address = 'Jalan Contoh 2'
    const name = 'Hj. Sitti Aminah binti Muhammad Yusuf Daeng Mattayang'
    const printed = async (given: object = {}) => {
      const { parcels, sender } = await findParcels(room.db, shop.desk, [cash])
      const named = parcels.map((parcel) => ({ ...parcel, name, address, ...given }))
      const label = textOfPdf(await printLabels({ parcels: named, sender }, now)).join('\n')
      return [label, textOfPdf(await printSlips({ parcels: named, sender }, now)).join('\n')]
    }
    const [label, slip] = await printed()
    expect(label).toContain('Tagih Rp100.000')
    expect(label?.replace(/\s+/g, ' ')).toContain(name)
    expect(slip).toContain('Rp100.000')
    const [long] = await printed({ name: 'Siti '.repeat(60) })
    expect(long).toContain('…')
    await room.db
      .insertInto('order_payment')
      .values({ order_id: cash, kind: 'cash', amount_rupiah: 100_000 })
      .execute()
    for (const paper of await printed()) expect(paper).not.toContain('Rp')
  })

  test('an export has every order of the list, and says when it is not all', async () => {
    const { shop, placed, paid, asked } = await fourOrders()
    const rowsOf = async (query: object, options?: object) => {
      const rows = []
      const given = { part: 'semua' as const, q: '', ...query }
      for await (const piece of exportOrders(room.db, shop.desk, given, 'Asia/Makassar', options))
        rows.push(...piece)
      return rows
    }
    const rows = await rowsOf({}, { piece: 2 })
    expect(rows.map(([number]) => number)).toEqual(
      expect.arrayContaining(['Nomor', `ET-${asked}`, `ET-${paid}`, `ET-${placed}`]),
    )
    expect(rows).toHaveLength(5)
    expect(await rowsOf({ part: 'dikerjakan' })).toHaveLength(2)
    const some = await rowsOf({}, { piece: 1, most: 2 })
    expect(some.at(-1)?.[0]).toContain('Hanya 2 pesanan')
    const sheet = exportOrders(room.db, shop.desk, { part: 'semua', q: '' }, 'Asia/Makassar')
    expect(
      Buffer.from(await ordersAsXlsx(sheet))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('words for how much, and where', () => {
    expect(quantityOf({ quantity: 2, unit: 'metre', unit_size: null })).toBe('2 meter')
    expect(quantityOf({ quantity: 3, unit: 'gram', unit_size: 250 })).toBe('3 × 250 g')
    expect(addressLines({ address: '', rt_rw: '', postcode: null, place: null })).toEqual([])
  })
})
