import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findSitemapParts } from '../../../src/market/discovery/find-sitemap-parts.ts'
import { findSitemapPaths } from '../../../src/market/discovery/find-sitemap-paths.ts'
import { idsInPart, parsePart, sitemapIndex, sitemapPart } from '../../../src/market/discovery/sitemap.ts'
import { suggestPages, wordsOf } from '../../../src/market/discovery/suggest-pages.ts'
import { testDatabase } from '../../support/database.ts'
import { anEdition, aProduct, aSeller } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

test('an empty market has pages and nothing else', async () => {
  expect(await findSitemapParts(db)).toEqual(['pages'])
})

test('parts span ids; a span without anything to show is left out', async () => {
  await aSeller(db, { slug: 'tutup', closed_at: new Date() })
  const { id: seller_id } = await aSeller(db, { slug: 'buka' })
  await sql`alter table product alter column id restart with ${sql.lit(idsInPart - 1)}`.execute(db)
  for (const slug of ['satu', 'dua']) await aProduct(db, { seller_id, slug })
  await sql`alter table product alter column id restart with ${sql.lit(3 * idsInPart)}`.execute(db)
  await aProduct(db, { seller_id, slug: 'tiga' })

  const parts = await findSitemapParts(db)
  expect(parts).toEqual(['pages', 'shops-1', 'products-1', 'products-2', 'products-4'])
  const paths = parts.slice(1).map(async (name) => {
    const part = parsePart(name)
    return part && findSitemapPaths(db, part)
  })
  expect(await Promise.all(paths)).toEqual([
    ['/toko/buka'],
    ['/produk/satu'],
    ['/produk/dua'],
    ['/produk/tiga'],
  ])
})

test('the part of pages names regions, programmes and crafts', async () => {
  await anEdition(db, { program_slug: 'pk2umk' })
  await anEdition(db, { program_slug: 'pk2umk', starts_on: '2025-01-01' })
  const paths = await findSitemapPaths(db, { kind: 'pages' })
  expect(paths).toEqual(
    expect.arrayContaining([
      '/',
      '/daerah/sulawesi-selatan',
      '/daerah/sulawesi-selatan/kabupaten-jeneponto',
      '/program/pk2umk/kabupaten-jeneponto',
      '/kerajinan/ecoprint',
    ]),
  )
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths.filter((path) => /^\/daerah\/.+\/./.test(path))).toHaveLength(514)
})

test.each([
  'x',
  'pages-1',
  'products',
  'products-0',
  'products-01',
  'products--1',
  'shops-1e9',
  'products-1234567890',
])('"%s" is no part', (name) => expect(parsePart(name)).toBeNull())

test('the XML names every page in both languages', () => {
  expect(sitemapPart('https://etalase.id', ['/'])).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${['https://etalase.id/', 'https://etalase.id/en']
  .map(
    (address) =>
      `<url><loc>${address}</loc><xhtml:link rel="alternate" hreflang="id" href="https://etalase.id/"/>` +
      `<xhtml:link rel="alternate" hreflang="en" href="https://etalase.id/en"/>` +
      `<xhtml:link rel="alternate" hreflang="x-default" href="https://etalase.id/"/></url>`,
  )
  .join('\n')}
</urlset>
`,
  )
  expect(sitemapIndex('https://etalase.id', ['shops-1'])).toContain(
    '<sitemap><loc>https://etalase.id/sitemap-shops-1.xml</loc></sitemap>',
  )
})

test.each([
  ['/daerah/jawa/kabupaten-jenponto', 'jenponto'],
  ['/en/toko/tenun-samataring/', 'tenun samataring'],
  ['/%F0%9F%98%80', ''],
  ['/', ''],
])('what %s looks for is "%s"', (path, words) => expect(wordsOf(path)).toBe(words))

test('a wrong address leads to those that look like it', async () => {
  const [region] = await suggestPages(db, '/daerah/sulawesi-selatan/kabupaten-jenponto')
  expect(region).toEqual({
    name: 'Kabupaten Jeneponto',
    name_en: 'Kabupaten Jeneponto',
    path: '/daerah/sulawesi-selatan/kabupaten-jeneponto',
  })
  expect((await suggestPages(db, '/kerajinan/ekoprint')).map(({ path }) => path)).toEqual([
    '/kerajinan/ecoprint',
  ])
  expect(await suggestPages(db, '/qwxyz')).toEqual([])
})
