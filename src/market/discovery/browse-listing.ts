import type { Db } from '../../../db/types.ts'
import { countFacets, type FacetCounts } from './count-facets.ts'
import { findListing } from './find-listing.ts'
import { type Facet, facets, type ListingFilter } from './listing-filter.ts'

/**
 * What a list page shows: a page of cards, the facets, and the filter that was used. Chosen values that nothing
 * has are ignored, and named in `unknown`. Two round trips, side by side; two more where something is ignored.
 */
export async function browseListing(db: Db, filter: ListingFilter, limit?: number) {
  const [page, counts] = await Promise.all([findListing(db, filter, limit), countFacets(db, filter)])
  const used = usedOf(filter, counts)
  if (used === undefined) return { filter, ...page, ...counts }
  const [otherPage, otherCounts] = await Promise.all([findListing(db, used, limit), countFacets(db, used)])
  return { filter: used, ...otherPage, ...otherCounts, unknown: counts.unknown }
}

/** Without what is unknown, and without a category above one that is chosen too: the narrower one is meant. */
function usedOf(filter: ListingFilter, { unknown, facets: values }: FacetCounts): ListingFilter | undefined {
  const above = values.kategori.filter((category) => category.is_chosen).map((category) => category.parent)
  const isUsed = (facet: Facet, value: string) =>
    !unknown.some((note) => note.parameter === facet && note.value === value) &&
    !(facet === 'kategori' && above.includes(value))
  const used = facets.map((facet) => [facet, filter[facet].filter((value) => isUsed(facet, value))] as const)
  if (used.every(([facet, kept]) => kept.length === filter[facet].length)) return undefined
  return { ...filter, ...Object.fromEntries(used) }
}
