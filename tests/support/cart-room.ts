import type { Tx } from '../../db/types.ts'
import { addToCart } from '../../src/market/cart/add-to-cart.ts'
import type { CartOwner } from '../../src/market/cart/cart.ts'
import { findCart } from '../../src/market/cart/find-cart.ts'
import { readCart } from '../../src/market/cart/read-cart.ts'
import { testDatabase } from './database.ts'
import { anAccount, aProduct } from './factories.ts'

/** What carts need: a database, things on sale, and people who buy. */
export async function cartRoom() {
  const { db, close } = await testDatabase()
  const tx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

  /** A product on sale, and its variants. */
  async function goods(given: Parameters<typeof aProduct>[1] = {}) {
    const product = await aProduct(db, given)
    const variants = await db
      .selectFrom('product_variant')
      .select('id')
      .where('product_id', '=', product.id)
      .orderBy('position')
      .execute()
    return { ...product, variants: variants.map(({ id }) => id), variant_id: variants[0]?.id ?? 0 }
  }
  async function account(): Promise<CartOwner> {
    return { account_id: (await anAccount(db)).id, token: undefined }
  }
  const add = (owner: CartOwner, variant_id: number, quantity = 1) =>
    tx((t) => addToCart(t, owner, { variant_id, quantity }))
  /** A guest, with something in the cart. */
  async function guest(variant_id: number, quantity = 1): Promise<CartOwner> {
    const { token } = await add({ account_id: null, token: undefined }, variant_id, quantity)
    return { account_id: null, token: token ?? undefined }
  }
  const read = async (owner: CartOwner) => readCart(db, await findCart(db, owner))
  /** Each thing and how many of it. */
  const contents = async (owner: CartOwner) =>
    Object.fromEntries(
      (await read(owner)).shops.flatMap(({ lines }) =>
        lines.map(({ variant_id, quantity }) => [variant_id, quantity]),
      ),
    ) as Record<number, number>
  return { db, close, tx, goods, account, add, guest, read, contents }
}
