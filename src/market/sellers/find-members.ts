import type { Db } from '../../../db/types.ts'
import { isOpen } from './invite-member.ts'

/** The people of a shop, the invitations that can still be used, and the mentors who help or ask to. */
export async function findMembers(db: Db, desk: { seller_id: number }) {
  const members = await db
    .selectFrom('seller_member')
    .innerJoin('account', 'account.id', 'seller_member.account_id')
    .where('seller_member.seller_id', '=', desk.seller_id)
    .select(['account.id as account_id', 'account.name', 'seller_member.role', 'seller_member.joined_at'])
    .orderBy('seller_member.role')
    .orderBy('seller_member.joined_at')
    .execute()
  const invitations = await db
    .selectFrom('seller_invitation')
    .where('seller_id', '=', desk.seller_id)
    .where(isOpen)
    .select(['id', 'kind', 'role', 'for_whom', 'expires_at'])
    .orderBy('id')
    .execute()
  const mentors = await db
    .selectFrom('mentorship')
    .innerJoin('account', 'account.id', 'mentorship.mentor_id')
    .innerJoin('agency', 'agency.id', 'mentorship.agency_id')
    .where('mentorship.seller_id', '=', desk.seller_id)
    .where('mentorship.ended_at', 'is', null)
    .select(['mentorship.id', 'mentorship.mentor_id', 'account.name', 'agency.name as agency'])
    .select(['mentorship.consented_at', 'mentorship.consent_note', 'mentorship.asked_at'])
    .orderBy('mentorship.id')
    .execute()
  return { members, invitations, mentors }
}
