import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { mostOrderable } from '../products/product.ts'
import { type CartOwner, labelOf, mostThings } from './cart.ts'
import { findOffered } from './find-offered.ts'
import { openCart } from './open-cart.ts'
import type { FoundCart } from './take-from-cart.ts'

/**
 * Puts `quantity` of a variant, in the unit of its product, into the owner's cart, on top of what is there; of a unique
 * piece there is one. Nothing is held for it. Returns the cart, with the token that a guest's browser has to keep.
 * @throws {Refusal} gone-from-shelf, none-left, only-left (`left`), quantity-step (`step`), cart-full (`most`)
 */
export async function addToCart(
  tx: Tx,
  owner: CartOwner,
  { variant_id, quantity }: { variant_id: number; quantity: number },
) {
  const offer = await findOffered(tx, variant_id)
  if (!offer) throw new Refusal('gone-from-shelf')
  holdSteps(offer, quantity)
  const cart = await openCart(tx, owner)
  const line = await tx
    .insertInto('cart_line')
    .values({
      cart_id: cart.id,
      variant_id,
      product_id: offer.product_id,
      label: labelOf(offer.name, offer.options),
      quantity: offer.is_unique ? 1 : quantity,
      seen_price_rupiah: offer.price_rupiah,
    })
    .onConflict((conflict) =>
      conflict.columns(['cart_id', 'variant_id']).doUpdateSet((eb) => ({
        quantity: offer.is_unique
          ? 1
          : eb.fn<number>('least', [
              eb.lit(9999),
              eb('cart_line.quantity', '+', eb.ref('excluded.quantity')),
            ]),
        seen_price_rupiah: eb.ref('excluded.seen_price_rupiah'),
        label: eb.ref('excluded.label'),
      })),
    )
    .returning('quantity')
    .executeTakeFirstOrThrow()
  holdSupply(offer, line.quantity)
  await holdSize(tx, cart)
  return cart
}

type Offer = Parameters<typeof mostOrderable>[0]

/** @throws {Refusal} quantity-step */
export function holdSteps({ quantity_step }: Offer, quantity: number) {
  if (quantity % quantity_step !== 0) throw new Refusal('quantity-step', { step: quantity_step })
}

/** @throws {Refusal} none-left, only-left */
export function holdSupply(offer: Offer, quantity: number) {
  const left = mostOrderable(offer)
  if (left === 0) throw new Refusal('none-left')
  if (quantity > left) throw new Refusal('only-left', { left })
}

async function holdSize(tx: Tx, { id }: FoundCart) {
  const { things } = await tx
    .selectFrom('cart_line')
    .where('cart_id', '=', id)
    .select((eb) => eb.fn.countAll<number>().as('things'))
    .executeTakeFirstOrThrow()
  if (things > mostThings) throw new Refusal('cart-full', { most: mostThings })
}
