import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { lockShop } from './decide-seller.ts'

type Trust = { seller_id: number; reason: string }

/**
 * From now on what the shop hands in is shown at once and reviewed after; the reason (10 to 500 letters) is told.
 * @throws {Refusal} trust-reason-length, not-found, trust-needs-open-shop, trust-known
 */
export async function grantTrust(tx: Tx, enqueue: Enqueue, officer: Officer, { seller_id, reason }: Trust) {
  holdTrustReason(reason, 10)
  const shop = await lockShop(tx, officer, seller_id)
  if (shop.opened_at === null || shop.closed_at !== null) throw new Refusal('trust-needs-open-shop')
  const granted = await tx
    .insertInto('seller_trust')
    .values({ seller_id, agency_id: officer.agency_id, granted_by: officer.account_id, reason })
    .onConflict((conflict) => conflict.column('seller_id').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!granted) throw new Refusal('trust-known')
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.trust', subject: ['seller', seller_id], after: { reason } },
  )
  await notify(tx, enqueue, { seller_id, kind: 'trust-granted', data: { reason } })
}

/**
 * From now on what the shop hands in waits for an officer again; what is shown stays. The reason (5 to 500 letters)
 * is told. @throws {Refusal} trust-reason-length, not-found, trust-ended
 */
export async function endTrust(tx: Tx, enqueue: Enqueue, officer: Officer, { seller_id, reason }: Trust) {
  holdTrustReason(reason, 5)
  await lockShop(tx, officer, seller_id)
  const ended = await tx
    .updateTable('seller_trust')
    .set({ ended_at: sql`now()`, ended_by: officer.account_id, end_reason: reason })
    .where('seller_id', '=', seller_id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw new Refusal('trust-ended')
  await recordAct(
    tx,
    { ...officer, seller_id },
    { verb: 'seller.end-trust', subject: ['seller', seller_id], after: { reason } },
  )
  await notify(tx, enqueue, { seller_id, kind: 'trust-ended', data: { reason } })
}

function holdTrustReason(reason: string, least: number) {
  if (reason.length < least || reason.length > 500)
    throw new Refusal('trust-reason-length', { least: String(least) })
}
