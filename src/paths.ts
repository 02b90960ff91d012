/** Every address of the site. Segments are Indonesian; `localized` puts the shopper's pages under `/en`. */
export const paths = {
  home: () => '/',
  products: (query: Query = {}) => `/produk${search(query)}`,
  product: (slug: string) => `/produk/${slug}`,
  shop: (slug: string, query: Query = {}) => `/toko/${slug}${search(query)}`,
  regions: (query: Query = {}) => `/daerah${search(query)}`,
  province: (province: string) => `/daerah/${province}`,
  regency: (province: string, regency: string) => `/daerah/${province}/${regency}`,
  programs: () => '/program',
  program: (slug: string) => `/program/${slug}`,
  programInRegion: (slug: string, region: string) => `/program/${slug}/${region}`,
  crafts: () => '/kerajinan',
  craft: (technique: string) => `/kerajinan/${technique}`,
  collections: () => '/koleksi',
  collection: (slug: string) => `/koleksi/${slug}`,
  businessHouse: (slug: string) => `/rumah-usaha-mikro/${slug}`,
  about: () => '/tentang',
  data: () => '/data',
  /** The whole picture; `crop` is the square around its focal point, in percent. */
  image: (id: string, width: number, format: 'avif' | 'webp' | 'jpg', crop?: { x: number; y: number }) =>
    `/img/${id}${crop === undefined ? '' : `-${crop.x}-${crop.y}`}/${width}.${format}`,
  sitemap: () => '/sitemap.xml',
  sitemapPart: (part: string) => `/sitemap-${part}.xml`,
}

export type Lang = 'id' | 'en'

/** The same page in another language: `/produk` and `/en/produk`. */
export function localized(lang: Lang, path: string) {
  return lang === 'id' ? path : path === '/' ? '/en' : `/en${path}`
}

/** `wa.me` wants digits only, without the plus. */
export function whatsappLink(phone: string, text: string) {
  return `https://wa.me/${phone.replace('+', '')}?text=${encodeURIComponent(text)}`
}

/** "Kabupaten Tojo Una Una" -> "kabupaten-tojo-una-una". */
export function slugOf(name: string) {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

function search(query: Query) {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== '') parameters.append(name, String(each))
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
