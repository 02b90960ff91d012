import { limits } from './product-draft.ts'
import { formatRupiah, parseRupiah } from './rupiah.ts'

/** Price and stock as people type them, in a sheet or in the table; what is wrong is answered as a sentence. */

/** "1,25 jt" -> 1250000 rupiah. */
export function readPrice(text: string): number | string {
  const rupiah = parseRupiah(text)
  if (rupiah === null)
    return `“${short(text)}” bukan harga yang kami mengerti. Tulis misalnya 750000, 750.000, atau 1,25 jt.`
  return rupiah < 1 || rupiah > limits.price_rupiah
    ? `Harga harus antara Rp1 dan ${formatRupiah(limits.price_rupiah)}.`
    : rupiah
}

/** "12", "12 pcs" -> 12; "pesanan" -> null: made to order. */
export function readStock(text: string): number | null | string {
  if (/^(di ?buat )?(sesuai |setelah )?(pesanan|dipesan)$|^pre-?order$|^po$|^made to order$/i.test(text))
    return null
  const stock = countOf(text, /(buah|pcs|helai|lembar|meter|m|unit|set)/)
  return stock === undefined || stock > limits.stock
    ? `“${short(text)}” bukan jumlah stok. Tulis bilangan bulat, misalnya 12, atau “pesanan”.`
    : stock
}

/** "12", "1.250", "12,0", "12 pcs": a whole number as people write it, with one of these units or none. */
export function countOf(text: string, unit: RegExp) {
  const pattern = new RegExp(`^(\\d+|\\d{1,3}(?:\\.\\d{3})+)(?:,0+)?\\s*(?:${unit.source}\\.?)?$`, 'i')
  const [, digits] = pattern.exec(text.trim()) ?? []
  return digits === undefined ? undefined : Number(digits.replaceAll('.', ''))
}

/** So much of a text as fits into a sentence. */
export function short(text: string) {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
