import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findCart } from '../../../src/market/cart/find-cart.ts'
import { readCart } from '../../../src/market/cart/read-cart.ts'
import { tidyCart } from '../../../src/market/cart/tidy-cart.ts'
import type { CartOwner } from '../../../src/market/cart/cart.ts'
import { cartRoom } from '../../support/cart-room.ts'
import { aSeller } from '../../support/factories.ts'

let room: Awaited<ReturnType<typeof cartRoom>>
beforeAll(async () => {
  room = await cartRoom()
})
afterAll(() => room.close())

const variant = (id: number) => room.db.updateTable('product_variant').where('id', '=', id)
const tidy = async (owner: CartOwner) => {
  const cart = await findCart(room.db, owner)
  if (cart) await room.tx((tx) => tidyCart(tx, cart))
}

test('without a cart there is nothing in it', async () => {
  expect(await readCart(room.db, undefined)).toEqual({ shops: [], things: 0, goods_rupiah: 0 })
  expect(await findCart(room.db, { account_id: null, token: undefined })).toBeUndefined()
})

test('by shop, in the order in which things came, at the prices of now', async () => {
  const [near, far] = [await aSeller(room.db), await aSeller(room.db)]
  const first = await room.goods({ seller_id: near.id, price: 10_000 })
  const second = await room.goods({ seller_id: far.id, price: 7000, unit: 'metre' })
  const third = await room.goods({ seller_id: near.id, price: 500 })
  const owner = await room.account()
  await room.add(owner, first.variant_id, 2)
  await room.add(owner, second.variant_id, 3)
  await room.add(owner, third.variant_id)
  const cart = await room.read(owner)
  expect(
    cart.shops.map(({ slug, goods_rupiah, is_ready, lines }) => ({
      slug,
      goods_rupiah,
      is_ready,
      lines: lines.map(({ name, quantity, total_rupiah }) => [name, quantity, total_rupiah]),
    })),
  ).toEqual([
    {
      slug: near.slug,
      goods_rupiah: 20_500,
      is_ready: true,
      lines: [
        [first.name, 2, 20_000],
        [third.name, 1, 500],
      ],
    },
    { slug: far.slug, goods_rupiah: 21_000, is_ready: true, lines: [[second.name, 3, 21_000]] },
  ])
  expect(cart).toMatchObject({ things: 3, goods_rupiah: 41_500 })
  await variant(first.variant_id).set({ price_rupiah: 12_000 }).execute()
  const [shop] = (await room.read(owner)).shops
  expect(shop?.lines[0]).toMatchObject({ seen_price_rupiah: 10_000, price_rupiah: 12_000, trouble: null })
  expect(shop?.goods_rupiah).toBe(24_500)
})

/** A cart with one line of each kind of trouble, and one without. */
async function troubled() {
  const shop = await aSeller(room.db)
  const closing = await aSeller(room.db)
  const of = (given: Parameters<typeof room.goods>[0]) =>
    room.goods({ seller_id: shop.id, price: 1000, ...given })
  const fine = await of({})
  const hidden = await of({})
  const withdrawn = await of({ price: [1000, 1000] })
  const sold = await of({})
  const scarce = await of({ stock: 9 })
  const stepped = await of({ stock: 9 })
  const closed = await room.goods({ seller_id: closing.id })
  const owner = await room.account()
  for (const { variant_id } of [fine, hidden, withdrawn, sold, scarce, stepped, closed])
    await room.add(owner, variant_id, 5)
  await room.db.updateTable('product').set({ published_at: null }).where('id', '=', hidden.id).execute()
  await room.db.deleteFrom('product_variant').where('id', '=', withdrawn.variant_id).execute()
  await variant(sold.variant_id).set({ stock: 0 }).execute()
  await variant(scarce.variant_id).set({ reserved: 6 }).execute()
  await room.db.updateTable('product').set({ quantity_step: 2 }).where('id', '=', stepped.id).execute()
  await room.db.updateTable('seller').set({ closed_at: new Date() }).where('id', '=', closing.id).execute()
  return { owner, closing, fine, hidden, withdrawn, sold, scarce, stepped, closed }
}

describe('what has changed since', () => {
  test('is told of each line; only what can be ordered counts', async () => {
    const { owner, closing, withdrawn, ...goods } = await troubled()
    const { shops, things, goods_rupiah } = await room.read(owner)
    const troubles = Object.fromEntries(
      shops.flatMap(({ lines }) => lines.map(({ variant_id, trouble }) => [variant_id, trouble])),
    )
    expect(troubles).toEqual({
      [goods.fine.variant_id]: null,
      [goods.hidden.variant_id]: 'gone',
      [withdrawn.variant_id]: 'gone',
      [goods.sold.variant_id]: 'sold-out',
      [goods.scarce.variant_id]: 'fewer',
      [goods.stepped.variant_id]: 'step',
      [goods.closed.variant_id]: 'closed',
    })
    expect([things, goods_rupiah]).toEqual([7, 5000])
    expect(shops.map(({ is_open, is_ready }) => [is_open, is_ready])).toEqual([
      [true, false],
      [false, false],
    ])
    expect(shops[1]).toMatchObject({ seller_id: closing.id, goods_rupiah: 0 })
    const gone = shops[0]?.lines.find(({ variant_id }) => variant_id === withdrawn.variant_id)
    expect(gone).toMatchObject({ label: `${withdrawn.name} (0)`, is_listed: false, options: null })
  })

  test('is put right by one press', async () => {
    const { owner, fine, scarce, stepped } = await troubled()
    await tidy(owner)
    expect(await room.contents(owner)).toEqual({
      [fine.variant_id]: 5,
      [scarce.variant_id]: 3,
      [stepped.variant_id]: 4,
    })
    const { shops } = await room.read(owner)
    expect(shops.map(({ is_ready }) => is_ready)).toEqual([true])
    await tidy(owner)
    expect((await room.read(owner)).things).toBe(3)
  })

  test('a step that has grown beyond what was wanted is taken whole', async () => {
    const { id, variant_id } = await room.goods({ stock: 20 })
    const owner = await room.account()
    await room.add(owner, variant_id, 3)
    await room.db.updateTable('product').set({ quantity_step: 6 }).where('id', '=', id).execute()
    await tidy(owner)
    expect(await room.contents(owner)).toEqual({ [variant_id]: 6 })
  })

  test('a shop on holiday can be ordered from, and says until when it rests', async () => {
    const shop = await aSeller(room.db, { holiday_from: '2026-08-01', holiday_until: '2026-08-09' })
    const { variant_id } = await room.goods({ seller_id: shop.id })
    const owner = await room.account()
    await room.add(owner, variant_id)
    const [found] = (await room.read(owner)).shops
    expect(found).toMatchObject({ is_ready: true, holiday_until: '2026-08-09', time_zone: 'Asia/Makassar' })
  })
})
