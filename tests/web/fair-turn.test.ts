import { afterAll, beforeAll, expect, test } from 'vitest'
import { id as words } from '../../src/i18n/id.ts'
import { openSession } from '../../src/market/accounts/session.ts'
import { layOutTurns } from '../../src/market/discovery/lay-out-turns.ts'
import { paths } from '../../src/paths.ts'
import { anAccount, aStaffMember } from '../support/factories.ts'
import { type Site, startSite } from '../support/site.ts'

let site: Site
let cookie: string
beforeAll(async () => {
  site = await startSite()
  cookie = await anOfficerOf('73.04')
})
afterAll(() => site.stop())

const midnight = (day: number) => new Date(Date.UTC(2026, 10, day - 1, 17))
const layOut = (day: number) =>
  site.db.transaction().execute((tx) => layOutTurns(tx, midnight(day - 1), midnight(day)))

async function anOfficerOf(regency: string) {
  const { id: agency_id } = await site.db
    .selectFrom('agency')
    .select('id')
    .where('regency_code', '=', regency)
    .executeTakeFirstOrThrow()
  const { id: account_id } = await anAccount(site.db)
  await aStaffMember(site.db, { agency_id, account_id, role: 'mentor' })
  const { token } = await openSession(site.db, account_id, { device: 'Ponsel' })
  return `sesi=${token}`
}

const slugsOf = (body: string) => [
  ...new Set([...body.matchAll(/href="\/produk\/([a-z0-9-]+)"/g)].map(([, slug]) => slug)),
]
const ask = async (path: string) => (await site.ask(path)).body

test('at the beginning of a day lists change on every cached page, and the desk explains the new one', async () => {
  await layOut(20)
  const path = paths.products({ kabupaten: '73.04' })
  const before = slugsOf(await ask(path))
  await layOut(21)
  await expect.poll(async () => slugsOf(await ask(path)), { timeout: 2000 }).not.toEqual(before)
  const shown = slugsOf(await ask(path))

  const { status, body } = await site.ask(paths.office('giliran'), { headers: { cookie } })
  expect(status).toBe(200)
  expect(slugsOf(body)).toEqual(shown)
  expect(body).toContain('21 Nov 2026, halaman 1')
  const yesterday = paths.office('giliran', { daerah: '73.04', tanggal: '2026-11-20' })
  expect(slugsOf((await site.ask(yesterday, { headers: { cookie } })).body)).toEqual(before)
})

test('the menu names the order and leads to what it means; another order is the shopper’s choice', async () => {
  const list = await ask('/produk')
  expect(list).toMatch(/<option value="giliran" selected(="")?>\s*Bergiliran/)
  expect(list).toContain(words.list.aboutTurns)
  expect(await ask('/tentang')).toContain('id="bergiliran"')
  expect(await ask('/en/tentang')).toContain('Every shop has a turn')
  expect(await ask('/en/produk')).toMatch(/<option value="giliran" selected(="")?>\s*Taking turns/)
  const newest = await ask('/produk?urut=terbaru')
  expect(newest).not.toContain(words.list.aboutTurns)
  expect(slugsOf(newest)).not.toEqual(slugsOf(list))
  expect(await ask('/produk?q=tenun')).not.toContain('Bergiliran')
})

test('the pages of a list in turn show each product once', async () => {
  const slugs: (string | undefined)[] = []
  for (let path: string | undefined = '/produk'; path !== undefined;) {
    const body = await ask(path)
    slugs.push(...slugsOf(body))
    path = /href="([^"]*)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(slugs).toHaveLength(new Set(slugs).size)
  const { length } = await site.db.selectFrom('listing_card').select('slug').execute()
  expect(slugs).toHaveLength(length)
})

test('the desk’s page is for officers, of regions in their sight', async () => {
  const { token } = await openSession(site.db, (await anAccount(site.db)).id, { device: 'Ponsel' })
  expect((await site.ask(paths.office('giliran'), { headers: { cookie: `sesi=${token}` } })).status).toBe(404)
  expect((await site.ask(paths.office('giliran'))).status).not.toBe(200)
  for (const daerah of ['72.09', '73', '36.01']) {
    const { status } = await site.ask(paths.office('giliran', { daerah }), { headers: { cookie } })
    expect(status).toBe(404)
  }
  for (const query of [{ tanggal: '2020-01-01' }, { tanggal: 'x', halaman: '-1' }, { halaman: '200' }]) {
    const { status } = await site.ask(paths.office('giliran', query), { headers: { cookie } })
    expect(status).toBe(200)
  }
})
