import { translated } from '../../i18n/translated.ts'
import type { Lang, Messages } from '../../i18n/messages.ts'
import { localized, paths } from '../../paths.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { FacetCounts } from './count-facets.ts'
import { facets, type ListingFilter, listingQuery, toggled } from './listing-filter.ts'

/** A choice that narrows the list: its name, and the address of the list without it. */
export type ChosenFilter = { name: string; href: string }

export function chosenFilters(
  t: Messages,
  lang: Lang,
  filter: ListingFilter,
  values: FacetCounts['facets'],
): ChosenFilter[] {
  const without = (name: string, changes: Partial<ListingFilter>) => ({
    name,
    href: localized(lang, paths.products(listingQuery(filter, changes))),
  })
  const chosen = facets.flatMap((facet) =>
    values[facet]
      .filter((value) => value.is_chosen)
      .map((value) => without(translated(lang, value, 'name'), toggled(filter, facet, value.value))),
  )
  if (filter.harga_min !== null)
    chosen.push(without(t.list.priceFrom(formatRupiah(filter.harga_min)), { harga_min: null }))
  if (filter.harga_maks !== null)
    chosen.push(without(t.list.priceTo(formatRupiah(filter.harga_maks)), { harga_maks: null }))
  if (filter.tersedia) chosen.push(without(t.list.available, { tersedia: false }))
  return chosen
}
