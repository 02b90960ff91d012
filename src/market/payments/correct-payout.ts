import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Operator } from '../agencies/enter-operator.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { payoutEntries } from './entries.ts'
import { post } from './post.ts'
import { holdShop } from './record-payout.ts'

/**
 * Writes a payout back that was recorded wrongly, once: both stay to be read, with the reason, and what was owed is owed
 * again. The shop is told.
 * @throws {Refusal} not-found, payout-corrected
 */
export async function correctPayout(
  tx: Tx,
  enqueue: Enqueue,
  operator: Operator,
  { payout_id, seller_id, correction }: { payout_id: number; seller_id: number; correction: string },
) {
  await holdShop(tx, seller_id)
  const payout = await tx
    .selectFrom('payout')
    .select(['amount_rupiah', 'paid_on', 'proof', 'is_back', 'corrected_at'])
    .where('id', '=', payout_id)
    .where('seller_id', '=', seller_id)
    .executeTakeFirst()
  if (!payout) throw new Refusal('not-found')
  if (payout.corrected_at !== null) throw new Refusal('payout-corrected')
  await tx
    .updateTable('payout')
    .set({ corrected_at: sql<Date>`now()`, corrected_by: operator.account_id, correction })
    .where('id', '=', payout_id)
    .execute()
  const { amount_rupiah, paid_on, proof, is_back } = payout
  await post(tx, {
    seller_id,
    order_id: null,
    kind: 'payout',
    ref: `payout:${payout_id}:corrected`,
    note: correction,
    entries: payoutEntries(is_back ? amount_rupiah : -amount_rupiah),
  })
  await recordAct(tx, operator, {
    verb: 'payout.correct',
    subject: ['payout', payout_id],
    seller_id,
    after: { amount_rupiah, reason: correction },
  })
  await notify(tx, enqueue, {
    seller_id,
    kind: 'payout-corrected',
    data: { amount_rupiah, paid_on, proof, correction },
  })
}
