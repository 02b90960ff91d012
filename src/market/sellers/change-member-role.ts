import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { changeMembers, roleOf } from './change-members.ts'
import type { Desk } from './enter-desk.ts'
import { withdrawInvitationsOf } from './withdraw-invitation.ts'

/**
 * Gives a member of the shop another role.
 * @throws {Refusal} not-allowed to all but the owner, not-found, shop-last-owner
 */
export async function changeMemberRole(
  tx: Tx,
  desk: Desk,
  { account_id, role }: { account_id: number; role: 'owner' | 'staff' },
) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  await changeMembers(tx, desk, async () => {
    const before = await roleOf(tx, desk.seller_id, account_id)
    await tx
      .updateTable('seller_member')
      .set({ role })
      .where('seller_id', '=', desk.seller_id)
      .where('account_id', '=', account_id)
      .execute()
    if (role === 'staff') await withdrawInvitationsOf(tx, desk.seller_id, account_id)
    await recordAct(tx, desk, {
      verb: 'seller.change-role',
      subject: ['account', account_id],
      before: { role: before },
      after: { role },
    })
  })
}
