import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DB, Db } from '../../../db/types.ts'
import { inReachOf, inSightOf, type Officer, worksIn } from '../agencies/enter-agency.ts'
import type { PaymentKind } from './enter-order.ts'
import type { OrderState } from './order-states.ts'

export type Dispute = NonNullable<Awaited<ReturnType<typeof findDispute>>>

const pageSize = 50

/**
 * What buyers and shops could not agree on, at the shops that an officer may see and does not work in: what waits, the
 * oldest first, or what is settled, the newest first; after the one with which the page before ended.
 */
export async function findDisputes(
  db: Db,
  officer: Officer,
  { isSettled, after }: { isSettled: boolean; after: number | null },
) {
  const rows = await ofOfficer(db, officer)
    .where('dispute.settled_at', isSettled ? 'is not' : 'is', null)
    .$if(after !== null, (query) => query.where('dispute.id', isSettled ? '<' : '>', after ?? 0))
    .select(['dispute.id', 'dispute.order_id', 'dispute.opened_by', 'dispute.opened_at', 'settled_at'])
    .select(['seller.name as shop', sql<string>`left(dispute.words, 160)`.as('words')])
    .orderBy('dispute.id', isSettled ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute()
  const items = rows.slice(0, pageSize)
  return { items, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
}

/**
 * One of them with the order as both sides know it. How the buyer can be reached is there only for those who may settle
 * it (`is_ours`), and as long as it waits.
 */
export function findDispute(db: Db, officer: Officer, id: number) {
  return ofOfficer(db, officer)
    .where('dispute.id', '=', id)
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .leftJoin('account', 'account.id', 'dispute.settled_by')
    .select(['dispute.id', 'dispute.order_id', 'dispute.words', 'dispute.opened_at', 'dispute.settled_at'])
    .select(['dispute.settled_by_side', 'dispute.outcome', 'account.name as settled_by'])
    .select(['seller.id as seller_id', 'seller.name as shop', 'seller.whatsapp', 'shop_order.placed_at'])
    .select(['due_rupiah', 'courier', 'tracking_number', 'promised_on'])
    .select((eb) => {
      const isOurs = inReachOf(officer)(eb)
      const isContacted = sql<boolean>`(${isOurs} and dispute.settled_at is null)`
      return [
        isOurs.as('is_ours'),
        sql<string | null>`case when ${isContacted} then checkout.name end`.as('buyer'),
        sql<string | null>`case when ${isContacted} then checkout.phone end`.as('phone'),
        sql<string | null>`case when ${isContacted} then checkout.email end`.as('email'),
        eb.ref('dispute.opened_by').$castTo<'buyer' | 'seller'>().as('opened_by'),
        eb.ref('shop_order.state').$castTo<OrderState>().as('state'),
        eb.ref('shop_order.payment_kind').$castTo<PaymentKind>().as('payment_kind'),
        messages(eb).as('messages'),
        steps(eb).as('steps'),
        lines(eb).as('lines'),
        proofs(eb).as('proofs'),
      ]
    })
    .executeTakeFirst()
}

type OnOrder = ExpressionBuilder<DB, 'shop_order'>

function messages(eb: OnOrder) {
  return jsonArrayFrom(
    eb
      .selectFrom('order_message')
      .whereRef('order_message.order_id', '=', 'shop_order.id')
      .select(['side', 'words', sql<string>`written_at`.as('written_at')])
      .orderBy('id'),
  )
}

function steps(eb: OnOrder) {
  return jsonArrayFrom(
    eb
      .selectFrom('order_step')
      .whereRef('order_step.order_id', '=', 'shop_order.id')
      .select(['side', 'reason', sql<string>`at`.as('at')])
      .select((step) => step.ref('state').$castTo<OrderState>().as('state'))
      .orderBy('id'),
  )
}

function lines(eb: OnOrder) {
  return jsonArrayFrom(
    eb
      .selectFrom('order_line')
      .whereRef('order_line.order_id', '=', 'shop_order.id')
      .select(['quantity', 'product_name', 'total_rupiah'])
      .select((line) => line.ref('options').$castTo<Record<string, string>>().as('options'))
      .orderBy('id'),
  )
}

function proofs(eb: OnOrder) {
  return jsonArrayFrom(
    eb
      .selectFrom('transfer_proof')
      .whereRef('transfer_proof.order_id', '=', 'shop_order.id')
      .select(['document_id', sql<string>`sent_at`.as('sent_at'), 'rejection'])
      .orderBy('id'),
  )
}

function ofOfficer(db: Db, officer: Officer) {
  return db
    .selectFrom('order_dispute as dispute')
    .innerJoin('shop_order', 'shop_order.id', 'dispute.order_id')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .where(inSightOf(officer))
    .where(sql<boolean>`not ${worksIn(officer)}`)
}
