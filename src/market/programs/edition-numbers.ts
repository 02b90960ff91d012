import { sql } from 'kysely'
import { type Step, stepNames, stepsOf, targetOf } from './program-steps.ts'

/**
 * What is counted of an edition: the columns that a list of `editions` adds. A seller with several products comes one
 * step further once; each of its papers and firms counts by itself.
 */
export const editionNumbers = [
  sql<Partial<Record<Step, number>>>`coalesce((
    select jsonb_object_agg(step, count) from (
      select done.step, count(distinct row(coalesce(enrollment.seller_id, product.seller_id), facility, partner_id))
      from enrollment
      left join product on product.id = enrollment.product_id
      join enrollment_step done on done.enrollment_id = enrollment.id
      where enrollment.edition_id = edition.id and enrollment.ended_at is null group by done.step) steps), '{}')`.as(
    'steps',
  ),
  sql<number>`coalesce((
    select sum(done.value_rupiah)::float8 from enrollment
    join enrollment_step done on done.enrollment_id = enrollment.id
    where enrollment.edition_id = edition.id and enrollment.ended_at is null), 0)`.as('value_rupiah'),
  sql<number>`(select count(*) from enrollment where enrollment.edition_id = edition.id
    and ended_at is null and agency_consented_at is null)`.as('waiting_for_agency'),
  sql<number>`(select count(*) from enrollment where enrollment.edition_id = edition.id
    and ended_at is null and seller_consented_at is null)`.as('waiting_for_seller'),
  sql<number | null>`(
    select sum(village.target)::float8 from edition_village_target village
    where village.edition_id = edition.id)`.as('villages_target'),
] as const

type Counted = {
  kind: string
  target: number | null
  /** The sum of its villages' targets; null where none has one. */
  villages_target: number | null
  quota: number | null
  seller_count: number
  product_count: number
  steps: Partial<Record<Step, number>>
}

/**
 * How many of what the edition aims at are reached, and how many there are to be (null: no number was set). Where its
 * villages have targets, these together are the edition's.
 */
export function progressOf({ kind, target, villages_target, quota, steps, ...counts }: Counted) {
  const { counts: what, words } = targetOf(kind)
  const reached =
    what === 'sellers' ? counts.seller_count : what === 'products' ? counts.product_count : (steps[what] ?? 0)
  return { reached, target: villages_target ?? target ?? (what === 'sellers' ? quota : null), words }
}

/** The steps of its kind with how many have come that far. */
export function stepCounts({ kind, steps }: Pick<Counted, 'kind' | 'steps'>) {
  return stepsOf(kind).map((step) => ({ step, name: stepNames[step], count: steps[step] ?? 0 }))
}
