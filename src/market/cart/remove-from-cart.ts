import type { Tx } from '../../../db/types.ts'
import { holdCart } from './open-cart.ts'
import type { FoundCart } from './take-from-cart.ts'

/** Takes something out of the cart; nothing happens where it is not there. */
export async function removeFromCart(tx: Tx, cart: FoundCart, variant_id: number) {
  await holdCart(tx, cart)
  await tx
    .deleteFrom('cart_line')
    .where('cart_id', '=', cart.id)
    .where('variant_id', '=', variant_id)
    .execute()
}
