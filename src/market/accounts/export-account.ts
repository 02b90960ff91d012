import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'

/**
 * All that is kept about somebody, to be taken along as one JSON file (UU 27/2022, article 13); what they said of what
 * they bought is added to it by `findReviewsOfAccount`.
 */
export function exportAccount(db: Db, account_id: number) {
  return db
    .selectFrom('account')
    .select([
      'id',
      'name',
      'email',
      'email_verified_at',
      'phone',
      'phone_verified_at',
      'language',
      'is_operator',
      'created_at',
      'signed_in_at',
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('session')
          .select(['device', 'created_at', 'last_seen_at', 'expires_at'])
          .whereRef('account_id', '=', 'account.id')
          .orderBy('created_at'),
      ).as('sessions'),
      jsonArrayFrom(
        eb
          .selectFrom('account_consent')
          .select(['kind', 'version', 'given_at', 'withdrawn_at'])
          .whereRef('account_id', '=', 'account.id')
          .orderBy('id'),
      ).as('consents'),
      jsonArrayFrom(
        eb
          .selectFrom('seller_member')
          .innerJoin('seller', 'seller.id', 'seller_member.seller_id')
          .select(['seller.name as shop', 'seller.slug', 'seller_member.role', 'seller_member.joined_at'])
          .whereRef('seller_member.account_id', '=', 'account.id')
          .orderBy('seller_member.joined_at'),
      ).as('shops'),
      jsonArrayFrom(
        eb
          .selectFrom('agency_staff')
          .innerJoin('agency', 'agency.id', 'agency_staff.agency_id')
          .select([
            'agency.name as agency',
            'agency_staff.role',
            'agency_staff.started_at',
            'agency_staff.ended_at',
          ])
          .whereRef('agency_staff.account_id', '=', 'account.id')
          .orderBy('agency_staff.id'),
      ).as('agencies'),
      jsonArrayFrom(
        eb
          .selectFrom('staff_offer')
          .innerJoin('agency', 'agency.id', 'staff_offer.agency_id')
          .select(['agency.name as agency', 'staff_offer.roles', 'staff_offer.offered_at'])
          .select(['staff_offer.answered_at', 'staff_offer.accepted'])
          .whereRef('staff_offer.account_id', '=', 'account.id')
          .orderBy('staff_offer.id'),
      ).as('offers'),
      jsonArrayFrom(
        eb
          .selectFrom('mentorship')
          .innerJoin('seller', 'seller.id', 'mentorship.seller_id')
          .select([
            'seller.name as shop',
            'mentorship.asked_at',
            'mentorship.consented_at',
            'mentorship.ended_at',
          ])
          .whereRef('mentorship.mentor_id', '=', 'account.id')
          .orderBy('mentorship.id'),
      ).as('mentorships'),
      jsonArrayFrom(
        eb
          .selectFrom('cart')
          .innerJoin('cart_line', 'cart_line.cart_id', 'cart.id')
          .select(['cart_line.label as thing', 'cart_line.quantity', 'cart_line.added_at'])
          .whereRef('cart.account_id', '=', 'account.id')
          .orderBy('cart_line.added_at'),
      ).as('cart'),
      jsonArrayFrom(
        eb
          .selectFrom('checkout')
          .innerJoin('shop_order', 'shop_order.checkout_id', 'checkout.id')
          .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
          .select(['shop_order.id', 'shop_order.placed_at', 'seller.name as shop', 'shop_order.state'])
          .select(['shop_order.due_rupiah', 'shop_order.note', 'checkout.name', 'checkout.phone'])
          .select(['checkout.email', 'checkout.address', 'checkout.rt_rw', 'checkout.village_code'])
          .select(['checkout.postcode', 'checkout.agreement_version', 'checkout.consented_at'])
          .select((order) => [
            jsonArrayFrom(
              order
                .selectFrom('order_line')
                .whereRef('order_line.order_id', '=', 'shop_order.id')
                .select(['product_name', 'options', 'quantity', 'price_rupiah', 'total_rupiah'])
                .orderBy('order_line.id'),
            ).as('things'),
            jsonArrayFrom(
              order
                .selectFrom('order_message')
                .whereRef('order_message.order_id', '=', 'shop_order.id')
                .where('side', '=', 'buyer')
                .select(['words', 'written_at'])
                .orderBy('order_message.id'),
            ).as('messages'),
          ])
          .whereRef('checkout.account_id', '=', 'account.id')
          .orderBy('shop_order.id'),
      ).as('orders'),
      jsonArrayFrom(
        eb
          .selectFrom('mail_message')
          .select(['to_address', 'kind', 'subject', 'created_at', 'sent_at'])
          .whereRef('account_id', '=', 'account.id')
          .orderBy('id'),
      ).as('letters'),
      jsonArrayFrom(
        eb
          .selectFrom('act')
          .select(['at', 'role', 'verb', 'subject_kind', 'subject_id', 'before', 'after'])
          .whereRef('account_id', '=', 'account.id')
          .orderBy('id'),
      ).as('acts'),
    ])
    .where('id', '=', account_id)
    .executeTakeFirstOrThrow()
}
