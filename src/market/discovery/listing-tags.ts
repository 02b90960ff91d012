import type { Card } from './find-listing.ts'
import type { ListingFilter } from './listing-filter.ts'

/**
 * Cache tags of a list: the scope whose changes can bring a product into it. A product that leaves the scope no
 * longer bears the scope's tag, so those that are shown are named too.
 */
export function listingTags({ kabupaten, teknik, program }: ListingFilter, cards: readonly Card[]) {
  const scope = [
    kabupaten.map((code) => `regency:${code}`),
    teknik.map((slug) => `technique:${slug}`),
    program.map((slug) => `program:${slug}`),
  ].find((tags) => tags.length > 0)
  return scope ? [...scope, ...cards.map((card) => `product:${card.product_id}`)] : ['listing']
}
