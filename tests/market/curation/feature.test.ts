import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { shortDate } from '../../../src/i18n/dates.ts'
import type { Enqueue } from '../../../src/job.ts'
import { enterAgency, type Officer } from '../../../src/market/agencies/enter-agency.ts'
import { addToCollection } from '../../../src/market/curation/add-to-collection.ts'
import { approveFeature } from '../../../src/market/curation/approve-feature.ts'
import { changeFeature } from '../../../src/market/curation/change-feature.ts'
import { declineFeature } from '../../../src/market/curation/decline-feature.ts'
import { endFeature } from '../../../src/market/curation/end-feature.ts'
import {
  featureWish,
  type FeatureWish,
  lastDayOf,
  lastShown,
  momentIn,
  type Thing,
} from '../../../src/market/curation/feature.ts'
import { findFeatureLog } from '../../../src/market/curation/find-feature-log.ts'
import { findFeatures } from '../../../src/market/curation/find-features.ts'
import { findOfficeFeature } from '../../../src/market/curation/find-office-feature.ts'
import { findOfficeFeatures } from '../../../src/market/curation/find-office-features.ts'
import { findQueue } from '../../../src/market/curation/find-queue.ts'
import { daysIn, monthOf } from '../../../src/market/curation/month.ts'
import { passFeatures } from '../../../src/market/curation/pass-features.ts'
import { proposeFeature } from '../../../src/market/curation/propose-feature.ts'
import { takeBackCollection } from '../../../src/market/curation/publish-collection.ts'
import { testDatabase, testServer } from '../../support/database.ts'
import {
  aFeature,
  anAccount,
  anAgency,
  anEdition,
  aProduct,
  aSeller,
  aStaffMember,
  villages,
} from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
let salma: Officer
let andi: Officer
let touna: Officer
let sulsel: Officer
let product_id: number
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  const jeneponto = await anAgency(db, { name: 'Dinas Jeneponto' })
  salma = await aCurator(jeneponto.id, 'Salma')
  andi = await aCurator(jeneponto.id, 'Andi')
  touna = await aCurator((await anAgency(db, { regency_code: '72.09' })).id, 'Wahyu')
  sulsel = await aCurator((await anAgency(db, { province_code: '73' })).id, 'Besse')
  await anEdition(db)
})
afterAll(() => close())
beforeEach(async () => {
  await db.deleteFrom('feature').execute()
  product_id = (await aProduct(db)).id
})

async function aCurator(agency_id: number, name: string) {
  const { id: account_id } = await anAccount(db, { name })
  await aStaffMember(db, { agency_id, account_id, role: 'curator' })
  return enterAgency(db, account_id, ['curator'])
}

const now = new Date()
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const wish = (given: Partial<FeatureWish> = {}): FeatureWish => ({
  place: { regency_code: '73.04' },
  starts_on: day(2),
  starts_hour: 8,
  ends_on: day(9),
  position: 1,
  reason: 'ditenun dengan sabar di Kelara',
  reason_en: '',
  ...given,
})
const enqueue: Enqueue = () => Promise.resolve()
const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const propose = (given: Partial<FeatureWish> = {}, by = salma, thing: Thing = { product_id }) =>
  inTx((tx) => proposeFeature(tx, by, thing, wish(given), now))
const change = (id: number, given: Partial<FeatureWish>, by = salma) =>
  inTx((tx) => changeFeature(tx, by, id, wish(given), now))
const row = (id: number) =>
  db.selectFrom('feature').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const approve = async (id: number, by = andi, seen?: Date) => {
  const read = seen ?? (await row(id)).proposed_at
  return inTx((tx) => approveFeature(tx, enqueue, by, { feature_id: id, seen: read }, now))
}
const decline = async (id: number, by = andi) => {
  const seen = (await row(id)).proposed_at
  return inTx((tx) =>
    declineFeature(tx, by, { feature_id: id, seen, decline_reason: 'Fotonya belum jelas.' }),
  )
}
const end = (id: number, by = andi) =>
  inTx((tx) => endFeature(tx, by, { feature_id: id, end_reason: 'Stoknya habis.' }, now))
const code = (code: string) => ({ code })

test('one person proposes, another approves, and the shopper sees it from its start', async () => {
  const id = await propose({ starts_on: day(-1), reason_en: 'woven with patience' })
  expect(await findFeatures(db, { regency_code: '73.04' })).toEqual([])
  await approve(id)
  expect(await findFeatures(db, { regency_code: '73.04' })).toMatchObject([
    { id, reason: 'ditenun dengan sabar di Kelara', agency_name: 'Dinas Jeneponto', card: { product_id } },
  ])
  expect(await row(id)).toMatchObject({ proposed_by: salma.account_id, approved_by: andi.account_id })
  // It is shown from when it was approved, whatever was wished before that; the log says so.
  expect((await row(id)).starts_at.getTime()).toBeGreaterThan(now.getTime() - 60_000)
  const acts = await db
    .selectFrom('act')
    .select(['verb', 'account_id', 'subject_id'])
    .where('subject_kind', '=', 'feature')
    .where('subject_id', '=', String(id))
    .orderBy('id')
    .execute()
  expect(acts).toEqual([
    { verb: 'feature.propose', account_id: salma.account_id, subject_id: String(id) },
    { verb: 'feature.approve', account_id: andi.account_id, subject_id: String(id) },
  ])
})

test('nobody decides on their own proposal, and who changes it proposes it', async () => {
  const id = await propose()
  await expect(approve(id, salma)).rejects.toMatchObject(code('feature-two-people'))
  await expect(decline(id, salma)).rejects.toMatchObject(code('feature-two-people'))
  const { proposed_at: seen } = await row(id)
  await change(id, { reason: 'kapasnya dipintal sendiri oleh penenun' }, andi)
  await expect(approve(id, andi)).rejects.toMatchObject(code('feature-two-people'))
  await expect(approve(id, salma, seen)).rejects.toMatchObject(code('feature-changed'))
  await approve(id, salma)
  await expect(change(id, {})).rejects.toMatchObject({
    code: 'already-decided',
    values: { by: 'Salma', what: 'disetujui' },
  })
})

test('what is decided is decided once; the second is told who and what', async () => {
  const id = await propose()
  await decline(id)
  expect(await row(id)).toMatchObject({
    decline_reason: 'Fotonya belum jelas.',
    declined_by: andi.account_id,
  })
  await expect(approve(id)).rejects.toMatchObject({
    code: 'already-decided',
    values: { by: 'Andi', what: 'ditolak' },
  })
  await expect(end(id)).rejects.toMatchObject(code('feature-ended'))
  // Declined, it is in nobody's way.
  await propose()
})

test('ended early it is gone at once, also when one’s own; what was never shown is not in the log', async () => {
  const id = await propose({ starts_on: day(-1) })
  await approve(id)
  const early = await propose({ starts_on: day(20), ends_on: day(21) })
  await approve(early)
  await end(early, salma)
  await end(id, salma)
  expect(await findFeatures(db, { regency_code: '73.04' })).toEqual([])
  expect((await findFeatureLog(db, {})).features.map((each) => each.id)).toEqual([id])
  const waiting = await propose({ place: 'home' })
  await end(waiting, salma)
  await expect(approve(waiting)).rejects.toMatchObject({
    code: 'already-decided',
    values: { what: 'ditarik' },
  })
})

describe('refused, with what to do', () => {
  test('times: an end before a start, an end in the past, more than a year', async () => {
    await expect(propose({ ends_on: day(1) })).rejects.toMatchObject(code('feature-ends-first'))
    await expect(propose({ starts_on: day(-9), ends_on: day(-2) })).rejects.toMatchObject(
      code('feature-over'),
    )
    await expect(propose({ ends_on: day(400) })).rejects.toMatchObject(code('feature-too-long'))
  })

  test('the same thing twice in one place at one time, named by when; beside it is welcome', async () => {
    const id = await propose()
    const overlap = {
      code: 'feature-overlap',
      values: { from: expect.stringContaining('08.00 WITA') as string, until: shortDate('id', day(9)) },
    }
    await expect(propose({ starts_on: day(5), ends_on: day(12) })).rejects.toMatchObject(overlap)
    const next = await propose({ starts_on: day(10), starts_hour: 0, ends_on: day(12) })
    await propose({ place: 'home' })
    await expect(change(next, { starts_on: day(4), ends_on: day(12) })).rejects.toMatchObject(overlap)
    expect(await row(next)).toMatchObject({ starts_at: (await row(id)).ends_at })
  })

  test('what shoppers cannot see: a product off the shelf, also meanwhile; an empty collection', async () => {
    const id = await propose()
    await db.updateTable('product').set({ published_at: null }).where('id', '=', product_id).execute()
    await expect(propose({ place: 'home' })).rejects.toMatchObject(code('feature-not-published'))
    await expect(approve(id)).rejects.toMatchObject(code('feature-not-published'))
    const words = { title: 'Kosong', title_en: '', about: '-', about_en: '', position: 1 }
    const empty = { slug: 'kosong', agency_id: salma.agency_id, published_at: now, ...words }
    await db.insertInto('collection').values(empty).execute()
    await expect(propose({}, salma, { collection_slug: 'kosong' })).rejects.toMatchObject(
      code('feature-collection-empty'),
    )
  })

  test('a ninth in one place at one time', async () => {
    const about = { agency_id: salma.agency_id, regency_code: '73.04', approved_at: now }
    for (let number = 0; number < 8; number++) {
      const { id } = await aProduct(db)
      await aFeature(db, { ...about, product_id: id, ends_at: new Date(now.getTime() + 5 * 86_400_000) })
    }
    const ninth = await propose()
    await expect(approve(ninth)).rejects.toMatchObject({ code: 'feature-place-full', values: { most: 8 } })
    await change(ninth, { starts_on: day(6) })
    await approve(ninth, andi)
  })
})

describe('reach', () => {
  test('an agency features its own on its own page, the home page and programmes', async () => {
    await propose({ place: { program_slug: 'pk2umk' } })
    await propose({ place: 'home' })
    for (const place of [{ regency_code: '72.09' }, { province_code: '73' }, { program_slug: 'tidak-ada' }])
      await expect(propose({ place })).rejects.toMatchObject(code('not-found'))
  })

  test('another region’s officer, and the province where the regency works itself, are refused', async () => {
    const id = await propose()
    const before = await row(id)
    for (const stranger of [touna, sulsel]) {
      await expect(propose({ place: 'home' }, stranger)).rejects.toMatchObject(code('not-found'))
      await expect(change(id, {}, stranger)).rejects.toMatchObject(code('not-found'))
      await expect(approve(id, stranger)).rejects.toMatchObject(code('not-found'))
      await expect(decline(id, stranger)).rejects.toMatchObject(code('not-found'))
      await expect(end(id, stranger)).rejects.toMatchObject(code('not-found'))
    }
    expect(await row(id)).toEqual(before)
    // Its own province's page shows products of all its regencies; another's does not.
    await propose({ place: { province_code: '73' } }, sulsel)
    const away = await aProduct(db, {
      seller_id: (await aSeller(db, { village_code: villages.sansarino })).id,
    })
    const theirs = propose({ place: { province_code: '73' } }, sulsel, { product_id: away.id })
    await expect(theirs).rejects.toMatchObject(code('not-found'))
  })
})

describe('a collection', () => {
  const collectionOf = async (by: Officer, products: readonly number[]) => {
    const slug = `koleksi-${Math.random()}`
    const words = { title: 'Kain', title_en: '', about: 'Dari sini.', about_en: '', position: 1 }
    await db
      .insertInto('collection')
      .values({ slug, agency_id: by.agency_id, published_at: now, ...words })
      .execute()
    for (const [position, id] of products.entries())
      await db
        .insertInto('collection_item')
        .values({ collection_slug: slug, product_id: id, position })
        .execute()
    return slug
  }
  const kelara = { code: 'feature-collection-elsewhere', values: { name: 'Kain Kelara' } }
  let ours: number
  let selayar: number
  beforeEach(async () => {
    ours = (await aProduct(db, { name: 'Kain Kelara' })).id
    const known = { code: '73.01', name: 'Kepulauan Selayar', slug: 'kepulauan-selayar' }
    await db
      .insertInto('regency')
      .values(known)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await db
      .insertInto('district')
      .values({ code: '73.01.01', name: 'Benteng' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await db
      .insertInto('village')
      .values({ code: '73.01.01.1001', name: 'Benteng' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const shop = await aSeller(db, { village_code: '73.01.01.1001' })
    selayar = (await aProduct(db, { seller_id: shop.id, name: 'Kerupuk' })).id
  })

  test('takes a province no further than its products: beyond its own page only what it decides on', async () => {
    const both = { collection_slug: await collectionOf(sulsel, [selayar, ours]) }
    const alone = { collection_slug: await collectionOf(sulsel, [selayar]) }
    for (const place of ['home', { program_slug: 'pk2umk' }, { regency_code: '73.01' }] as const) {
      await expect(propose({ place }, sulsel, both)).rejects.toMatchObject(kelara)
      await propose({ place }, sulsel, alone)
    }
    const id = await propose({ place: { province_code: '73' } }, sulsel, both)
    await expect(change(id, { place: 'home' }, sulsel)).rejects.toMatchObject(kelara)
  })

  test('is looked at again when it is approved', async () => {
    const besar = await aCurator(sulsel.agency_id, 'Baso')
    const slug = await collectionOf(sulsel, [selayar])
    const id = await propose({ place: 'home' }, sulsel, { collection_slug: slug })
    const item = { collection_slug: slug, product_id: ours, position: 9 }
    await db.insertInto('collection_item').values(item).execute()
    await expect(approve(id, besar)).rejects.toMatchObject(kelara)
    await db.deleteFrom('collection_item').where('product_id', '=', ours).execute()
    await approve(id, besar)
  })

  test('is on a regency’s page only with what is made there, and not put forward by who works in one of its shops', async () => {
    const mixed = { collection_slug: await collectionOf(salma, [selayar, product_id]) }
    await expect(propose({}, salma, mixed)).rejects.toMatchObject({
      code: 'feature-collection-elsewhere',
      values: { name: 'Kerupuk' },
    })
    const own = { collection_slug: await collectionOf(salma, [ours]) }
    const { seller_id } = await db
      .selectFrom('product')
      .select('seller_id')
      .where('id', '=', ours)
      .executeTakeFirstOrThrow()
    const member = { seller_id, account_id: salma.account_id, role: 'owner' as const }
    await db.insertInto('seller_member').values(member).execute()
    await expect(propose({}, salma, own)).rejects.toMatchObject(code('feature-collection-own'))
    await approve(await propose({}, andi, own), await aCurator(andi.agency_id, 'Rahma'))
  })
})

describe('ended by whoever has the reach now', () => {
  test('what a closed agency left, which waits in their queue and is theirs to end and no more', async () => {
    const former = await anAgency(db, { regency_code: '36.01', closed_at: new Date() })
    const heir = await aCurator((await anAgency(db, { regency_code: '36.01' })).id, 'Siti')
    const ends_at = new Date(now.getTime() + 3 * 86_400_000)
    const left = { agency_id: former.id, product_id, ends_at }
    const running = (await aFeature(db, { ...left, approved_at: now })).id
    const waiting = (await aFeature(db, { ...left, regency_code: '36.01' })).id
    const all = { kind: null, name: '', place: null, all: false, after: null }
    const queue = async (by: Officer) =>
      (await findQueue(db, by, all, now)).items.map(({ kind, page }) => [kind, page])
    expect(await queue(heir)).toEqual([
      ['feature-ending', running],
      ['feature', waiting],
    ])
    expect(await queue(touna)).toEqual([])
    expect(await findOfficeFeature(db, heir, running, now)).toMatchObject({ is_ours: false })
    await expect(approve(waiting, heir)).rejects.toMatchObject(code('not-found'))
    for (const stranger of [touna, salma, sulsel])
      await expect(end(running, stranger)).rejects.toMatchObject(code('not-found'))
    await end(running, heir)
    await end(waiting, heir)
    expect(await queue(heir)).toEqual([])
    expect(await row(running)).toMatchObject({ ended_by: heir.account_id })
  })

  test('what its province put on the page of a regency that works itself now', async () => {
    const about = { agency_id: sulsel.agency_id, product_id, approved_at: now }
    const here = (await aFeature(db, { ...about, regency_code: '73.04' })).id
    const home = (await aFeature(db, about)).id
    await expect(end(home, salma)).rejects.toMatchObject(code('not-found'))
    await expect(end(here, touna)).rejects.toMatchObject(code('not-found'))
    const month = monthOf('', 'Asia/Makassar', now)
    expect((await findOfficeFeatures(db, salma, month, now)).map(({ id }) => id)).toEqual([here])
    await end(here, salma)
    expect(await row(here)).toMatchObject({ ended_by: salma.account_id })
  })
})

test('what begins or ends by itself is told to the page cache, once', async () => {
  const about = { agency_id: salma.agency_id, regency_code: '73.04', approved_at: now }
  const at = (time: string) => new Date(`2030-05-01T${time}:00Z`)
  await aFeature(db, { ...about, product_id, starts_at: at('01:00'), ends_at: at('03:00') })
  const waits = { ...about, product_id: (await aProduct(db)).id, approved_at: null }
  await aFeature(db, { ...waits, starts_at: at('01:00'), ends_at: at('03:00') })
  const heard = (since: string, until: string) =>
    inTx(async (tx) => {
      await sql`create temporary table heard (tags text[]) on commit drop`.execute(tx)
      await sql`create or replace function notify_cache(tags text[]) returns void language sql as $$
        insert into heard values (tags) $$`.execute(tx)
      await passFeatures(tx, () => Promise.resolve(), at(since), at(until))
      const { rows } = await sql<{ tags: string[] }>`select tags from heard`.execute(tx)
      throw Object.assign(new Error('undone'), { tags: rows.map(({ tags }) => tags) })
    }).catch((error: unknown) => (error as { tags?: string[][] }).tags)
  const place = expect.arrayContaining(['regency:73.04', 'features']) as string[]
  expect(await heard('00:59', '01:00')).toEqual([place])
  expect(await heard('01:00', '02:59')).toEqual([])
  expect(await heard('02:59', '03:00')).toEqual([place])
  expect(await heard('00:00', '04:00')).toEqual([place])
})

test('the form’s words: hours of the region, a reason that follows “karena”', () => {
  expect(momentIn('Asia/Makassar', '2026-12-01', 8).toISOString()).toBe('2026-12-01T00:00:00.000Z')
  expect(momentIn('Asia/Jakarta', '2026-12-01', 8).toISOString()).toBe('2026-12-01T01:00:00.000Z')
  const typed = { ...wish(), place: 'regency:73.04', reason: 'Karena ditenun dengan sabar. ' }
  expect(featureWish.parse(typed)).toMatchObject({
    place: { regency_code: '73.04' },
    reason: 'ditenun dengan sabar',
  })
  expect(featureWish.safeParse({ ...typed, reason: 'bagus' }).success).toBe(false)
  expect(featureWish.safeParse({ ...typed, place: 'bulan' }).success).toBe(false)
})

test('the last day of what ends is the one on which it is still shown', async () => {
  const id = await propose({ ends_on: '2027-08-17', starts_on: '2027-08-17' })
  const { ends_at } = await row(id)
  expect(ends_at.toISOString()).toBe('2027-08-17T16:00:00.000Z')
  expect(lastDayOf('Asia/Makassar', ends_at)).toBe('2027-08-17')
  expect(lastShown('Asia/Makassar', ends_at)).toBe('17 Agu 2027')
  const morning = momentIn('Asia/Makassar', '2027-08-18', 8)
  expect(lastDayOf('Asia/Makassar', morning)).toBe('2027-08-18')
  expect(lastShown('Asia/Makassar', morning)).toBe('18 Agu 2027, 08.00 WITA')
})

test('the shops whose things are approved are told once, with from when until when and why', async () => {
  const { seller_id } = await db
    .selectFrom('product')
    .select('seller_id')
    .where('id', '=', product_id)
    .executeTakeFirstOrThrow()
  const noticesOf = (seller: number) =>
    db
      .selectFrom('notice')
      .select(['kind', 'data'])
      .where('seller_id', '=', seller)
      .where('kind', '=', 'featured')
      .orderBy('id')
      .execute()
  const id = await propose({ starts_on: '2027-08-01', ends_on: '2027-08-17' })
  expect(await noticesOf(seller_id)).toEqual([])
  await approve(id)
  const told = {
    agency: 'Dinas Jeneponto',
    place: 'Kabupaten Jeneponto',
    from: '2027-08-01',
    until: '2027-08-17',
    reason: 'ditenun dengan sabar di Kelara',
  }
  expect(await noticesOf(seller_id)).toMatchObject([
    {
      kind: 'featured',
      data: { ...told, collection: null, path: expect.stringMatching(/^\/produk\//) as string },
    },
  ])

  const words = { title: 'Kain', title_en: '', about: 'Dari sini.', about_en: '', position: 1 }
  const collection_slug = 'dikabari'
  await db
    .insertInto('collection')
    .values({ slug: collection_slug, agency_id: salma.agency_id, published_at: now, ...words })
    .execute()
  const other = await aSeller(db)
  const [first, second] = [
    await aProduct(db, { seller_id: other.id, name: 'Kain A' }),
    await aProduct(db, { seller_id: other.id, name: 'Kain B' }),
  ]
  for (const [position, product] of [second.id, product_id, first.id].entries())
    await db
      .insertInto('collection_item')
      .values({ collection_slug, product_id: product, position })
      .execute()
  const of = { place: 'home', starts_on: '2027-08-01', ends_on: '2027-08-17' } as const
  await approve(await propose(of, salma, { collection_slug }))
  const shown = { ...told, place: 'depan Etalase', collection: 'Kain', path: '/koleksi/dikabari' }
  expect(await noticesOf(other.id)).toMatchObject([{ data: { ...shown, products: ['Kain B', 'Kain A'] } }])
  expect(await noticesOf(seller_id)).toHaveLength(2)
})

test('a month’s bar ends on the last day that something is shown', () => {
  const month = monthOf('2026-11', 'Asia/Makassar', now)
  expect(month).toMatchObject({ name: 'November 2026', days: 30, next: '2026-12-01' })
  const midnight = momentIn('Asia/Makassar', '2026-11-11', 0)
  expect(daysIn(month, { starts_at: momentIn('Asia/Makassar', '2026-10-20', 8), until: midnight })).toEqual({
    from: 1,
    to: 10,
  })
  expect(daysIn(month, { starts_at: momentIn('Asia/Makassar', '2026-12-01', 0), until: now })).toBeNull()
})

test('the log goes on from where a page ended, and knows regions', async () => {
  const about = { agency_id: salma.agency_id, approved_at: now }
  for (let number = 0; number < 31; number++)
    await aFeature(db, { ...about, product_id: (await aProduct(db)).id })
  await aFeature(db, { ...about, agency_id: touna.agency_id, product_id })
  const first = await findFeatureLog(db, { region: '73' })
  expect(first.features).toHaveLength(30)
  const second = await findFeatureLog(db, { region: '73', before: first.next })
  expect(second).toMatchObject({ next: undefined, features: [{ agency_name: 'Dinas Jeneponto' }] })
  const names = JSON.stringify([first, second])
  for (const person of ['Salma', 'Andi']) expect(names).not.toContain(person)
})

describe.skipIf(testServer === undefined)('races (they need TEST_DATABASE_URL)', () => {
  test('of two curators who decide at once one decides and the other is told, a hundred times', async () => {
    const first = await aCurator(salma.agency_id, 'Rahma')
    for (let round = 0; round < 100; round++) {
      await db.deleteFrom('feature').execute()
      const id = await propose()
      const second = round % 2 === 0 ? approve(id, andi) : decline(id, andi)
      const ended = await Promise.allSettled([approve(id, first), second])
      expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const { approved_by, declined_by, approved_at, declined_at } = await row(id)
      expect(approved_at === null).not.toBe(declined_at === null)
      const decider = (approved_by ?? declined_by) === andi.account_id ? 'Andi' : 'Rahma'
      const told = ended.find((each) => each.status === 'rejected')
      expect(told?.reason).toMatchObject({
        code: 'already-decided',
        values: { by: decider, what: approved_at ? 'disetujui' : 'ditolak' },
      })
    }
  }, 60_000)

  test('a collection is not taken back and added to while it is approved: one waits and is refused', async () => {
    const words = { title: 'Kain', title_en: '', about: 'Dari sini.', about_en: '', position: 1 }
    for (let round = 0; round < 50; round++) {
      const collection_slug = `lomba-${round}`
      const collection = { slug: collection_slug, agency_id: salma.agency_id, published_at: now, ...words }
      await db.insertInto('collection').values(collection).execute()
      await db.insertInto('collection_item').values({ collection_slug, product_id, position: 1 }).execute()
      const away = await aProduct(db)
      const id = await propose({ starts_on: day(-1) }, salma, { collection_slug })
      const ended = await Promise.allSettled([
        approve(id),
        inTx(async (tx) => {
          await takeBackCollection(tx, salma, collection_slug)
          await addToCollection(tx, salma, collection_slug, away.id)
        }),
      ])
      const told = ended.find((each) => each.status === 'rejected')?.reason as { code: string } | undefined
      const done = await db
        .selectFrom('act')
        .where('subject_id', 'in', [collection_slug, String(id)])
        .where('verb', '<>', 'feature.propose')
        .orderBy('id')
        .select('verb')
        .execute()
      expect([
        { told: 'collection-featured', done: ['feature.approve'] },
        { told: 'feature-collection-draft', done: ['collection.take-back', 'collection.add'] },
      ]).toContainEqual({ told: told?.code, done: done.map(({ verb }) => verb) })
      await db.deleteFrom('feature').execute()
    }
  })

  test('of two who propose the same thing at once one overlaps', async () => {
    for (let round = 0; round < 20; round++) {
      await db.deleteFrom('feature').execute()
      const ended = await Promise.allSettled([propose({}, salma), propose({}, andi)])
      const refused = ended.filter((each) => each.status === 'rejected')
      expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(['feature-overlap'])
    }
  })
})
