import type { Messages } from '../../i18n/messages.ts'
import { formatRupiah } from './rupiah.ts'

/** Words for what a shopper asks of a product: what it costs, per what, and when it can be had. */

type Unit = { unit: string; unit_size: number | null }
type Prices = Unit & { price_min: number; price_max: number }
type Supply = { is_available: boolean; is_unique: boolean; lead_days: number | null }

/** "mulai Rp250.000" and "per meter"; a piece has no unit to say. */
export function priceRange(t: Messages, { price_min, price_max, ...unit }: Prices) {
  const amount = formatRupiah(price_min)
  return { amount: price_min < price_max ? t.product.from(amount) : amount, per: perUnit(t, unit) }
}

export function perUnit(t: Messages, { unit, unit_size }: Unit) {
  if (unit === 'metre') return t.product.perMetre
  if (unit === 'set') return t.product.perSet
  if (unit === 'gram') return t.product.perWeight(weight(unit_size ?? 1))
  return ''
}

/** What a card says beside the price; nothing where a product simply lies ready. */
export function availability(t: Messages, { is_available, is_unique, lead_days }: Supply) {
  if (!is_available) return t.product.soldOut
  if (is_unique) return t.product.onlyOne
  return lead_days === null ? '' : t.product.madeToOrder(duration(t, lead_days))
}

/** What must be said before buying, in whole sentences. */
export function supplyNotes(t: Messages, product: Supply & { monthly_capacity: number | null }) {
  const { is_available, is_unique, lead_days, monthly_capacity } = product
  if (!is_available) return [t.product.soldOutLong]
  return [
    ...(is_unique ? [t.product.onlyOneLong] : []),
    ...(lead_days === null || monthly_capacity === null
      ? []
      : [t.product.madeToOrderLong(duration(t, lead_days), monthly_capacity)]),
  ]
}

/** Days as people say them: "10 hari", "3 minggu", "2 bulan". */
export function duration(t: Messages, days: number) {
  if (days < 14) return t.product.days(days)
  return days < 52 ? t.product.weeks(Math.round(days / 7)) : t.product.months(Math.round(days / 30))
}

/** Grams as people say them: "250 g", "1,5 kg". */
export function weight(grams: number) {
  return grams < 1000 ? `${grams} g` : `${String(grams / 1000).replace('.', ',')} kg`
}

/** "200 × 110 cm": length, width and, where it matters, height; nothing where no size is given. */
export function measures(size: {
  length_cm: number | null
  width_cm: number | null
  height_cm: number | null
}) {
  const sides = [size.length_cm, size.width_cm, size.height_cm].filter((side) => side !== null)
  return sides.length === 0 ? '' : `${sides.join(' × ')} cm`
}

/** What its variants weigh, from the lightest to the heaviest. */
export function weights({ variants }: { variants: { weight_grams: number }[] }) {
  const all = variants.map((variant) => variant.weight_grams)
  const [least, most] = [weight(Math.min(...all)), weight(Math.max(...all))]
  return least === most ? least : `${least}–${most}`
}

/** What there is of a variant, honestly: the number itself, and "the last one" where it is. */
export function supplyOf(t: Messages, unit: string, stock: number | null) {
  if (stock === null) return t.product.toOrder
  if (stock === 0) return t.product.gone
  if (stock === 1 && unit !== 'metre') return t.product.lastOne
  return unit === 'metre' ? t.product.metresLeft(stock) : t.product.inStock(stock)
}

/** What one order takes of a thing at most. */
const mostOfOne = 9999

/** The most of a variant that can be ordered, in whole steps of its product's unit; 0 where there is none. */
export function mostOrderable(offer: { stock: number | null; is_unique: boolean; quantity_step: number }) {
  const { stock, is_unique, quantity_step } = offer
  const most = Math.min(stock ?? mostOfOne, is_unique ? 1 : mostOfOne)
  return most - (most % quantity_step)
}
