import { Refusal } from '../../refusal.ts'
import {
  askedOf,
  type Criterion,
  gradeOf,
  isMet,
  type Judged,
  missingPapers,
  scoreOf,
  type Thresholds,
} from './rubric.ts'

/** What an officer has written: points and a note by the names of criteria, and what they say of the whole. */
export type Marking = {
  points: Readonly<Record<string, number>>
  point_notes: Readonly<Record<string, string>>
  notes: string
}

/** Letters of all notes together. */
const mostNotes = 2000

/**
 * A product by the rubric: the points of each criterion that is asked of it, its score and grade, and all notes as
 * one text for the maker. Points for papers follow from the papers.
 * @throws {Refusal} points-missing, points-outside (0 to the most of the criterion), review-notes-long
 */
export function markProduct(
  { criteria, ...thresholds }: Thresholds & { criteria: readonly Criterion[] },
  judged: Judged,
  marking: Marking,
) {
  const marks = askedOf(criteria, judged).map((criterion) => ({
    criterion_id: criterion.id,
    title: criterion.title,
    most_points: criterion.most_points,
    points: pointsOf(criterion, judged, marking),
    note: marking.point_notes[criterion.name] ?? '',
  }))
  const score = scoreOf(marks)
  const said = marks.filter(({ note }) => note !== '').map(({ title, note }) => `${title}: ${note}`)
  const told = [...said, marking.notes].filter((text) => text !== '').join('\n')
  if (told.length > mostNotes) throw new Refusal('review-notes-long', { most: mostNotes })
  const missing = missingPapers(criteria, judged).map(({ title }) => title)
  return { marks, score, grade: gradeOf(score, thresholds), told, missing }
}

function pointsOf(criterion: Criterion, judged: Judged, { points }: Marking) {
  const { kind, name, title, most_points } = criterion
  if (kind === 'legality') return isMet(criterion, judged) ? most_points : 0
  const given = points[name]
  if (given === undefined) throw new Refusal('points-missing', { criterion: title })
  if (!Number.isInteger(given) || given < 0 || given > most_points)
    throw new Refusal('points-outside', { criterion: title, most: most_points })
  return given
}
