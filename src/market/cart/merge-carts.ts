import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { mostThings } from './cart.ts'
import { countCart } from './count-cart.ts'
import { findCart } from './find-cart.ts'
import { holdGuestCart, openCart } from './open-cart.ts'

/**
 * At sign-in: what lies in the guest's cart goes into the account's, and the guest's cart is no more. Of what is in both
 * the quantities are added, up to what is left of it, and never to less than the account had. Of more than `mostThings`
 * those stay that were put in last. Returns how many things are in the account's cart.
 */
export async function mergeCarts(tx: Tx, token: string | undefined, account_id: number) {
  const guest = token === undefined ? undefined : await holdGuestCart(tx, token)
  if (!guest) return countCart(tx, await findCart(tx, { account_id, token: undefined }))
  const own = await openCart(tx, { account_id, token: undefined })
  await moveLines(tx, guest.id, own.id)
  await tx.deleteFrom('cart').where('id', '=', guest.id).execute()
  await tx
    .deleteFrom('cart_line')
    .where('cart_id', '=', own.id)
    .where('variant_id', 'in', (eb) =>
      eb
        .selectFrom('cart_line as old')
        .select('old.variant_id')
        .where('old.cart_id', '=', own.id)
        .orderBy('old.added_at', 'desc')
        .orderBy('old.variant_id', 'desc')
        .offset(mostThings),
    )
    .execute()
  return countCart(tx, own)
}

async function moveLines(tx: Tx, from: number, to: number) {
  await sql`
    insert into cart_line (cart_id, variant_id, product_id, label, quantity, seen_price_rupiah, added_at)
    select ${to}::bigint, line.variant_id, line.product_id, line.label,
      case when mine.quantity is null then line.quantity
        else greatest(mine.quantity, least(mine.quantity + line.quantity, most.quantity)) end,
      line.seen_price_rupiah, line.added_at
    from cart_line line
    join product on product.id = line.product_id
    left join product_variant variant on variant.id = line.variant_id
    left join cart_line mine on mine.cart_id = ${to}::bigint and mine.variant_id = line.variant_id
    cross join lateral (
      select case when product.is_unique then 1
        when variant.stock is null then 9999 / product.quantity_step * product.quantity_step
        else least(9999, variant.stock - variant.reserved) / product.quantity_step * product.quantity_step
      end as quantity) most
    where line.cart_id = ${from}::bigint
    on conflict (cart_id, variant_id) do update
      set quantity = excluded.quantity, seen_price_rupiah = excluded.seen_price_rupiah`.execute(tx)
}
