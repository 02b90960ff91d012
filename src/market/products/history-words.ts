import type { HistoryAct } from './find-history.ts'
import { formatRupiah } from './rupiah.ts'

/** Who did it, and on whose behalf. An officer is the agency to the shop, not a name. */
export function whoDid({ role, name }: Pick<HistoryAct, 'role' | 'name'>) {
  if (role === 'officer') return 'Dinas'
  if (role === 'operator' || role === 'system') return 'Etalase'
  if (role === 'mentor') return `${name ?? 'Pendamping'}, pendamping, atas nama lapak ini`
  return `${name ?? 'Akun yang sudah dihapus'} (${role === 'owner' ? 'pemilik' : 'anggota'})`
}

/** What was done, in a few words, and what changed by it, a sentence each. */
export function whatChanged({ verb, before, after }: Pick<HistoryAct, 'verb' | 'before' | 'after'>) {
  const title = titles[verb] ?? verb
  if (verb === 'product.offer') return { title, changes: offers(listOf(before), listOf(after)) }
  if (verb === 'product.return' || verb === 'product.take-down')
    return { title, changes: [plain(after?.['notes'])] }
  if (verb !== 'product.save' && verb !== 'product.availability') return { title, changes: [] }
  const names = Object.keys(before ?? {}).filter((name) => before?.[name] !== after?.[name])
  return { title, changes: names.map((name) => change(name, before?.[name], after?.[name])) }
}

const titles: Partial<Record<string, string>> = {
  'product.start': 'Mulai dibuat',
  'product.save': 'Diubah',
  'product.submit': 'Diajukan ke dinas',
  'product.withdraw': 'Pengajuan ditarik',
  'product.discard': 'Perubahan dibuang',
  'product.approve': 'Disetujui',
  'product.return': 'Dikembalikan dengan catatan',
  'product.take-down': 'Diturunkan oleh dinas',
  'product.keep': 'Dinilai dinas, tetap tampil',
  'product.publish-trusted': 'Tampil langsung; dinas menilainya kemudian',
  'product.unpublish': 'Berhenti tayang',
  'product.republish': 'Ditampilkan lagi',
  'product.archive': 'Diarsipkan',
  'product.restore': 'Dikeluarkan dari arsip',
  'product.duplicate': 'Disalin menjadi produk baru',
  'product.offer': 'Harga atau stok diubah',
  'product.availability': 'Ketersediaan diubah',
}

const fields: Partial<Record<string, string>> = {
  name: 'Nama',
  summary: 'Ringkasan',
  description: 'Keterangan',
  category_slug: 'Kategori',
  techniques: 'Teknik',
  materials: 'Bahan',
  unit: 'Satuan harga',
  unit_size: 'Gram per harga',
  quantity_step: 'Dijual per kelipatan',
  is_unique: 'Barang satu-satunya',
  is_non_halal: 'Keterangan tidak halal',
  lead_days: 'Lama membuat (hari)',
  monthly_capacity: 'Sanggup sebulan',
  origin_village_code: 'Desa asal',
  length_cm: 'Panjang (cm)',
  width_cm: 'Lebar (cm)',
  height_cm: 'Tinggi (cm)',
  low_stock_at: 'Batas stok menipis',
  variants: 'Pilihan',
  images: 'Foto',
  certificates: 'Sertifikat',
}

function change(name: string, before: unknown, after: unknown) {
  const field = fields[name] ?? name
  const isShort = [before, after].every(
    (value) => value === null || typeof value === 'number' || isLine(value),
  )
  if (!isShort || name === 'unit' || name.endsWith('_slug') || name.endsWith('_code'))
    return `${field} diubah.`
  if (before === null || before === '') return `${field}: ${text(after)}`
  return after === null || after === ''
    ? `${field} dikosongkan.`
    : `${field}: dari ${text(before)} menjadi ${text(after)}`
}

type Offer = { id: number; options: Record<string, string>; price_rupiah: number; stock: number | null }

function offers(before: Offer[], after: Offer[]) {
  return after.flatMap((now) => {
    const was = before.find(({ id }) => id === now.id)
    const name = Object.values(now.options).join(', ')
    const of = name === '' ? '' : ` ${name}`
    return [
      was && was.price_rupiah !== now.price_rupiah
        ? `Harga${of}: dari ${formatRupiah(was.price_rupiah)} menjadi ${formatRupiah(now.price_rupiah)}.`
        : '',
      was && was.stock !== now.stock
        ? `Stok${of}: dari ${pieces(was.stock)} menjadi ${pieces(now.stock)}.`
        : '',
    ].filter((sentence) => sentence !== '')
  })
}

function listOf(values: Record<string, unknown> | null) {
  return (values?.['variants'] ?? []) as Offer[]
}

function pieces(stock: number | null) {
  return stock === null ? 'dibuat setelah dipesan' : String(stock)
}

function isLine(value: unknown) {
  return typeof value === 'string' && value.length <= 160
}

function text(value: unknown) {
  return typeof value === 'string' ? `“${value}”` : String(value)
}

function plain(value: unknown) {
  return typeof value === 'string' ? value : ''
}
