import type { Db } from '../../../db/types.ts'
import type { FoundCart } from './take-from-cart.ts'

/** How many different things are in a cart. */
export async function countCart(db: Db, cart: FoundCart | undefined) {
  if (!cart) return 0
  const { things } = await db
    .selectFrom('cart_line')
    .where('cart_id', '=', cart.id)
    .select((eb) => eb.fn.countAll<number>().as('things'))
    .executeTakeFirstOrThrow()
  return things
}
