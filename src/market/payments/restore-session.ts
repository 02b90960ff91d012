import type Stripe from 'stripe'
import type { Tx } from '../../../db/types.ts'
import { fromStripe } from './stripe-door.ts'
import { readMetadata } from './stripe-metadata.ts'
import { insertSession, lockSession } from './stripe-session.ts'

/**
 * Writes down a session that Stripe knows and we do not: the process was killed between the two. What it says of itself
 * must be true of our orders, to the rupiah. Undefined where it is not ours, or is not true.
 */
export async function restoreSession(tx: Tx, session: Stripe.Checkout.Session) {
  const known = readMetadata(session.metadata)
  if (!known || session.currency !== 'idr' || session.amount_total === null) return undefined
  const orders = await tx
    .selectFrom('shop_order')
    .where('id', 'in', known.order_ids)
    .where('payment_kind', '=', 'stripe')
    .where('delivery_rupiah', 'is not', null)
    .where('checkout_id', '=', (eb) =>
      eb.selectFrom('checkout').select('id').where('token', '=', known.checkout_token),
    )
    .select(['id', 'due_rupiah', 'checkout_id'])
    .orderBy('id')
    .forUpdate()
    .execute()
  const [first] = orders
  const sum = orders.reduce((total, { due_rupiah }) => total + due_rupiah, 0)
  if (!first || orders.length !== known.order_ids.length) return undefined
  if (sum !== fromStripe(session.amount_total)) return undefined
  const { id, url, expires_at } = session
  const { checkout_id } = first
  const { stripe_account } = known
  await insertSession(tx, { id, url, expires_at, checkout_id, stripe_account, orders })
  return lockSession(tx, id)
}
