import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { DeliveryKind } from '../shipping/find-delivery.ts'
import { needsAddress, withoutAddress } from './agree-on.ts'
import type { OrderInHand } from './enter-order.ts'
import { placeAgreed } from './place-agreed.ts'
import type { Buyer } from './place-checkout.ts'

/**
 * The buyer of an order that began on WhatsApp says yes to what the shop has entered: it is placed, to be paid as the
 * two have agreed. Name, contact and address are the buyer's own from now on. Prices stay as the shop has entered them.
 * The shop has the link as well: the order gets another, which is returned and which the shop never sees.
 *
 * @param agreement_key made with the page of the form: who sends that form again is led to the new link
 * @throws {Refusal} order-state; own-proposal for somebody of the shop; contact-required; address-to-agree where it
 *   is sent; too-many-transfers
 */
export async function confirmProposed(
  tx: Tx,
  enqueue: Enqueue,
  order: OrderInHand,
  buyer: Buyer,
  agreement_key: string | null = null,
) {
  if (order.state !== 'proposed') throw new Refusal('order-state', { state: order.state })
  if (await worksThere(tx, order)) throw new Refusal('own-proposal')
  if (buyer.phone === null && buyer.email === null) throw new Refusal('contact-required')
  const isSent = needsAddress(order.delivery_kind as DeliveryKind)
  if (isSent && (buyer.village_code === null || buyer.address === '')) throw new Refusal('address-to-agree')
  await tx
    .updateTable('checkout')
    .set({ ...(isSent ? buyer : withoutAddress(buyer)), consented_at: sql<Date>`now()` })
    .where('id', '=', order.checkout_id)
    .execute()
  const token = await renewLink(tx, order, agreement_key)
  await placeAgreed(tx, enqueue, order)
  return token
}

/** Whether this is the link of an order that waits for its buyer's yes. */
export async function isProposed(db: Db, token: string) {
  const order = await db
    .selectFrom('shop_order')
    .where('token', '=', token)
    .where('state', '=', 'proposed')
    .select('id')
    .executeTakeFirst()
  return order !== undefined
}

/**
 * The link by which an order was agreed to that has another since then: the new one for whoever has the key of the form,
 * null for anybody else. Undefined where no order has begun with it.
 */
export async function findRenewed(db: Db, proposal_token: string, agreement_key: string | null) {
  const renewed = await db
    .selectFrom('shop_order')
    .where('proposal_token', '=', proposal_token)
    .select(['token', 'agreement_key'])
    .executeTakeFirst()
  if (!renewed) return undefined
  const isTheirs = agreement_key !== null && renewed.agreement_key === agreement_key
  return { token: isTheirs ? renewed.token : null }
}

/** Whoever is signed in is told of the mistake; nobody can be kept from pressing as a guest. */
async function worksThere(tx: Tx, { by, seller_id }: OrderInHand) {
  if (by.account_id === null) return false
  const access = await tx
    .selectFrom('desk_access')
    .select('role')
    .where('account_id', '=', by.account_id)
    .where('seller_id', '=', seller_id)
    .executeTakeFirst()
  return access !== undefined
}

async function renewLink(tx: Tx, { id, token }: OrderInHand, agreement_key: string | null) {
  const renewed = await tx
    .updateTable('shop_order')
    .set({ token: sql<string>`random_token()`, proposal_token: token, agreement_key })
    .where('id', '=', id)
    .returning('token')
    .executeTakeFirstOrThrow()
  return renewed.token
}
