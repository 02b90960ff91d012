import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findCollection } from '../../../src/market/curation/find-collection.ts'
import { findCollections } from '../../../src/market/curation/find-collections.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

async function aCollection(slug: string, regency_code: string | null, product_ids: number[]) {
  const texts = { title: slug, title_en: `${slug} (en)`, about: 'Sebab', about_en: 'Why' }
  await db
    .insertInto('collection')
    .values({ slug, ...texts, regency_code, position: 1, published_at: new Date() })
    .execute()
  for (const [position, product_id] of product_ids.entries())
    await db.insertInto('collection_item').values({ collection_slug: slug, product_id, position }).execute()
}

test('a collection shows its products in the order that was chosen, and only those that are published', async () => {
  const [first, draft, second] = [
    await aProduct(db),
    await aProduct(db, { published_at: null }),
    await aProduct(db),
  ]
  await aCollection('oleh-oleh', '73.04', [second.id, draft.id, first.id])
  await aCollection('kosong', null, [draft.id])
  expect(await findCollection(db, 'oleh-oleh')).toMatchObject({
    title: 'oleh-oleh',
    regency: { name: 'Kabupaten Jeneponto', slug: 'kabupaten-jeneponto', province_slug: 'sulawesi-selatan' },
    cards: [{ product_id: second.id }, { product_id: first.id }],
  })
  expect(await findCollection(db, 'kosong')).toMatchObject({ regency: null, cards: [] })
  expect(await findCollection(db, 'tidak-ada')).toBeUndefined()
})

test('the list leaves out collections that have nothing to show', async () => {
  expect(await findCollections(db)).toMatchObject([
    { slug: 'oleh-oleh', product_count: 2, regency_name: 'Kabupaten Jeneponto' },
  ])
})
