import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { todayIn } from '../../src/i18n/dates.ts'
import { addDays } from '../../src/market/reports/report-period.ts'
import { paths } from '../../src/paths.ts'
import { aProduct, aSeller, anAccount, anAgency, aStaffMember } from '../support/factories.ts'
import { textOf } from '../support/html.ts'
import { aChargeback, aSale } from '../support/money-room.ts'
import { textOfPdf } from '../support/pdf-text.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let site: Site
let regency: Visitor
let province: Visitor
beforeAll(async () => {
  site = await startSite()
  regency = await anOfficer('73.04')
  province = await anOfficer('73')
})
afterAll(() => site.stop())

async function anOfficer(region: string) {
  const found = await site.db
    .selectFrom('agency')
    .where((eb) => eb(eb.fn.coalesce('regency_code', 'province_code'), '=', region))
    .select('id')
    .executeTakeFirst()
  const agency = found ?? (await anAgency(site.db, { province_code: region }))
  const { id: account_id } = await anAccount(site.db)
  await aStaffMember(site.db, { agency_id: agency.id, account_id, role: 'head' })
  return aVisitor(site, account_id)
}

const page = (query = {}) => paths.office('angka', query)
const today = todayIn('Asia/Makassar', new Date())
const yesterday = addDays(today, -1)
const lately = { dari: addDays(today, -60), sampai: yesterday }

describe('the numbers of a region', () => {
  test('are shown with their drawings and tables, and nothing that runs or styles comes with them', async () => {
    const answer = await regency.get(page(lately))
    const html = await answer.text()
    expect(answer.status).toBe(200)
    const text = textOf(html)
    for (const words of [
      'Angka Kabupaten Jeneponto',
      'Usaha buka',
      'Produk menurut teknik',
      'Ecoprint',
      'Penjualan menurut desa',
      'Penjualan menurut pembayaran',
      'Yang kembali kepada pembeli',
      'Sengketa dan laporan ulasan',
    ])
      expect(text).toContain(words)
    const [head = ''] = text.split('Dari hari ke hari')
    expect(head).toMatch(/Rp[\d.]+ Terjual.*Rp[\d.]+ Kembali.*Rp[\d.]+ Bersih.*\d+ Usaha yang menjual/)
    const plots = html.match(/<svg role="img"[^]*?<\/svg>/g) ?? []
    expect(plots.length).toBeGreaterThan(3)
    for (const plot of plots) {
      expect(plot).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/)
      expect(plot).not.toMatch(/<(style|script)|#[0-9a-f]{6}/)
    }
    expect(html).not.toContain('echarts')
  })

  test('take the same few statements however long the time and large the region', async () => {
    const counted = async (visitor: Visitor, query: object) => {
      const before = site.statements.length
      expect((await visitor.get(page(query))).status).toBe(200)
      return site.statements.length - before
    }
    const week = { dari: addDays(today, -7), sampai: yesterday }
    const small = await counted(regency, week)
    expect(await counted(province, lately)).toBe(small)
    expect(small).toBeLessThanOrEqual(12)
  })

  test.each([
    [{ dari: yesterday, sampai: addDays(today, -9) }, 'Tanggal akhir mendahului tanggal awal'],
    [{ dari: yesterday, sampai: addDays(today, 30) }, 'Pilih tanggal paling lambat'],
    [{ dari: addDays(today, -400), sampai: yesterday }, 'paling lama satu tahun'],
    [{ dari: '2026-02-31', sampai: yesterday }, 'Tulis tanggal'],
    [{ dari: "'; drop table act", sampai: yesterday }, 'Tulis tanggal'],
  ])('keep what was typed and say what is wrong with %o', async (query, words) => {
    const answer = await regency.get(page(query))
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(textOf(html)).toContain(words)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain(`value="${query.sampai}"`)
    const file = await regency.get(paths.office('angka/unduh.csv', query))
    expect(file.status).toBe(303)
  })

  test('are those of one regency where a province asks for it, and of no other region', async () => {
    expect(textOf(await (await province.get(page(lately))).text())).toContain('Per kabupaten dan kota')
    const one = textOf(await (await province.get(page({ ...lately, kabupaten: '73.04' }))).text())
    expect(one).toContain('Angka Kabupaten Jeneponto')
    expect(one).not.toContain('Per kabupaten dan kota')
    for (const asked of ['72.09', '73.99', "x'"])
      for (const address of ['angka', 'angka/unduh.csv', 'angka/unduh.xlsx'])
        expect((await province.get(paths.office(address, { kabupaten: asked }))).status).toBe(404)
    expect((await regency.get(page({ kabupaten: '73.05' }))).status).toBe(404)
  })

  test('are the same in a CSV and in a workbook', async () => {
    const csv = await (await regency.get(paths.office('angka/unduh.csv', lately))).text()
    const open = /Usaha menurut status;Buka;Usaha;(\d+)/.exec(csv)?.[1]
    expect(Number(open)).toBeGreaterThan(0)
    const answer = await regency.get(paths.office('angka/unduh.xlsx', lately))
    expect(answer.headers.get('content-disposition')).toContain(`angka-${lately.dari}-${lately.sampai}.xlsx`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })

  test('of a month that is over are a report on paper', async () => {
    const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
    const answer = await province.get(paths.office(`angka/laporan/${month}.pdf`))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const pages = textOfPdf(Buffer.from(await answer.arrayBuffer()))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages[0]).toContain('Laporan bulanan UMKM')
    for (const wrong of [today.slice(0, 7), '2026-13', '1999-01', 'x'])
      expect((await province.get(paths.office(`angka/laporan/${wrong}.pdf`))).status).toBe(404)
  })

  test('lead to the shops without an order, by name, for the region and for a file', async () => {
    expect(await (await regency.get(page(lately))).text()).toContain(
      `href="${paths.office('angka/tanpa-pesanan')}"`,
    )
    expect(await (await province.get(page({ ...lately, kabupaten: '73.04' }))).text()).toContain(
      `href="${paths.office('angka/tanpa-pesanan', { kabupaten: '73.04' })}"`,
    )
    const long = new Date(Date.now() - 120 * 86_400_000)
    const given = { contact_name: 'Sitti', whatsapp: '+6281234567890' }
    const quiet = await aSeller(site.db, { ...given, name: 'Aa Tenun Sepi', opened_at: long })
    await aSeller(site.db, { ...given, name: 'Aa Tenun Anyar', opened_at: new Date() })
    const list = (who: Visitor, query = {}) =>
      who.get(paths.office('angka/tanpa-pesanan', query)).then((answer) => answer.text())
    const own = await list(regency)
    expect(own).toContain(`href="${paths.office(`usaha/${quiet.id}`)}"`)
    expect(own).toContain('href="https://wa.me/6281234567890?text=')
    expect(own).not.toContain('Kabupaten atau kota')
    expect(textOf(own)).not.toContain('Aa Tenun Anyar')
    expect(textOf(await list(regency, { umur: 'baru' }))).toContain('Aa Tenun Anyar')
    const ofProvince = await list(province, { kabupaten: '73.04' })
    expect(textOf(ofProvince)).toContain('Aa Tenun Sepi')
    expect(ofProvince).toContain('name="kabupaten"')
    expect(textOf(await list(province, { kabupaten: '73.05' }))).not.toContain('Aa Tenun Sepi')
    const csv = await (await regency.get(paths.office('angka/tanpa-pesanan/unduh.csv'))).text()
    expect(csv).toMatch(/Aa Tenun Sepi;Samataring;.*;Sitti;0812-3456-7890;.*;ya/)
    expect(csv).toMatch(/Aa Tenun Anyar;.*;belum/)
    const xlsx = await regency.get(paths.office('angka/tanpa-pesanan/unduh.xlsx'))
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('are nobody else’s', async () => {
    const seller = await aVisitor(site, (await anAccount(site.db)).id)
    const list = 'angka/tanpa-pesanan'
    const lists = [list, `${list}/unduh.csv`, `${list}/unduh.xlsx`]
    for (const address of [
      'angka',
      'angka/unduh.csv',
      'angka/unduh.xlsx',
      'angka/laporan/2026-08.pdf',
      ...lists,
    ])
      expect((await seller.get(paths.office(address))).status).toBe(404)
  })
})

test('a shop reads what it sold, what went back and what is left, by month and by product', async () => {
  const { id: account_id } = await anAccount(site.db)
  const { id: seller_id } = await aSeller(site.db)
  await site.db.insertInto('seller_member').values({ seller_id, account_id, role: 'owner' }).execute()
  const cloth = await aProduct(site.db, { seller_id })
  const chips = await aProduct(site.db, { seller_id })
  const sold = (product_id: number, price_rupiah: number) =>
    site.db.transaction().execute((tx) =>
      aSale(tx, {
        seller_id,
        on: new Date(Date.now() - 3_600_000),
        lines: [{ product_id, quantity: 1, price_rupiah }],
        delivery_rupiah: 9000,
        at: 'stripe',
      }),
    )
  const order_id = await sold(cloth.id, 70_000)
  await sold(chips.id, 20_000)
  await site.db
    .transaction()
    .execute((tx) => aChargeback(tx, { seller_id, order_id, amount_rupiah: 79_000, on: new Date() }))
  const owner = await aVisitor(site, account_id)
  const text = textOf(await (await owner.get(paths.desk(seller_id, 'penjualan'))).text())
  expect(text).toContain('Rp90.000 Rp18.000 Rp79.000 Rp29.000')
  expect(text).toContain(`Produk ${cloth.id} 1 1 buah Rp70.000 Rp70.000 Rp0`)
  expect(text).toContain(`Produk ${chips.id} 1 1 buah Rp20.000 Rp0 Rp20.000`)
  const money = textOf(await (await owner.get(paths.desk(seller_id, 'keuangan'))).text())
  expect(money).toContain('Rp29.000 Omzet tahun')
  expect(money).toContain('Rp79.000 Kembali kepada pembeli')
})
