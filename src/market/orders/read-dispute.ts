import type { Db } from '../../../db/types.ts'
import { sql } from 'kysely'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { findDispute } from './find-dispute.ts'

/** Who comes back to the page within so long goes on reading: that is written down once. */
const hoursReading = 1

/**
 * A dispute as `findDispute` finds it. That an officer who may settle it has read it, with who the buyer is and what was
 * written, is an act, written down before they get to see it.
 */
export async function readDispute(db: Db, officer: Officer, id: number) {
  const dispute = await findDispute(db, officer, id)
  if (!dispute?.is_ours) return dispute
  const { order_id, seller_id } = dispute
  const read = await db
    .selectFrom('act')
    .where('account_id', '=', officer.account_id)
    .where('verb', '=', verb)
    .where('subject_kind', '=', 'order')
    .where('subject_id', '=', String(order_id))
    .where('at', '>', sql<Date>`now() - ${hoursReading} * interval '1 hour'`)
    .select('id')
    .executeTakeFirst()
  if (!read)
    await db
      .transaction()
      .execute((tx) => recordAct(tx, { ...officer, seller_id }, { verb, subject: ['order', order_id] }))
  return dispute
}

const verb = 'order.read-dispute'
