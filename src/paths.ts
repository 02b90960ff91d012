/** Every address of the site. Segments are Indonesian; `localized` puts the shopper's pages under `/en`. */
export const paths = {
  home: () => '/',
  products: (query: Query = {}) => `/produk${search(query)}`,
  product: (slug: string) => `/produk/${slug}`,
  reviews: (slug: string, query: Query = {}) => `/produk/${slug}/ulasan${search(query)}`,
  /** Where the public reports a review. */
  reportReview: (review: number, query: Query = {}) => `/lapor/ulasan/${review}${search(query)}`,
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
  /** The public log of features. */
  featureLog: (query: Query = {}) => `/pilihan${search(query)}`,
  businessHouse: (slug: string) => `/rumah-usaha-mikro/${slug}`,
  signIn: (back?: string) => `/masuk${search({ kembali: back })}`,
  signUp: (back?: string) => `/daftar${search({ kembali: back })}`,
  signOut: () => '/keluar',
  forgotPassword: () => '/masuk/lupa',
  resetPassword: (token: string) => `/masuk/atur-ulang/${token}`,
  secondFactor: (back?: string) => `/masuk/dua-langkah${search({ kembali: back })}`,
  signInCode: () => '/masuk/kode',
  account: () => '/akun',
  accountSecurity: () => '/akun/keamanan',
  accountContacts: () => '/akun/kontak',
  twoSteps: () => '/akun/dua-langkah',
  helpWithCode: () => '/akun/kode-bantuan',
  accountData: () => '/akun/data',
  accountExport: () => '/akun/data.json',
  proveEmail: (token: string) => `/akun/verifikasi/${token}`,
  terms: () => '/ketentuan',
  privacy: () => '/privasi',
  /** The seller's desk: all shops of the account, or a page of one shop's desk. */
  desks: () => '/lapak',
  desk: (shop: number, page = '') => `/lapak/${shop}${page === '' ? '' : `/${page}`}`,
  deskReviews: (shop: number, query: Query = {}) => `/lapak/${shop}/ulasan${search(query)}`,
  /** A private file; only market/documents/document-link.ts makes the signature. */
  document: (id: string, query: Query) => `/berkas/${id}${search(query)}`,
  /** The operator's outbox, and one letter of it. */
  outbox: (query: Query = {}) => `/operator/surat${search(query)}`,
  letter: (id: number) => `/operator/surat/${id}`,
  letterAsSeen: (id: number) => `/operator/surat/${id}/isi`,
  /** The desk of the agency that the account works for, and a page of it. */
  office: (page = '', query: Query = {}) => `/dinas${page === '' ? '' : `/${page}`}${search(query)}`,
  /** The platform operator's pages. */
  operator: (page = '', query: Query = {}) => `/operator${page === '' ? '' : `/${page}`}${search(query)}`,
  newDesk: () => '/lapak/baru',
  invitation: (token: string) => `/undangan/${token}`,
  certificate: (code: string) => `/sertifikat/${code}`,
  /** Where the public reports a product or a shop, and where the answer is read by the report's code. */
  report: (what: 'produk' | 'toko', slug: string) => `/lapor/${what}/${slug}`,
  complaint: (code: string) => `/laporan/${code}`,
  cart: () => '/keranjang',
  /** The one page of the checkout, and what has been placed with it. */
  checkout: () => '/pembayaran',
  /** The search for the village of an address, for scripts. */
  villageSearch: () => '/pembayaran/desa.json',
  /** The same for the buyer of an order that began on WhatsApp, who has its link and no cart. */
  villageSearchOf: (token: string) => `/pesanan/${token}/desa.json`,
  placed: (token: string) => `/pembayaran/${token}`,
  /** An order, for whoever has its link: its buyer. */
  order: (token: string) => `/pesanan/${token}`,
  /** What the order comes to, to be printed; and the shop's QRIS picture, while it is to be paid. */
  invoice: (token: string) => `/pesanan/${token}/nota`,
  qris: (token: string) => `/pesanan/${token}/qris.jpg`,
  /** Where its buyer writes what it is like. */
  reviewOrder: (token: string, query: Query = {}) => `/pesanan/${token}/ulasan${search(query)}`,
  /** The orders of an account, and where a guest asks for a link again. */
  orders: () => '/akun/pesanan',
  findOrder: () => '/pesanan',
  /** Where the link of an order leads that has another by now. */
  renewedOrder: () => '/pesanan/diperbarui',
  stripeWebhook: () => '/api/stripe/webhook',
  about: () => '/tentang',
  /** What it means that lists take turns. */
  aboutTurns: () => '/tentang#bergiliran',
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

/** Opens WhatsApp with a text, for whomever the person then chooses. */
export function whatsappShare(text: string) {
  return `https://wa.me/?text=${encodeURIComponent(text)}`
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
