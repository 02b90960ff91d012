import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DB, Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { DeliveryKind } from '../shipping/find-delivery.ts'
import type { PaymentKind } from './enter-order.ts'
import { isLastAttempt } from './last-attempt.ts'
import { lastDispute } from './last-dispute.ts'
import type { OrderState } from './order-states.ts'
import { stepToTakeBack } from './take-back.ts'
import { undid } from './undid.ts'
import { isSent, sentAddress } from './sent-address.ts'

export type DeskOrder = NonNullable<Awaited<ReturnType<typeof findDeskOrder>>>

/**
 * An order as its shop sees it. The buyer's link is there only while the shop has to send it: whoever has it is the
 * buyer. The code by which the goods are handed over never is. Moments inside of lists are texts.
 */
export async function findDeskOrder(db: Db, desk: Desk, order: string | undefined) {
  if (!/^\d{1,15}$/.test(order ?? '')) return undefined
  return db
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .leftJoin('business_house', 'business_house.slug', 'shop_order.delivery_house_slug')
    .leftJoin('order_payment', 'order_payment.order_id', 'shop_order.id')
    .where('shop_order.id', '=', Number(order))
    .where('shop_order.seller_id', '=', desk.seller_id)
    .select([
      'shop_order.id',
      'shop_order.placed_at',
      'state_since',
      'began',
      'goods_rupiah',
      'delivery_rupiah',
    ])
    .select(['unique_code', 'due_rupiah', 'delivery_name', 'days_least', 'days_most', 'weight_grams', 'note'])
    .select(['held_until', 'stock_state', 'promised_on', 'courier', 'tracking_number'])
    .select(['checkout.name', 'checkout.phone', 'checkout.email', 'business_house.name as house_name'])
    .select(sentAddress)
    .select('checkout.forgotten_at')
    .select(['order_payment.paid_at', 'order_payment.amount_rupiah as paid_rupiah'])
    .select([leftOfPayment.as('left_rupiah'), stepToTakeBack.as('step_to_take_back')])
    .select((eb) => [
      eb.ref('shop_order.state').$castTo<OrderState>().as('state'),
      eb.ref('shop_order.payment_kind').$castTo<PaymentKind>().as('payment_kind'),
      eb.ref('shop_order.delivery_kind').$castTo<DeliveryKind>().as('delivery_kind'),
      eb.case().when('shop_order.state', '=', 'proposed').then(eb.ref('shop_order.token')).end().as('token'),
      place().as('place'),
      lines().as('lines'),
      steps().as('steps'),
      messages().as('messages'),
      proofs().as('proofs'),
      refunds().as('refunds'),
      askedReturn().as('return'),
      lastDispute('seller').as('dispute'),
    ])
    .executeTakeFirst()
}

const eb = expressionBuilder<DB, 'shop_order' | 'checkout'>()

function place() {
  return jsonObjectFrom(
    eb
      .selectFrom('village')
      .innerJoin('district', 'district.code', 'village.district_code')
      .innerJoin('regency', 'regency.code', 'district.regency_code')
      .innerJoin('province', 'province.code', 'regency.province_code')
      .whereRef('village.code', '=', 'checkout.village_code')
      .where(isSent)
      .select(['village.name as village', 'village.kind as village_kind', 'district.name as district'])
      .select(['regency.name as regency', 'province.name as province']),
  )
}

function lines() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_line')
      .whereRef('order_line.order_id', '=', 'shop_order.id')
      .select(['id', 'product_id', 'product_name', 'sku', 'unit', 'unit_size', 'quantity', 'price_rupiah'])
      .select(['total_rupiah', 'is_made_to_order'])
      .select((line) => line.ref('options').$castTo<Record<string, string>>().as('options'))
      .orderBy('id'),
  )
}

function steps() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_step')
      .leftJoin('account', 'account.id', 'order_step.account_id')
      .whereRef('order_step.order_id', '=', 'shop_order.id')
      .select(['order_step.side', 'order_step.reason', 'order_step.at'])
      .select((step) => [
        step.ref('order_step.state').$castTo<OrderState>().as('state'),
        undid().as('undid'),
        // A buyer's account is nobody's business here: the order has their name.
        step.case().when('side', '=', 'seller').then(step.ref('account.name')).end().as('who'),
      ])
      .orderBy('order_step.id'),
  )
}

function messages() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_message')
      .leftJoin('account', 'account.id', 'order_message.account_id')
      .whereRef('order_message.order_id', '=', 'shop_order.id')
      .select(['order_message.id', 'side', 'words', 'written_at'])
      .select((message) => [
        sql<boolean>`side = 'buyer' and read_at is null`.as('is_unread'),
        message.case().when('side', '=', 'seller').then(message.ref('account.name')).end().as('who'),
      ])
      .orderBy('order_message.id'),
  )
}

function proofs() {
  return jsonArrayFrom(
    eb
      .selectFrom('transfer_proof')
      .whereRef('transfer_proof.order_id', '=', 'shop_order.id')
      .select(['id', 'document_id', 'sent_at', 'rejected_at', 'rejection'])
      .orderBy('id', 'desc'),
  )
}

/** What was paid and is neither back with the buyer nor on its way. */
const leftOfPayment = sql<number | null>`(
  order_payment.amount_rupiah - coalesce((
    select sum(refund.amount_rupiah) from refund
    where refund.order_id = shop_order.id and refund.failed_at is null
      and refund.session_id is not distinct from order_payment.session_id), 0))::float8`

function refunds() {
  return jsonArrayFrom(
    eb
      .selectFrom('refund')
      .whereRef('refund.order_id', '=', 'shop_order.id')
      .where(isLastAttempt)
      .select(['id', 'kind', 'amount_rupiah', 'reason', 'asked_at', 'done_at', 'failed_at'])
      .orderBy('id'),
  )
}

function askedReturn() {
  return jsonObjectFrom(
    eb
      .selectFrom('order_return')
      .whereRef('order_return.order_id', '=', 'shop_order.id')
      .select(['reason', 'asked_at', 'answered_at', 'is_agreed', 'answer']),
  )
}
