import type { Scale } from '../sellers/scale.ts'

export const grades = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof grades)[number]

/** Who may take part in an edition, as kept in `program_edition.criteria`; what is left out is not asked. */
export type EditionCriteria = {
  needs_nib?: boolean
  scales?: Scale[]
  /** A category stands for those below it too. One of them is enough; so it is with techniques. */
  categories?: string[]
  techniques?: string[]
  /** The newest grade of the product, or of the shop's best product, is this or better. */
  least_grade?: Grade
}

/** What is known of a shop, or of one product of it, that the criteria ask about. */
export type CandidateFacts = {
  has_nib: boolean
  scale: string | null
  categories: readonly string[]
  techniques: readonly string[]
  grade: string | null
}

/** What is not met, in words that go on after a name: "belum punya NIB". Nothing where all is met. */
export function whatIsUnmet(criteria: EditionCriteria, facts: CandidateFacts): string[] {
  const { needs_nib = false, scales = [], categories = [], techniques = [], least_grade } = criteria
  return [
    needs_nib && !facts.has_nib && 'belum punya NIB',
    !isOneOf(scales, [facts.scale]) && `bukan usaha ${scales.join(' atau ')}`,
    !isOneOf(categories, facts.categories) && 'produknya di luar kategori yang diminta',
    !isOneOf(techniques, facts.techniques) && 'tekniknya bukan yang diminta',
    least_grade !== undefined && !isGradeEnough(least_grade, facts.grade) && gradeWords(least_grade, facts),
  ].filter((unmet) => unmet !== false)
}

/** What an edition asks for, a line for each. */
export function criteriaLines(criteria: EditionCriteria, nameOf: (slug: string) => string): string[] {
  const { needs_nib = false, scales = [], categories = [], techniques = [], least_grade } = criteria
  return [
    needs_nib && 'Punya NIB',
    scales.length > 0 && `Usaha ${scales.join(' atau ')}`,
    categories.length > 0 && `Kategori ${categories.map(nameOf).join(', ')}`,
    techniques.length > 0 && `Teknik ${techniques.map(nameOf).join(', ')}`,
    least_grade !== undefined && `Mutu produk ${least_grade} atau lebih baik`,
  ].filter((line) => line !== false)
}

/** Nothing asked is always met. */
function isOneOf(asked: readonly string[], has: readonly (string | null)[]) {
  return asked.length === 0 || asked.some((each) => has.includes(each))
}

/** Grades are letters, and A is the best. */
function isGradeEnough(least: Grade, grade: string | null) {
  return grade !== null && grade <= least
}

function gradeWords(least: Grade, { grade }: CandidateFacts) {
  return grade === null
    ? `mutu produknya belum dinilai (perlu ${least})`
    : `mutu produknya ${grade}, perlu ${least}`
}
