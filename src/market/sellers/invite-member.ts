import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { hashToken, makeToken } from '../accounts/secret.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'

const days = 7
const mostOpen = 20

/**
 * Invites somebody into the shop by a link that is good once, for seven days. Returns its token, of which only the hash
 * is kept. `for_whom` is what the owner calls the person, to tell invitations apart.
 *
 * @throws {Refusal} not-allowed to all but the owner, too-many-invitations
 */
export async function inviteMember(
  tx: Tx,
  desk: Desk,
  { role, for_whom }: { role: 'owner' | 'staff'; for_whom: string },
) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  const { seller_id, account_id } = desk
  const open = await tx
    .selectFrom('seller_invitation')
    .select('id')
    .where('seller_id', '=', seller_id)
    .where(isOpen)
    .execute()
  if (open.length >= mostOpen) throw new Refusal('too-many-invitations')
  const token = makeToken()
  const { id } = await tx
    .insertInto('seller_invitation')
    .values({
      seller_id,
      kind: 'member',
      role,
      for_whom,
      token_hash: hashToken(token),
      created_by: account_id,
      expires_at: sql<Date>`now() + ${days} * interval '1 day'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, desk, { verb: 'seller.invite', subject: ['seller-invitation', id], after: { role } })
  return token
}

/** Neither accepted nor withdrawn nor past its end. */
export const isOpen = sql<boolean>`
  seller_invitation.accepted_at is null and seller_invitation.withdrawn_at is null
  and seller_invitation.expires_at > now()`
