import type { Db } from '../../../db/types.ts'

/** The techniques that have a page of their own, with how many products are made so and a picture of the newest. */
export async function findCrafts(db: Db) {
  return db
    .with('made', (cte) =>
      cte
        .selectFrom('product_technique')
        .innerJoin('listing_card', 'listing_card.product_id', 'product_technique.product_id')
        .groupBy('technique_slug')
        .select((eb) => ['technique_slug', eb.fn.countAll<number>().as('product_count')]),
    )
    .selectFrom('technique')
    .leftJoin('made', 'made.technique_slug', 'technique.slug')
    .where('technique.has_craft_page', '=', true)
    .select(['technique.slug', 'technique.name', 'technique.name_en'])
    .select(['technique.summary', 'technique.summary_en'])
    .select((eb) => [
      eb.fn.coalesce('made.product_count', eb.lit(0)).as('product_count'),
      eb
        .selectFrom('product_technique')
        .innerJoin('listing_card', 'listing_card.product_id', 'product_technique.product_id')
        .whereRef('product_technique.technique_slug', '=', 'technique.slug')
        .select('listing_card.image')
        .orderBy('product_technique.product_id', 'desc')
        .limit(1)
        .as('image'),
    ])
    .orderBy('technique.position')
    .execute()
}
