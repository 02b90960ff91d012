import { formatRupiah } from '../products/rupiah.ts'
import type { DeliveryOption } from './find-delivery.ts'
import type { Quote } from './quote-delivery.ts'

/** How a shop hands its goods over, in the words of its desk. */

export const kindNames: Record<DeliveryOption['kind'], string> = {
  courier: 'Kurir',
  pickup: 'Ambil di tempat Anda',
  house: 'Ambil di Rumah Usaha Mikro',
  arranged: 'Ongkos kirim Anda kabari kemudian',
}

/** "JNE Reguler", "Rumah Usaha Mikro Ampana". */
export function nameOf({ kind, name, house_name }: Pick<DeliveryOption, 'kind' | 'name' | 'house_name'>) {
  return name || house_name || kindNames[kind]
}

/** "Rp46.000, 2–3 hari"; where nothing is known yet, and where a courier does not go, a few words. */
export function quoteWords(quote: Quote | undefined) {
  if (quote === undefined) return 'tidak sampai ke sana'
  if (quote.delivery_rupiah === null) return 'Anda kabarkan setelah pesanan masuk'
  const price = quote.delivery_rupiah === 0 ? 'tanpa ongkir' : formatRupiah(quote.delivery_rupiah)
  const { days_least, days_most } = quote
  return days_least === null || days_most === null ? price : `${price}, ${daysWords(days_least, days_most)}`
}

/** "2–3 hari", "1 hari", "hari itu juga". */
export function daysWords(least: number, most: number) {
  if (most === 0) return 'hari itu juga'
  return least === most ? `${most} hari` : `${least}–${most} hari`
}
