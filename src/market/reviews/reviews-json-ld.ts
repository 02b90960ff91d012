import type { Reviews } from './find-reviews.ts'
import { averageOf } from './review.ts'

/** What search engines read of a product's reviews (schema.org), to be added to the product; nothing without any. */
export function reviewsJsonLd(found: Reviews | undefined) {
  if (!found?.rating) return {}
  const { rating, reviews } = found
  return {
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: averageOf(rating),
      reviewCount: rating.count,
      bestRating: 5,
      worstRating: 1,
    },
    review: reviews.map(({ author, stars, words, written_at, language }) => ({
      '@type': 'Review',
      author: { '@type': 'Person', name: author },
      datePublished: new Date(written_at).toISOString().slice(0, 10),
      reviewBody: words === '' ? undefined : words,
      inLanguage: language,
      reviewRating: { '@type': 'Rating', ratingValue: stars, bestRating: 5, worstRating: 1 },
    })),
  }
}
