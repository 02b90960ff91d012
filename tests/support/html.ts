/** What tests read out of a page's HTML, which Astro writes in a regular form. Browser tests see it for real. */

/** The words as a reader sees them: no tags, no scripts, single spaces. */
export function textOf(html: string) {
  const bare = html.replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ')
  return decoded(bare).replace(/\s+/g, ' ').trim()
}

/** The words of each element of this name, one by one; with a class, of those that have it. */
export function textsOf(html: string, name: string, className = '') {
  const element = new RegExp(`<${name}\\b([^>]*)>(.*?)</${name}>`, 'gs')
  return [...html.matchAll(element)]
    .filter(([, attributes]) => className === '' || classesOf(attributes ?? '').includes(className))
    .map(([, , content]) => textOf(content ?? ''))
}

/** The attributes of each start tag of this name. */
export function tagsOf(html: string, name: string) {
  return [...html.matchAll(new RegExp(`<${name}\\b((?:[^>"]|"[^"]*")*)>`, 'g'))].map(([, attributes]) =>
    attributesOf(attributes ?? ''),
  )
}

/** Where the page's links, forms, pictures, styles and scripts lead within the site, without fragments. */
export function addressesIn(html: string) {
  const values = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, value]) =>
    decoded(value ?? ''),
  )
  const sets = [...html.matchAll(/\ssrcset="([^"]*)"/g)]
    .flatMap(([, value]) => (value ?? '').split(','))
    .map((source) => source.trim().split(' ', 1)[0] ?? '')
  return [...new Set([...values, ...sets].map((value) => value.split('#', 1)[0] ?? ''))].filter((value) =>
    /^\/(?!\/)/.test(value),
  )
}

/** What a search engine reads: the language, and which address this page and its translation have. */
export function headOf(html: string) {
  const links = tagsOf(html, 'link')
  const [robots] = tagsOf(html, 'meta').filter(({ name }) => name === 'robots')
  return {
    lang: tagsOf(html, 'html')[0]?.['lang'],
    canonical: links.find(({ rel }) => rel === 'canonical')?.['href'],
    alternates: Object.fromEntries(
      links.filter(({ rel }) => rel === 'alternate').map(({ hreflang, href }) => [hreflang, href]),
    ) as Record<string, string>,
    isIndexed: !robots?.['content']?.includes('noindex'),
  }
}

type Thing = { '@type'?: string; [property: string]: unknown }

/** The page's JSON-LD, whole. */
export function jsonLdOf(html: string): Thing[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
    ([, text]) => JSON.parse(text ?? '') as Thing[],
  )
}

/** Every `@type` in it, however deep. */
export function typesIn(thing: unknown): string[] {
  if (typeof thing !== 'object' || thing === null) return []
  const own = '@type' in thing ? [String(thing['@type'])] : []
  return [...own, ...Object.values(thing).flatMap(typesIn)]
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, decoded(value ?? '')]),
  ) as Record<string, string>
}

function classesOf(attributes: string) {
  return (attributesOf(attributes)['class'] ?? '').split(' ')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function decoded(text: string) {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal))
        : (entities[name] ?? whole),
  )
}
