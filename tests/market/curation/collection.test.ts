import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { enterAgency, type Officer } from '../../../src/market/agencies/enter-agency.ts'
import { addToCollection } from '../../../src/market/curation/add-to-collection.ts'
import { archiveCollection, restoreCollection } from '../../../src/market/curation/archive-collection.ts'
import { type Arrangement, arrangeCollection } from '../../../src/market/curation/arrange-collection.ts'
import { createCollection } from '../../../src/market/curation/create-collection.ts'
import { findCollection } from '../../../src/market/curation/find-collection.ts'
import { findCollections } from '../../../src/market/curation/find-collections.ts'
import { findOfficeCollection } from '../../../src/market/curation/find-office-collections.ts'
import { publishCollection, takeBackCollection } from '../../../src/market/curation/publish-collection.ts'
import { saveCollection } from '../../../src/market/curation/save-collection.ts'
import { setCollectionPicture } from '../../../src/market/curation/set-collection-picture.ts'
import { testServer } from '../../support/database.ts'
import { findSitemapPaths } from '../../../src/market/discovery/find-sitemap-paths.ts'
import { paths } from '../../../src/paths.ts'
import { imageRoom } from '../../support/image-room.ts'
import {
  aFeature,
  anAccount,
  anAgency,
  aProduct,
  aSeller,
  aStaffMember,
  villages,
} from '../../support/factories.ts'

let room: Awaited<ReturnType<typeof imageRoom>>
let db: Db
let curator: Officer
let andi: Officer
let touna: Officer
beforeAll(async () => {
  room = await imageRoom()
  db = room.db
  curator = await aCurator('73.04')
  andi = await aColleague('Andi')
  touna = await aCurator('72.09')
})
afterAll(() => room.close())

async function aCurator(regency_code: string) {
  return aColleague('Salma', (await anAgency(db, { regency_code })).id)
}
async function aColleague(name: string, agency_id = curator.agency_id) {
  const { id: account_id } = await anAccount(db, { name })
  await aStaffMember(db, { agency_id, account_id, role: 'curator' })
  return enterAgency(db, account_id, ['curator'])
}
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const words = { title: 'Kain Kelara', title_en: '', about: 'Dari satu kecamatan.', about_en: '' }
const create = (given = {}, by = curator) => inTx((tx) => createCollection(tx, by, { ...words, ...given }))
const add = (slug: string, id: number, by = curator) => inTx((tx) => addToCollection(tx, by, slug, id))
const arrange = (slug: string, given: Arrangement, by = curator) =>
  inTx((tx) => arrangeCollection(tx, by, slug, given))
const publish = async (slug: string, by = andi, version?: number) => {
  const seen = version ?? (await versionOf(slug))
  await inTx((tx) => publishCollection(tx, by, { collection_slug: slug, version: seen }))
}
const takeBack = (slug: string, by = curator) => inTx((tx) => takeBackCollection(tx, by, slug))
const versionOf = async (slug: string) =>
  (await db.selectFrom('collection').select('version').where('slug', '=', slug).executeTakeFirstOrThrow())
    .version
const inside = async (slug: string) =>
  (await findOfficeCollection(db, curator, slug))?.items.map(({ product_id }) => product_id)
const environment = () => ({ db, storage: room.storage, enqueue: room.enqueue })
const notFound = { code: 'not-found' }

test('a collection begins with its words, is filled, put in order, published, and seen by all', async () => {
  const slug = await create()
  expect(slug).toBe('kain-kelara')
  expect(await create()).toBe('kain-kelara-2')
  const [a, b, c] = [(await aProduct(db)).id, (await aProduct(db)).id, (await aProduct(db)).id]
  for (const id of [a, b, c, a]) await add(slug, id)
  expect(await inside(slug)).toEqual([a, b, c])
  const at = (product_id: number, position: number, is_removed = false) => ({
    product_id,
    position,
    is_removed,
  })
  await arrange(slug, [at(a, 1), at(b, 2), at(c, 1)])
  expect(await inside(slug)).toEqual([c, a, b])
  await arrange(slug, [at(c, 3), at(a, 2), at(b, 3, true)])
  expect(await inside(slug)).toEqual([a, c])
  await inTx((tx) => saveCollection(tx, curator, slug, { ...words, title_en: 'Cloth of Kelara' }))
  const inSitemap = async () =>
    (await findSitemapPaths(db, { kind: 'pages' })).includes(paths.collection(slug))
  expect([await findCollection(db, slug), await inSitemap()]).toEqual([undefined, false])
  await publish(slug)
  expect(await inSitemap()).toBe(true)
  expect(await findCollection(db, slug)).toMatchObject({
    title: 'Kain Kelara',
    title_en: 'Cloth of Kelara',
    cards: [{ product_id: a }, { product_id: c }],
  })
})

test('put away it is gone for all, and back when it is taken out', async () => {
  const slug = await create({ title: 'Arsip' })
  await add(slug, (await aProduct(db)).id)
  await publish(slug)
  await inTx((tx) => archiveCollection(tx, curator, slug))
  expect(await findCollection(db, slug)).toBeUndefined()
  expect((await findCollections(db)).map((each) => each.slug)).not.toContain(slug)
  await inTx((tx) => restoreCollection(tx, curator, slug))
  expect(await findCollection(db, slug)).toMatchObject({ title: 'Arsip' })
})

test('its picture has words for those who do not see it', async () => {
  const slug = await create({ title: 'Bergambar' })
  const picture = { create: { width: 60, height: 40, channels: 3 as const, background: 'teal' } }
  const body = Readable.from([await sharp(picture).jpeg().toBuffer()])
  const given = { upload: { body, type: 'image/jpeg' }, image_alt: 'Kain biru digelar' }
  await setCollectionPicture(environment(), curator, slug, given)
  const { image } = (await findOfficeCollection(db, curator, slug)) ?? {}
  expect(image).toMatchObject({ width: 60, height: 40, alt: 'Kain biru digelar' })
  await setCollectionPicture(environment(), curator, slug, { upload: undefined, image_alt: 'Kain biru' })
  await add(slug, (await aProduct(db)).id)
  await publish(slug)
  expect((await findCollection(db, slug))?.image).toEqual({ ...image, alt: 'Kain biru' })
})

test('another region’s officer is refused, and products of another region are', async () => {
  const slug = await create({ title: 'Milik kami' })
  const { id } = await aProduct(db)
  await add(slug, id)
  const before = await findOfficeCollection(db, curator, slug)
  const given = [{ product_id: id, position: 1, is_removed: true }]
  for (const refused of [
    () => add(slug, id, touna),
    () => arrange(slug, given, touna),
    () => inTx((tx) => saveCollection(tx, touna, slug, words)),
    () => inTx((tx) => archiveCollection(tx, touna, slug)),
    () => inTx((tx) => restoreCollection(tx, touna, slug)),
    () => publish(slug, touna),
    () => takeBack(slug, touna),
    () => setCollectionPicture(environment(), touna, slug, { upload: undefined, image_alt: 'Kain' }),
  ])
    await expect(refused()).rejects.toMatchObject(notFound)
  const away = await aProduct(db, { seller_id: (await aSeller(db, { village_code: villages.sansarino })).id })
  await expect(add(slug, away.id)).rejects.toMatchObject(notFound)
  // One that is not in it refuses the whole form.
  const foreign = [...given, { product_id: away.id, position: 2, is_removed: false }]
  await expect(arrange(slug, foreign)).rejects.toMatchObject(notFound)
  expect(await findOfficeCollection(db, curator, slug)).toEqual(before)
})

test('nobody publishes what they changed last, nor what was changed meanwhile, nor nothing', async () => {
  const slug = await create({ title: 'Dua orang' })
  await expect(publish(slug)).rejects.toMatchObject({ code: 'collection-empty' })
  const { id: product } = await aProduct(db, { name: 'Kain Dua Orang' })
  await add(slug, product)
  await expect(publish(slug, curator)).rejects.toMatchObject({ code: 'collection-two-people' })
  const read = await versionOf(slug)
  await inTx((tx) => saveCollection(tx, curator, slug, { ...words, title: 'Tiga orang' }))
  await expect(publish(slug, andi, read)).rejects.toMatchObject({ code: 'collection-changed' })
  // Whoever changes it has written it: the one who began it may publish.
  await inTx((tx) => saveCollection(tx, andi, slug, words))
  await expect(publish(slug, andi)).rejects.toMatchObject({ code: 'collection-two-people' })
  await publish(slug, curator)
  await expect(publish(slug, andi)).rejects.toMatchObject({
    code: 'already-decided',
    values: { by: 'Salma', what: 'ditampilkan' },
  })
  const { seller_id } = await db
    .selectFrom('product')
    .select('seller_id')
    .where('id', '=', product)
    .executeTakeFirstOrThrow()
  await takeBack(slug, andi)
  const rahma = await aColleague('Rahma')
  await db
    .insertInto('seller_member')
    .values({ seller_id, account_id: rahma.account_id, role: 'owner' })
    .execute()
  await expect(publish(slug, rahma)).rejects.toMatchObject({
    code: 'feature-collection-own',
    values: { name: 'Kain Dua Orang' },
  })
  await publish(slug, curator)
  await inTx((tx) => archiveCollection(tx, curator, slug))
  await expect(publish(slug, andi)).rejects.toMatchObject(notFound)
})

test('a public one is only made smaller, until it is taken back to be a draft', async () => {
  const slug = await create({ title: 'Tampil' })
  const ids = [(await aProduct(db)).id, (await aProduct(db)).id] as const
  for (const id of ids) await add(slug, id)
  await publish(slug)
  const save = () => inTx((tx) => saveCollection(tx, curator, slug, { ...words, title: 'Lain' }))
  const extra = (await aProduct(db)).id
  for (const refused of [
    save,
    () => add(slug, extra),
    () => setCollectionPicture(environment(), andi, slug, { upload: undefined, image_alt: 'Kain biru' }),
    () => arrange(slug, [{ product_id: ids[1], position: 1, is_removed: false }]),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'collection-live' })
  await arrange(slug, [{ product_id: ids[0], position: 1, is_removed: true }], andi)
  expect((await findCollection(db, slug))?.cards).toMatchObject([{ product_id: ids[1] }])
  await takeBack(slug)
  expect(await findCollection(db, slug)).toBeUndefined()
  expect((await findCollections(db)).map((each) => each.slug)).not.toContain(slug)
  expect(await findOfficeCollection(db, andi, slug)).toMatchObject({ published_at: null, is_mine: false })
  await save()
  await publish(slug)
  expect(await findCollection(db, slug)).toMatchObject({ title: 'Lain' })
  const acts = await db
    .selectFrom('act')
    .select(['verb', 'account_id'])
    .where('subject_id', '=', slug)
    .where('verb', 'in', ['collection.publish', 'collection.take-back'])
    .orderBy('id')
    .execute()
  expect(acts.map(({ verb }) => verb)).toEqual([
    'collection.publish',
    'collection.take-back',
    'collection.publish',
  ])
})

test('while what a second person approved is shown or to come, things are only taken out', async () => {
  const slug = await create({ title: 'Disetujui' })
  const ids = [(await aProduct(db)).id, (await aProduct(db)).id, (await aProduct(db)).id] as const
  for (const id of ids) await add(slug, id)
  const soon = new Date(Date.now() + 86_400_000)
  const feature = await aFeature(db, {
    agency_id: curator.agency_id,
    collection_slug: slug,
    starts_at: soon,
    ends_at: new Date(soon.getTime() + 86_400_000),
  })
  const set = (given: object) =>
    db.updateTable('feature').set(given).where('id', '=', feature.id).executeTakeFirst()
  const at = (index: 0 | 1 | 2, position: number, is_removed = false) => ({
    product_id: ids[index],
    position,
    is_removed,
  })
  const picture = () =>
    setCollectionPicture(environment(), curator, slug, { upload: undefined, image_alt: 'Kain biru' })
  const save = () => inTx((tx) => saveCollection(tx, curator, slug, { ...words, title: 'Lain sama sekali' }))
  // While it waits, whoever approves it reads what is in it.
  await set({ approved_at: null })
  await save()
  await set({ approved_at: new Date() })
  const before = await findOfficeCollection(db, curator, slug)
  expect(before).toMatchObject({ features: [{ id: feature.id }] })
  const extra = (await aProduct(db)).id
  for (const refused of [
    () => add(slug, extra),
    save,
    picture,
    () => arrange(slug, [at(0, 2), at(1, 1), at(2, 3)]),
    () => arrange(slug, [at(0, 3, true), at(1, 3), at(2, 1)]),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'collection-featured' })
  expect(await findOfficeCollection(db, curator, slug)).toEqual(before)
  await arrange(slug, [at(0, 1), at(1, 2, true), at(2, 3)])
  expect(await inside(slug)).toEqual([ids[0], ids[2]])
  await inTx((tx) => archiveCollection(tx, curator, slug))
  await expect(save()).rejects.toMatchObject({ code: 'collection-featured' })
  await inTx((tx) => restoreCollection(tx, curator, slug))
  await set({ ended_at: new Date(), end_reason: 'Sudah cukup.' })
  await save()
  await picture()
  await add(slug, extra)
  expect(await inside(slug)).toEqual([ids[0], ids[2], extra])
})

test('what a closed agency left is put away by whoever has its region now', async () => {
  const former = await aCurator('36.01')
  const slug = await create({ title: 'Peninggalan' }, former)
  await db.updateTable('agency').set({ closed_at: new Date() }).where('id', '=', former.agency_id).execute()
  const heir = await aCurator('36.01')
  await expect(publish(slug, heir)).rejects.toMatchObject(notFound)
  await expect(inTx((tx) => archiveCollection(tx, curator, slug))).rejects.toMatchObject(notFound)
  await expect(add(slug, 1, heir)).rejects.toMatchObject(notFound)
  expect(await findOfficeCollection(db, heir, slug)).toMatchObject({ is_ours: false, archived_at: null })
  await inTx((tx) => archiveCollection(tx, heir, slug))
  expect(await findCollection(db, slug)).toBeUndefined()
})

describe.skipIf(testServer === undefined)('races (they need TEST_DATABASE_URL)', () => {
  const filled = async (round: number) => {
    const slug = await create({ title: `Lomba ${round}` })
    await add(slug, (await aProduct(db)).id)
    return slug
  }
  const codes = (ended: readonly PromiseSettledResult<unknown>[]) =>
    ended.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []))

  test('of two who publish at once one does and the other is told', async () => {
    const rahma = await aColleague('Rahma')
    for (let round = 0; round < 30; round++) {
      const slug = await filled(round)
      const ended = await Promise.allSettled([publish(slug, andi, 2), publish(slug, rahma, 2)])
      expect(codes(ended)).toEqual(['already-decided'])
    }
  })

  test('nothing comes into a collection while it is published: one of the two is refused', async () => {
    for (let round = 100; round < 130; round++) {
      const slug = await filled(round)
      const extra = (await aProduct(db)).id
      const [published, added] = await Promise.allSettled([publish(slug, andi, 2), add(slug, extra)])
      const count = ((await inside(slug)) ?? []).length
      expect([
        { refused: ['collection-live'], count: 1, isPublic: true },
        { refused: ['collection-changed'], count: 2, isPublic: false },
      ]).toContainEqual({
        refused: codes([published, added]),
        count,
        isPublic: (await findCollection(db, slug)) !== undefined,
      })
    }
  })
})
