import type { Db } from '../../../db/types.ts'
import { countFacets, type FacetCounts } from './count-facets.ts'
import { type Card, findListing } from './find-listing.ts'
import { type Cursor, type Facet, facets, type FilterNote, type ListingFilter } from './listing-filter.ts'

export type ListPage = {
  /** As it was applied: without the values that nothing bears, which are in `notes`. */
  filter: ListingFilter
  notes: readonly FilterNote[]
  cards: Card[]
  next: Cursor | null
  counts: FacetCounts
  /** Cache tags: the narrowest scope whose changes can bring a product into the list. */
  tags: string[]
}

/** A list with its facets: two round trips, and two more only for an address that asks for what is not applied. */
export async function findListPage(db: Db, asked: ListingFilter): Promise<ListPage> {
  const [{ cards, next }, counts] = await Promise.all([findListing(db, asked), countFacets(db, asked)])
  const applied = appliedOf(asked, counts)
  if (applied !== undefined) return { ...(await findListPage(db, applied)), notes: counts.unknown }
  return { filter: asked, notes: [], cards, next, counts, tags: tagsOf(asked, cards) }
}

/** Without what nothing bears, and without a category above one that is chosen too: the narrower one is meant. */
function appliedOf(
  asked: ListingFilter,
  { unknown, facets: values }: FacetCounts,
): ListingFilter | undefined {
  const parents = values.kategori.filter((category) => category.is_chosen).map((category) => category.parent)
  const isApplied = (facet: Facet, value: string) =>
    !unknown.some((note) => note.parameter === facet && note.value === value) &&
    !(facet === 'kategori' && parents.includes(value))
  const applied = facets.map(
    (facet) => [facet, asked[facet].filter((value) => isApplied(facet, value))] as const,
  )
  if (applied.every(([facet, kept]) => kept.length === asked[facet].length)) return undefined
  return { ...asked, ...Object.fromEntries(applied) }
}

/** With the shown products' own tags: one that leaves the scope no longer bears the scope's tag. */
function tagsOf({ kabupaten, teknik, program }: ListingFilter, cards: Card[]) {
  const scope = [
    kabupaten.map((code) => `regency:${code}`),
    teknik.map((slug) => `technique:${slug}`),
    program.map((slug) => `program:${slug}`),
  ].find((tags) => tags.length > 0)
  return scope ? [...scope, ...cards.map((card) => `product:${card.product_id}`)] : ['listing']
}
