import type { Db } from '../../../db/types.ts'
import { hashToken, parseCode } from '../accounts/secret.ts'
import { isOpen } from './invite-member.ts'

/**
 * What somebody is invited to, by the token of a link or a code that was read to them; nothing where it cannot be used.
 * `mentor` is who helps the shop now.
 */
export async function findInvitation(db: Db, token: string) {
  return db
    .selectFrom('seller_invitation')
    .innerJoin('seller', 'seller.id', 'seller_invitation.seller_id')
    .innerJoin('account as inviter', 'inviter.id', 'seller_invitation.created_by')
    .leftJoin('village', 'village.code', 'seller.village_code')
    .leftJoin('regency', 'regency.code', 'seller.regency_code')
    .where('seller_invitation.token_hash', 'in', hashesOf(token))
    .where(isOpen)
    .select([
      'seller_invitation.id',
      'seller_invitation.kind',
      'seller_invitation.role',
      'seller_invitation.expires_at',
      'seller.name as shop',
      'village.name as village_name',
      'regency.name as regency_name',
      'inviter.name as inviter',
    ])
    .executeTakeFirst()
}

/** A code is typed in any case, with or without its dash; a link's token is what it is. */
export function hashesOf(token: string) {
  return [hashToken(token), hashToken(parseCode(token))]
}
