import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeOffer } from '../../../src/market/products/change-offer.ts'
import { emptyDraft, type ProductDraft } from '../../../src/market/products/product-draft.ts'
import { saveDraft, type Saving } from '../../../src/market/products/save-draft.ts'
import { startProduct } from '../../../src/market/products/start-product.ts'
import { withdrawProduct } from '../../../src/market/products/submit-product.ts'
import type { Refusal } from '../../../src/refusal.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { aDesk, anUploadedImage, aWholeDraft, productRoom, the } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let desk: Desk
beforeAll(async () => {
  room = await productRoom()
  desk = await aDesk(room.db)
})
afterAll(() => room.close())

const start = (draft: ProductDraft) => room.tx((tx) => startProduct(tx, desk, draft))
const save = (productId: number, saving: Saving, who = desk) =>
  room.tx((tx) => saveDraft(tx, room.enqueue, who, productId, saving))

async function revisionsOf(productId: number) {
  const rows = await room.db
    .selectFrom('product_revision')
    .select(['version', 'content', 'closed_at', 'saved_by'])
    .where('product_id', '=', productId)
    .orderBy('id')
    .execute()
  return rows.map(({ closed_at, ...row }) => ({ ...row, is_open: closed_at === null }))
}

async function actsOf(productId: number) {
  return room.db
    .selectFrom('act')
    .select(['verb', 'role', 'account_id', 'seller_id', 'before', 'after'])
    .where('subject_kind', '=', 'product')
    .where('subject_id', '=', String(productId))
    .orderBy('id')
    .execute()
}

test('half a form can be saved, and is seen by nobody', async () => {
  const { product_id } = await start({ ...emptyDraft, name: 'Kain' })
  expect(await revisionsOf(product_id)).toEqual([
    { version: 1, content: { ...emptyDraft, name: 'Kain' }, saved_by: desk.account_id, is_open: true },
  ])
  const product = await room.db
    .selectFrom('product')
    .select(['slug', 'name', 'published_at', 'first_published_at', 'category_slug'])
    .where('id', '=', product_id)
    .executeTakeFirstOrThrow()
  expect(product).toEqual({
    slug: expect.stringMatching(/^produk-[0-9a-f-]{36}$/) as string,
    name: 'Produk baru',
    published_at: null,
    first_published_at: null,
    category_slug: null,
  })
})

test('who saves over what another has saved is refused, and nothing changes', async () => {
  const { product_id } = await start({ ...emptyDraft, name: 'Kain' })
  const staff = await aDesk(room.db, { seller_id: desk.seller_id, role: 'staff' })
  expect(await save(product_id, { version: 1, draft: { ...emptyDraft, name: 'Kain Tope' } }, staff)).toEqual({
    version: 2,
    taken_back: false,
    is_revision: true,
  })
  const late = save(product_id, { version: 1, draft: { ...emptyDraft, name: 'Kain Sutra' } })
  await expect(late).rejects.toMatchObject({ code: 'saved-by-another' })
  expect(await revisionsOf(product_id)).toEqual([
    { version: 2, content: { ...emptyDraft, name: 'Kain Tope' }, saved_by: staff.account_id, is_open: true },
  ])
})

test('what changed is written down, with who did it and on whose behalf', async () => {
  const { product_id } = await start({ ...emptyDraft, name: 'Kain' })
  const mentor = await aDesk(room.db, { seller_id: desk.seller_id, role: 'mentor' })
  await save(product_id, { version: 1, draft: { ...emptyDraft, name: 'Kain', summary: 'Tenun.' } }, mentor)
  await save(product_id, { version: 2, draft: { ...emptyDraft, name: 'Kain', summary: 'Tenun.' } })
  expect(await actsOf(product_id)).toMatchObject([
    { verb: 'product.start', role: 'owner', account_id: desk.account_id, after: { name: 'Kain' } },
    {
      verb: 'product.save',
      role: 'mentor',
      account_id: mentor.account_id,
      seller_id: desk.seller_id,
      before: { summary: '' },
      after: { summary: 'Tenun.' },
    },
  ])
})

test('an edit of what is on sale waits for its approval; price, stock and availability do not', async () => {
  const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  const [narrow, wide] = [the(face.variants, 0), the(face.variants, 1)]
  const draft: ProductDraft = {
    ...face,
    name: 'Kain Tope Halus',
    lead_days: 60,
    monthly_capacity: 3,
    low_stock_at: 2,
    variants: [
      { ...the(face.variants, 0), price_rupiah: 800_000, weight_grams: 250 },
      { ...the(face.variants, 1), stock: null },
      { options: { Lebar: '120 cm' }, sku: null, price_rupiah: 1_500_000, stock: 2, weight_grams: 500 },
    ],
  }
  expect(await save(product_id, { version: 1, draft })).toEqual({
    version: 2,
    taken_back: false,
    is_revision: true,
  })
  expect(await room.face(product_id)).toEqual({
    ...face,
    lead_days: 60,
    monthly_capacity: 3,
    low_stock_at: 2,
    variants: [
      { ...narrow, price_rupiah: 800_000 },
      { ...wide, stock: null },
    ],
  })
  expect((await revisionsOf(product_id)).map(({ is_open }) => is_open)).toEqual([false, true])
})

test('a price alone needs no review, and an edit that is taken back needs none either', async () => {
  const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  const cheaper = {
    ...face,
    variants: face.variants.map((variant) => ({ ...variant, price_rupiah: 500_000 })),
  }
  expect(await save(product_id, { version: 1, draft: cheaper })).toEqual({
    version: 1,
    taken_back: false,
    is_revision: false,
  })
  expect(await revisionsOf(product_id)).toHaveLength(1)
  await save(product_id, { version: 1, draft: { ...cheaper, name: 'Nama lain' } })
  expect(await save(product_id, { version: 2, draft: cheaper })).toEqual({
    version: 3,
    taken_back: false,
    is_revision: false,
  })
  expect((await revisionsOf(product_id)).every(({ is_open }) => !is_open)).toBe(true)
})

test('stock that was sold while the form was open is not put back', async () => {
  const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  const [narrow, wide] = [the(face.variants, 0), the(face.variants, 1)]
  const sold = [{ variant_id: narrow.id, stock: 3 }]
  await room.tx((tx) => changeOffer(tx, room.enqueue, desk, sold))
  const draft = { ...face, variants: [narrow, { ...wide, stock: 1 }] }
  await save(product_id, { version: 1, draft, seen: face.variants })
  expect((await room.face(product_id)).variants.map(({ stock }) => stock)).toEqual([3, 1])
})

test('saving takes a submission back', async () => {
  const draft = await aWholeDraft(room.db, desk)
  const { product_id } = await start(draft)
  await room.submitted(desk, product_id)
  const saved = await save(product_id, { version: 1, draft: { ...draft, name: 'Kain Tope Baru' } })
  expect(saved).toEqual({ version: 2, taken_back: true, is_revision: true })
  await expect(room.tx((tx) => withdrawProduct(tx, desk, product_id))).rejects.toMatchObject({
    code: 'not-submitted',
  })
  await room.submitted(desk, product_id)
})

test('only what is the shop’s own, and what there is, can be named', async () => {
  const other = await aDesk(room.db)
  const [ours, theirs] = [
    await anUploadedImage(room.db, desk.seller_id),
    await anUploadedImage(room.db, other.seller_id),
  ]
  const { id: certificate } = await room.db
    .insertInto('certificate')
    .values({ seller_id: other.seller_id, kind: 'halal', number: 'ID32110000123456789', is_perpetual: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { face: alien } = await room.published(other, await aWholeDraft(room.db, other))
  const { product_id } = await start(emptyDraft)
  const refused = async (given: Partial<ProductDraft>) => {
    const code = await save(product_id, { version: 1, draft: { ...emptyDraft, ...given } }).then(
      () => 'taken',
      (error: unknown) => (error as Refusal).code,
    )
    return code
  }
  expect(await refused({ images: [{ image_id: theirs, alt: '' }] })).toBe('image-not-yours')
  expect(await refused({ images: [{ image_id: 'f'.repeat(32), alt: '' }] })).toBe('image-not-yours')
  expect(await refused({ certificates: [certificate] })).toBe('not-found')
  expect(await refused({ variants: alien.variants })).toBe('not-found')
  expect(await refused({ category_slug: 'tidak-ada' })).toBe('term-unknown')
  expect(await refused({ techniques: ['tenun', 'tidak-ada'] })).toBe('term-unknown')
  expect(await refused({ materials: ['tidak-ada'] })).toBe('term-unknown')
  expect(await refused({ origin_village_code: '99.99.99.9999' })).toBe('term-unknown')
  expect(await refused({ images: [{ image_id: ours, alt: '' }] })).toBe('taken')
})

test('a picture that the product shows already stays, whoever uploaded it', async () => {
  const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  await room.db.deleteFrom('seller_image').where('seller_id', '=', desk.seller_id).execute()
  await save(product_id, { version: 1, draft: { ...face, name: 'Kain Tope Lain' } })
})

test('what is made to order says how long it takes', async () => {
  const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  const toOrder = { ...face, variants: face.variants.map((variant) => ({ ...variant, stock: null })) }
  for (const given of [{}, { lead_days: 30 }, { monthly_capacity: 4 }]) {
    const saving = save(product_id, { version: 1, draft: { ...toOrder, ...given } })
    await expect(saving).rejects.toMatchObject({ code: 'lead-time-missing' })
  }
  expect(await room.face(product_id)).toEqual(face)
  const whole = { ...toOrder, lead_days: 30, monthly_capacity: 4 }
  await save(product_id, { version: 1, draft: whole })
  await save(product_id, { version: 1, draft: face })
  expect(await room.face(product_id)).toEqual(face)
})
