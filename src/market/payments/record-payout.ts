import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Operator } from '../agencies/enter-operator.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { payoutEntries } from './entries.ts'
import { findBalance } from './find-balance.ts'
import { post } from './post.ts'

type PayoutInput = {
  seller_id: number
  /** Whole rupiah. */
  amount_rupiah: number
  /** The day on which the bank sent it, "2026-10-31". */
  paid_on: string
  /** What the bank calls the transfer: whoever doubts it finds it by this. One transfer is recorded once. */
  proof: string
}

/**
 * The operator has handed on to a shop what is owed to it, or some of it. The shop's row is locked, so that two
 * operators do not record one debt as paid twice. `today` is the operator's day.
 * @throws {Refusal} not-found, payout-later (for a day to come), payout-too-much (with what is `owed`), payout-known
 */
export async function recordPayout(
  tx: Tx,
  enqueue: Enqueue,
  operator: Operator,
  { seller_id, amount_rupiah, paid_on, proof }: PayoutInput,
  today: string,
) {
  await holdShop(tx, seller_id)
  if (paid_on > today) throw new Refusal('payout-later')
  const owed = await findBalance(tx, seller_id)
  if (amount_rupiah > owed) throw new Refusal('payout-too-much', { owed: formatRupiah(Math.max(0, owed)) })
  const payout = await tx
    .insertInto('payout')
    .values({ seller_id, amount_rupiah, paid_on, proof, paid_by: operator.account_id })
    .onConflict((conflict) => conflict.columns(['seller_id', 'proof']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!payout) throw new Refusal('payout-known')
  await post(tx, {
    seller_id,
    order_id: null,
    kind: 'payout',
    ref: `payout:${payout.id}`,
    note: proof,
    entries: payoutEntries(amount_rupiah),
  })
  await recordAct(tx, operator, {
    verb: 'payout.record',
    subject: ['payout', payout.id],
    seller_id,
    after: { amount_rupiah, paid_on, proof },
  })
  await notify(tx, enqueue, { seller_id, kind: 'payout-recorded', data: { amount_rupiah, paid_on, proof } })
  return payout.id
}

/** A shop that has never opened has sold nothing. */
async function holdShop(tx: Tx, seller_id: number) {
  const shop = await tx
    .selectFrom('seller')
    .select('id')
    .where('id', '=', seller_id)
    .where('opened_at', 'is not', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!shop) throw new Refusal('not-found')
}
