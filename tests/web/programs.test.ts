import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { aSeller, aStaffMember, anAccount } from '../support/factories.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

let site: Site
let head: Visitor
let owner: Visitor
let shop: number
let edition: number
beforeAll(async () => {
  site = await startSite()
  const { db } = site
  head = await staff('dinas-jeneponto', 'head')
  shop = (await aSeller(db, { name: 'Penenun Uji Coba' })).id
  const { id: account_id } = await anAccount(db)
  await db.insertInto('seller_member').values({ seller_id: shop, account_id, role: 'owner' }).execute()
  owner = await aVisitor(site, account_id)
  edition = await editionOf('pk2umk')
})
afterAll(() => site.stop())

async function staff(agency: string, role: string) {
  const { id: agency_id } = await site.db
    .selectFrom('agency')
    .select('id')
    .where('slug', '=', agency)
    .executeTakeFirstOrThrow()
  const { id: account_id } = await anAccount(site.db)
  await aStaffMember(site.db, { agency_id, account_id, role })
  return aVisitor(site, account_id)
}
async function editionOf(program_slug: string) {
  const { id } = await site.db
    .selectFrom('program_edition')
    .select('id')
    .where('program_slug', '=', program_slug)
    .executeTakeFirstOrThrow()
  return id
}
const page = (part = '') => paths.office(`program/${edition}${part}`)
const textOf = async (who: Visitor, path: string) => (await who.get(path)).text()
const newest = () =>
  site.db
    .selectFrom('enrollment')
    .select('id')
    .where('seller_id', '=', shop)
    .orderBy('id', 'desc')
    .executeTakeFirst()

describe('the agency’s desk', () => {
  test('lists the editions in sight with their numbers, and none of another region', async () => {
    const list = await textOf(head, paths.office('program'))
    expect(list).toContain('PK2UMK Kabupaten Jeneponto 2026')
    expect(list).not.toContain('Tojo Una Una')
    const theirs = await editionOf('1-asn-1-produk')
    for (const part of ['', '/ubah', '/undang', '/ekspor.csv', '/ekspor.xlsx'])
      expect((await head.get(paths.office(`program/${theirs}${part}`))).status, part).toBe(404)
  })

  test('a day of no year that there is, is told beside its field', async () => {
    const fields = { edition_id: String(edition), name: 'PK2UMK 2026', rules: 'Peserta memiliki NIB.' }
    for (const starts_on of ['0000-01-01', '9999-12-31']) {
      const answer = await head.post(page('/ubah'), 'programs.change', { ...fields, starts_on })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Periksa tahunnya.')
    }
  })

  test('a new edition that ends before it starts keeps what was typed, and says what to do', async () => {
    const fields = {
      program_slug: 'pk2umk',
      region: '73.04',
      name: 'PK2UMK 2028',
      starts_on: '2028-03-01',
      ends_on: '2028-01-01',
      rules: 'Peserta memiliki NIB.',
    }
    const refused = await head.post(paths.office('program/baru'), 'programs.create', fields)
    expect(refused.status).toBe(422)
    const text = await refused.text()
    expect(text).toContain('Tanggal selesai lebih awal dari tanggal mulai.')
    expect(text).toContain('PK2UMK 2028')
    const taken = await head.post(paths.office('program/baru'), 'programs.create', {
      ...fields,
      ends_on: '2028-12-01',
    })
    expect(taken.status).toBe(303)
    expect(taken.headers.get('location')).toMatch(/^\/dinas\/program\/\d+\?pesan=program-dibuat$/)
  })

  test('the other roles look on', async () => {
    const verifier = await staff('dinas-jeneponto', 'verifier')
    expect(await textOf(verifier, page())).toContain('Keputusan di sini ada pada kepala atau kurator')
    expect(await textOf(verifier, page('/undang'))).not.toContain('Undang yang dipilih')
  })

  test('exports everybody as CSV and XLSX', async () => {
    const csv = await head.get(page('/ekspor.csv'))
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await csv.text()).toContain('Terdaftar tanggal')
    const sheet = new Uint8Array(await (await head.get(page('/ekspor.xlsx'))).arrayBuffer())
    expect(String.fromCharCode(...sheet.slice(0, 2))).toBe('PK')
  })
})

describe('both sides consent', () => {
  test('the agency invites to the ecoprint class, the shop accepts, and the public page counts it at once', async () => {
    const publicPage = paths.programInRegion('pk2umk', 'kabupaten-jeneponto')
    const countOf = (html: string) => Number(/(\d+) penjual, /.exec(html)?.[1])
    const before = countOf((await site.ask(publicPage)).body)
    const invitePage = page('/undang?q=Uji')
    expect(await textOf(head, invitePage)).toContain('Penenun Uji Coba')
    expect(await textOf(head, invitePage)).toMatch(/Sisa \d+ dari 210 tempat/)
    const { id: class_id } = await site.db
      .selectFrom('training_class')
      .select('id')
      .where('edition_id', '=', edition)
      .where('name', '=', 'Ecoprint')
      .executeTakeFirstOrThrow()
    const fields = { edition_id: String(edition), 'sellers[]': String(shop) }
    expect((await head.post(invitePage, 'programs.invite', fields)).status).toBe(422)
    const invited = await head.post(invitePage, 'programs.invite', { ...fields, class_id: String(class_id) })
    expect(invited.status).toBe(303)
    const desk = paths.desk(shop, 'program')
    expect(await textOf(owner, desk)).toContain('Terima undangan')
    const accepted = await owner.post(desk, 'participation.accept', { id: String((await newest())?.id) })
    expect(accepted.status).toBe(303)
    expect(await textOf(owner, desk)).toContain('Berhenti ikut')
    await expect
      .poll(async () => countOf((await site.ask(publicPage)).body), { timeout: 1000, interval: 50 })
      .toBe(before + 1)
  })

  test('the public page names a new partner at once', async () => {
    const partners = { edition_id: String(edition), 'partners.0.name': 'Sekolah Tenun Contoh' }
    const publicPage = paths.programInRegion('pk2umk', 'kabupaten-jeneponto')
    await site.ask(publicPage)
    expect((await head.post(page('/ubah'), 'programs.savePartners', partners)).status).toBe(303)
    await expect
      .poll(async () => (await site.ask(publicPage)).body, { timeout: 1000, interval: 50 })
      .toContain('Sekolah Tenun Contoh')
  })
})

describe('the form to ask', () => {
  test('keeps what was typed and says beside the field what is wrong, on the form that was refused', async () => {
    const [asked = 0, other = 0] = (
      await site.db
        .insertInto('program_edition')
        .values(
          ['2026-05-05', '2026-05-06'].map((starts_on, at) => ({
            program_slug: 'fasilitasi-usaha',
            regency_code: '73.04',
            agency_id: site.db
              .selectFrom('agency')
              .select('id')
              .where('slug', '=', 'dinas-jeneponto')
              .$asScalar(),
            name: `Surat usaha ${at}`,
            name_en: '',
            starts_on,
            rules: 'Terbuka.',
            rules_en: '',
          })),
        )
        .returning('id')
        .execute()
    ).map(({ id }) => id)
    const refused = await owner.post(paths.desk(shop, 'program'), 'participation.apply', {
      edition_id: String(asked),
    })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toContain('href="#f-facility"')
    expect(html.match(/id="f-facility"/g)).toHaveLength(1)
    expect(html).toContain(`id="f-facility-${other}"`)
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(1)
  })

  test('is not there for a shop that is not open, which reads why', async () => {
    const closed = await aSeller(site.db, { opened_at: null })
    const { id: account_id } = await anAccount(site.db)
    await site.db
      .insertInto('seller_member')
      .values({ seller_id: closed.id, account_id, role: 'owner' })
      .execute()
    const visitor = await aVisitor(site, account_id)
    const desk = () => textOf(visitor, paths.desk(closed.id, 'program'))
    expect(await desk()).toContain('Lapak ini belum diverifikasi dinas.')
    const shut = (given: object) =>
      site.db.updateTable('seller').set(given).where('id', '=', closed.id).execute()
    await shut({ opened_at: new Date(), closed_at: new Date() })
    expect(await desk()).toContain('Lapak ini sedang ditutup.')
  })
})

test('products are not invited to a class', async () => {
  const html = await textOf(head, page('/undang?apa=produk&q='))
  expect(html).not.toContain('name="apa"')
  expect(html).not.toContain('products[]')
})

test('an edition of 500 participants takes no more statements than a small one', async () => {
  const count = async () => {
    const before = site.statements.length
    expect((await head.get(page('?keadaan=ikut'))).status).toBe(200)
    return site.statements.length - before
  }
  const small = await count()
  const sellers = []
  for (let number = 0; number < 500; number++) sellers.push((await aSeller(site.db)).id)
  const consented = new Date()
  await site.db
    .insertInto('enrollment')
    .values(
      sellers.map((seller_id) => ({
        edition_id: edition,
        seller_id,
        agency_consented_at: consented,
        seller_consented_at: consented,
      })),
    )
    .execute()
  expect(await count()).toBe(small)
  expect(small).toBeLessThanOrEqual(12)
})
