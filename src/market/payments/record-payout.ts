import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Operator } from '../agencies/enter-operator.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { payoutEntries } from './entries.ts'
import { findPayable } from './find-payable.ts'
import { post } from './post.ts'

type PayoutInput = {
  seller_id: number
  /** Whole rupiah. */
  amount_rupiah: number
  /** The day on which the bank sent it, "2026-10-31". */
  paid_on: string
  /** What the bank calls the transfer: whoever doubts it finds it by this. One transfer is recorded once. */
  proof: string
  is_back?: boolean
}

/**
 * The operator has handed on to a shop what can be sent to it, or some of it (`findPayable`); with `is_back` the shop has
 * paid back what it owed. The shop's row is locked, so that two operators do not record one debt as paid twice. `today`
 * is the operator's day.
 * @throws {Refusal} not-found, payout-later (for a day to come), payout-before-sales, payout-too-much (with what is
 *   `owed`), payout-known
 */
export async function recordPayout(
  tx: Tx,
  enqueue: Enqueue,
  operator: Operator,
  { seller_id, amount_rupiah, paid_on, proof, is_back = false }: PayoutInput,
  today: string,
) {
  await holdShop(tx, seller_id)
  if (paid_on > today) throw new Refusal('payout-later')
  const { owed, payable } = await findPayable(tx, seller_id)
  const most = is_back ? Math.max(0, -owed) : payable
  if (amount_rupiah > most) throw new Refusal('payout-too-much', { owed: formatRupiah(most) })
  if (paid_on < (await firstSaleDay(tx, seller_id))) throw new Refusal('payout-before-sales')
  const payout = await tx
    .insertInto('payout')
    .values({ seller_id, amount_rupiah, paid_on, proof, is_back, paid_by: operator.account_id })
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
    entries: payoutEntries(is_back ? -amount_rupiah : amount_rupiah),
  })
  await recordAct(tx, operator, {
    verb: is_back ? 'payout.receive' : 'payout.record',
    subject: ['payout', payout.id],
    seller_id,
    after: { amount_rupiah, paid_on, proof },
  })
  const data = { amount_rupiah, paid_on, proof, is_back }
  await notify(tx, enqueue, { seller_id, kind: 'payout-recorded', data })
  return payout.id
}

/** The operator's day, "2026-10-31", of the first sale whose money it holds; a day that never comes where there is none. */
async function firstSaleDay(tx: Tx, seller_id: number) {
  const { day } = await tx
    .selectFrom('ledger_posting')
    .where('seller_id', '=', seller_id)
    .where('kind', '=', 'sale')
    .select(
      sql<string>`coalesce(min(posted_at at time zone 'Asia/Jakarta')::date::text, 'infinity')`.as('day'),
    )
    .executeTakeFirstOrThrow()
  return day
}

/** A shop that has never opened has sold nothing. */
export async function holdShop(tx: Tx, seller_id: number) {
  const shop = await tx
    .selectFrom('seller')
    .select('id')
    .where('id', '=', seller_id)
    .where('opened_at', 'is not', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!shop) throw new Refusal('not-found')
}
