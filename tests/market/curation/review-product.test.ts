import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Officer } from '../../../src/market/agencies/enter-agency.ts'
import { findLadder, findReview } from '../../../src/market/curation/find-review.ts'
import { endTrust, grantTrust } from '../../../src/market/curation/grant-trust.ts'
import { handIn } from '../../../src/market/curation/hand-in.ts'
import { liftSuspension } from '../../../src/market/curation/lift-suspension.ts'
import { type Review, reviewProduct } from '../../../src/market/curation/review-product.ts'
import { suspendSeller } from '../../../src/market/curation/suspend-seller.ts'
import { doToProducts } from '../../../src/market/products/do-to-products.ts'
import type { ProductDraft } from '../../../src/market/products/product-draft.ts'
import { saveDraft } from '../../../src/market/products/save-draft.ts'
import { startProduct } from '../../../src/market/products/start-product.ts'
import { withdrawProduct } from '../../../src/market/products/submit-product.ts'
import { republishProduct } from '../../../src/market/products/unpublish-product.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'
import { aSeller } from '../../support/factories.ts'
import { aDesk, anOfficer, aWholeDraft, productRoom, the } from '../../support/product-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let officer: Officer
let desk: Desk
beforeAll(async () => {
  room = await productRoom()
  officer = await anOfficer(room.db)
})
afterAll(() => room.close())
beforeEach(async () => {
  desk = await aDesk(room.db)
})

const good = { photos: 25, description: 25, packaging: 10, price: 10 }
const reviewed = (submission_id: number, given: Partial<Review> = {}, by = officer) =>
  room.tx((tx) =>
    reviewProduct(tx, room.enqueue, by, {
      submission_id,
      rubric_version: 1,
      decision: 'approved',
      points: good,
      point_notes: {},
      notes: '',
      ...given,
    }),
  )
async function handedIn(given: Partial<ProductDraft> = {}, by = desk) {
  const draft = await aWholeDraft(room.db, by, given)
  const { product_id } = await room.tx((tx) => startProduct(tx, by, draft))
  return { product_id, ...(await room.tx((tx) => handIn(room.enqueue)(tx, by, product_id))) }
}
const productOf = (id: number) =>
  room.db.selectFrom('product').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const lastNotice = () =>
  room.db
    .selectFrom('notice')
    .select(['kind', 'data'])
    .where('seller_id', '=', desk.seller_id)
    .orderBy('id', 'desc')
    .executeTakeFirst()
const trust = (by = officer, seller_id = desk.seller_id, reason = 'Sepuluh produk terakhirnya bernilai A.') =>
  room.tx((tx) => grantTrust(tx, room.enqueue, by, { seller_id, reason }))
const distrust = (by = officer, seller_id = desk.seller_id, reason = 'Dua keluhan pembeli.') =>
  room.tx((tx) => endTrust(tx, room.enqueue, by, { seller_id, reason }))

describe('the rubric', () => {
  test('sends back with a note on two criteria, approves the revision, and the grades are the ladder', async () => {
    const { product_id, submission_id } = await handedIn()
    const point_notes = { photos: 'Foto kedua gelap.', packaging: 'Beri label nama.' }
    const points = { ...good, photos: 10, packaging: 5 }
    expect(
      await reviewed(submission_id, { decision: 'returned', points, point_notes, notes: 'Hampir siap.' }),
    ).toEqual({ outcome: 'returned', grade: 'C', score: 63, is_after: false })
    const told = 'Foto: Foto kedua gelap.\nKemasan: Beri label nama.\nHampir siap.'
    expect(await lastNotice()).toMatchObject({ kind: 'product-returned', data: { product_id, notes: told } })
    const again = await room.tx((tx) => handIn(room.enqueue)(tx, desk, product_id))
    expect(await reviewed(again.submission_id)).toMatchObject({ outcome: 'approved', grade: 'A', score: 88 })
    expect(await lastNotice()).toMatchObject({ kind: 'product-approved', data: { product_id, grade: 'A' } })
    const ladder = await findLadder(room.db, product_id)
    expect(ladder.map(({ grade, outcome }) => [grade, outcome])).toEqual([
      ['A', 'approved'],
      ['C', 'returned'],
    ])
    expect(the(ladder, 1).points.slice(0, 2)).toEqual([
      { title: 'Foto', most_points: 25, points: 10, note: 'Foto kedua gelap.' },
      { title: 'Keterangan', most_points: 25, points: 25, note: '' },
    ])
  })

  test('refuses what is not whole, and nothing changes', async () => {
    const { submission_id } = await handedIn()
    const state = await stateOfTables(room.db)
    const refusal = (given: Partial<Review>) => refusalOf(reviewed(submission_id, given))
    expect(await refusal({ points: { photos: 25 } })).toBe('points-missing')
    expect(await refusal({ points: { ...good, photos: 26 } })).toBe('points-outside')
    expect(await refusal({ decision: 'returned' })).toBe('review-notes-missing')
    expect(await refusal({ decision: 'returned', notes: 'Gelap.' })).toBe('review-notes-missing')
    expect(await refusal({ notes: 'a'.repeat(2001) })).toBe('review-notes-long')
    expect(await refusal({ rubric_version: 7 })).toBe('rubric-changed')
    expect(await stateOfTables(room.db)).toEqual(state)
  })

  test('does not approve food without its halal paper; with the mark “non-halal” it does', async () => {
    const { product_id, submission_id } = await handedIn({ category_slug: 'kuliner-kue', name: 'Kue Contoh' })
    await expect(reviewed(submission_id)).rejects.toMatchObject({
      code: 'paper-missing',
      values: { papers: 'Halal, atau keterangan tidak halal' },
    })
    const back = { decision: 'returned' as const, point_notes: { halal: 'Ajukan sertifikat halalnya.' } }
    expect(await reviewed(submission_id, back)).toMatchObject({ outcome: 'returned', grade: 'B', score: 70 })
    const draft = await aWholeDraft(room.db, desk, { category_slug: 'kuliner-kue', is_non_halal: true })
    await room.tx((tx) => saveDraft(tx, room.enqueue, desk, product_id, { version: 1, draft }))
    const again = await room.tx((tx) => handIn(room.enqueue)(tx, desk, product_id))
    expect(await reviewed(again.submission_id)).toMatchObject({ outcome: 'approved', score: 80 })
    expect(await productOf(product_id)).toMatchObject({ is_non_halal: true })
    expect((await room.face(product_id)).is_non_halal).toBe(true)
  })

  test('officers of another region are refused, and a province where the regency’s own agency works', async () => {
    const { submission_id } = await handedIn()
    const state = await stateOfTables(room.db)
    for (const region of [{ regency_code: '72.09' }, { province_code: '72' }, { province_code: '73' }]) {
      const stranger = await anOfficer(room.db, region)
      const before = await stateOfTables(room.db)
      expect(await refusalOf(reviewed(submission_id, {}, stranger))).toBe('not-found')
      expect(await refusalOf(trust(stranger))).toBe('not-found')
      expect(await refusalOf(distrust(stranger))).toBe('not-found')
      expect(await stateOfTables(room.db)).toEqual(before)
      const seen = await findReview(room.db, stranger, String(submission_id))
      expect(seen?.is_in_reach).toBe(stranger.province_code === '73' ? false : undefined)
    }
    expect((await stateOfTables(room.db))['product_review']).toEqual(state['product_review'])
  })

  test('tells the second officer who decided what, and that the shop took it back', async () => {
    const { product_id, submission_id } = await handedIn()
    await room.db
      .updateTable('account')
      .set({ name: 'Bu Petugas' })
      .where('id', '=', officer.account_id)
      .execute()
    await reviewed(submission_id)
    const second = reviewed(submission_id, {}, await anOfficer(room.db))
    await expect(second).rejects.toMatchObject({
      code: 'already-decided',
      values: { by: 'Bu Petugas', what: 'disetujui' },
    })
    const face = await room.face(product_id)
    const draft = { ...face, summary: 'Tenun kapas tangan pilihan.' }
    await room.tx((tx) => saveDraft(tx, room.enqueue, desk, product_id, { version: 1, draft }))
    const again = await room.tx((tx) => handIn(room.enqueue)(tx, desk, product_id))
    const page = await findReview(room.db, officer, String(again.submission_id))
    expect(page?.changes).toEqual([
      'Ringkasan: dari “Tenun kapas tangan dari Samataring.” menjadi “Tenun kapas tangan pilihan.”',
    ])
    await room.tx((tx) => withdrawProduct(tx, desk, product_id))
    expect(await refusalOf(reviewed(again.submission_id))).toBe('submission-withdrawn')
  })
})

describe('a trusted shop', () => {
  test('publishes at once, one by one and many at a time, and not any more when trust has ended', async () => {
    await trust()
    expect(await refusalOf(trust())).toBe('trust-known')
    const { product_id, submission_id, is_published } = await handedIn()
    expect(is_published).toBe(true)
    expect(await lastNotice()).toMatchObject({ kind: 'product-approved', data: { is_automatic: true } })
    expect((await productOf(product_id)).published_at).not.toBeNull()
    const approval = await room.db
      .selectFrom('product_approval')
      .select(['approved_by', 'is_automatic', 'agency_id'])
      .where('submission_id', '=', submission_id)
      .executeTakeFirst()
    expect(approval).toEqual({ approved_by: null, is_automatic: true, agency_id: officer.agency_id })
    const drafts = await Promise.all(['Satu', 'Dua'].map((name) => aWholeDraft(room.db, desk, { name })))
    const ids: number[] = []
    for (const draft of drafts) ids.push((await room.tx((tx) => startProduct(tx, desk, draft))).product_id)
    await room.tx((tx) => doToProducts(tx, desk, handIn(room.enqueue), ids))
    for (const id of ids) expect((await productOf(id)).published_at).not.toBeNull()
    await distrust()
    expect(await refusalOf(distrust())).toBe('trust-ended')
    expect(await handedIn()).toMatchObject({ is_published: false })
    expect((await productOf(product_id)).published_at).not.toBeNull()
  })

  test('is trusted and trusted no more only for a reason that fits', async () => {
    for (const reason of ['Pendek', 'a'.repeat(501)])
      expect(await refusalOf(trust(officer, desk.seller_id, reason))).toBe('trust-reason-length')
    await trust()
    for (const reason of ['Hm', 'a'.repeat(501)])
      expect(await refusalOf(distrust(officer, desk.seller_id, reason))).toBe('trust-reason-length')
  })

  test('what it hands in while it is suspended is shown when that is lifted, but for what was taken down', async () => {
    await trust()
    const of = { seller_id: desk.seller_id, reason: 'Usahanya diperiksa dahulu.' }
    await room.tx((tx) => suspendSeller(tx, room.enqueue, officer, of))
    const [kept, bad] = [await handedIn(), await handedIn()]
    await reviewed(bad.submission_id, { decision: 'returned', notes: 'Fotonya bukan barang ini.' })
    await room.tx((tx) => liftSuspension(tx, room.enqueue, officer, of))
    expect((await productOf(kept.product_id)).published_at).not.toBeNull()
    expect((await productOf(bad.product_id)).published_at).toBeNull()
  })

  test('waits where a required paper is missing, and needs to be open', async () => {
    await trust()
    expect(await handedIn({ category_slug: 'kuliner-kue' })).toMatchObject({ is_published: false })
    const { id } = await aSeller(room.db, { opened_at: null })
    expect(await refusalOf(trust(officer, id))).toBe('trust-needs-open-shop')
  })

  test('is reviewed after: what is kept stays, and nobody reviews it twice', async () => {
    await trust()
    const { product_id, submission_id } = await handedIn()
    expect(await findReview(room.db, officer, String(submission_id))).toMatchObject({ state: 'published' })
    const before = await productOf(product_id)
    const notes = 'Tambahkan foto dari dekat.'
    expect(await reviewed(submission_id, { notes })).toMatchObject({
      outcome: 'approved',
      grade: 'A',
      is_after: true,
    })
    expect(await lastNotice()).toMatchObject({
      kind: 'product-kept',
      data: { product_id, product: before.name, grade: 'A', notes },
    })
    expect(await productOf(product_id)).toEqual(before)
    expect(await refusalOf(reviewed(submission_id))).toBe('already-decided')
  })

  test('sees taken down what does not do, shows it again only with an approval', async () => {
    await trust()
    const { product_id, submission_id } = await handedIn()
    const notes = 'Fotonya bukan foto barang ini.'
    expect(await reviewed(submission_id, { decision: 'returned', notes })).toMatchObject({
      outcome: 'taken-down',
    })
    expect(await productOf(product_id)).toMatchObject({ published_at: null })
    expect(await lastNotice()).toMatchObject({ kind: 'product-taken-down', data: { product_id, notes } })
    const republish = room.tx((tx) => republishProduct(tx, room.enqueue, desk, product_id))
    expect(await refusalOf(republish)).toBe('taken-down')
    const draft = { ...(await room.face(product_id)), summary: 'Tenun kapas dengan foto baru.' }
    await room.tx((tx) => saveDraft(tx, room.enqueue, desk, product_id, { version: 1, draft }))
    const again = await room.tx((tx) => handIn(room.enqueue)(tx, desk, product_id))
    expect(again.is_published).toBe(false)
    await reviewed(again.submission_id)
    expect((await productOf(product_id)).published_at).not.toBeNull()
  })
})

const raceName = 'of two officers who review at once one does, also after publication'
test.skipIf(testServer === undefined)(
  testServer === undefined ? `${raceName} (skipped: it needs TEST_DATABASE_URL)` : raceName,
  async () => {
    const other = await anOfficer(room.db)
    await trust()
    for (let round = 0; round < 20; round++) {
      const { submission_id } = await handedIn()
      const ended = await Promise.all([
        refusalOf(reviewed(submission_id)),
        refusalOf(reviewed(submission_id, { decision: 'returned', notes: 'Fotonya gelap.' }, other)),
      ])
      expect(ended.toSorted()).toEqual(['already-decided', 'none'])
    }
  },
  60_000,
)
