import { localized, paths } from '../../paths.ts'

/** The sitemap's XML. Every page is listed in both languages, each naming the other. */

/** How many ids one part spans. Two languages make at most twice as many addresses, of 50,000 that are allowed. */
export const idsInPart = 5_000

const parts = /^(pages|shops|products)(?:-([1-9]\d{0,8}))?$/

export type Part = { kind: 'pages' } | { kind: 'shops' | 'products'; from: number; to: number }

/** "products-3" -> the products with ids of the third span, `from` inclusive and `to` exclusive; null for no part. */
export function parsePart(name: string): Part | null {
  const [, kind, number] = parts.exec(name) ?? []
  if (kind === undefined || (kind === 'pages') !== (number === undefined)) return null
  if (kind === 'pages') return { kind }
  const from = (Number(number) - 1) * idsInPart
  return { kind: kind as 'shops' | 'products', from, to: from + idsInPart }
}

export function sitemapIndex(siteUrl: string, names: readonly string[]) {
  const maps = names.map((name) => `<sitemap><loc>${siteUrl}${paths.sitemapPart(name)}</loc></sitemap>`)
  return `${declaration}<sitemapindex xmlns="${schema}">\n${maps.join('\n')}\n</sitemapindex>\n`
}

/** Paths in Indonesian; slugs need no escaping, in an address or in XML. */
export function sitemapPart(siteUrl: string, pages: readonly string[]) {
  const urls = pages.flatMap((path) => {
    const id = siteUrl + path
    const en = siteUrl + localized('en', path)
    const alternates = [link('id', id), link('en', en), link('x-default', id)].join('')
    return [id, en].map((address) => `<url><loc>${address}</loc>${alternates}</url>`)
  })
  return `${declaration}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function link(language: string, address: string) {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`
}
