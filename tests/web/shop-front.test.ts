import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shortDate, todayIn } from '../../src/i18n/dates.ts'
import { passHolidays } from '../../src/market/sellers/pass-holidays.ts'
import { paths } from '../../src/paths.ts'
import { anAccount } from '../support/factories.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let site: Site
let shop: { id: number; slug: string; product_id: number; product_slug: string }
let owner: Visitor
beforeAll(async () => {
  site = await startSite()
  shop = await site.db
    .selectFrom('listing_card')
    .innerJoin('seller', 'seller.id', 'listing_card.seller_id')
    .select(['seller.id', 'seller.slug', 'listing_card.product_id', 'listing_card.slug as product_slug'])
    .orderBy('listing_card.product_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { id: account_id } = await anAccount(site.db)
  await site.db
    .insertInto('seller_member')
    .values({ seller_id: shop.id, account_id, role: 'owner' })
    .execute()
  owner = await aVisitor(site, account_id)
})
afterAll(() => site.stop())

const desk = (page: string) => paths.desk(shop.id, page)
const card = () => desk(`produk/${shop.product_id}/kartu.png`)
const day = (offset: number) => todayIn('Asia/Jakarta', new Date(Date.now() + offset * 86_400_000))

describe('what is handed on', () => {
  test('share card, price list and QR code are files of their kind', async () => {
    const png = await owner.get(card())
    expect(png.headers.get('content-type')).toBe('image/png')
    expect(
      Buffer.from(await png.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    const pdf = await owner.get(desk('daftar-harga.pdf'))
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const { name } = await site.db
      .selectFrom('seller')
      .where('id', '=', shop.id)
      .select('name')
      .executeTakeFirstOrThrow()
    expect(textOfPdf(Buffer.from(await pdf.arrayBuffer()))[0]).toContain(name)
    expect(await (await owner.get(desk('qr.svg'))).text()).toMatch(/^<svg /)
    expect((await owner.get(desk('qr.png'))).headers.get('content-type')).toBe('image/png')
    expect((await owner.get(desk('qr.gif'))).status).toBe(404)
  })

  test('the browser keeps a card until its product changes', async () => {
    const first = await owner.get(card())
    const etag = first.headers.get('etag') ?? ''
    const again = (known: string) => owner.get(card(), { 'If-None-Match': known })
    expect((await again(etag)).status).toBe(304)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const variants = site.db.updateTable('product_variant').where('product_id', '=', shop.product_id)
    await variants.set((eb) => ({ price_rupiah: eb('price_rupiah', '+', 1000) })).execute()
    expect((await again(etag)).status).toBe(200)
  })

  test('nothing of it is for another shop’s people, or for whoever is not signed in', async () => {
    const stranger = await aVisitor(site, (await anAccount(site.db)).id)
    const nobody = await aVisitor(site, null)
    const pages = ['bagikan', 'etalase', 'daftar-harga.pdf', 'qr.svg', `produk/${shop.product_id}/kartu.png`]
    for (const page of pages) {
      expect((await owner.get(desk(page))).status, page).toBe(200)
      expect((await stranger.get(desk(page))).status, page).toBe(404)
      expect((await nobody.get(desk(page))).status, page).not.toBe(200)
    }
    const other = await site.db
      .selectFrom('listing_card')
      .where('seller_id', '!=', shop.id)
      .select('product_id')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect((await owner.get(desk(`produk/${other.product_id}/kartu.png`))).status).toBe(404)
  })
})

describe('a holiday', () => {
  const post = (action: string, fields: Record<string, string>) =>
    owner.post(desk('etalase'), `shopFront.${action}`, fields)

  test('shows on the shop’s and its products’ pages in both languages, and is gone when it is ended', async () => {
    const until = day(12)
    const shown = [paths.shop(shop.slug), paths.product(shop.product_slug)]
    const read = async (path: string) => (await site.ask(path)).body
    const words = {
      id: `Sedang libur sampai ${shortDate('id', until)}. Pesanan dikirim setelahnya.`,
      en: `On holiday until ${shortDate('en', until)}. Orders are sent after that.`,
    }
    for (const path of shown) expect(await read(path)).not.toContain('Sedang libur')
    const told = await post('setHoliday', { from: day(-2), until, note: 'Kami pulang kampung.' })
    expect([told.status, told.headers.get('location')]).toEqual([
      303,
      `${desk('etalase')}?pesan=libur-diumumkan`,
    ])
    for (const path of shown) {
      await expect.poll(() => read(path), { timeout: 1000 }).toContain(words.id)
      await expect.poll(() => read(`/en${path}`), { timeout: 1000 }).toContain(words.en)
      expect(await read(`/en${path}`)).toContain('<span lang="id">Kami pulang kampung.</span>')
    }
    await post('endHoliday', {})
    for (const path of shown)
      await expect.poll(() => read(path), { timeout: 1000 }).not.toContain('Sedang libur')
  })

  test('makes its pages anew at midnight, without a change in the database', async () => {
    await post('setHoliday', { from: day(20), until: day(22), note: '' })
    const path = paths.shop(shop.slug)
    const statements = async () => {
      const before = site.statements.length
      await site.ask(path)
      return site.statements.length - before
    }
    await expect.poll(statements, { timeout: 1000 }).toBe(0)
    const began = new Date(Date.parse(day(20)) + 86_400_000)
    const enqueue = () => Promise.resolve()
    await site.db.transaction().execute((tx) => passHolidays(tx, enqueue, new Date(0), began))
    const made = site.statements.length
    await expect
      .poll(
        async () => {
          await site.ask(path)
          return site.statements.length
        },
        { timeout: 1000 },
      )
      .toBeGreaterThan(made)
    await post('endHoliday', {})
  })

  test('that is over keeps what was typed and says so beside the field', async () => {
    const answer = await post('setHoliday', { from: '2026-01-02', until: '2026-01-03', note: 'Tahun baru' })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.')
    for (const typed of ['2026-01-02', '2026-01-03', 'Tahun baru']) expect(page).toContain(`value="${typed}"`)
  })
})

test('a village that was chosen stays chosen when another field is refused', async () => {
  const village = await site.db
    .selectFrom('village')
    .innerJoin('seller', (join) => join.onTrue().on('seller.id', '=', shop.id))
    .whereRef('village.code', '!=', 'seller.village_code')
    .where((eb) => eb(eb.fn('left', ['village.code', eb.lit(5)]), '=', eb.ref('seller.regency_code')))
    .select('village.code')
    .limit(1)
    .executeTakeFirstOrThrow()
  const fields = { whatsapp: '021-555', email: '', address: 'Dusun Timur', hours: '' }
  const answer = await owner.post(desk('etalase'), 'shopFront.saveContacts', {
    ...fields,
    ships_from_village_code: village.code,
  })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('Nomor ini belum kami kenali.')
  expect(page).toContain(`<option value="${village.code}" selected`)
  expect(page).toContain('>Dusun Timur</textarea>')
})
