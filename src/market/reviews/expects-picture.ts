import type { Db } from '../../../db/types.ts'
import type { PaymentKind } from '../orders/enter-order.ts'
import type { OrderState } from '../orders/order-states.ts'
import { takesProof } from '../payments/send-proof.ts'
import { reviewableStates } from './review.ts'

/**
 * Whether the order with this link takes a picture as it stands now: a proof that it was paid, or photos of what
 * came. Undefined where there is no such order.
 */
export async function expectsPicture(db: Db, token: string, picture: 'proof' | 'review') {
  const order = await db
    .selectFrom('shop_order')
    .where('token', '=', token)
    .select(['state', 'payment_kind'])
    .executeTakeFirst()
  if (!order) return undefined
  const state = order.state as OrderState
  if (picture === 'review') return reviewableStates.includes(state)
  return takesProof({ state, payment_kind: order.payment_kind as PaymentKind })
}
