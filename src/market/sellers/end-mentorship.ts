import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { withdrawInvitationsOf } from './withdraw-invitation.ts'

/**
 * Ends a mentorship, or says no to one that was asked for: an owner any of the shop's, a mentor their own. From then on
 * the mentor is shut out.
 *
 * @throws {Refusal} not-allowed to staff, not-found
 */
export async function endMentorship(tx: Tx, desk: Desk, mentorship_id: number) {
  if (desk.role === 'staff') throw new Refusal('not-allowed')
  const ended = await tx
    .updateTable('mentorship')
    .set({ ended_at: sql`now()`, ended_by: desk.account_id })
    .where('id', '=', mentorship_id)
    .where('seller_id', '=', desk.seller_id)
    .where('ended_at', 'is', null)
    .$if(desk.role === 'mentor', (query) => query.where('mentor_id', '=', desk.account_id))
    .returning(['mentor_id', 'consented_at'])
    .executeTakeFirst()
  if (!ended) throw new Refusal('not-found')
  if (desk.role === 'owner') await withdrawInvitationsOf(tx, desk.seller_id, ended.mentor_id)
  await recordAct(tx, desk, {
    verb: ended.consented_at === null ? 'mentorship.refuse' : 'mentorship.end',
    subject: ['mentorship', mentorship_id],
    before: { mentor_id: ended.mentor_id },
  })
}
