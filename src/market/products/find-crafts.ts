import type { Db } from '../../../db/types.ts'

/** The techniques that have a page of their own, with how many products are made so and a picture of the newest. */
export async function findCrafts(db: Db) {
  return db
    .selectFrom('technique')
    .where('technique.has_craft_page', '=', true)
    .select([
      'technique.slug',
      'technique.name',
      'technique.name_en',
      'technique.summary',
      'technique.summary_en',
    ])
    .select((eb) => {
      const made = eb
        .selectFrom('product_technique as made')
        .innerJoin('listing_card', 'listing_card.product_id', 'made.product_id')
        .whereRef('made.technique_slug', '=', 'technique.slug')
      return [
        made
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .$asScalar()
          .$notNull()
          .as('product_count'),
        made
          .select('listing_card.image')
          .where('listing_card.image', 'is not', null)
          .orderBy('listing_card.published_at', 'desc')
          .limit(1)
          .as('image'),
      ]
    })
    .orderBy('technique.position')
    .execute()
}
