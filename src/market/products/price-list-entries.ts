import { id as t } from '../../i18n/id.ts'
import type { PriceList } from './find-price-list.ts'
import { writable } from './lettering.ts'
import { duration, perUnit, supplyOf } from './product.ts'
import { formatRupiah } from './rupiah.ts'

/** What a price list says of its products, as lines of text. */

export type Offer = { supply: string; price: string; per: string }
export type Entry = {
  name: string
  notes: string
  /** Of a product that has one price; one with several has a line for each. */
  offer: Offer | null
  variants: (Offer & { label: string })[]
}

/** Products by category, in the order in which they came. */
export function groupsOf({ products }: PriceList) {
  return Map.groupBy(products, (product) => product.category_name)
}

export function entryOf(product: PriceList['products'][number]): Entry {
  const lines = product.variants.map((variant) => ({
    label: writable(Object.values(variant.options).join(', ')) || t.common.products,
    supply: supplyOf(t, product.unit, variant.stock),
    price: formatRupiah(variant.price_rupiah),
    per: perUnit(t, product),
  }))
  const [only] = lines.length === 1 ? lines : []
  const isOnlySize = only !== undefined && Object.keys(product.variants[0]?.options ?? {}).length > 0
  return {
    name: writable(product.name) || t.common.products,
    notes: [...(isOnlySize ? [only.label] : []), ...notesOf(product)].join(' · '),
    offer: only ?? null,
    variants: only ? [] : lines,
  }
}

function notesOf({ is_available, is_unique, lead_days, monthly_capacity }: PriceList['products'][number]) {
  if (!is_available) return []
  return [
    ...(is_unique ? [t.product.onlyOne] : []),
    ...(lead_days === null ? [] : [t.product.madeToOrder(duration(t, lead_days))]),
    ...(monthly_capacity === null ? [] : [`paling banyak ${monthly_capacity} sebulan`]),
  ]
}
