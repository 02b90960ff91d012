import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { inReachOf, type Officer } from '../agencies/enter-agency.ts'
import type { DeliveryKind } from '../shipping/find-delivery.ts'
import { isWorkedOn, type Ruling, type Side } from './dispute.ts'
import { bank, lines, messages, paid, proofs, questions, refunds, returned, steps } from './dispute-facts.ts'
import type { PaymentKind } from './enter-order.ts'
import { disputesOf } from './find-disputes.ts'
import type { OrderState } from './order-states.ts'

export type Dispute = NonNullable<Awaited<ReturnType<typeof findDispute>>>

/**
 * A dispute with all that is known of its order. What buyer, shop and agency wrote is there only for those who may settle
 * it (`is_ours`), and how the buyer can be reached only as long as they work on it (`is_worked_on`).
 */
export async function findDispute(db: Db, officer: Officer, id: number) {
  const dispute = await disputesOf(db, officer)
    .where('dispute.id', '=', id)
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .leftJoin('account as settler', 'settler.id', 'dispute.settled_by')
    .leftJoin('account as ender', 'ender.id', 'dispute.ended_by')
    .leftJoin('business_house as house', 'house.slug', 'shop_order.delivery_house_slug')
    .select(['dispute.id', 'dispute.order_id', 'dispute.words', 'dispute.opened_at', 'dispute.settled_at'])
    .select(['dispute.outcome', 'settler.name as settled_by', 'dispute.due_on', 'dispute.ended_at'])
    .select(['dispute.is_done', 'ender.name as ended_by', 'checkout.forgotten_at'])
    .select(['seller.id as seller_id', 'seller.name as shop', 'seller.whatsapp', 'shop_order.placed_at'])
    .select(['goods_rupiah', 'delivery_rupiah', 'unique_code', 'due_rupiah', 'delivery_name'])
    .select([
      'days_least',
      'days_most',
      'house.name as house_name',
      'courier',
      'tracking_number',
      'promised_on',
    ])
    .select((eb) => {
      const isOurs = inReachOf(officer)(eb)
      const isContacted = sql<boolean>`(${isOurs} and ${isWorkedOn})`
      return [
        isOurs.as('is_ours'),
        isWorkedOn.$castTo<boolean>().as('is_worked_on'),
        sql<string | null>`case when ${isContacted} then checkout.name end`.as('buyer'),
        sql<string | null>`case when ${isContacted} then checkout.phone end`.as('phone'),
        sql<string | null>`case when ${isContacted} then checkout.email end`.as('email'),
        sql<number>`(select count(*) from order_dispute other join shop_order sold on sold.id = other.order_id
          where sold.seller_id = seller.id and other.id <> dispute.id)::int`.as('others'),
        eb.ref('dispute.opened_by').$castTo<Side>().as('opened_by'),
        eb.ref('dispute.ruling').$castTo<Ruling | null>().as('ruling'),
        eb.ref('shop_order.state').$castTo<OrderState>().as('state'),
        eb.ref('shop_order.payment_kind').$castTo<PaymentKind>().as('payment_kind'),
        eb.ref('shop_order.delivery_kind').$castTo<DeliveryKind>().as('delivery_kind'),
        questions().as('questions'),
        messages().as('messages'),
        steps().as('steps'),
        lines().as('lines'),
        proofs().as('proofs'),
        paid().as('paid'),
        refunds().as('refunds'),
        returned().as('return'),
        bank().as('bank'),
      ]
    })
    .executeTakeFirst()
  return dispute && (dispute.is_ours ? dispute : withoutWords(dispute))
}

type Found = {
  words: string
  outcome: string | null
  questions: unknown[]
  messages: unknown[]
  proofs: unknown[]
  steps: { reason: string }[]
  refunds: { reason: string }[]
  return: { reason: string; answer: string | null } | null
}

/** What somebody wrote may name the buyer: who only looks on has no need of it. */
function withoutWords<D extends Found>(dispute: D): D {
  const silent = <Row extends { reason: string }>(row: Row): Row => ({ ...row, reason: '' })
  return {
    ...dispute,
    words: '',
    outcome: null,
    questions: [],
    messages: [],
    proofs: [],
    steps: dispute.steps.map(silent),
    refunds: dispute.refunds.map(silent),
    return: dispute.return && { ...silent(dispute.return), answer: null },
  }
}
