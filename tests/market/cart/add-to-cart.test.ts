import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeQuantity } from '../../../src/market/cart/change-quantity.ts'
import { findCart } from '../../../src/market/cart/find-cart.ts'
import { removeFromCart } from '../../../src/market/cart/remove-from-cart.ts'
import type { CartOwner } from '../../../src/market/cart/cart.ts'
import { cartRoom } from '../../support/cart-room.ts'
import { testServer } from '../../support/database.ts'
import { aProduct } from '../../support/factories.ts'

let room: Awaited<ReturnType<typeof cartRoom>>
beforeAll(async () => {
  room = await cartRoom()
})
afterAll(() => room.close())

const nobody: CartOwner = { account_id: null, token: undefined }
async function change(owner: CartOwner, variant_id: number, quantity: number) {
  const cart = await findCart(room.db, owner)
  if (!cart) throw new Error('There is no cart')
  return room.tx((tx) => changeQuantity(tx, cart, { variant_id, quantity }))
}

describe('putting something into a cart', () => {
  test('makes one for a guest, found by a token of which only the hash is kept', async () => {
    const { variant_id } = await room.goods()
    const { token } = await room.add(nobody, variant_id, 2)
    expect(token).toMatch(/^[\w-]{43}$/)
    const owner = { account_id: null, token: token ?? '' }
    expect(await room.contents(owner)).toEqual({ [variant_id]: 2 })
    expect((await room.add(owner, variant_id)).token).toBe(token)
    expect(await room.contents(owner)).toEqual({ [variant_id]: 3 })
    const { token_hash } = await room.db
      .selectFrom('cart')
      .select('token_hash')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(token_hash).not.toContain(token)
  })

  test('gives whoever comes with a token that leads nowhere another one', async () => {
    const { variant_id } = await room.goods()
    const { token } = await room.add({ account_id: null, token: 'dikarang-sendiri' }, variant_id)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await findCart(room.db, { account_id: null, token: 'dikarang-sendiri' })).toBeUndefined()
  })

  test('goes to the account of whoever is signed in, whatever token there is', async () => {
    const [one, other] = [await room.goods(), await room.goods()]
    const guest = await room.guest(one.variant_id)
    const owner = { ...(await room.account()), token: guest.token }
    expect((await room.add(owner, other.variant_id)).token).toBe(null)
    expect(await room.contents(owner)).toEqual({ [other.variant_id]: 1 })
    expect(await room.contents(guest)).toEqual({ [one.variant_id]: 1 })
  })

  test('is refused where it is not on show, or its shop is closed', async () => {
    const hidden = await room.goods({ published_at: null })
    const { variant_id, seller_id } = await room.goods()
    await room.db.updateTable('seller').set({ closed_at: new Date() }).where('id', '=', seller_id).execute()
    for (const id of [hidden.variant_id, variant_id, 999_999_999])
      await expect(room.add(nobody, id)).rejects.toMatchObject({ code: 'gone-from-shelf' })
  })

  test('is refused beyond what is left, counting what is in the cart and what others were promised', async () => {
    const { variant_id } = await room.goods({ stock: 5 })
    const owner = await room.account()
    await room.db.updateTable('product_variant').set({ reserved: 2 }).where('id', '=', variant_id).execute()
    const tooMany = { code: 'only-left', values: { left: 3 } }
    await expect(room.add(owner, variant_id, 4)).rejects.toMatchObject(tooMany)
    expect(await findCart(room.db, owner)).toBeUndefined()
    await room.add(owner, variant_id, 2)
    await expect(room.add(owner, variant_id, 2)).rejects.toMatchObject(tooMany)
    expect(await room.contents(owner)).toEqual({ [variant_id]: 2 })
    await room.db.updateTable('product_variant').set({ reserved: 5 }).where('id', '=', variant_id).execute()
    await expect(room.add(owner, variant_id)).rejects.toMatchObject({ code: 'none-left' })
  })

  test('keeps to the step in which it is sold', async () => {
    const { variant_id } = await room.goods({ stock: 9, quantity_step: 2 })
    const owner = await room.account()
    await expect(room.add(owner, variant_id, 3)).rejects.toMatchObject({
      code: 'quantity-step',
      values: { step: 2 },
    })
    await room.add(owner, variant_id, 8)
    await expect(room.add(owner, variant_id, 2)).rejects.toMatchObject({
      code: 'only-left',
      values: { left: 8 },
    })
  })

  test('of a unique piece there is one, however often it is put in', async () => {
    const { variant_id } = await room.goods({ is_unique: true, stock: 1 })
    const owner = await room.account()
    for (let times = 0; times < 2; times++) await room.add(owner, variant_id)
    expect(await room.contents(owner)).toEqual({ [variant_id]: 1 })
  })

  test('of what is made to order there are 9,999 at most', async () => {
    const { variant_id } = await room.goods({ stock: null })
    const owner = await room.account()
    for (let times = 0; times < 2; times++) await room.add(owner, variant_id, 9000)
    expect(await room.contents(owner)).toEqual({ [variant_id]: 9999 })
  })

  test('stops at 60 different things', async () => {
    const { variants } = await room.goods({ price: Array.from({ length: 61 }, () => 1000) })
    const owner = await room.account()
    for (const id of variants.slice(0, 60)) await room.add(owner, id)
    const full = { code: 'cart-full', values: { most: 60 } }
    await expect(room.add(owner, variants[60] ?? 0)).rejects.toMatchObject(full)
    await room.add(owner, variants[0] ?? 0)
    expect(Object.keys(await room.contents(owner))).toHaveLength(60)
  })
})

describe('changing how many', () => {
  test('sets the number, and 0 takes it out', async () => {
    const [one, other] = [await room.goods(), await room.goods()]
    const owner = await room.account()
    for (const { variant_id } of [one, other]) await room.add(owner, variant_id)
    await change(owner, one.variant_id, 4)
    expect(await room.contents(owner)).toEqual({ [one.variant_id]: 4, [other.variant_id]: 1 })
    await change(owner, one.variant_id, 0)
    await change(owner, one.variant_id, 3)
    expect(await room.contents(owner)).toEqual({ [other.variant_id]: 1 })
  })

  test('keeps to the same limits, and leaves alone what was there', async () => {
    const { variant_id, id } = await room.goods({ stock: 6, quantity_step: 2 })
    const owner = await room.account()
    await room.add(owner, variant_id, 2)
    await expect(change(owner, variant_id, 3)).rejects.toMatchObject({ code: 'quantity-step' })
    await expect(change(owner, variant_id, 8)).rejects.toMatchObject({ code: 'only-left' })
    await room.db.updateTable('product').set({ published_at: null }).where('id', '=', id).execute()
    await expect(change(owner, variant_id, 4)).rejects.toMatchObject({ code: 'gone-from-shelf' })
    expect(await room.contents(owner)).toEqual({ [variant_id]: 2 })
    await change(owner, variant_id, 0)
    expect(await room.contents(owner)).toEqual({})
  })

  test('touches nobody else’s cart', async () => {
    const { variant_id } = await room.goods()
    const [mine, theirs] = [await room.account(), await room.account()]
    for (const owner of [mine, theirs]) await room.add(owner, variant_id, 2)
    const cart = await findCart(room.db, mine)
    await room.tx((tx) => removeFromCart(tx, cart ?? { id: 0, key: '' }, variant_id))
    expect(await room.contents(mine)).toEqual({})
    expect(await room.contents(theirs)).toEqual({ [variant_id]: 2 })
  })

  test('a product that is deleted leaves every cart', async () => {
    const { variant_id, id } = await room.goods()
    const owner = await room.account()
    await room.add(owner, variant_id)
    await room.db.deleteFrom('product').where('id', '=', id).execute()
    expect(await room.read(owner)).toMatchObject({ shops: [], things: 0 })
  })
})

describe.skipIf(testServer === undefined)('on connections of their own', () => {
  test('two tabs that put in the first thing at once make one cart, and both count', async () => {
    for (let round = 0; round < 10; round++) {
      const { variant_id } = await room.goods({ stock: null })
      const owner = await room.account()
      await Promise.all([1, 2, 3].map((quantity) => room.add(owner, variant_id, quantity)))
      expect(await room.contents(owner)).toEqual({ [variant_id]: 6 })
    }
  })

  test('no more than 60 things get in, however many come at once', async () => {
    const { id: product_id } = await aProduct(room.db, { price: Array.from({ length: 64 }, () => 1000) })
    const variants = await room.db
      .selectFrom('product_variant')
      .select('id')
      .where('product_id', '=', product_id)
      .execute()
    const owner = await room.account()
    const ends = await Promise.allSettled(variants.map(({ id }) => room.add(owner, id)))
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(60)
    expect((await room.read(owner)).things).toBe(60)
  })
})
