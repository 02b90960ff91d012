import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approveProduct } from '../../../src/market/curation/approve-product.ts'
import { lockSubmission } from '../../../src/market/curation/decide-submission.ts'
import { sendBackProduct } from '../../../src/market/curation/send-back-product.ts'
import { suspendSeller } from '../../../src/market/curation/suspend-seller.ts'
import { changeOffer } from '../../../src/market/products/change-offer.ts'
import { findProduct } from '../../../src/market/products/find-product.ts'
import type { ProductDraft } from '../../../src/market/products/product-draft.ts'
import { findMovedProduct } from '../../../src/market/products/product-slug.ts'
import { publishApproved } from '../../../src/market/products/publish-approved.ts'
import { saveDraft } from '../../../src/market/products/save-draft.ts'
import { startProduct } from '../../../src/market/products/start-product.ts'
import { unpublishProduct } from '../../../src/market/products/unpublish-product.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { findSuspension } from '../../../src/market/sellers/find-suspension.ts'
import { testServer } from '../../support/database.ts'
import { aSeller, villages } from '../../support/factories.ts'
import {
  aDesk,
  anOfficer,
  anUploadedImage,
  askForHelp,
  aWholeDraft,
  productRoom,
  the,
} from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let desk: Desk
let officer: Awaited<ReturnType<typeof anOfficer>>
beforeAll(async () => {
  room = await productRoom()
  desk = await aDesk(room.db)
  officer = await anOfficer(room.db)
})
afterAll(() => room.close())

async function handedIn(draft: ProductDraft, by = desk) {
  const { product_id } = await room.tx((tx) => startProduct(tx, by, draft))
  return { product_id, submission_id: await room.submitted(by, product_id) }
}
/** Saves another draft of a product and hands it in. */
async function revised(product_id: number, version: number, draft: ProductDraft) {
  await room.tx((tx) => saveDraft(tx, room.enqueue, desk, product_id, { version, draft }))
  return room.submitted(desk, product_id)
}
const approve = (submissionId: number, by = officer) => room.approve(by, submissionId)
const sendBack = (submissionId: number, notes = 'Fotonya gelap.', by = officer) =>
  room.tx((tx) => sendBackProduct(tx, room.enqueue, by, submissionId, notes))
const decisionOf = (id: number) =>
  room.db.selectFrom('product_submission').select('decision').where('id', '=', id).executeTakeFirstOrThrow()
const publicOf = (id: number) =>
  room.db
    .selectFrom('product')
    .select(['slug', 'published_at', 'first_published_at', 'unpublished_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const noticesOf = (seller_id: number) =>
  room.db
    .selectFrom('notice')
    .select(['kind', 'data'])
    .where('seller_id', '=', seller_id)
    .orderBy('id')
    .execute()

test('an approved product is what was handed in, at the address of its name', async () => {
  const draft = await aWholeDraft(room.db, desk, { materials: ['katun'], length_cm: 200 })
  const { product_id, submission_id } = await handedIn(draft)
  expect(await approve(submission_id)).toEqual({ product_id, slug: 'kain-tope-samataring' })
  expect(await room.face(product_id)).toEqual({
    ...draft,
    variants: draft.variants.map((variant) => ({ ...variant, id: expect.any(Number) as number })),
  })
  expect(await findProduct(room.db, 'kain-tope-samataring')).toMatchObject({
    name: 'Kain Tope Samataring',
    price_min: 750_000,
    images: [{ alt: 'Kain digelar di lantai bambu' }],
  })
  expect((await noticesOf(desk.seller_id)).at(-1)).toEqual({
    kind: 'product-approved',
    data: { product_id, product: 'Kain Tope Samataring', slug: 'kain-tope-samataring' },
  })
})

test('a revision leaves live prices and stock alone, takes away, adds, and lets options trade places', async () => {
  const whole = await aWholeDraft(room.db, desk)
  const small = { sku: null, price_rupiah: 1_000, stock: 5, weight_grams: 10 }
  const variants = ['S', 'M', 'L'].map((Ukuran) => ({ ...small, options: { Ukuran } }))
  const { product_id, submission_id } = await handedIn({ ...whole, variants })
  await approve(submission_id)
  const sold = (await room.face(product_id)).variants
  const [s, m, l] = [the(sold, 0), the(sold, 1), the(sold, 2)]
  const submission = await revised(product_id, 1, {
    ...whole,
    images: [{ image_id: await anUploadedImage(room.db, desk.seller_id), alt: '' }, ...whole.images],
    variants: [
      { ...l, options: { Ukuran: 'M' }, price_rupiah: 2_000 },
      { ...m, options: { Ukuran: 'L' } },
      { ...small, options: { Ukuran: 'XL' } },
    ],
  })
  const newer = [{ variant_id: l.id, price_rupiah: 3_000, stock: 1 }]
  await room.tx((tx) => changeOffer(tx, room.enqueue, desk, newer))
  await approve(submission)
  const face = await room.face(product_id)
  expect(face.variants).toEqual([
    { ...l, options: { Ukuran: 'M' }, price_rupiah: 3_000, stock: 1 },
    { ...m, options: { Ukuran: 'L' } },
    { ...small, options: { Ukuran: 'XL' }, id: expect.any(Number) as number },
  ])
  expect(face.variants.map(({ id }) => id)).not.toContain(s.id)
  expect(face.images.map(({ alt }) => alt)).toEqual([whole.name, 'Kain digelar di lantai bambu'])
})

test('of what becomes a unique piece there is at most one', async () => {
  const whole = await aWholeDraft(room.db, desk)
  const variants = whole.variants.slice(0, 1)
  const { product_id, submission_id } = await handedIn({
    ...whole,
    variants: variants.map((v) => ({ ...v, stock: 1 })),
  })
  await approve(submission_id)
  const face = await room.face(product_id)
  const submission = await revised(product_id, 1, { ...face, is_unique: true })
  const more = [{ variant_id: the(face.variants, 0).id, stock: 7 }]
  await room.tx((tx) => changeOffer(tx, room.enqueue, desk, more))
  await approve(submission)
  expect(await room.face(product_id)).toMatchObject({ is_unique: true, variants: [{ stock: 1 }] })
  const again = room.tx((tx) => changeOffer(tx, room.enqueue, desk, more))
  await expect(again).rejects.toMatchObject({ code: 'unique-piece-stock' })
})

describe('addresses', () => {
  test('two products of one name differ by a number, and an address that was left leads on', async () => {
    const named = async (name: string) => handedIn(await aWholeDraft(room.db, desk, { name }))
    const [one, two] = [await named('Selendang Tope'), await named('Selendang Tope')]
    expect(await approve(one.submission_id)).toMatchObject({ slug: 'selendang-tope' })
    expect(await approve(two.submission_id)).toMatchObject({ slug: 'selendang-tope-2' })
    const face = await room.face(one.product_id)
    await approve(await revised(one.product_id, 1, { ...face, name: 'Syal Tope' }))
    expect(await publicOf(one.product_id)).toMatchObject({ slug: 'syal-tope' })
    expect(await findMovedProduct(room.db, 'selendang-tope')).toBe('syal-tope')
    // The address that was left is nobody else's.
    expect(await approve((await named('Selendang Tope')).submission_id)).toMatchObject({
      slug: 'selendang-tope-3',
    })
    // Back again: the address is its own once more, and the other one leads on.
    await approve(await revised(one.product_id, 2, { ...face, name: 'Selendang Tope' }))
    expect(await publicOf(one.product_id)).toMatchObject({ slug: 'selendang-tope' })
    expect(await findMovedProduct(room.db, 'syal-tope')).toBe('selendang-tope')
    expect(await findMovedProduct(room.db, 'selendang-tope')).toBeUndefined()
    await room.tx((tx) => unpublishProduct(tx, desk, one.product_id))
    expect(await findMovedProduct(room.db, 'syal-tope')).toBeUndefined()
  })

  test('a name without a letter of the alphabet has an address too', async () => {
    const { submission_id } = await handedIn(await aWholeDraft(room.db, desk, { name: 'カイン・トペ' }))
    expect(await approve(submission_id)).toMatchObject({ slug: 'barang' })
  })
})

test('in a shop that is not open an approved product is shown when the shop opens', async () => {
  const shop = await aSeller(room.db, { opened_at: null })
  const early = await aDesk(room.db, { seller_id: shop.id })
  const draft = await aWholeDraft(room.db, early, { name: 'Kain Pagi' })
  const { product_id, submission_id } = await handedIn(draft, early)
  const hidden = await handedIn({ ...draft, name: 'Kain Sore' }, early)
  const unseen = await handedIn({ ...draft, name: 'Kain Malam' }, early)
  await approve(submission_id)
  await approve(hidden.submission_id)
  await room.tx((tx) => unpublishProduct(tx, early, hidden.product_id))
  expect(await publicOf(product_id)).toMatchObject({ published_at: null, first_published_at: null })
  expect(await noticesOf(shop.id)).toMatchObject([
    { kind: 'product-approved', data: { product_id, slug: 'kain-pagi', awaits_opening: true } },
    { kind: 'product-approved', data: { product_id: hidden.product_id, awaits_opening: true } },
  ])
  await room.db.updateTable('seller').set({ opened_at: new Date() }).where('id', '=', shop.id).execute()
  expect(await room.tx((tx) => publishApproved(tx, shop.id))).toEqual([product_id])
  expect(await findProduct(room.db, 'kain-pagi')).toMatchObject({ id: product_id })
  expect(await room.tx((tx) => publishApproved(tx, shop.id))).toEqual([])
  expect(await publicOf(unseen.product_id)).toMatchObject({ published_at: null })
})

test('approval shows again what had been taken down, counted as new from when it was first shown', async () => {
  const { product_id, submission_id } = await handedIn(await aWholeDraft(room.db, desk))
  await approve(submission_id)
  const first = await publicOf(product_id)
  await room.tx((tx) => unpublishProduct(tx, desk, product_id))
  await approve(
    await revised(product_id, 1, { ...(await room.face(product_id)), summary: 'Tenun kapas pilihan.' }),
  )
  expect(await publicOf(product_id)).toEqual(first)
})

test('what is sent back stays as it was written, with what to mend', async () => {
  const draft = await aWholeDraft(room.db, desk)
  const { product_id, submission_id } = await handedIn(draft)
  await sendBack(submission_id, 'Fotonya gelap, mohon diulang.')
  expect(await decisionOf(submission_id)).toEqual({ decision: 'returned' })
  expect((await noticesOf(desk.seller_id)).at(-1)).toEqual({
    kind: 'product-returned',
    data: { product_id, product: draft.name, notes: 'Fotonya gelap, mohon diulang.' },
  })
  await room.submitted(desk, product_id)
})

test('the officer of another region is refused; the province’s decides where it is asked to', async () => {
  const { submission_id } = await handedIn(await aWholeDraft(room.db, desk))
  const touna = await anOfficer(room.db, { regency_code: '72.09' })
  const banten = await anOfficer(room.db, { province_code: '36' })
  const sulsel = await anOfficer(room.db, { province_code: '73' })
  for (const stranger of [touna, banten, sulsel]) {
    await expect(approve(submission_id, stranger)).rejects.toMatchObject({ code: 'not-found' })
    await expect(sendBack(submission_id, 'Fotonya gelap.', stranger)).rejects.toMatchObject({
      code: 'not-found',
    })
  }
  expect(await decisionOf(submission_id)).toEqual({ decision: null })
  const endHelp = await askForHelp(room.db, officer)
  await approve(submission_id, sulsel)
  await endHelp()
  const shop = await aSeller(room.db, { village_code: villages.sansarino })
  const away = await aDesk(room.db, { seller_id: shop.id })
  const theirs = await handedIn(await aWholeDraft(room.db, away), away)
  await expect(approve(theirs.submission_id)).rejects.toMatchObject({ code: 'not-found' })
})

test('what is decided or taken back is decided no more', async () => {
  const { product_id, submission_id } = await handedIn(await aWholeDraft(room.db, desk))
  await sendBack(submission_id)
  await expect(approve(submission_id)).rejects.toMatchObject({ code: 'already-decided' })
  const second = await room.submitted(desk, product_id)
  const other = { version: 1, draft: await aWholeDraft(room.db, desk, { name: 'Kain Tope Lain' }) }
  await room.tx((tx) => saveDraft(tx, room.enqueue, desk, product_id, other))
  await expect(sendBack(second)).rejects.toMatchObject({ code: 'submission-withdrawn' })
  expect(await publicOf(product_id)).toMatchObject({ published_at: null })
})

describe.skipIf(testServer === undefined)('races (they need TEST_DATABASE_URL)', () => {
  test('of two officers who decide at once, one decides and the other is told who, 100 rounds', async () => {
    const other = await anOfficer(room.db)
    const nameOf = new Map<number, string>()
    for (const { account_id } of [officer, other]) {
      const row = { id: account_id, name: `Petugas ${account_id}` }
      await room.db.updateTable('account').set({ name: row.name }).where('id', '=', row.id).execute()
      nameOf.set(row.id, row.name)
    }
    const draft = await aWholeDraft(room.db, desk)
    for (let round = 0; round < 100; round++) {
      const { product_id, submission_id } = await handedIn(draft)
      const [approval, back] = await Promise.allSettled([
        approve(submission_id),
        sendBack(submission_id, 'Fotonya gelap.', other),
      ])
      const isApproved = approval.status === 'fulfilled'
      const lost = isApproved ? back : approval
      expect(lost).toMatchObject({
        status: 'rejected',
        reason: {
          code: 'already-decided',
          values: isApproved
            ? { by: nameOf.get(officer.account_id), what: 'disetujui' }
            : { by: nameOf.get(other.account_id), what: 'dikembalikan' },
        },
      })
      expect(await decisionOf(submission_id)).toEqual({ decision: isApproved ? 'approved' : 'returned' })
      expect((await publicOf(product_id)).published_at !== null).toBe(isApproved)
    }
  }, 60_000)

  test('products of one name that are approved at once get addresses of their own', async () => {
    const draft = await aWholeDraft(room.db, desk, { name: 'Sarung Bersama' })
    const all = await Promise.all([1, 2, 3, 4].map(() => handedIn(draft)))
    const approved = await Promise.all(all.map(({ submission_id }) => approve(submission_id)))
    expect(approved.map(({ slug }) => slug).toSorted()).toEqual([
      'sarung-bersama',
      'sarung-bersama-2',
      'sarung-bersama-3',
      'sarung-bersama-4',
    ])
  })

  test('a save and an approval at once: either the approval is of what was handed in, or it is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const draft = await aWholeDraft(room.db, desk)
      const { product_id, submission_id } = await handedIn(draft)
      const saving = { version: 1, draft: { ...draft, name: 'Kain Lain' } }
      const [approval] = await Promise.allSettled([
        room.tx((tx) => approveProduct(tx, room.enqueue, officer, submission_id)),
        room.tx((tx) => saveDraft(tx, room.enqueue, desk, product_id, saving)).catch(() => undefined),
      ])
      if (approval.status === 'fulfilled')
        expect(await room.face(product_id)).toMatchObject({ name: draft.name })
      else expect(await publicOf(product_id)).toMatchObject({ published_at: null })
    }
  })

  test('a shop is suspended while a product of it is being decided: one waits for the other, and both happen', async () => {
    const own = await aDesk(room.db)
    const { product_id, submission_id } = await handedIn(await aWholeDraft(room.db, own), own)
    await approve(submission_id)
    const revision = await aWholeDraft(room.db, own, { name: 'Kain Tope Baru' })
    await room.tx((tx) => saveDraft(tx, room.enqueue, own, product_id, { version: 1, draft: revision }))
    const next = await room.submitted(own, product_id)
    const of = { seller_id: own.seller_id, reason: 'Laporannya terbukti benar.' }
    let suspension: Promise<unknown> = Promise.resolve()
    await room.tx(async (tx) => {
      await lockSubmission(tx, officer, next)
      suspension = room.tx((other) => suspendSeller(other, room.enqueue, officer, of))
      await expect.poll(waiting).toBe(1)
      await sendBackProduct(tx, room.enqueue, officer, next, 'Fotonya gelap.')
    })
    await suspension
    expect(await decisionOf(next)).toEqual({ decision: 'returned' })
    expect(await findSuspension(room.db, own)).toMatchObject({ reason: of.reason })
  })

  async function waiting() {
    const { rows } = await sql<{ count: number }>`
      select count(distinct pid) from pg_locks where not granted
        and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(room.db)
    return rows[0]?.count
  }
})
