import { paths } from '../../paths.ts'
import { type DeskFilter, type DeskProduct, productsOfPage, productStates } from './find-desk-products.ts'
import { formatRupiah } from './rupiah.ts'

/** Words and addresses of the desk's list of products. */

export const stateNames = {
  semua: 'Semua',
  terbit: 'Terbit',
  draf: 'Draf',
  menunggu: 'Menunggu',
  dikembalikan: 'Dikembalikan',
  'berhenti-tayang': 'Berhenti tayang',
  habis: 'Habis',
  menipis: 'Menipis',
  arsip: 'Arsip',
} as const satisfies Record<DeskFilter['state'], string>

/** What is asked of the list; what cannot be understood is left out. */
export function listQuery(parameters: URLSearchParams): DeskFilter {
  const state = productStates.find((known) => known === parameters.get('status')) ?? 'semua'
  const category = parameters.get('kategori') ?? ''
  return {
    q: (parameters.get('q') ?? '').trim().slice(0, 100),
    state,
    category: /^[a-z0-9-]{1,60}$/.test(category) ? category : '',
    page: pageNumber(parameters),
  }
}

/** `?hal=`, counted from 1. */
export function pageNumber(parameters: URLSearchParams) {
  const page = Number(parameters.get('hal') ?? 1)
  return Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1
}

export function listAddress(shop: number, { q, state, category }: Omit<DeskFilter, 'page'>) {
  const query = new URLSearchParams()
  if (q !== '') query.set('q', q)
  if (state !== 'semua') query.set('status', state)
  if (category !== '') query.set('kategori', category)
  const path = paths.desk(shop, 'produk')
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** Addresses for `Pagination`. */
export function pageLinks(here: string, page: number, found: number, size = productsOfPage) {
  const sign = here.includes('?') ? '&' : '?'
  return {
    next: page * size < found ? `${here}${sign}hal=${page + 1}` : undefined,
    first: page > 1 ? here : undefined,
  }
}

const deeds: Partial<Record<string, [done: string, refused: string]>> = {
  ajukan: ['diajukan ke dinas', 'belum bisa diajukan: buka untuk melihat apa yang kurang'],
  turunkan: ['berhenti tayang', 'memang tidak sedang tayang'],
  arsipkan: ['diarsipkan', 'sudah ada di arsip'],
}

/** What was just done to the products that were ticked: "3 produk diajukan ke dinas. 1 belum bisa diajukan …". */
export function resultLine(parameters: URLSearchParams) {
  const words = deeds[parameters.get('selesai') ?? '']
  const [done, refused] = [Number(parameters.get('berhasil')), Number(parameters.get('tidak'))]
  if (!words || ![done, refused].every((count) => Number.isInteger(count) && count >= 0 && count <= 100))
    return undefined
  const sentences = [
    `${done} produk ${words[0]}.`,
    ...(refused > 0 ? [`${refused} produk ${words[1]}.`] : []),
  ]
  return sentences.join(' ')
}

/** How a product stands, and what it waits for. */
export function standingOf(product: DeskProduct): { name: string; waits: string } {
  const { archived_at, published_at, unpublished_at, submission, has_draft, is_live } = product
  if (archived_at) return { name: 'Arsip', waits: '' }
  const waits = waitsFor(submission, has_draft, is_live)
  if (unpublished_at) return { name: 'Berhenti tayang', waits }
  if (published_at) return { name: 'Terbit', waits }
  if (submission === 'waiting') return { name: 'Menunggu', waits: 'Sedang diperiksa dinas.' }
  if (submission === 'returned') return { name: 'Dikembalikan', waits: 'Dinas meminta perbaikan.' }
  return is_live
    ? { name: 'Disetujui', waits: 'Tayang begitu lapak Anda buka.' }
    : { name: 'Draf', waits: 'Belum diajukan.' }
}

function waitsFor(submission: string | null, hasDraft: boolean, isLive: boolean) {
  if (!hasDraft || !isLive) return ''
  if (submission === 'waiting') return 'Perubahannya sedang diperiksa dinas.'
  if (submission === 'returned') return 'Perubahannya dikembalikan dinas.'
  return 'Ada perubahan yang belum diajukan.'
}

/** "Rp250.000", "Rp250.000–Rp400.000", "Belum ada harga". */
export function pricesOf({ price_min, price_max }: DeskProduct) {
  if (price_min === null || price_max === null) return 'Belum ada harga'
  return price_min === price_max
    ? formatRupiah(price_min)
    : `${formatRupiah(price_min)}–${formatRupiah(price_max)}`
}

/** "Stok 8", "Stok 8 + pesanan", "Habis". */
export function stockOf({ stock, is_to_order, is_sold_out, variant_count }: DeskProduct) {
  if (is_sold_out) return 'Habis'
  if (is_to_order) return stock === null ? 'Dibuat sesuai pesanan' : `Stok ${stock} + pesanan`
  return `Stok ${stock ?? 0}${(variant_count ?? 1) > 1 ? ` (${variant_count} varian)` : ''}`
}
