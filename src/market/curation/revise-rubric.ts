import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Operator } from '../agencies/enter-operator.ts'
import { recordAct } from '../audit/record-act.ts'
import { findRubric, type Rubric } from './find-rubric.ts'
import type { Criterion, Thresholds } from './rubric.ts'

type Change = Pick<Criterion, 'title' | 'help' | 'most_points' | 'is_on' | 'is_required'>
export type Revision = Thresholds & {
  /** The version that was read. */
  version: number
  note: string
  /** By the names of criteria: all that the version has. */
  criteria: Readonly<Record<string, Change>>
}

/**
 * Makes the next version of the rubric; reviews of before keep theirs. Returns its number.
 * @throws {Refusal} rubric-changed (somebody else has made one, or the criteria are not those of this one),
 *   rubric-thresholds, rubric-empty
 */
export async function reviseRubric(tx: Tx, operator: Operator, revision: Revision) {
  const before = await findRubric(tx)
  if (before?.version !== revision.version) throw new Refusal('rubric-changed')
  const { note, least_for_a, least_for_b, least_for_c } = revision
  const thresholds = { least_for_a, least_for_b, least_for_c }
  const criteria = changedCriteria(before, revision)
  holdToRules(thresholds, criteria)
  const version = before.version + 1
  const made = await tx
    .insertInto('rubric')
    .values({ version, note, made_by: operator.account_id, ...thresholds })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst()
  if (!made) throw new Refusal('rubric-changed')
  await tx
    .insertInto('rubric_criterion')
    .values(criteria.map((criterion, position) => ({ ...criterion, rubric_version: version, position })))
    .execute()
  await recordAct(tx, operator, {
    verb: 'rubric.revise',
    subject: ['rubric', version],
    before: summaryOf(before),
    after: { ...summaryOf({ ...thresholds, criteria }), note },
  })
  return version
}

/** The criteria as they were, with what is changed of them. */
function changedCriteria(before: Rubric, { criteria }: Revision) {
  if (Object.keys(criteria).length !== before.criteria.length) throw new Refusal('rubric-changed')
  return before.criteria.map(({ name, kind, category_slugs, certificate_kinds, source }) => {
    const change = criteria[name]
    if (change === undefined) throw new Refusal('rubric-changed')
    const is_required = kind === 'legality' && change.is_required
    return { name, kind, category_slugs, certificate_kinds, source, ...change, is_required }
  })
}

function holdToRules(
  { least_for_a, least_for_b, least_for_c }: Thresholds,
  criteria: readonly Omit<Criterion, 'id'>[],
) {
  const inOrder = 100 >= least_for_a && least_for_a > least_for_b && least_for_b > least_for_c
  if (!inOrder || least_for_c < 1) throw new Refusal('rubric-thresholds')
  if (!criteria.some(({ kind, is_on }) => kind === 'quality' && is_on)) throw new Refusal('rubric-empty')
}

function summaryOf({
  least_for_a,
  least_for_b,
  least_for_c,
  criteria,
}: Thresholds & { criteria: readonly Omit<Criterion, 'id'>[] }) {
  const points = criteria.map(({ name, most_points, is_on, is_required }) => [
    name,
    { most_points, is_on, is_required },
  ])
  return { least_for_a, least_for_b, least_for_c, criteria: Object.fromEntries(points) as object }
}
