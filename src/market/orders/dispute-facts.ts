import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DB, OrderDispute } from '../../../db/types.ts'
import type { Side } from './dispute.ts'
import type { PaymentKind } from './enter-order.ts'
import { isLastAttempt } from './last-attempt.ts'
import type { OrderState } from './order-states.ts'
import { undid } from './undid.ts'

/** What there is to know of an order in dispute, each as a part of one query. Moments inside of them are texts. */

const eb = expressionBuilder<DB & { dispute: OrderDispute }, 'shop_order' | 'dispute'>()

export function questions() {
  return jsonArrayFrom(
    eb
      .selectFrom('dispute_question as question')
      .leftJoin('account', 'account.id', 'question.asked_by')
      .whereRef('question.dispute_id', '=', 'dispute.id')
      .select(['question.id', 'question.words', 'question.asked_at', 'account.name as asked_by'])
      .select(['question.answer', 'question.answered_at'])
      .select((question) => question.ref('question.side').$castTo<Side>().as('side'))
      .orderBy('question.id'),
  )
}

export function messages() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_message')
      .whereRef('order_message.order_id', '=', 'shop_order.id')
      .select(['side', 'words', 'written_at'])
      .orderBy('id'),
  )
}

/** `who` is not told of a buyer. */
export function steps() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_step')
      .leftJoin('account', 'account.id', 'order_step.account_id')
      .whereRef('order_step.order_id', '=', 'shop_order.id')
      .select(['order_step.side', 'order_step.reason', 'order_step.at'])
      .select((step) => [
        step.ref('order_step.state').$castTo<OrderState>().as('state'),
        undid().as('undid'),
        step.case().when('order_step.side', '<>', 'buyer').then(step.ref('account.name')).end().as('who'),
      ])
      .orderBy('order_step.id'),
  )
}

export function lines() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_line')
      .whereRef('order_line.order_id', '=', 'shop_order.id')
      .select(['quantity', 'product_name', 'total_rupiah'])
      .select((line) => line.ref('options').$castTo<Record<string, string>>().as('options'))
      .orderBy('id'),
  )
}

export function proofs() {
  return jsonArrayFrom(
    eb
      .selectFrom('transfer_proof')
      .whereRef('transfer_proof.order_id', '=', 'shop_order.id')
      .select(['document_id', 'sent_at', 'rejection'])
      .orderBy('id'),
  )
}

/** `confirmed_by` is nobody where Stripe said so. */
export function paid() {
  return jsonObjectFrom(
    eb
      .selectFrom('order_payment')
      .leftJoin('account', 'account.id', 'order_payment.confirmed_by')
      .whereRef('order_payment.order_id', '=', 'shop_order.id')
      .select(['order_payment.amount_rupiah', 'order_payment.paid_at', 'account.name as confirmed_by'])
      .select((payment) => payment.ref('order_payment.kind').$castTo<PaymentKind>().as('kind')),
  )
}

export function refunds() {
  return jsonArrayFrom(
    eb
      .selectFrom('refund')
      .whereRef('refund.order_id', '=', 'shop_order.id')
      .where(isLastAttempt)
      .select(['refund.id', 'amount_rupiah', 'reason', 'asked_at', 'done_at', 'failed_at'])
      .select((refund) => refund.ref('refund.kind').$castTo<'stripe' | 'direct' | 'operator'>().as('kind'))
      .orderBy('refund.id'),
  )
}

export function returned() {
  return jsonObjectFrom(
    eb
      .selectFrom('order_return')
      .whereRef('order_return.order_id', '=', 'shop_order.id')
      .select(['reason', 'asked_at', 'answered_at', 'is_agreed', 'answer']),
  )
}

/** What the buyer's bank asks back of the payment, which may be of other shops too; the last time. */
export function bank() {
  return jsonObjectFrom(
    eb
      .selectFrom('stripe_dispute')
      .innerJoin('stripe_session', 'stripe_session.payment_intent', 'stripe_dispute.payment_intent')
      .innerJoin('stripe_session_order as part', 'part.session_id', 'stripe_session.id')
      .whereRef('part.order_id', '=', 'shop_order.id')
      .select(['stripe_dispute.opened_at', 'stripe_dispute.status', 'stripe_dispute.amount_rupiah'])
      .select(sql<boolean>`is_withdrawn and not is_reinstated`.as('is_gone'))
      .orderBy('stripe_dispute.opened_at', 'desc')
      .limit(1),
  )
}
