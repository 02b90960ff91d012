import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CartOwner } from '../../../src/market/cart/cart.ts'
import { findCart } from '../../../src/market/cart/find-cart.ts'
import { mergeCarts } from '../../../src/market/cart/merge-carts.ts'
import { sweepCarts } from '../../../src/market/cart/sweep-carts.ts'
import { cartRoom } from '../../support/cart-room.ts'
import { testServer } from '../../support/database.ts'

let room: Awaited<ReturnType<typeof cartRoom>>
beforeAll(async () => {
  room = await cartRoom()
})
afterAll(() => room.close())

const merge = (guest: CartOwner, owner: CartOwner) =>
  room.tx((tx) => mergeCarts(tx, guest.token, owner.account_id ?? 0))

describe('at sign-in', () => {
  test('what a guest chose is in the account’s cart, and the guest’s is no more', async () => {
    const [one, other] = [await room.goods(), await room.goods()]
    const owner = await room.account()
    const guest = await room.guest(one.variant_id, 2)
    await room.add(guest, other.variant_id)
    expect(await merge(guest, owner)).toBe(2)
    expect(await room.contents(owner)).toEqual({ [one.variant_id]: 2, [other.variant_id]: 1 })
    expect(await findCart(room.db, guest)).toBeUndefined()
    expect(await merge(guest, owner)).toBe(2)
  })

  test('quantities are added, up to what is left, and never to less than the account had', async () => {
    const plenty = await room.goods({ stock: 100 })
    const scarce = await room.goods({ stock: 8 })
    const stepped = await room.goods({ stock: 9, quantity_step: 4 })
    const unique = await room.goods({ stock: 1, is_unique: true })
    const shrunk = await room.goods({ stock: 10 })
    const toOrder = await room.goods({ stock: null })
    const owner = await room.account()
    const guest = await room.guest(plenty.variant_id, 3)
    for (const who of [owner, guest]) {
      await room.add(who, scarce.variant_id, 5)
      await room.add(who, stepped.variant_id, 8)
      await room.add(who, unique.variant_id)
      await room.add(who, shrunk.variant_id, 6)
      await room.add(who, toOrder.variant_id, 6000)
    }
    await room.add(owner, plenty.variant_id, 4)
    await room.db
      .updateTable('product_variant')
      .set({ stock: 2 })
      .where('id', '=', shrunk.variant_id)
      .execute()
    expect(await merge(guest, owner)).toBe(6)
    expect(await room.contents(owner)).toEqual({
      [plenty.variant_id]: 7,
      [scarce.variant_id]: 8,
      [stepped.variant_id]: 8,
      [unique.variant_id]: 1,
      [shrunk.variant_id]: 6,
      [toOrder.variant_id]: 9999,
    })
  })

  test('of more than 60 things the last ones stay', async () => {
    const { variants: mine } = await room.goods({ price: Array.from({ length: 40 }, () => 1000) })
    const { variants: theirs } = await room.goods({ price: Array.from({ length: 30 }, () => 1000) })
    const owner = await room.account()
    for (const id of mine) await room.add(owner, id)
    const guest = await room.guest(theirs[0] ?? 0)
    for (const id of theirs.slice(1)) await room.add(guest, id)
    expect(await merge(guest, owner)).toBe(60)
    const kept = Object.keys(await room.contents(owner)).map(Number)
    expect(kept.toSorted((a, b) => a - b)).toEqual([...mine.slice(10), ...theirs].toSorted((a, b) => a - b))
  })

  test('without a guest’s cart nothing is made, only counted', async () => {
    const owner = await room.account()
    expect(await merge({ account_id: null, token: undefined }, owner)).toBe(0)
    expect(await merge({ account_id: null, token: 'tidak-ada' }, owner)).toBe(0)
    expect(await findCart(room.db, owner)).toBeUndefined()
  })

  test.skipIf(testServer === undefined)('twice at once, it is merged once', async () => {
    for (let round = 0; round < 10; round++) {
      const { variant_id } = await room.goods({ stock: 100 })
      const owner = await room.account()
      await room.add(owner, variant_id)
      const guest = await room.guest(variant_id, 2)
      await Promise.all([1, 2, 3].map(() => merge(guest, owner)))
      expect(await room.contents(owner)).toEqual({ [variant_id]: 3 })
    }
  })
})

test('a guest’s cart is forgotten 60 days after it was last changed; an account’s stays', async () => {
  const { variant_id } = await room.goods()
  const [old, young] = [await room.guest(variant_id), await room.guest(variant_id)]
  const owner = await room.account()
  await room.add(owner, variant_id)
  const until = new Date('2027-03-01T09:00:00Z')
  const touch = async (who: CartOwner, touched_at: Date) => {
    const cart = await findCart(room.db, who)
    await room.db
      .updateTable('cart')
      .set({ touched_at })
      .where('id', '=', cart?.id ?? 0)
      .execute()
  }
  await touch(old, new Date('2026-12-31T08:59:00Z'))
  await touch(owner, new Date('2026-01-01T00:00:00Z'))
  await touch(young, new Date('2026-12-31T09:01:00Z'))
  const sweep = (since: string) => room.tx((tx) => sweepCarts(tx, new Date(since), until))
  await sweep('2027-03-01T09:00:00Z')
  expect(await findCart(room.db, old)).toBeDefined()
  await sweep('2027-03-01T08:59:00Z')
  expect(await findCart(room.db, old)).toBeUndefined()
  for (const kept of [young, owner]) expect(await findCart(room.db, kept)).toBeDefined()
})
