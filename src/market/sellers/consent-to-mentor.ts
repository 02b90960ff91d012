import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'

/**
 * The owner lets a mentor who has asked work in the shop, until either ends it.
 * @throws {Refusal} not-allowed to all but the owner, not-found
 */
export async function consentToMentor(tx: Tx, desk: Desk, mentorship_id: number) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  const consented = await tx
    .updateTable('mentorship')
    .set({ consented_at: sql`now()`, consented_by: desk.account_id })
    .where('id', '=', mentorship_id)
    .where('seller_id', '=', desk.seller_id)
    .where('consented_at', 'is', null)
    .where('ended_at', 'is', null)
    .returning(['id', 'mentor_id'])
    .executeTakeFirst()
  if (!consented) throw new Refusal('not-found')
  await recordAct(tx, desk, {
    verb: 'mentorship.consent',
    subject: ['mentorship', mentorship_id],
    after: { mentor_id: consented.mentor_id },
  })
}
