import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'

/**
 * Takes an invitation back: its link is worth nothing from now on. The owner takes back any, a mentor the codes with
 * which they hand the shop over.
 *
 * @throws {Refusal} not-allowed to staff, not-found where it is another shop's, accepted or withdrawn
 */
export async function withdrawInvitation(tx: Tx, desk: Desk, id: number) {
  if (desk.role === 'staff') throw new Refusal('not-allowed')
  const withdrawn = await tx
    .updateTable('seller_invitation')
    .set({ withdrawn_at: sql`now()` })
    .where('id', '=', id)
    .where('seller_id', '=', desk.seller_id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .$if(desk.role === 'mentor', (query) => query.where('kind', '=', 'claim'))
    .returning('id')
    .executeTakeFirst()
  if (!withdrawn) throw new Refusal('not-found')
  await recordAct(tx, desk, { verb: 'seller.withdraw-invitation', subject: ['seller-invitation', id] })
}

/** What somebody who no longer may invite has handed out is worth nothing any more. */
export async function withdrawInvitationsOf(tx: Tx, sellerId: number, accountId: number) {
  await tx
    .updateTable('seller_invitation')
    .set({ withdrawn_at: sql`now()` })
    .where('seller_id', '=', sellerId)
    .where('created_by', '=', accountId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}
