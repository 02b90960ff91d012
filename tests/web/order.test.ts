import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messages } from '../../src/i18n/messages.ts'
import { acceptDocument } from '../../src/market/documents/accept-document.ts'
import { openStorage } from '../../src/market/images/open-storage.ts'
import { consentVersions } from '../../src/market/accounts/consent.ts'
import { setDeliveryCost } from '../../src/market/orders/set-delivery-cost.ts'
import { confirmTransfer } from '../../src/market/payments/confirm-transfer.ts'
import { localized, paths } from '../../src/paths.ts'
import { readConfig } from '../../src/config.ts'
import { anAccount, villages } from '../support/factories.ts'
import { headOf, tagsOf, textOf } from '../support/html.ts'
import { noFees, ordersIn } from '../support/order-room.ts'
import { langs } from '../support/page-addresses.ts'
import { plain } from '../support/pictures.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** The page of an order, by whoever has its link. */
let site: Site
let anybody: Visitor
let orders: ReturnType<typeof ordersIn>
let shop: Awaited<ReturnType<typeof orders.shop>>
beforeAll(async () => {
  site = await startSite()
  anybody = await aVisitor(site, null)
  orders = ordersIn(site.db)
  shop = await orders.shop({ stock: 50 })
})
beforeEach(async () => {
  await site.db.deleteFrom('rate_limit').execute()
})
afterAll(() => site.stop())

type Placed = Awaited<ReturnType<typeof orders.placed>>
const pageOf = ({ token }: Pick<Placed, 'token'>, lang: 'id' | 'en' = 'id') =>
  localized(lang, paths.order(token))
const shown = async (order: Placed) => textOf(await (await anybody.get(pageOf(order))).text())
const picture = async () => new File([new Uint8Array(await plain(300, 400).png().toBuffer())], 'bukti.png')
const codeOf = ({ handover_code: code }: Placed) => `${code.slice(0, 3)} ${code.slice(3)}`
const confirm = (order: Placed) =>
  orders.asSeller(shop.desk, order, (tx, entered) => confirmTransfer(tx, orders.enqueue, noFees, entered))

describe('the link of an order', () => {
  test('opens it in both languages, for nobody to keep, index or pass on', async () => {
    const order = await orders.placed(shop)
    for (const lang of langs) {
      const { status, headers, body } = await site.ask(pageOf(order, lang))
      expect(status).toBe(200)
      expect(headers['cache-control']).toBe('private, no-store')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headOf(body)).toMatchObject({ lang, isIndexed: false })
      expect(textOf(body)).toContain(messages[lang].order.now.unpaid.heading)
      expect(textOf(body)).toContain('Bank Contoh')
    }
    const invoice = await anybody.get(paths.invoice(order.token))
    expect([invoice.status, invoice.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(textOf(await invoice.text())).toContain(`Nota ET-${order.id}`)
  })

  test('that is nobody’s is not found, whatever it looks like, and too many are told to stop', async () => {
    const order = await orders.placed(shop)
    const wrong = [
      'x'.repeat(43),
      String(order.id),
      order.token.slice(0, -1),
      order.token.toLowerCase() + 'A',
    ]
    for (const token of wrong) {
      const { status, headers, body } = await site.ask(paths.order(token))
      expect(status).toBe(404)
      expect(headers['cache-control']).toContain('no-store')
      expect(body).not.toContain('Bank Contoh')
    }
    for (const page of [paths.invoice, paths.qris, paths.reviewOrder])
      expect((await anybody.get(page('x'.repeat(43)))).status).toBe(404)
    expect((await anybody.post(paths.order('x'.repeat(43)), 'orders.receive')).status).toBe(404)
    const doors = [paths.order, paths.invoice, paths.qris, paths.reviewOrder, paths.placed]
    const statuses = new Set<number>()
    for (const door of [...doors, ...doors, ...doors, ...doors, ...doors])
      statuses.add((await anybody.get(door('y'.repeat(43)))).status)
    expect([...statuses]).toEqual([404, 429])
    expect((await anybody.post(paths.order('x'.repeat(43)), 'orders.receive')).status).toBe(429)
    expect((await anybody.get(pageOf(order))).status).toBe(200)
  })
})

describe('a proof', () => {
  test('that is a picture is taken, whatever it is called, and the page says what comes next', async () => {
    const order = await orders.placed(shop)
    const answer = await anybody.post(pageOf(order), 'orders.sendProof', { proof: await picture() })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${pageOf(order)}?pesan=bukti-terkirim`)
    expect(await shown(order)).toContain('Bukti bayar sedang diperiksa')
    const again = await anybody.post(pageOf(order), 'orders.sendProof', { proof: await picture() })
    expect(again.status).toBe(422)
    expect(textOf(await again.text())).toContain('Tunggu jawabannya dulu')
    const documents = await site.db
      .selectFrom('document')
      .where('seller_id', '=', shop.selling.id)
      .select('content_type')
      .execute()
    expect(documents).toEqual([{ content_type: 'image/jpeg' }])
  })

  test('that is no picture, too large, or missing is told beside the field, in the language of the page', async () => {
    const order = await orders.placed(shop)
    const cases = [
      [
        { proof: new File(['%PDF-1.4 bukan foto %%EOF'], 'foto.jpg') },
        422,
        'Ini bukan foto',
        'not a picture',
      ],
      [
        { proof: new File([new Uint8Array(10.5 * 1024 * 1024)], 'foto.jpg') },
        422,
        'terlalu besar',
        'too large',
      ],
      [{}, 422, 'Pilih fotonya dulu', 'Choose the picture first'],
    ] as const
    for (const [fields, status, indonesian, english] of cases)
      for (const [lang, words] of [
        ['id', indonesian],
        ['en', english],
      ] as const) {
        const answer = await anybody.post(pageOf(order, lang), 'orders.sendProof', fields)
        expect(answer.status).toBe(status)
        const html = await answer.text()
        expect(textOf(html)).toContain(words)
        const [field] = tagsOf(html, 'input').filter(({ name }) => name === 'proof')
        expect(field?.['aria-invalid']).toBe('true')
        expect(textOf(html)).toContain('Bank Contoh')
      }
    expect(await orders.row(order)).toMatchObject({ state: 'placed' })
  })
})

describe('the QRIS picture of a shop', () => {
  test('is for whoever has the link, while it is to be paid', async () => {
    const storage = openStorage(readConfig({ DATA_DIR: site.dataDir }))
    const owner = { seller_id: shop.selling.id, account_id: null }
    const { document_id } = await acceptDocument(site.db, storage, owner, {
      body: (await picture()).stream(),
    })
    const { id } = await site.db
      .insertInto('seller_payment_method')
      .values({ seller_id: shop.selling.id, kind: 'qris', document_id })
      .returning('id')
      .executeTakeFirstOrThrow()
    const order = await orders.placed(shop, { payment: id })
    const page = await (await anybody.get(pageOf(order))).text()
    expect(tagsOf(page, 'img').map(({ src }) => src)).toContain(paths.qris(order.token))
    const { status, headers, bytes } = await site.askBytes(paths.qris(order.token))
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'private, no-store',
    ])
    expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
    const other = await orders.placed(shop)
    expect((await anybody.get(paths.qris(other.token))).status).toBe(404)
    await confirm(order)
    expect((await anybody.get(paths.qris(order.token))).status).toBe(404)
  })
})

describe('a buyer', () => {
  test('writes, calls off with a reason, and keeps what was typed where it is refused', async () => {
    const order = await orders.placed(shop)
    expect((await anybody.post(pageOf(order), 'orders.write', { message: 'Kapan dikirim?' })).status).toBe(
      303,
    )
    const empty = await anybody.post(pageOf(order, 'en'), 'orders.cancel', { cancel_reason: 'No' })
    expect(empty.status).toBe(422)
    const html = await empty.text()
    expect(textOf(html)).toContain('Write the reason')
    expect(html).toContain('No</textarea>')
    const reason = 'Salah pilih ukuran.'
    const answer = await anybody.post(pageOf(order), 'orders.cancel', { cancel_reason: reason })
    expect(answer.headers.get('location')).toBe(`${pageOf(order)}?pesan=pesanan-batal`)
    const page = await shown(order)
    for (const words of ['Dibatalkan', reason, 'Kapan dikirim?']) expect(page).toContain(words)
    const late = await anybody.post(pageOf(order), 'orders.cancel', { cancel_reason: reason })
    expect(textOf(await late.text())).toContain('Keadaan pesanan ini sudah berubah')
  })

  test('follows a parcel, receives it, and asks for a return or for help', async () => {
    const order = await orders.placed(shop)
    await confirm(order)
    await orders.through(order, 'sent')
    await site.db
      .updateTable('shop_order')
      .set({ courier: 'JNE', tracking_number: 'CT123' })
      .where('id', '=', order.id)
      .execute()
    expect(await shown(order)).toContain('Nomor resi CT123')
    // A courier asks for no code: nobody is to learn to give it to one.
    expect(await shown(order)).not.toContain(codeOf(order))
    expect((await anybody.post(pageOf(order), 'orders.receive')).status).toBe(303)
    const reason = 'Warnanya lain dari fotonya.'
    for (const [action, fields] of [
      ['orders.askReturn', { return_reason: reason }],
      ['orders.dispute', { dispute_words: 'Toko tidak menjawab pesan saya.' }],
    ] as const) {
      expect((await anybody.post(pageOf(order), action, { ...fields })).status).toBe(303)
      expect((await anybody.post(pageOf(order), action, { ...fields })).status).toBe(422)
    }
    const page = await shown(order)
    for (const words of [reason, 'Menunggu jawaban toko', 'Toko tidak menjawab pesan saya.'])
      expect(page).toContain(words)
  })

  test.each(['arranged', 'pickup'] as const)(
    'is shown the hand-over code where they meet: %s',
    async (kind) => {
      const delivery = { delivery: 0, delivery_option_id: shop.selling[kind] }
      const order = await orders.placed(shop, delivery)
      if (kind === 'arranged')
        await orders.asSeller(shop.desk, order, (tx, entered) =>
          setDeliveryCost(tx, orders.enqueue, entered, {
            delivery_rupiah: 0,
            days_least: null,
            days_most: null,
          }),
        )
      const before = kind === 'arranged' ? (['placed', 'paid'] as const) : (['paid'] as const)
      await orders.through(order, ...before)
      expect(await shown(order)).not.toContain(codeOf(order))
      await orders.through(order, kind === 'arranged' ? 'sent' : 'ready')
      expect(await shown(order)).toContain(codeOf(order))
    },
  )

  test('agrees to what began on WhatsApp, step by step without JavaScript', async () => {
    const order = await orders.placed(shop)
    await site.db.deleteFrom('order_step').where('order_id', '=', order.id).execute()
    // As the shop would have entered it: waiting for the buyer, without a code, an address or consent.
    await site.db
      .updateTable('checkout')
      .set({ address: '', village_code: null, consented_at: null })
      .where('id', '=', order.checkout_id)
      .execute()
    const { seller_id, checkout_id, ...columns } = await site.db
      .selectFrom('shop_order')
      .where('id', '=', order.id)
      .select([
        'seller_id',
        'checkout_id',
        'goods_rupiah',
        'delivery_kind',
        'weight_grams',
        'payment_kind',
        'pay_to',
      ])
      .select(['delivery_rupiah', 'handover_code', 'held_until', 'stock_state'])
      .executeTakeFirstOrThrow()
    await site.db.deleteFrom('shop_order').where('id', '=', order.id).execute()
    const { id, token } = await site.db
      .insertInto('shop_order')
      .values({
        ...columns,
        pay_to: JSON.stringify(columns.pay_to),
        seller_id,
        checkout_id,
        state: 'proposed',
        began: 'whatsapp',
      })
      .returning(['id', 'token'])
      .executeTakeFirstOrThrow()
    const path = paths.order(token)
    const buyer = {
      name: 'Rahma Contoh',
      phone: '0810-0000-0202',
      address: 'Jalan Contoh 2',
      agree: consentVersions.privacy,
    }
    const found = await anybody.post(path, 'orders.agree', {
      ...buyer,
      'place.search': 'Sansarino',
      'place.next': 'search',
    })
    const html = await found.text()
    expect(html).toContain(villages.sansarino)
    expect(html).toContain('Jalan Contoh 2</textarea>')
    const search = paths.villageSearchOf(token)
    expect(html).toContain(`data-search="${search}"`)
    const villagesFound = await anybody.get(`${search}?q=sansarino`)
    expect([villagesFound.status, await villagesFound.text()]).toEqual([
      200,
      expect.stringContaining(villages.sansarino),
    ])
    expect((await anybody.get(`${paths.villageSearchOf('x'.repeat(43))}?q=sansarino`)).status).toBe(404)
    const missing = await anybody.post(path, 'orders.agree', buyer)
    expect(missing.status).toBe(422)
    const refused = textOf(await missing.text())
    for (const words of [messages.id.checkout.wrong.village, 'Lengkapi alamat pengirimannya, lalu setujui.'])
      expect(refused).toContain(words)
    expect(refused).not.toContain('ambil sendiri')
    const empty = await anybody.post(path, 'orders.agree', { ...buyer, address: '', agree: '' })
    const all = textOf(await empty.text())
    const { address, agree, village } = messages.id.checkout.wrong
    for (const words of [address, agree, village]) expect(all).toContain(words)
    const place = { 'place.search': 'Sansarino', 'place.found': villages.sansarino }
    const unread = await anybody.post(path, 'orders.agree', { ...buyer, ...place, agree: '' })
    expect(textOf(await unread.text())).toContain(messages.id.checkout.wrong.agree)
    const key = tagsOf(html, 'input').find(({ name }) => name === 'key')?.value ?? ''
    const agreed = await anybody.post(path, 'orders.agree', { ...buyer, ...place, key })
    const to = agreed.headers.get('location') ?? ''
    expect(to).toMatch(/^\/pesanan\/[\w-]{43}\?pesan=pesanan-disetujui$/)
    expect(to).not.toContain(token)
    expect(await orders.row({ id })).toMatchObject({ state: 'placed' })
    expect(textOf(await (await anybody.get(to)).text())).toContain('Tautan halaman ini baru')
    // Pressed twice it leads to the order all the same; the shop, which has the old link, only learns that it is old.
    const again = await anybody.post(path, 'orders.agree', { ...buyer, ...place, key })
    expect(again.headers.get('location')).toBe(to)
    const shops = await anybody.post(path, 'orders.agree', { ...buyer, ...place })
    const others = [
      shops,
      await anybody.get(path),
      await anybody.post(path, 'orders.agree', { 'place.next': 'search' }),
    ]
    for (const answer of others) {
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/pesanan/diperbarui'])
      expect(await answer.text()).not.toContain('Rahma')
    }
    for (const page of [paths.invoice, paths.qris, paths.reviewOrder, paths.villageSearchOf])
      expect((await anybody.get(page(token))).status).toBe(404)
    for (const lang of langs) {
      const { status, body } = await site.ask(localized(lang, paths.renewedOrder()))
      expect([status, headOf(body).isIndexed]).toEqual([200, false])
      expect(textOf(body)).toContain(messages[lang].order.renewed.lead)
    }
  })

  test('says yes or no to the delivery cost, with what it comes to and what follows', async () => {
    const { arranged, cash } = shop.selling
    const costed = async () => {
      const order = await orders.placed(shop, { delivery: 0, delivery_option_id: arranged, payment: cash })
      expect(await shown(order)).toContain('Toko sedang menghitung ongkirnya')
      await orders.asSeller(shop.desk, order, (tx, entered) =>
        setDeliveryCost(tx, orders.enqueue, entered, {
          delivery_rupiah: 35_000,
          days_least: 2,
          days_most: 3,
        }),
      )
      return order
    }
    const order = await costed()
    const page = await shown(order)
    for (const words of ['Setuju dengan jumlah ini?', 'Rp35.000', 'Rp135.000', 'Anda membayar tunai'])
      expect(page).toContain(words)
    const unseen = await anybody.post(pageOf(order), 'orders.agreeToCost', { seen: '100000' })
    expect([unseen.status, textOf(await unseen.text()).includes('membetulkan ongkirnya')]).toEqual([
      422,
      true,
    ])
    const agreed = await anybody.post(pageOf(order), 'orders.agreeToCost', { seen: '135000' })
    expect(agreed.headers.get('location')).toBe(`${pageOf(order)}?pesan=ongkir-disetujui`)
    expect(await orders.row(order)).toMatchObject({ state: 'placed' })
    expect(await shown(order)).toContain('Menunggu kesanggupan toko')
    for (const late of ['orders.agreeToCost', 'orders.declineCost'])
      expect((await anybody.post(pageOf(order), late)).status).toBe(422)
    const other = await costed()
    const declined = await anybody.post(pageOf(other, 'en'), 'orders.declineCost')
    expect(declined.headers.get('location')).toBe(`${pageOf(other, 'en')}?pesan=pesanan-batal`)
    expect(await orders.row(other)).toMatchObject({ state: 'cancelled', stock_state: 'released' })
  })
})

describe('a link that was lost', () => {
  const lettersTo = (email: string) =>
    site.db.selectFrom('mail_message').where('to_address', '=', email).select('text').execute()
  const ask = (email: string, lang: 'id' | 'en' = 'id') =>
    anybody.post(localized(lang, paths.findOrder()), 'orders.find', { email })

  test('is sent to the address of the order; whoever asks for another is told the same', async () => {
    const order = await orders.placed(shop, {}, { email: 'hilang@contoh.id' })
    const before = (await lettersTo('hilang@contoh.id')).length
    const answers = [await ask('Hilang@contoh.id'), await ask('tidak-ada@contoh.id')]
    for (const answer of answers) expect(answer.headers.get('location')).toBe('/pesanan?pesan=tautan-dikirim')
    expect(textOf((await site.ask('/pesanan?pesan=tautan-dikirim')).body)).toContain(
      'Bila ada pesanan dengan email itu',
    )
    const letters = await lettersTo('hilang@contoh.id')
    expect(letters).toHaveLength(before + 1)
    expect(letters.at(-1)?.text).toContain(order.token)
    expect(await lettersTo('tidak-ada@contoh.id')).toEqual([])
    const wrong = await ask('bukan email', 'en')
    expect(wrong.status).toBe(422)
    expect(textOf(await wrong.text())).toContain('does not look like an email address')
  })

  test('is not sent again and again', async () => {
    const statuses = []
    for (let tries = 0; tries < 4; tries++) statuses.push((await ask('banjir@contoh.id')).status)
    expect(statuses).toEqual([303, 303, 303, 429])
  })
})

describe('an account', () => {
  test('lists its own orders, and nobody else’s', async () => {
    const [{ id: account_id }, { id: other }] = [await anAccount(site.db), await anAccount(site.db)]
    const order = await orders.placed(shop, {}, { account_id })
    const mine = await (await (await aVisitor(site, account_id)).get(paths.orders())).text()
    expect(tagsOf(mine, 'a').map(({ href }) => href)).toContain(paths.order(order.token))
    const theirs = await (await (await aVisitor(site, other)).get(paths.orders())).text()
    expect(theirs).not.toContain(order.token)
    expect(textOf(theirs)).toContain('Belum ada pesanan')
    expect((await anybody.get(paths.orders())).status).toBe(303)
  })
})
