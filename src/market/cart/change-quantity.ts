import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { holdSteps, holdSupply } from './add-to-cart.ts'
import { findOffered } from './find-offered.ts'
import { holdCart } from './open-cart.ts'
import { removeFromCart } from './remove-from-cart.ts'
import type { FoundCart } from './take-from-cart.ts'

/**
 * Says how many of something are wanted, in the unit of its product; 0 takes it out. What another tab has taken out
 * stays out. The price of today is from now on the one that was seen.
 * @throws {Refusal} gone-from-shelf, none-left, only-left (`left`), quantity-step (`step`)
 */
export async function changeQuantity(
  tx: Tx,
  cart: FoundCart,
  { variant_id, quantity }: { variant_id: number; quantity: number },
) {
  if (quantity === 0) return removeFromCart(tx, cart, variant_id)
  await holdCart(tx, cart)
  const offer = await findOffered(tx, variant_id)
  if (!offer) throw new Refusal('gone-from-shelf')
  holdSteps(offer, quantity)
  holdSupply(offer, quantity)
  await tx
    .updateTable('cart_line')
    .set({ quantity, seen_price_rupiah: offer.price_rupiah })
    .where('cart_id', '=', cart.id)
    .where('variant_id', '=', variant_id)
    .execute()
}
