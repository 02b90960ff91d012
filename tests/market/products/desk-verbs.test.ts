import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../../../db/types.ts'
import { archiveProduct, restoreProduct } from '../../../src/market/products/archive-product.ts'
import { changeOffer } from '../../../src/market/products/change-offer.ts'
import { duplicateProduct } from '../../../src/market/products/duplicate-product.ts'
import { findFace } from '../../../src/market/products/find-face.ts'
import { detached } from '../../../src/market/products/live-offer.ts'
import { emptyDraft } from '../../../src/market/products/product-draft.ts'
import { saveDraft } from '../../../src/market/products/save-draft.ts'
import { setAvailability } from '../../../src/market/products/set-availability.ts'
import { startProduct } from '../../../src/market/products/start-product.ts'
import { submitProduct, withdrawProduct } from '../../../src/market/products/submit-product.ts'
import { republishProduct, unpublishProduct } from '../../../src/market/products/unpublish-product.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { testServer } from '../../support/database.ts'
import { aDesk, aWholeDraft, productRoom, the } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let desk: Desk
beforeAll(async () => {
  room = await productRoom()
  desk = await aDesk(room.db)
})
afterAll(() => room.close())

type Verb = (tx: Tx, desk: Desk, productId: number) => Promise<unknown>
const verbs: Record<string, Verb> = {
  archive: archiveProduct,
  restore: restoreProduct,
  duplicate: duplicateProduct,
  submit: submitProduct,
  withdraw: withdrawProduct,
  unpublish: unpublishProduct,
  republish: (tx, desk, id) => republishProduct(tx, room.enqueue, desk, id),
  availability: (tx, desk, id) =>
    setAvailability(tx, room.enqueue, desk, id, { lead_days: 5, monthly_capacity: 5, low_stock_at: 5 }),
  save: (tx, desk, id) =>
    saveDraft(tx, room.enqueue, desk, id, { version: 1, draft: { ...emptyDraft, name: 'Diubah' } }),
  offer: async (tx, desk, id) => {
    const face = await findFace(tx, id)
    const offers =
      face?.variants.map((variant) => ({ variant_id: variant.id, price_rupiah: 1, stock: 0 })) ?? []
    return changeOffer(tx, room.enqueue, desk, offers)
  },
}
const verbOf = (name: string) => {
  const verb = verbs[name]
  if (!verb) throw new Error(name)
  return verb
}
const run = (verb: string, productId: number, who = desk) => room.tx((tx) => verbOf(verb)(tx, who, productId))

/** Everything that a verb could change, whole. */
async function stateOf() {
  const { db } = room
  return Promise.all([
    db.selectFrom('product').selectAll().orderBy('id').execute(),
    db.selectFrom('product_variant').selectAll().orderBy('id').execute(),
    db.selectFrom('product_revision').selectAll().orderBy('id').execute(),
    db.selectFrom('product_submission').selectAll().orderBy('id').execute(),
    db.selectFrom('product_image').selectAll().orderBy('product_id').orderBy('position').execute(),
    db.selectFrom('act').selectAll().orderBy('id').execute(),
  ])
}

async function productOf(id: number) {
  return room.db
    .selectFrom('product')
    .select(['published_at', 'first_published_at', 'unpublished_at', 'archived_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

describe('another shop’s product', () => {
  for (const verb of Object.keys(verbs))
    test(`${verb}: not found, and nothing changes`, async () => {
      const { product_id } = await room.published(desk, await aWholeDraft(room.db, desk))
      const stranger = await aDesk(room.db)
      const before = await stateOf()
      await expect(run(verb, product_id, stranger)).rejects.toMatchObject({ code: 'not-found' })
      await expect(run(verb === 'offer' ? 'save' : verb, 999_999_999, stranger)).rejects.toMatchObject({
        code: 'not-found',
      })
      expect(await stateOf()).toEqual(before)
    })

  test('offer: one variant of others spoils the whole list', async () => {
    const { face } = await room.published(desk, await aWholeDraft(room.db, desk))
    const stranger = await aDesk(room.db)
    const { face: theirs, product_id } = await room.published(stranger, await aWholeDraft(room.db, stranger))
    const list = [the(theirs.variants, 0), the(face.variants, 0)].map(({ id }) => ({
      variant_id: id,
      price_rupiah: 1,
    }))
    const change = room.tx((tx) => changeOffer(tx, room.enqueue, stranger, list))
    await expect(change).rejects.toMatchObject({ code: 'not-found' })
    expect(await room.face(product_id)).toEqual(theirs)
  })
})

describe('what is submitted', () => {
  test('is whole: what is missing is named field by field', async () => {
    const { product_id } = await room.tx((tx) => startProduct(tx, desk, { ...emptyDraft, name: 'Ka' }))
    await expect(run('submit', product_id)).rejects.toMatchObject({
      code: 'product-incomplete',
      values: {
        images: 'Tambahkan paling sedikit satu foto.',
        name: 'Tulis nama produk, paling sedikit 3 huruf.',
        category_slug: 'Pilih kategori.',
        'variants.0.price_rupiah': 'Isi harga.',
      },
    })
  })

  test('waits once, can be taken back once', async () => {
    const { product_id } = await room.tx(async (tx) => startProduct(tx, desk, await aWholeDraft(tx, desk)))
    await expect(run('withdraw', product_id)).rejects.toMatchObject({ code: 'not-submitted' })
    await run('submit', product_id)
    await expect(run('submit', product_id)).rejects.toMatchObject({ code: 'already-submitted' })
    await run('withdraw', product_id)
    await expect(run('withdraw', product_id)).rejects.toMatchObject({ code: 'not-submitted' })
    await run('submit', product_id)
  })

  test('is not what the public sees already', async () => {
    const { product_id } = await room.published(desk, await aWholeDraft(room.db, desk))
    await expect(run('submit', product_id)).rejects.toMatchObject({ code: 'nothing-to-submit' })
  })
})

test('a product is taken down and shown again without review', async () => {
  const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  const shown = await productOf(product_id)
  await expect(run('republish', product_id)).rejects.toMatchObject({ code: 'not-unpublished' })
  await run('unpublish', product_id)
  expect(await productOf(product_id)).toMatchObject({
    published_at: null,
    unpublished_at: expect.any(Date) as Date,
  })
  await expect(run('unpublish', product_id)).rejects.toMatchObject({ code: 'not-published' })
  await run('republish', product_id)
  expect(await productOf(product_id)).toEqual(shown)
  expect(await room.face(product_id)).toEqual(face)
})

test('what was never approved cannot be taken down; a submission that waits is taken back with it', async () => {
  const { product_id } = await room.tx(async (tx) => startProduct(tx, desk, await aWholeDraft(tx, desk)))
  await expect(run('unpublish', product_id)).rejects.toMatchObject({ code: 'not-published' })
  const { product_id: other, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  const saving = { version: 1, draft: { ...face, name: 'Kain Lain' } }
  await room.tx((tx) => saveDraft(tx, room.enqueue, desk, other, saving))
  await run('submit', other)
  await run('unpublish', other)
  await expect(run('withdraw', other)).rejects.toMatchObject({ code: 'not-submitted' })
})

test('a product is put away and taken out again, not yet shown', async () => {
  const { product_id } = await room.published(desk, await aWholeDraft(room.db, desk))
  await run('archive', product_id)
  const away = {
    published_at: null,
    unpublished_at: expect.any(Date) as Date,
    archived_at: expect.any(Date) as Date,
  }
  expect(await productOf(product_id)).toMatchObject(away)
  for (const verb of ['archive', 'save', 'submit', 'unpublish', 'republish', 'availability', 'offer'])
    await expect(run(verb, product_id)).rejects.toMatchObject({ code: 'product-archived' })
  await run('restore', product_id)
  expect(await productOf(product_id)).toMatchObject({ published_at: null, archived_at: null })
  await expect(run('restore', product_id)).rejects.toMatchObject({ code: 'not-archived' })
  await run('republish', product_id)
  expect(await productOf(product_id)).toMatchObject({ unpublished_at: null })
})

test('a copy is a draft of its own, without the SKU and without what is on sale', async () => {
  const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  const copy = (await run('duplicate', product_id)) as { product_id: number }
  const { content } = await room.db
    .selectFrom('product_revision')
    .select('content')
    .where('product_id', '=', copy.product_id)
    .executeTakeFirstOrThrow()
  expect(content).toEqual({
    ...face,
    name: 'Kain Tope Samataring (salinan)',
    variants: detached(face).variants.map((variant) => ({ ...variant, sku: null })),
  })
  await run('submit', copy.product_id)
  expect(await room.face(product_id)).toEqual(face)
})

test('price and stock change at once, are written down, and the shop is told when little is left', async () => {
  const { product_id, face } = await room.published(desk, await aWholeDraft(room.db, desk))
  const [narrow, wide] = [the(face.variants, 0), the(face.variants, 1)]
  const staff = await aDesk(room.db, { seller_id: desk.seller_id, role: 'staff' })
  const list = [
    { variant_id: wide.id, price_rupiah: 1_000_000, stock: 0 },
    { variant_id: narrow.id, stock: 8 },
  ]
  expect(await room.tx((tx) => changeOffer(tx, room.enqueue, staff, list))).toEqual({ changed: 1 })
  expect((await room.face(product_id)).variants).toEqual([
    narrow,
    { ...wide, price_rupiah: 1_000_000, stock: 0 },
  ])
  const act = await room.db
    .selectFrom('act')
    .select(['role', 'account_id', 'before', 'after'])
    .where('verb', '=', 'product.offer')
    .where('subject_id', '=', String(product_id))
    .execute()
  const options = { Lebar: '90 cm' }
  expect(act).toEqual([
    {
      role: 'staff',
      account_id: staff.account_id,
      before: { variants: [{ id: wide.id, options, price_rupiah: 990_000, stock: 4 }] },
      after: { variants: [{ id: wide.id, options, price_rupiah: 1_000_000, stock: 0 }] },
    },
  ])
  const told = await room.db.selectFrom('notice').select('data').where('kind', '=', 'low-stock').execute()
  expect(told.at(-1)?.data).toMatchObject({ product_id, left: [{ variant: '90 cm', stock: 0 }] })
})

describe.skipIf(testServer === undefined)('races (they need TEST_DATABASE_URL)', () => {
  test('of several who save the same version at once, one does', async () => {
    const { product_id } = await room.tx((tx) => startProduct(tx, desk, emptyDraft))
    const names = ['Satu', 'Dua', 'Tiga', 'Empat']
    const ended = await Promise.allSettled(
      names.map((name) =>
        room.tx((tx) =>
          saveDraft(tx, room.enqueue, desk, product_id, { version: 1, draft: { ...emptyDraft, name } }),
        ),
      ),
    )
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of ended)
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'saved-by-another' })
  })

  test('a product that is submitted twice at once waits once', async () => {
    const { product_id } = await room.tx(async (tx) => startProduct(tx, desk, await aWholeDraft(tx, desk)))
    const ended = await Promise.allSettled([1, 2, 3].map(() => run('submit', product_id)))
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('two lists of the same variants in opposite order do not wait for each other', async () => {
    const faces = [
      (await room.published(desk, await aWholeDraft(room.db, desk))).face,
      (await room.published(desk, await aWholeDraft(room.db, desk))).face,
    ]
    const ids = faces.flatMap(({ variants }) => variants.map(({ id }) => id))
    const change = (list: number[], price_rupiah: number) =>
      room.tx((tx) =>
        changeOffer(
          tx,
          room.enqueue,
          desk,
          list.map((variant_id) => ({ variant_id, price_rupiah })),
        ),
      )
    for (let round = 0; round < 5; round++)
      await Promise.all([change(ids, 1_000 + round), change(ids.toReversed(), 2_000 + round)])
  })
})
