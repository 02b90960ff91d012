import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrderState } from '../../../src/market/orders/order-states.ts'
import { sendOrderLinks } from '../../../src/market/orders/send-order-links.ts'
import { tellNews } from '../../../src/market/orders/tell-news.ts'
import { tellPlaced } from '../../../src/market/orders/tell-placed.ts'
import { tellRefund } from '../../../src/market/orders/tell-refund.ts'
import { tellReminder } from '../../../src/market/orders/tell-reminder.ts'
import { tellShop } from '../../../src/market/orders/tell-shop.ts'
import { tellStep } from '../../../src/market/orders/tell-step.ts'
import { aProduct, aSeller } from '../../support/factories.ts'
import { productRoom } from '../../support/product-room.ts'
import { aBoughtProduct } from '../../support/review-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
beforeAll(async () => {
  room = await productRoom()
})
afterAll(() => room.close())

const pay_to = JSON.stringify({ bank_name: 'Bank Contoh', account_number: '123', account_holder: 'Ani' })
const transfer = {
  payment_kind: 'bank',
  pay_to,
  unique_code: 7,
  delivery_rupiah: 20_000,
  stock_state: 'held',
  held_until: new Date('2026-08-17T03:00:00Z'),
}
let buyers = 0

/** An order, as far as letters go: its lines, its buyer's address and language, and who took the last step. */
async function anOrder(
  state: OrderState,
  {
    order,
    step,
    checkout,
  }: {
    order?: object
    step?: { side: string; reason?: string }
    checkout?: { email?: string | null; language?: string; phone?: string }
  } = {},
) {
  const shop = await aSeller(room.db, { name: 'Tenun Turatea' })
  const product = await aProduct(room.db, { seller_id: shop.id })
  const email = `pembeli-${++buyers}@contoh.id`
  const placed = await aBoughtProduct(room.db, {
    product_id: product.id,
    seller_id: shop.id,
    state,
    order: { ...transfer, ...order },
    checkout: { name: 'Siti Contoh', email, ...checkout },
  })
  if (step)
    await room.db
      .insertInto('order_step')
      .values({ order_id: placed.id, state, ...step })
      .execute()
  return { ...placed, shop, email }
}
const lettersTo = (to: string) =>
  room.db
    .selectFrom('mail_message')
    .select(['kind', 'subject', 'text'])
    .where('to_address', '=', to)
    .orderBy('id')
    .execute()
const noticesOf = ({ id }: { id: number }) =>
  room.db.selectFrom('notice').select(['kind', 'data']).where('seller_id', '=', id).orderBy('id').execute()

describe('what was placed', () => {
  test('is told to both: the buyer what to pay and how, the shop what was ordered', async () => {
    const { id, email, shop, token } = await anOrder('placed')
    await room.tx((tx) => tellPlaced(tx, room.enqueue, id))
    const [letter, ...more] = await lettersTo(email)
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      kind: 'purchase-placed',
      subject: `Pesanan ET-${id}: bayar sebelum 17 Agu 2026, 11.00 WITA`,
    })
    for (const words of [
      '- 1 × Kain Tope (Gading): Rp100.000',
      '- Kode unik: Rp7',
      'Transfer tepat Rp120.007 ke Bank Contoh 123 atas nama Ani, paling lambat 17 Agu 2026, 11.00 WITA.',
      `/pesanan/${token}`,
    ])
      expect(letter?.text).toContain(words)
    expect(await noticesOf(shop)).toEqual([
      {
        kind: 'order-placed',
        data: {
          order_id: id,
          goods: ['1 × Kain Tope (Gading)'],
          total: 'Rp120.007',
          payment: 'bank',
          is_asked: false,
        },
      },
    ])
  })

  test('through WhatsApp is told to its buyer alone, who has to confirm it', async () => {
    const { id, email, shop } = await anOrder('proposed', { order: { began: 'whatsapp', unique_code: 0 } })
    await room.tx((tx) => tellPlaced(tx, room.enqueue, id))
    expect(await lettersTo(email)).toMatchObject([{ subject: `Setujui pesanan ET-${id} dari Tenun Turatea` }])
    expect(await noticesOf(shop)).toEqual([])
  })

  test('is told to the shop also where the buyer gave no address', async () => {
    const { id, shop } = await anOrder('placed', { checkout: { email: null, phone: '+6281000000001' } })
    const before = await room.db.selectFrom('mail_message').select('id').execute()
    await room.tx((tx) => tellPlaced(tx, room.enqueue, id))
    expect(await room.db.selectFrom('mail_message').select('id').execute()).toEqual(before)
    expect(await noticesOf(shop)).toHaveLength(1)
  })

  test('is told in the language of the checkout, and nobody’s name reaches the shop’s notices', async () => {
    const { id, email, shop, token } = await anOrder('placed', { checkout: { language: 'en' } })
    await room.tx((tx) => tellPlaced(tx, room.enqueue, id))
    const [letter] = await lettersTo(email)
    expect(letter?.subject).toBe(`Order ET-${id}: please pay before 17 Aug 2026, 11:00 WITA`)
    expect(letter?.text).toContain(`/en/pesanan/${token}`)
    const told = JSON.stringify(await noticesOf(shop))
    for (const personal of ['Siti', email, token]) expect(told).not.toContain(personal)
  })
})

describe('a step', () => {
  const bySeller = { side: 'seller' }
  const byBuyer = { side: 'buyer' }
  const bySystem = { side: 'system' }
  test.each<[OrderState, { side: string; reason?: string }, object, RegExp | null, string | null]>([
    ['paid', bySystem, {}, /Pembayaran Rp120\.007 .* sudah diterima/, 'order-paid'],
    ['paid', bySeller, { promised_on: '2026-09-16' }, /Perkiraan siap: 16 Sep 2026/, null],
    ['accepted', bySeller, {}, /menyanggupi pesanan Anda/, null],
    ['making', bySeller, { promised_on: '2026-09-16' }, /mulai membuat .*Perkiraan siap: 16 Sep/s, null],
    ['sent', bySeller, { courier: 'JNE', tracking_number: 'JP1' }, /Kurir: JNE\n- Nomor resi: JP1/, null],
    ['ready', bySeller, {}, /siap diambil/, null],
    ['sent', bySeller, { payment_kind: 'cash' }, /Siapkan Rp120\.007 tunai\. .* kode serah terima/, null],
    ['sent', bySeller, { delivery_kind: 'courier' }, /tekan “Ya, sudah saya terima”/, null],
    ['received', byBuyer, {}, /\/pesanan\/[\w-]{43}\/ulasan/, 'order-received'],
    [
      'received',
      bySystem,
      { state_since: new Date('2026-08-17T03:00:00Z') },
      /Belum menerimanya, .* sampai 20 Agu 2026, 11\.00 WITA di halaman pesanan:\n\S+\/pesanan\/[\w-]{43}\n/,
      'order-received',
    ],
    ['closed', bySystem, {}, null, null],
    ['cancelled', { side: 'seller', reason: 'Benangnya habis.' }, {}, /> Benangnya habis\./, null],
    ['cancelled', { side: 'buyer', reason: 'Salah warna.' }, {}, /sudah dibatalkan/, 'order-cancelled'],
    [
      'lapsed',
      bySystem,
      {},
      /tidak dibayar pada waktunya[^]*kirim buktinya di halaman pesanan/,
      'order-lapsed',
    ],
    ['lapsed', bySystem, { payment_kind: 'cash' }, /tidak menyanggupi pesanan Anda/, 'order-lapsed'],
    ['returned', bySeller, {}, /menyetujui pengembalian/, null],
    ['costed', bySeller, {}, /sudah menentukan ongkos kirim[^]*Setujui di halaman pesanan/, null],
    ['placed', byBuyer, {}, /sudah menyetujui jumlah[^]*Transfer tepat/, 'order-placed'],
    ['placed', byBuyer, { began: 'whatsapp' }, /sudah menyetujui jumlah/, 'order-placed'],
  ])('to %s by %o is told', async (state, step, order, letter, notice) => {
    const { id, email, shop } = await anOrder(state, { order, step })
    await room.tx((tx) => tellStep(tx, room.enqueue, id, state))
    const letters = await lettersTo(email)
    expect(letters).toHaveLength(letter === null ? 0 : 1)
    if (letter) expect(letters[0]?.text).toMatch(letter)
    expect((await noticesOf(shop)).map(({ kind }) => kind)).toEqual(notice === null ? [] : [notice])
    expect(JSON.stringify(await noticesOf(shop))).not.toContain('Salah warna')
  })

  test('that calls off what was paid says that the money comes back', async () => {
    const { id, email } = await anOrder('cancelled', { step: bySeller })
    await room.db
      .insertInto('order_payment')
      .values({ order_id: id, kind: 'bank', amount_rupiah: 120_007 })
      .execute()
    await room.tx((tx) => tellStep(tx, room.enqueue, id, 'cancelled'))
    expect((await lettersTo(email))[0]?.text).toContain('akan dikembalikan')
  })
})

test('reminders, news and refunds go to the buyer; what the buyer does, to the shop', async () => {
  const { id, email, shop } = await anOrder('placed')
  await room.tx(async (tx) => {
    await tellReminder(tx, room.enqueue, id)
    await tellNews(tx, room.enqueue, id, 'message', 'Besok kami kirim.')
    await tellRefund(tx, room.enqueue, id, { kind: 'direct', amount_rupiah: 5000 })
    await tellShop(tx, room.enqueue, id, 'proof-sent')
    await tellShop(tx, room.enqueue, id, 'order-message')
  })
  expect(await lettersTo(email)).toMatchObject([
    { kind: 'purchase-reminder', text: expect.stringContaining('Setelah 17 Agu 2026, 11.00 WITA') as string },
    { kind: 'purchase-news', text: expect.stringContaining('> Besok kami kirim.') as string },
    { kind: 'purchase-refund', text: expect.stringContaining('Rp5.000') as string },
  ])
  const goods = ['1 × Kain Tope (Gading)']
  expect(await noticesOf(shop)).toEqual([
    { kind: 'proof-sent', data: { order_id: id, goods } },
    { kind: 'order-message', data: { order_id: id, goods } },
  ])
})

test('the links of an address go to that address alone, the newest first', async () => {
  const email = 'Siti.Links@contoh.id'
  const first = await anOrder('placed', { checkout: { email: 'siti.links@contoh.id' } })
  const second = await anOrder('received', { checkout: { email } })
  await room.tx((tx) => sendOrderLinks(tx, room.enqueue, email, 'en'))
  const [letter, ...more] = await lettersTo(email)
  expect(more).toEqual([])
  expect(letter?.text?.indexOf(second.token)).toBeLessThan(letter?.text?.indexOf(first.token) ?? -1)
  await room.tx((tx) => sendOrderLinks(tx, room.enqueue, 'tidak-ada@contoh.id', 'id'))
  expect(await lettersTo('tidak-ada@contoh.id')).toEqual([])
})
