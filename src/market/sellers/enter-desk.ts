import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

export type DeskRole = 'owner' | 'staff' | 'mentor'

/**
 * A person at the desk of one shop, in their role there. Only `enterDesk` makes one, so that a verb that takes it
 * need not ask again; a verb loads its rows `where seller_id = desk.seller_id`. It is the `Actor` of what is done.
 */
export type Desk = Readonly<{
  seller_id: number
  account_id: number
  role: DeskRole
  origin?: string
  readonly [entered]: true
}>
declare const entered: unique symbol

export const everyRole: readonly DeskRole[] = ['owner', 'staff', 'mentor']

/**
 * Enters the desk of a shop that the account owns, works in, or mentors with the shop's consent.
 * @throws {Refusal} not-found where the account has no business there, not-allowed in a role that may not do this
 */
export async function enterDesk(db: Db, accountId: number, sellerId: number, roles = everyRole) {
  const access = await db
    .selectFrom('desk_access')
    .select(['seller_id', 'account_id', 'role'])
    .where('account_id', '=', accountId)
    .where('seller_id', '=', sellerId)
    .executeTakeFirst()
  if (!access) throw new Refusal('not-found')
  if (!roles.includes(access.role)) throw new Refusal('not-allowed')
  return access as Desk
}
