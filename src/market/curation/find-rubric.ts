import type { Db } from '../../../db/types.ts'
import { storedDraft } from '../products/live-offer.ts'
import type { Criterion, Judged } from './rubric.ts'

export type Rubric = NonNullable<Awaited<ReturnType<typeof findRubric>>>

/** A version of the rubric with its criteria in their order; the newest unless one is given. */
export async function findRubric(db: Db, version?: number) {
  const rubric = await db
    .selectFrom('rubric')
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .select(['version', 'note', 'made_at', 'least_for_a', 'least_for_b', 'least_for_c'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rubric && { ...rubric, criteria: await criteriaOf(db, rubric.version) }
}

function criteriaOf(db: Db, version: number) {
  return db
    .selectFrom('rubric_criterion')
    .where('rubric_version', '=', version)
    .select(['id', 'name', 'title', 'help', 'kind', 'category_slugs', 'certificate_kinds', 'most_points'])
    .select(['source', 'is_on', 'is_required'])
    .$narrowType<{ kind: Criterion['kind'] }>()
    .orderBy('position')
    .execute()
}

/** Every version, the newest first: who made it and why, and how many reviews keep to it. */
export async function findRubricVersions(db: Db) {
  return db
    .selectFrom('rubric')
    .leftJoin('account', 'account.id', 'rubric.made_by')
    .select(['rubric.version', 'rubric.note', 'rubric.made_at', 'account.name as made_by'])
    .select((eb) =>
      eb
        .selectFrom('product_review')
        .whereRef('rubric_version', '=', 'rubric.version')
        .select((review) => review.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('review_count'),
    )
    .orderBy('rubric.version', 'desc')
    .execute()
}

/** What the rubric's papers are read from: where the draft belongs, and what in force covers it. */
export async function findJudged(db: Db, seller_id: number, content: unknown): Promise<Judged> {
  const { category_slug, certificates, is_non_halal } = storedDraft(content)
  const category = await db
    .selectFrom('category')
    .where('slug', '=', category_slug)
    .select('parent_slug')
    .executeTakeFirst()
  const papers = await db
    .selectFrom('certificate_in_force')
    .where('seller_id', '=', seller_id)
    .where('id', 'in', [0, ...certificates])
    .select('kind')
    .distinct()
    .execute()
  return {
    categories: [category_slug, category?.parent_slug].filter((slug) => typeof slug === 'string'),
    papers: [...papers.map(({ kind }) => kind), ...(is_non_halal ? ['non-halal'] : [])],
  }
}
