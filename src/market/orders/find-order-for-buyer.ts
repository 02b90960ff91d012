import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { DB, Db } from '../../../db/types.ts'
import type { Lang } from '../../i18n/messages.ts'
import type { DeliveryKind } from '../shipping/find-delivery.ts'
import type { PaymentKind } from './enter-order.ts'
import { isLastAttempt } from './last-attempt.ts'
import { lastDispute } from './last-dispute.ts'
import type { OrderState } from './order-states.ts'
import { undid } from './undid.ts'

export type BuyersOrder = NonNullable<Awaited<ReturnType<typeof findOrderForBuyer>>>

/**
 * An order as whoever has its link sees it; undefined where no order has it. Who works at the shop is not told, nor what
 * is said of it elsewhere. Moments inside of lists are texts.
 */
export async function findOrderForBuyer(db: Db, token: string) {
  return db
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .leftJoin('business_house as house', 'house.slug', 'shop_order.delivery_house_slug')
    .leftJoin('order_payment', 'order_payment.order_id', 'shop_order.id')
    .where('shop_order.token', '=', token)
    .select([
      'shop_order.id',
      'shop_order.token',
      'shop_order.seller_id',
      'shop_order.placed_at',
      'state_since',
    ])
    .select(['goods_rupiah', 'delivery_rupiah', 'unique_code', 'due_rupiah', 'began', 'shop_order.note'])
    .select(['delivery_name', 'days_least', 'days_most', 'held_until', 'promised_on', 'courier'])
    .select(['tracking_number', 'handover_code', 'checkout.token as checkout_token', 'checkout.name'])
    .select(['checkout.phone', 'checkout.email', 'checkout.address', 'checkout.rt_rw', 'checkout.postcode'])
    .select([
      'checkout.village_code',
      'checkout.forgotten_at',
      'seller.name as shop',
      'seller.slug as shop_slug',
    ])
    .select(['seller.whatsapp', 'seller.address as shop_address', 'seller.hours as shop_hours'])
    .select(['seller.village_code as shop_village_code', 'seller.closed_at as shop_closed_at'])
    .select(['house.name as house_name', 'house.address as house_address', 'house.hours as house_hours'])
    .select(['order_payment.paid_at', 'order_payment.amount_rupiah as paid_rupiah'])
    .select((eb) => [
      eb.fn.coalesce('province.time_zone', eb.val('Asia/Jakarta')).as('time_zone'),
      eb.ref('checkout.language').$castTo<Lang>().as('language'),
      eb.ref('shop_order.state').$castTo<OrderState>().as('state'),
      eb.ref('shop_order.payment_kind').$castTo<PaymentKind>().as('payment_kind'),
      eb.ref('shop_order.delivery_kind').$castTo<DeliveryKind>().as('delivery_kind'),
      eb.ref('shop_order.pay_to').$castTo<PayTo | null>().as('pay_to'),
      qrisType().as('qris_type'),
      placeOf('checkout.village_code').as('place'),
      placeOf('seller.village_code').as('shop_place'),
      lines().as('lines'),
      steps().as('steps'),
      messages().as('messages'),
      proofs().as('proofs'),
      refunds().as('refunds'),
      askedReturn().as('return'),
      lastDispute('buyer').as('dispute'),
    ])
    .executeTakeFirst()
}

/** What the buyer needs to pay: an account of a bank, or the picture of a QRIS code. */
export type PayTo = {
  bank_name?: string
  account_number?: string
  account_holder?: string
  document_id?: string
}

export type OrderPlace = NonNullable<BuyersOrder['place']>

const eb = expressionBuilder<DB, 'shop_order' | 'checkout' | 'seller'>()

/** A shop may have sent a PDF; null where that is gone, or where it is not paid like that. */
function qrisType() {
  return eb
    .selectFrom('document')
    .where('document.id', '=', sql<string>`shop_order.pay_to ->> 'document_id'`)
    .whereRef('document.seller_id', '=', 'shop_order.seller_id')
    .select('document.content_type')
}

function placeOf(code: 'checkout.village_code' | 'seller.village_code') {
  return jsonObjectFrom(
    eb
      .selectFrom('village')
      .innerJoin('district', 'district.code', 'village.district_code')
      .innerJoin('regency', 'regency.code', 'district.regency_code')
      .innerJoin('province as region', 'region.code', 'regency.province_code')
      .whereRef('village.code', '=', code)
      .select(['village.name as village', 'village.kind as village_kind', 'district.name as district'])
      .select(['regency.name as regency', 'region.name as province']),
  )
}

/** `slug` where the product can still be seen. */
function lines() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_line')
      .leftJoin('listing_card', 'listing_card.product_id', 'order_line.product_id')
      .whereRef('order_line.order_id', '=', 'shop_order.id')
      .select(['order_line.id', 'product_name', 'order_line.unit', 'order_line.unit_size', 'quantity'])
      .select(['price_rupiah', 'total_rupiah', 'is_made_to_order', 'listing_card.slug'])
      .select((line) => line.ref('options').$castTo<Record<string, string>>().as('options'))
      .orderBy('order_line.id'),
  )
}

function steps() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_step')
      .whereRef('order_step.order_id', '=', 'shop_order.id')
      .select(['reason', 'at'])
      .select((step) => [
        step.ref('state').$castTo<OrderState>().as('state'),
        undid().as('undid'),
        step.ref('side').$castTo<'buyer' | 'seller' | 'agency' | 'operator' | 'system'>().as('side'),
      ])
      .orderBy('id'),
  )
}

function messages() {
  return jsonArrayFrom(
    eb
      .selectFrom('order_message')
      .whereRef('order_message.order_id', '=', 'shop_order.id')
      .select(['id', 'words', 'written_at'])
      .select((message) => message.ref('side').$castTo<'buyer' | 'seller'>().as('side'))
      .orderBy('id'),
  )
}

function proofs() {
  return jsonArrayFrom(
    eb
      .selectFrom('transfer_proof')
      .whereRef('transfer_proof.order_id', '=', 'shop_order.id')
      .select(['id', 'sent_at', 'rejected_at', 'rejection'])
      .orderBy('id'),
  )
}

function refunds() {
  return jsonArrayFrom(
    eb
      .selectFrom('refund')
      .whereRef('refund.order_id', '=', 'shop_order.id')
      .where(isLastAttempt)
      .select(['id', 'amount_rupiah', 'reason', 'asked_at', 'done_at', 'failed_at'])
      .select((refund) => refund.ref('kind').$castTo<'stripe' | 'direct' | 'operator'>().as('kind'))
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
