import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../src/paths.ts'
import { aStaffMember, anAccount, anAgency } from '../support/factories.ts'
import { tagsOf, textOf, textsOf } from '../support/html.ts'
import { oneOfEach } from '../support/queue-room.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** The page of the work queue over HTTP: who sees it, what is on it, and how much it asks of the database. */
let site: Site
let agencies: Record<'73.04' | '73', number>
let head: Visitor
beforeAll(async () => {
  site = await startSite()
  agencies = { '73.04': await agencyOf('73.04'), '73': await agencyOf('73') }
  await oneOfEach(site.db, agencies['73.04'])
  head = await aColleague('73.04', 'head')
})
afterAll(() => site.stop())

async function agencyOf(code: '73.04' | '73') {
  const agency = await site.db
    .selectFrom('agency')
    .select('id')
    .where(code === '73' ? 'province_code' : 'regency_code', '=', code)
    .executeTakeFirst()
  if (agency) return agency.id
  return (await anAgency(site.db, { province_code: '73' })).id
}

async function aColleague(code: '73.04' | '73', role: 'head' | 'verifier' | 'curator' | 'mentor') {
  const { id: account_id } = await anAccount(site.db)
  await aStaffMember(site.db, { agency_id: agencies[code], account_id, role })
  return aVisitor(site, account_id)
}
const asked = async (who: Visitor, query: Record<string, string> = {}) => {
  const answer = await who.get(paths.office('', query))
  expect(answer.status).toBe(200)
  return answer.text()
}

test('is for those who work for an agency', async () => {
  const stranger = await aVisitor(site, (await anAccount(site.db)).id)
  expect((await stranger.get(paths.office())).status).toBe(404)
  const nobody = await aVisitor(site, null)
  const answer = await nobody.get(paths.office())
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(paths.signIn(paths.office()))
  expect((await head.get(paths.office())).headers.get('cache-control')).toBe('private, no-store')
})

describe('the page', () => {
  test('shows each kind with its count, and leads to the page of each', async () => {
    const html = await asked(head)
    const items = tagsOf(html, 'a').filter((link) => 'data-queue-item' in link)
    expect(items.length).toBeGreaterThanOrEqual(11)
    for (const { href = '' } of items)
      expect(href).toMatch(
        /^\/dinas\/(usaha|produk|sertifikat|program|pilihan|laporan|ulasan|sengketa)\/\d+$/,
      )
    const chips = textsOf(html, 'a', 'chip')
    for (const name of ['Usaha baru', 'Sertifikat', 'Laporan warga', 'Usaha tidak aktif', 'Menunggu penjual'])
      expect(chips).toContainEqual(expect.stringMatching(new RegExp(`^${name} \\d+$`)))
    expect(textsOf(html, 'h2')).toEqual(expect.arrayContaining(['Menunggu Anda', 'Untuk diketahui']))
  })

  test('keeps what was searched, and says where nothing is found', async () => {
    const html = await asked(head, { jenis: 'usaha', cari: 'Dapur Pesisir' })
    expect(textOf(html)).toContain('Dapur Pesisir')
    expect(tagsOf(html, 'input').find(({ name }) => name === 'cari')?.['value']).toBe('Dapur Pesisir')
    expect(tagsOf(html, 'input').find(({ name }) => name === 'jenis')?.['value']).toBe('usaha')
    expect(textsOf(await asked(head, { cari: 'tidak ada ini' }), 'h2')).toContain('Tidak ada yang cocok')
    for (const query of [{ jenis: 'x' }, { setelah: '0~~~' }, { kecamatan: "'" }])
      expect(await asked(head, query as Record<string, string>)).toContain('Antrean')
  })

  test('lets a province look on at what its regencies decide, and shows a regency no such way', async () => {
    const province = await aColleague('73', 'head')
    expect(textOf(await asked(province))).toContain('Lihat semua kabupaten')
    const all = textOf(await asked(province, { lihat: 'semua', kabupaten: '73.04' }))
    expect(all).toContain('Diputus dinas kabupaten/kota')
    expect(textOf(await asked(head))).not.toContain('Lihat semua kabupaten')
  })

  test('asks the database the same few things, however much waits', async () => {
    const statements = async () => {
      await asked(head)
      const before = site.statements.length
      await asked(head)
      return site.statements.length - before
    }
    const few = await statements()
    await oneOfEach(site.db, agencies['73.04'])
    await oneOfEach(site.db, agencies['73.04'])
    expect(await statements()).toBe(few)
    expect(few).toBeLessThanOrEqual(7)
  })
})
