import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { holdCart } from './open-cart.ts'
import { type CartLine, readCart } from './read-cart.ts'
import type { FoundCart } from './take-from-cart.ts'

/** Makes all of the cart orderable: takes out what cannot be had now, and changes to what can a quantity that cannot. */
export async function tidyCart(tx: Tx, cart: FoundCart) {
  await holdCart(tx, cart)
  const { shops } = await readCart(tx, cart)
  const lines = shops.flatMap((shop) => shop.lines)
  const changed = lines
    .filter(({ trouble }) => trouble === 'fewer' || trouble === 'step')
    .map((line) => ({ variant_id: line.variant_id, quantity: nearest(line) }))
  const gone = lines.filter(({ trouble }) => trouble && trouble !== 'fewer' && trouble !== 'step')
  await tx
    .deleteFrom('cart_line')
    .where('cart_id', '=', cart.id)
    .where('variant_id', 'in', [0, ...gone.map(({ variant_id }) => variant_id)])
    .execute()
  await sql`
    update cart_line set quantity = changed.quantity
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) changed(variant_id bigint, quantity int)
    where cart_line.cart_id = ${cart.id} and cart_line.variant_id = changed.variant_id`.execute(tx)
}

/** The quantity that can be ordered which is nearest to what is wanted, and not more than it where there is one. */
function nearest({ quantity, quantity_step, most }: CartLine) {
  return Math.min(most, Math.max(quantity_step, quantity - (quantity % quantity_step)))
}
