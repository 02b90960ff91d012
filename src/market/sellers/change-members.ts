import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from './enter-desk.ts'

/**
 * One change of a shop's members after the other: two owners who leave at once cannot both be the one who does not stay.
 * @throws {Refusal} not-allowed where the person lost the role meanwhile, shop-last-owner
 */
export async function changeMembers(tx: Tx, desk: Desk, change: () => Promise<void>) {
  const { seller_id } = desk
  await tx.selectFrom('seller').select('id').where('id', '=', seller_id).forNoKeyUpdate().execute()
  if ((await roleOf(tx, seller_id, desk.account_id)) !== desk.role) throw new Refusal('not-allowed')
  await change()
  const owner = await tx
    .selectFrom('seller_member')
    .select('account_id')
    .where('seller_id', '=', seller_id)
    .where('role', '=', 'owner')
    .executeTakeFirst()
  if (!owner) throw new Refusal('shop-last-owner')
}

/** @throws {Refusal} not-found where the account is no member */
export async function roleOf(tx: Tx, sellerId: number, accountId: number) {
  const member = await tx
    .selectFrom('seller_member')
    .select('role')
    .where('seller_id', '=', sellerId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!member) throw new Refusal('not-found')
  return member.role
}
