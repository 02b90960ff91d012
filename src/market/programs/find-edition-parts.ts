import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { isInForce } from '../sellers/participation.ts'

export type EditionClass = Awaited<ReturnType<typeof findClasses>>[number]
export type EditionPartner = Awaited<ReturnType<typeof findPartners>>[number]
export type VillageCount = Awaited<ReturnType<typeof findVillageCounts>>[number]

const mostVillages = 500

/** Each seller once, however many products are with it. */
const sellersCounted = sql<number>`count(distinct coalesce(enrollment.seller_id, product.seller_id))`.as(
  'count',
)

/** The classes of an edition, each with how many sellers registered, came, and finished. */
export function findClasses(db: Db, editionId: number) {
  return db
    .selectFrom('training_class as class')
    .where('class.edition_id', '=', editionId)
    .select(['class.id', 'class.name', 'class.name_en', 'class.technique_slug', 'class.starts_on'])
    .select(['class.ends_on', 'class.place', 'class.capacity'])
    .select((eb) => [
      eb
        .selectFrom('enrollment')
        .leftJoin('product', 'product.id', 'enrollment.product_id')
        .whereRef('enrollment.class_id', '=', 'class.id')
        .where(isInForce())
        .select(sellersCounted)
        .$asScalar()
        .$notNull()
        .as('enrolled'),
      ...(['attended', 'finished'] as const).map((step) =>
        eb
          .selectFrom('enrollment')
          .leftJoin('product', 'product.id', 'enrollment.product_id')
          .innerJoin('enrollment_step', 'enrollment_step.enrollment_id', 'enrollment.id')
          .whereRef('enrollment.class_id', '=', 'class.id')
          .where('enrollment_step.step', '=', step)
          .where(isInForce())
          .select(sellersCounted)
          .$asScalar()
          .$notNull()
          .as(step),
      ),
    ])
    .orderBy('class.starts_on')
    .orderBy('class.name')
    .execute()
}

/** Those with whom an edition is run, in their order. */
export function findPartners(db: Db, editionId: number) {
  return db
    .selectFrom('edition_partner')
    .where('edition_id', '=', editionId)
    .select(['id', 'name', 'kind', 'agreement_number', 'agreed_on', 'ends_on'])
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** How many papers of each kind are asked for, on their way, and issued. */
export function findFacilityCounts(db: Db, editionId: number) {
  return db
    .selectFrom('enrollment')
    .leftJoin('enrollment_step', 'enrollment_step.enrollment_id', 'enrollment.id')
    .where('enrollment.edition_id', '=', editionId)
    .where('enrollment.facility', 'is not', null)
    .where(isInForce())
    .groupBy('enrollment.facility')
    .select('enrollment.facility')
    .select((eb) => [
      eb.fn.count<number>('enrollment.id').distinct().as('asked'),
      eb.fn.countAll<number>().filterWhere('enrollment_step.step', '=', 'in-progress').as('in_progress'),
      eb.fn.countAll<number>().filterWhere('enrollment_step.step', '=', 'issued').as('issued'),
    ])
    .orderBy('enrollment.facility')
    .execute()
}

/** The villages that have a target or a participant, with both. */
export function findVillageCounts(db: Db, editionId: number) {
  return db
    .selectFrom('village')
    .innerJoin('district', 'district.code', 'village.district_code')
    .leftJoin('edition_village_target as wanted', (join) =>
      join.onRef('wanted.village_code', '=', 'village.code').on('wanted.edition_id', '=', editionId),
    )
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('enrollment')
          .leftJoin('product', 'product.id', 'enrollment.product_id')
          .innerJoin('seller', (join) =>
            join.on((row) =>
              row('seller.id', '=', row.fn.coalesce('enrollment.seller_id', 'product.seller_id')),
            ),
          )
          .where('enrollment.edition_id', '=', editionId)
          .where(isInForce())
          .groupBy('seller.village_code')
          .select('seller.village_code')
          .select((row) => row.fn.count<number>('seller.id').distinct().as('count'))
          .as('counted'),
      (join) => join.onRef('counted.village_code', '=', 'village.code'),
    )
    .where((eb) => eb.or([eb('wanted.target', 'is not', null), eb('counted.count', 'is not', null)]))
    .select(['village.code', 'village.name', 'district.name as district_name', 'wanted.target'])
    .select((eb) => eb.fn.coalesce('counted.count', eb.lit(0)).as('count'))
    .orderBy('village.code')
    .limit(mostVillages)
    .execute()
}

/** What an edition consists of, by its kind. */
export async function findEditionSummary(db: Db, { id, kind }: { id: number; kind: string }) {
  return {
    classes: kind === 'training' ? await findClasses(db, id) : [],
    papers: kind === 'facilitation' ? await findFacilityCounts(db, id) : [],
    villages: kind === 'young-entrepreneurs' ? await findVillageCounts(db, id) : [],
    partners: await findPartners(db, id),
  }
}
