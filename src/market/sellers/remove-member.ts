import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { changeMembers, roleOf } from './change-members.ts'
import type { Desk } from './enter-desk.ts'
import { withdrawInvitationsOf } from './withdraw-invitation.ts'

/**
 * Takes somebody out of the shop. Owners take out anybody; everybody takes out themself, which is to leave.
 * @throws {Refusal} not-allowed, not-found, shop-last-owner
 */
export async function removeMember(tx: Tx, desk: Desk, account_id: number) {
  const isLeaving = account_id === desk.account_id
  if (desk.role !== 'owner' && !isLeaving) throw new Refusal('not-allowed')
  await changeMembers(tx, desk, async () => {
    const role = await roleOf(tx, desk.seller_id, account_id)
    await tx
      .deleteFrom('seller_member')
      .where('seller_id', '=', desk.seller_id)
      .where('account_id', '=', account_id)
      .execute()
    await withdrawInvitationsOf(tx, desk.seller_id, account_id)
    await recordAct(tx, desk, {
      verb: isLeaving ? 'seller.leave' : 'seller.remove-member',
      subject: ['account', account_id],
      before: { role },
    })
  })
}
