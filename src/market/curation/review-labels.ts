import type { ReviewCase } from './find-review.ts'

/** What the fields of a review are called, by their names, in the order of its form. */
export function reviewLabels(criteria: readonly Pick<ReviewCase['criteria'][number], 'name' | 'title'>[]) {
  return Object.fromEntries([
    ...criteria.flatMap(({ name, title }) => [
      [`points.${name}`, `Nilai ${title}`],
      [`point_notes.${name}`, `Catatan tentang ${title}`],
    ]),
    ['notes', 'Catatan umum'],
  ]) as Record<string, string>
}
