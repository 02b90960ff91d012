import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Lang, localized, paths } from '../../src/paths.ts'
import { addressesIn, headOf, tagsOf, textsOf } from '../support/html.ts'
import { langs, pages } from '../support/page-addresses.ts'
import { type Site, startSite } from '../support/site.ts'
import { elementsOf } from '../support/xml.ts'

/** How many requests are under way at once. */
const atOnce = 8
/** How far the crawl goes. */
const mostCrawled = 400

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

test('every kabupaten and kota, all 514, has its page', async () => {
  const regencies = await site.db
    .selectFrom('regency')
    .innerJoin('province', 'province.code', 'regency.province_code')
    .select(['regency.name', 'regency.slug', 'province.slug as province'])
    .execute()
  expect(regencies).toHaveLength(514)
  const wrong = await wrongPages(
    regencies.flatMap(({ name, province, slug }, index) => {
      const path = paths.regency(province, slug)
      return index % 20 === 0 ? [page(name, path, 'id'), page(name, path, 'en')] : [page(name, path, 'id')]
    }),
  )
  expect(wrong).toEqual([])
})

test('every province, all 38, has its page, which leads to each of its regencies', async () => {
  const provinces = await site.db.selectFrom('province').select(['name', 'slug', 'code']).execute()
  expect(provinces).toHaveLength(38)
  const wrong = await wrongPages(
    provinces.flatMap(({ name, slug }) => langs.map((lang) => page(name, paths.province(slug), lang))),
  )
  expect(wrong).toEqual([])
  const regencies = await site.db.selectFrom('regency').select(['slug', 'province_code']).execute()
  for (const { code, slug } of provinces) {
    const { body } = await site.ask(paths.province(slug))
    const own = regencies.filter(({ province_code }) => province_code === code)
    expect(addressesIn(body)).toEqual(
      expect.arrayContaining(own.map((regency) => paths.regency(slug, regency.slug))),
    )
  }
})

test('the sitemap names every page in both languages, and those that it names are there', async () => {
  const index = await site.ask(paths.sitemap())
  expect(index).toMatchObject({ status: 200, headers: { 'content-type': 'application/xml' } })
  const parts = textsIn(index.body, 'sitemapindex/sitemap/loc')
  expect(parts).toContain(site.origin + paths.sitemapPart('pages'))
  const addresses: string[] = []
  for (const part of parts) {
    const { status, body } = await site.ask(part.replace(site.origin, ''))
    expect(status, part).toBe(200)
    addresses.push(...textsIn(body, 'urlset/url/loc'))
  }
  const { count } = await site.db
    .selectFrom('listing_card')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(addresses.filter((address) => address.startsWith(`${site.origin}/produk/`))).toHaveLength(count)
  expect(addresses.filter((address) => address.startsWith(`${site.origin}/en/produk/`))).toHaveLength(count)
  expect(new Set(addresses).size).toBe(addresses.length)
  // A certificate is found by whoever holds its code, not by a search engine.
  const indexed = Object.entries(pages).filter(
    ([kind, path]) => !path.includes('?') && kind !== 'certificate',
  )
  for (const [, path] of indexed)
    for (const lang of langs) expect(addresses).toContain(site.origin + localized(lang, path))

  const sample = addresses.filter((_, place) => place % 29 === 0)
  const canonical = await inTurns(sample, async (address) => {
    const { status, body } = await site.ask(address.replace(site.origin, '') || '/')
    return { status, ...headOf(body) }
  })
  expect(canonical.map(({ status, canonical, isIndexed }) => ({ status, canonical, isIndexed }))).toEqual(
    sample.map((address) => ({ status: 200, canonical: address, isIndexed: true })),
  )
})

test('a part of the sitemap that is not there is a 404', async () => {
  for (const part of ['products-9999', 'products-0', 'pages-1', 'x', 'shops-1e9'])
    expect((await site.ask(paths.sitemapPart(part))).status, part).toBe(404)
})

test('robots.txt lets everybody in and names the sitemap', async () => {
  const { status, headers, body } = await site.ask('/robots.txt')
  expect({ status, type: headers['content-type'], body }).toEqual({
    status: 200,
    type: 'text/plain; charset=utf-8',
    body: `User-agent: *\nAllow: /\n\nSitemap: ${site.origin}/sitemap.xml\n`,
  })
})

test('every link, picture, style and script on the way through the site leads somewhere', async () => {
  const from = new Map(
    Object.values(pages).flatMap((path) => langs.map((lang) => [localized(lang, path), 'here'])),
  )
  const asked = new Set<string>()
  const broken: string[] = []
  const malformed: string[] = []
  while (asked.size < mostCrawled) {
    const next = [...from.keys()].filter((address) => !asked.has(address)).slice(0, mostCrawled - asked.size)
    if (next.length === 0) break
    await inTurns(next, async (address) => {
      asked.add(address)
      const { status, headers, body } = await site.ask(address)
      const isOwn = status === 303 && headers.location?.startsWith(paths.signIn()) === true
      if (status !== 200 && !isOwn) broken.push(`${status} ${address}, from ${from.get(address) ?? ''}`)
      if (!headers['content-type']?.startsWith('text/html')) return
      malformed.push(...faultsOf(body).map((fault) => `${address}: ${fault}`))
      for (const link of addressesIn(body)) if (!from.has(link)) from.set(link, address)
    })
  }
  expect(broken).toEqual([])
  expect(malformed).toEqual([])
  expect(asked.size).toBe(mostCrawled)
})

type Wanted = { address: string; lang: Lang; name: string }

function page(name: string, path: string, lang: Lang): Wanted {
  return { name, lang, address: localized(lang, path) }
}

/** Those that do not answer with their name as the heading, in their language. */
async function wrongPages(wanted: Wanted[]) {
  const answers = await inTurns(wanted, async ({ address, lang, name }) => {
    const { status, body } = await site.ask(address)
    const heading = textsOf(body, 'h1').join()
    return status === 200 && heading === name && headOf(body).lang === lang
      ? []
      : [{ address, status, heading }]
  })
  return answers.flat()
}

/** What no page may have, whatever it shows. */
function faultsOf(body: string) {
  const ids = ['a', 'section', 'h2', 'input', 'select', 'main', 'pattern', 'form', 'div', 'ul']
    .flatMap((name) => tagsOf(body, name))
    .flatMap(({ id }) => id ?? [])
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place)
  const headings = tagsOf(body, 'h1').length
  return [
    ...twice.map((id) => `the id “${id}” twice`),
    ...(headings === 1 ? [] : [`${headings} elements h1`]),
    ...(/\bundefined\b|\[object Object\]|\bNaN\b/.exec(body.replace(/<script.*?<\/script>/gs, '')) ?? []),
    ...tagsOf(body, 'img')
      .filter(({ alt }) => alt === undefined)
      .map(({ src }) => `no alt: ${src ?? ''}`),
  ]
}

function textsIn(xml: string, path: string) {
  return elementsOf(xml)
    .filter((element) => element.path === path)
    .map(({ text }) => text)
}

async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = []
  const waiting = [...items.entries()]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1])
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
