import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { archiveProduct } from '../../../src/market/products/archive-product.ts'
import { submitProduct } from '../../../src/market/products/submit-product.ts'
import { unpublishProduct } from '../../../src/market/products/unpublish-product.ts'
import { doToProducts } from '../../../src/market/products/do-to-products.ts'
import { countDeskProducts, findDeskProducts } from '../../../src/market/products/find-desk-products.ts'
import { findOffers, shownOf } from '../../../src/market/products/find-offers.ts'
import { emptyDraft, type ProductDraft } from '../../../src/market/products/product-draft.ts'
import { saveOffers, type TypedOffer } from '../../../src/market/products/save-offers.ts'
import { startProduct } from '../../../src/market/products/start-product.ts'
import { aDesk, aWholeDraft, productRoom } from '../../support/product-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
beforeAll(async () => {
  room = await productRoom()
})
afterAll(() => room.close())

const tableOf = (desk: Desk) => findOffers(room.db, desk, { q: '', page: 1 })
const offersOf = async (desk: Desk) =>
  (await tableOf(desk)).map(({ name, price_rupiah, stock }) => [name, price_rupiah, stock])
/** The table as it was shown, with what was typed in some of its rows. */
const typedIn = async (desk: Desk, typed: Record<number, Partial<TypedOffer>>): Promise<TypedOffer[]> =>
  (await tableOf(desk)).map((row, index) => ({
    key: row.key,
    shown: shownOf(row),
    price_rupiah: row.price_rupiah,
    stock: row.stock,
    ...typed[index],
  }))
const save = (desk: Desk, rows: TypedOffer[]) => room.tx((tx) => saveOffers(tx, room.enqueue, desk, rows))
const draft = (desk: Desk, given: Partial<ProductDraft> = {}) =>
  room.tx((tx) => startProduct(tx, desk, { ...emptyDraft, name: 'Tas', ...given }))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )

/** A shop with a published cloth of two variants, and a draft. */
async function aShop() {
  const desk = await aDesk(room.db)
  const { product_id } = await room.published(desk, await aWholeDraft(room.db, desk))
  const begun = await draft(desk)
  return { desk, published: product_id, draft: begun.product_id }
}

test('only what was changed is written, on sale and in drafts', async () => {
  const { desk, published } = await aShop()
  const rows = await typedIn(desk, { 0: { price_rupiah: 90_000, stock: 7 }, 2: { price_rupiah: 1_250_000 } })
  expect(await save(desk, rows)).toEqual({ changed: 2, problems: [] })
  expect(await offersOf(desk)).toEqual([
    ['Tas', 90_000, 7],
    ['Kain Tope Samataring', 750_000, 8],
    ['Kain Tope Samataring', 1_250_000, 4],
  ])
  const acts = await room.db
    .selectFrom('act')
    .select('verb')
    .where('seller_id', '=', desk.seller_id)
    .orderBy('id', 'desc')
    .limit(2)
    .execute()
  expect(acts.map(({ verb }) => verb).toSorted()).toEqual(['product.offer', 'product.save'])
  expect((await room.face(published)).variants[0]).toMatchObject({ price_rupiah: 750_000, stock: 8 })
})

test('a row that another changed meanwhile is told, and nothing is saved; rows left alone do not mind', async () => {
  const { desk } = await aShop()
  const mine = await typedIn(desk, { 0: { price_rupiah: 50_000 }, 1: { price_rupiah: 700_000 } })
  await save(desk, await typedIn(desk, { 1: { stock: 5 }, 2: { stock: 1 } }))
  const before = await offersOf(desk)
  expect((await save(desk, mine)).problems).toEqual([
    {
      key: mine[1]?.key,
      field: 'price',
      sentence: 'Baru saja diubah orang lain menjadi Rp750.000, stok 5. Periksa, lalu simpan lagi.',
    },
  ])
  expect(await offersOf(desk)).toEqual(before)
  await save(desk, mine.slice(0, 1).concat(mine.slice(2)))
  expect(await offersOf(desk)).toEqual([['Tas', 50_000, 1], ...before.slice(1)])
})

test('what cannot be is said beside its cell', async () => {
  const { desk } = await aShop()
  await draft(desk, { name: 'Pashmina', is_unique: true })
  const rows = await typedIn(desk, { 0: { stock: 2 }, 2: { price_rupiah: null }, 3: { stock: null } })
  expect((await save(desk, rows)).problems).toEqual([
    {
      key: rows[0]?.key,
      field: 'stock',
      sentence: 'Barang ini hanya satu: isi 1, atau 0 bila sudah terjual.',
    },
    { key: rows[2]?.key, field: 'price', sentence: 'Isi harganya.' },
    { key: rows[3]?.key, field: 'stock', sentence: 'Isi lama pengerjaan di halaman produknya dahulu.' },
  ])
})

test('the rows and products of another shop are not there', async () => {
  const { desk, published, draft: begun } = await aShop()
  const other = await aDesk(room.db)
  const before = await offersOf(desk)
  expect(await offersOf(other)).toEqual([])
  const forged = await typedIn(desk, { 0: { stock: 99 }, 1: { stock: 99 } })
  expect(await refusal(save(other, forged.slice(0, 1)))).toBe('not-found')
  expect(await refusal(save(other, forged.slice(1, 2)))).toBe('not-found')
  for (const deed of [submitProduct, unpublishProduct, archiveProduct])
    expect(await refusal(room.tx((tx) => doToProducts(tx, other, deed, [published, begun])))).toBe(
      'not-found',
    )
  expect(await offersOf(desk)).toEqual(before)
  expect(await countDeskProducts(room.db, desk)).toMatchObject({ terbit: 1, draf: 1, arsip: 0 })
})

test('the list counts each state, searches names and SKUs, and does one thing to many', async () => {
  const { desk, published, draft: begun } = await aShop()
  const whole = await draft(desk, await aWholeDraft(room.db, desk, { name: 'Kain kedua' }))
  const names = async (asked: Partial<Parameters<typeof findDeskProducts>[2]>) =>
    (await findDeskProducts(room.db, desk, { q: '', state: 'semua', category: '', page: 1, ...asked })).map(
      ({ name }) => name,
    )
  expect(await names({})).toEqual(['Kain kedua', 'Tas', 'Kain Tope Samataring'])
  expect(await names({ q: 'kt-90' })).toEqual(['Kain kedua', 'Kain Tope Samataring'])
  expect(await names({ q: '%' })).toEqual([])
  expect(await names({ category: 'kriya', state: 'draf' })).toEqual(['Kain kedua'])
  const submitted = await room.tx((tx) =>
    doToProducts(tx, desk, submitProduct, [begun, whole.product_id, published]),
  )
  expect(submitted).toEqual({ done: 1, refused: 2 })
  expect(await countDeskProducts(room.db, desk)).toEqual({
    semua: 3,
    terbit: 1,
    draf: 1,
    menunggu: 1,
    dikembalikan: 0,
    'berhenti-tayang': 0,
    habis: 0,
    menipis: 0,
    arsip: 0,
  })
  await save(desk, await typedIn(desk, { 3: { stock: 0 }, 4: { stock: 0 } }))
  expect(await names({ state: 'habis' })).toEqual(['Kain Tope Samataring'])
  expect(await room.tx((tx) => doToProducts(tx, desk, unpublishProduct, [published, begun]))).toEqual({
    done: 1,
    refused: 1,
  })
  expect(await room.tx((tx) => doToProducts(tx, desk, archiveProduct, [published, begun]))).toEqual({
    done: 2,
    refused: 0,
  })
  expect(await countDeskProducts(room.db, desk)).toMatchObject({
    semua: 1,
    terbit: 0,
    'berhenti-tayang': 0,
    arsip: 2,
  })
})
