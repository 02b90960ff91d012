import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Operator } from '../agencies/enter-operator.ts'
import { recordAct } from '../audit/record-act.ts'
import { tellRefund } from '../orders/tell-refund.ts'
import { holdFailedRefund } from './hold-failed-refund.ts'
import { postRefund } from './post-refund.ts'

export type PaidBack = {
  refund_id: number
  /** Who has sent the money, from their own bank: the operator, who takes it off what the shop is owed, or the shop. */
  paid_by: 'operator' | 'shop'
  /** How, and to where, for whoever asks later. */
  note: string
  /** The proof of it. */
  document_id: string
}

/**
 * What Stripe could not send back has gone back to the buyer in another way: it is in the ledger from where it was
 * sent, and the buyer is told. What failed stays with Stripe, and with whom it is owed to. Returns the refund's id.
 * @throws {Refusal} not-found, refund-taken-up
 */
export async function payBackOtherwise(
  tx: Tx,
  enqueue: Enqueue,
  operator: Operator,
  { refund_id, paid_by, note, document_id }: PaidBack,
) {
  const { order_id, session_id, ask_id, amount_rupiah, reason, seller_id } = await holdFailedRefund(
    tx,
    refund_id,
  )
  const kind = paid_by === 'operator' ? 'operator' : 'direct'
  const { id } = await tx
    .insertInto('refund')
    .values({
      order_id,
      session_id,
      amount_rupiah,
      reason,
      kind,
      note,
      document_id,
      attempt_of: ask_id,
      asked_by: operator.account_id,
      done_at: sql`now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await postRefund(tx, id)
  await tellRefund(tx, enqueue, order_id, { kind, amount_rupiah })
  await recordAct(tx, operator, {
    verb: 'refund.pay-otherwise',
    subject: ['order', order_id],
    seller_id,
    after: { amount_rupiah, paid_by },
  })
  return id
}
