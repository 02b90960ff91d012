/** How products are graded: criteria are rows of a version of the rubric, and what follows from them is here. */

export type Grade = 'A' | 'B' | 'C' | 'D'
export const grades: readonly Grade[] = ['A', 'B', 'C', 'D']

/** The least score, 1 to 100, for each grade above D. */
export type Thresholds = { least_for_a: number; least_for_b: number; least_for_c: number }

export type Criterion = {
  id: number
  name: string
  title: string
  help: string
  /** `quality` is judged by an officer; `legality` is met by a paper, and nobody's judgement. */
  kind: 'quality' | 'legality'
  /** Categories, or parents of them, in which it is asked; none named means in all. */
  category_slugs: readonly string[]
  /** Kinds of certificates of which one is enough; `non-halal` is the product's own word that it is not. */
  certificate_kinds: readonly string[]
  most_points: number
  source: string
  is_on: boolean
  is_required: boolean
}

/** What of a product legality is read from: its category with its parent, and the papers in force that cover it. */
export type Judged = { categories: readonly string[]; papers: readonly string[] }

/** The criteria that are asked of a product in these categories. */
export function askedOf<C extends Criterion>(
  criteria: readonly C[],
  { categories }: Pick<Judged, 'categories'>,
) {
  return criteria.filter(
    ({ is_on, category_slugs }) =>
      is_on && (category_slugs.length === 0 || category_slugs.some((slug) => categories.includes(slug))),
  )
}

/** Whether one of the papers that a criterion asks for is there. */
export function isMet({ certificate_kinds }: Pick<Criterion, 'certificate_kinds'>, { papers }: Judged) {
  return certificate_kinds.some((kind) => papers.includes(kind))
}

/** The papers without which the product is not approved, and which are not there. */
export function missingPapers<C extends Criterion>(criteria: readonly C[], judged: Judged) {
  return askedOf(criteria, judged).filter(
    (criterion) => criterion.kind === 'legality' && criterion.is_required && !isMet(criterion, judged),
  )
}

/** Points out of all that could be had, as a whole number from 0 to 100; 0 where nothing is asked. */
export function scoreOf(points: readonly { points: number; most_points: number }[]) {
  const most = points.reduce((sum, { most_points }) => sum + most_points, 0)
  const had = points.reduce((sum, { points }) => sum + points, 0)
  return most === 0 ? 0 : Math.round((100 * had) / most)
}

/** The grade that a score of 0 to 100 is given. */
export function gradeOf(score: number, { least_for_a, least_for_b, least_for_c }: Thresholds): Grade {
  if (score >= least_for_a) return 'A'
  if (score >= least_for_b) return 'B'
  return score >= least_for_c ? 'C' : 'D'
}
