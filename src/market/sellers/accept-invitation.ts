import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'
import { hashesOf } from './find-invitation.ts'
import { isOpen } from './invite-member.ts'

/**
 * Uses an invitation up: the account joins the shop in the role that the invitation gives. Who takes over a shop that a
 * mentor has opened becomes its owner, and says whether the mentor may stay (`keep_mentor`); otherwise the mentorship
 * ends there. Returns the shop.
 *
 * @throws {Refusal} invitation-unusable, already-member, claim-own (a mentor does not take over what they opened for
 *   somebody else)
 */
export async function acceptInvitation(
  tx: Tx,
  enqueue: Enqueue,
  account: { account_id: number; name: string },
  { token, keep_mentor = false }: { token: string; keep_mentor?: boolean },
) {
  const { account_id } = account
  const invitation = await tx
    .updateTable('seller_invitation')
    .set({ accepted_at: sql`now()`, accepted_by: account_id })
    .where('token_hash', 'in', hashesOf(token))
    .where(isOpen)
    .returning(['id', 'seller_id', 'kind', 'role', 'created_by'])
    .$narrowType<{ kind: 'member' | 'claim'; role: 'owner' | 'staff' }>()
    .executeTakeFirst()
  if (!invitation) throw new Refusal('invitation-unusable')
  const { id, seller_id, kind, role } = invitation
  if (kind === 'claim' && invitation.created_by === account_id) throw new Refusal('claim-own')
  const joined = await tx
    .insertInto('seller_member')
    .values({ seller_id, account_id, role })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .executeTakeFirst()
  if (!joined) throw new Refusal('already-member')
  const actor = { account_id, role, seller_id }
  await recordAct(tx, actor, {
    verb: 'seller.join',
    subject: ['seller-invitation', id],
    after: { kind, role },
  })
  if (kind === 'claim') await takeOver(tx, seller_id, account_id, keep_mentor)
  else await notify(tx, enqueue, { seller_id, kind: 'member-joined', data: { member: account.name, role } })
  return seller_id
}

/** The consent that the mentor has noted becomes the owner's own, or ends. */
async function takeOver(tx: Tx, sellerId: number, accountId: number, keepMentor: boolean) {
  const now = sql<Date>`now()`
  await tx
    .updateTable('mentorship')
    .set(keepMentor ? { consented_at: now, consented_by: accountId } : { ended_at: now, ended_by: accountId })
    .where('seller_id', '=', sellerId)
    .where('ended_at', 'is', null)
    .execute()
}
