import type { Insertable } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Feature } from '../../../db/types.ts'
import { findFeatures } from '../../../src/market/curation/find-features.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct } from '../../support/factories.ts'

const day = 86_400_000
const base = Date.now()
const at = (days: number) => new Date(base + days * day)

let db: Db
let close: () => Promise<void>
let agency_id: number
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  const about = { address: '-', phone: '-', email: '-', welcome: '-', welcome_en: '-' }
  const row = { slug: 'dinas', regency_code: '73.04', name: 'Dinas Jeneponto', ...about }
  agency_id = (await db.insertInto('agency').values(row).returning('id').executeTakeFirstOrThrow()).id
})
afterAll(() => close())

async function aFeature(given: Partial<Insertable<Feature>>) {
  const reason = 'ditenun dengan sabar'
  return db
    .insertInto('feature')
    .values({
      agency_id,
      position: 1,
      reason,
      reason_en: 'woven with patience',
      starts_at: at(-1),
      ends_at: at(1),
      approved_at: at(-1),
      ...given,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

test('only what is approved, current, published and of the place is featured', async () => {
  const product = await aProduct(db)
  const other = await aProduct(db)
  const archived = { slug: 'lama', title: 'Lama', title_en: '', about: '-', about_en: '', position: 9 }
  await db
    .insertInto('collection')
    .values([
      { ...archived, published_at: at(-2), archived_at: at(-1) },
      { ...archived, slug: 'draf' },
    ])
    .execute()
  const draft = await aProduct(db, { published_at: null })
  const product_id = product.id
  await aFeature({ product_id: other.id, approved_at: null })
  await aFeature({ product_id, ends_at: at(-1), starts_at: at(-2) })
  await aFeature({ product_id, starts_at: at(1), ends_at: at(2) })
  await aFeature({ product_id, ended_at: at(-0.5), end_reason: 'Stoknya habis.' })
  await aFeature({ collection_slug: 'lama' })
  await aFeature({ collection_slug: 'draf' })
  await aFeature({ product_id: draft.id })
  await aFeature({ product_id, regency_code: '73.04', position: 5 })
  const shown = await aFeature({ product_id })

  expect(await findFeatures(db, 'home')).toEqual([
    {
      id: shown.id,
      reason: 'ditenun dengan sabar',
      reason_en: 'woven with patience',
      agency_name: 'Dinas Jeneponto',
      card: expect.objectContaining({ product_id, name: product.name, price_min: 100_000 }) as unknown,
      collection: null,
    },
  ])
  expect(await findFeatures(db, { regency_code: '73.04' })).toHaveLength(1)
  expect(await findFeatures(db, { province_code: '73' })).toEqual([])
})

test('a collection comes with pictures of what is in it, in the order that the agency gave', async () => {
  const image = { source_format: 'jpeg', byte_count: 1, width: 9, height: 9, thumbhash: 'x' }
  const words = { title: 'Kain', title_en: 'Cloth', about: '-', about_en: '-' }
  await db
    .insertInto('collection')
    .values({ slug: 'kain', position: 1, published_at: at(-1), ...words })
    .execute()
  for (const position of [1, 2, 3, 4, 5]) {
    const { id: product_id } = await aProduct(db)
    await db.insertInto('collection_item').values({ collection_slug: 'kain', product_id, position }).execute()
    if (position === 2) continue
    const id = String(position).repeat(32)
    await db
      .insertInto('image')
      .values({ id, dominant_colour: '#aabbcc', ...image })
      .execute()
    await db
      .insertInto('product_image')
      .values({ product_id, image_id: id, position: 1, alt: 'Kain' })
      .execute()
  }
  await aFeature({ collection_slug: 'kain', program_slug: null, province_code: '73' })

  const [feature] = await findFeatures(db, { province_code: '73' })
  expect(feature?.card).toBeNull()
  expect(feature?.collection?.pictures.map(({ image }) => image?.image_id[0])).toEqual(['1', '3', '4'])
})
