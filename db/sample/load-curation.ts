import { sql } from 'kysely'
import type { Tx } from '../types.ts'
import { collections, features } from './collections.ts'
import { found } from './load-sample.ts'

/** Fills each collection with the cards that satisfy its pick, sellers taking turns so that none fills it alone. */
export async function loadCollections(tx: Tx) {
  for (const [position, collection] of collections.entries()) {
    await tx
      .insertInto('collection')
      .values({
        slug: collection.slug,
        title: collection.title,
        title_en: collection.titleEn,
        about: collection.about,
        about_en: collection.aboutEn,
        regency_code: collection.regionCode,
        agency_id: tx
          .selectFrom('agency')
          .select('id')
          .where('regency_code', '=', collection.regionCode ?? ''),
        position,
        published_at: sql<Date>`now()`,
      })
      .execute()
    const { limit, maxPrice, ...tags } = collection.pick
    await sql`
      insert into collection_item (collection_slug, product_id, position)
      select ${collection.slug}, product_id, row_number() over (order by turn, published_at desc) - 1
      from (select product_id, published_at,
              row_number() over (partition by seller_id order by published_at desc) turn
            from listing_card
            where tags @> ${tagsOf(tags)}::text[] and price_min <= ${maxPrice ?? 2_147_483_647}) card
      order by turn, published_at desc limit ${limit}`.execute(tx)
  }
}

/** Features now, one of the past, and one that waits. One whose pick finds nothing in its agency's region is left out. */
export async function loadFeatures(tx: Tx, agencyIds: Map<string, number>) {
  for (const [position, feature] of features.entries()) {
    const { collection, sellerSlug, nth = 0, ...tags } = feature.pick
    const agencyId = found(agencyIds, feature.by)
    const product = tx
      .selectFrom('listing_card as card')
      .innerJoin('agency', (join) => join.on('agency.id', '=', agencyId))
      .select('card.product_id')
      .where(sql<boolean>`card.tags @> ${tagsOf({ ...tags, seller: sellerSlug })}::text[]`)
      .where(sql<boolean>`card.regency_code like coalesce(agency.regency_code, agency.province_code) || '%'`)
      .orderBy('card.published_at', 'desc')
      .limit(1)
      .offset(nth)
    const productId = collection === undefined ? (await product.executeTakeFirst())?.product_id : null
    if (productId === undefined) continue
    const [from, until] = feature.days ?? [-3, 180]
    await tx
      .insertInto('feature')
      .values({
        product_id: productId,
        collection_slug: collection ?? null,
        ...placeOf(feature),
        position,
        starts_at: sql<Date>`date_trunc('hour', now()) + ${from} * interval '1 day'`,
        ends_at: sql<Date>`date_trunc('hour', now()) + ${until} * interval '1 day'`,
        reason: feature.reason,
        reason_en: feature.reasonEn,
        agency_id: agencyId,
        proposed_at: sql<Date>`now() + ${Math.min(0, from) - 2} * interval '1 day'`,
        approved_at: feature.waits ? null : sql<Date>`now() + ${Math.min(0, from) - 1} * interval '1 day'`,
      })
      .execute()
  }
}

/** Who proposed and who approved, where the agency has two people who may: the one who came later proposes. */
export async function nameCurators(tx: Tx) {
  await sql`
    update feature set proposed_by = people.ids[2],
      approved_by = case when approved_at is not null then people.ids[1] end
    from (
      select agency_id, array_agg(distinct account_id) ids from agency_staff
      where role in ('head', 'curator') and ended_at is null
      group by agency_id having count(distinct account_id) > 1) people
    where people.agency_id = feature.agency_id`.execute(tx)
}

function placeOf({ place, placeRef }: (typeof features)[number]) {
  return {
    province_code: place === 'region' && placeRef?.length === 2 ? placeRef : null,
    regency_code: place === 'region' && placeRef?.length !== 2 ? placeRef : null,
    program_slug: place === 'program' ? placeRef : null,
  }
}

const parameters = {
  technique: 'teknik',
  category: 'kategori',
  material: 'bahan',
  regency: 'kabupaten',
  seller: 'toko',
} as const

/** A pick in the words of `listing_card.tags`. */
function tagsOf(pick: { [Name in keyof typeof parameters]?: string | undefined }) {
  return Object.entries(pick).flatMap(([name, value]) =>
    value === undefined ? [] : [`${parameters[name as keyof typeof parameters]}:${value}`],
  )
}
