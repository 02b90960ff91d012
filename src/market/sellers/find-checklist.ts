import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { computed } from './computed-requirements.ts'
import { findShopFacts, type ShopFacts } from './find-shop-facts.ts'
import { type Step, type StepState, steps } from './registration.ts'

export type Checklist = Awaited<ReturnType<typeof findChecklist>>

/**
 * A shop's registration as one list: each step with its state and when it was last saved, each requirement with
 * whether it is fulfilled, and what is still missing. Where an agency of the shop's regency or province has set a
 * requirement of its own by the same name, it replaces the default; the regency's goes before the province's.
 */
export async function findChecklist(db: Db, sellerId: number) {
  const facts = await findShopFacts(db, sellerId)
  const rows = await findRequirements(db, sellerId)
  const saved = await findSavings(db, sellerId)
  const requirements = rows.map(({ attested_at, document_id, waived_at, ...requirement }) => ({
    ...requirement,
    document_id,
    state: stateOf({ ...requirement, attested_at, document_id, waived_at }, facts),
  }))
  const missing = requirements.filter(({ state, is_required }) => is_required && state === 'missing')
  return {
    steps: steps.map((step) => {
      const { draft_at = null, saved_at = null } = saved.find((row) => row.step === step.step) ?? {}
      const own: { state: string; is_required: boolean }[] = requirements.filter(
        (requirement) => requirement.step === step.step,
      )
      if (step.step === 'certificates' && facts.certificates > 0) own.push(shown)
      return { ...step, saved_at: draft_at ?? saved_at, state: stepState(own, { draft_at, saved_at }) }
    }),
    requirements,
    missing,
  }
}

/** Certificates are asked of nobody; a shop that has one has done the step. */
const shown = { state: 'fulfilled', is_required: false }

type Answered = Awaited<ReturnType<typeof findRequirements>>[number]

function stateOf(
  {
    kind,
    name,
    attested_at,
    document_id,
    waived_at,
  }: Pick<Answered, 'kind' | 'name' | 'attested_at' | 'document_id' | 'waived_at'>,
  facts: ShopFacts,
) {
  if (waived_at !== null) return 'waived'
  const fulfilled = {
    computed: () => computed[name]?.(facts) ?? false,
    attested: () => attested_at !== null,
    document: () => document_id !== null,
  }
  return fulfilled[kind as keyof typeof fulfilled]() ? 'fulfilled' : 'missing'
}

function stepState(
  own: readonly { state: string; is_required: boolean }[],
  { draft_at, saved_at }: { draft_at: Date | null; saved_at: Date | null },
): StepState {
  if (draft_at !== null) return 'draft'
  const done = own.some(({ state }) => state !== 'missing')
  if (
    own.every(({ state, is_required }) => state !== 'missing' || !is_required) &&
    (done || saved_at !== null)
  )
    return 'complete'
  return done || saved_at !== null ? 'draft' : 'empty'
}

async function findRequirements(db: Db, sellerId: number) {
  return db
    .with('mine', (cte) =>
      cte
        .selectFrom('requirement')
        .leftJoin('agency', 'agency.id', 'requirement.agency_id')
        .innerJoin('seller', (join) =>
          join
            .on('seller.id', '=', sellerId)
            .on((on) =>
              on.or([
                on('requirement.agency_id', 'is', null),
                on('agency.regency_code', '=', on.ref('seller.regency_code')),
                on('agency.province_code', '=', on.ref('seller.province_code')),
              ]),
            ),
        )
        .distinctOn('requirement.name')
        .selectAll('requirement')
        .orderBy('requirement.name')
        .orderBy(sql`agency.regency_code is null`)
        .orderBy(sql`requirement.agency_id is null`),
    )
    .selectFrom('mine')
    .leftJoin('requirement_answer as answer', (join) =>
      join.onRef('answer.requirement_id', '=', 'mine.id').on('answer.seller_id', '=', sellerId),
    )
    .select(['mine.id', 'mine.name', 'mine.kind', 'mine.title', 'mine.help', 'mine.is_required'])
    .select(['answer.attested_at', 'answer.document_id', 'answer.waived_at', 'answer.waiver_reason'])
    .select(sql<Step>`mine.step`.as('step'))
    .orderBy('mine.position')
    .orderBy('mine.id')
    .execute()
}

/** When each step was last kept as a draft, and when it was last taken over. */
async function findSavings(db: Db, sellerId: number) {
  const verbs = sql`(values ('seller.save-business', 'business'), ('seller.save-place', 'place'),
    ('seller.save-people', 'people'), ('seller.save-story', 'story'), ('seller.save-photo', 'story'),
    ('seller.add-payment', 'payment'), ('seller.remove-payment', 'payment'), ('seller.agree', 'agreement')) known(verb, step)`
  const { rows } = await sql<{ step: Step; draft_at: Date | null; saved_at: Date | null }>`
    select step, max(draft_at) draft_at, max(saved_at) saved_at
    from (
      select step, saved_at draft_at, null::timestamptz saved_at from registration_draft where seller_id = ${sellerId}
      union all
      select known.step, null, act.at from act join ${verbs} using (verb) where act.seller_id = ${sellerId}
    ) savings group by step`.execute(db)
  return rows
}
