import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import { self } from './account.ts'
import { blankAccounts } from './blank-accounts.ts'

/**
 * Deletes the account of somebody who has just confirmed the password (UU 27/2022, articles 8 and 16): what is
 * personal is blanked, sessions, memberships and letters go, consents end. The empty row stays, so that what was
 * done and ordered still has a place to point to. A shop of which they were the only member closes.
 * @throws {Refusal} last-owner, with the `shop` whose other members would be left without an owner
 */
export async function deleteAccount(tx: Tx, account_id: number) {
  const shops = await lockShops(tx, account_id)
  const orphaned = shops.find((shop) => shop.is_owner && shop.other_owners === 0 && shop.others > 0)
  if (orphaned) throw new Refusal('last-owner', { shop: orphaned.name })
  await recordAct(tx, self(account_id), { verb: 'account.delete', subject: ['account', account_id] })
  await closeShops(
    tx,
    shops.filter((shop) => shop.others === 0).map((shop) => shop.id),
  )
  await blankAccounts(tx, [account_id])
}

/** Nobody is left in them: the public sees them no more, and what was personal of their last member goes too. */
async function closeShops(tx: Tx, ids: readonly number[]) {
  if (ids.length === 0) return
  await tx
    .updateTable('seller')
    .set({ closed_at: sql`now()`, contact_name: '', whatsapp: null, email: null, address: '' })
    .where('id', 'in', ids)
    .execute()
  for (const table of ['registration_draft', 'seller_payment_method'] as const)
    await tx.deleteFrom(table).where('seller_id', 'in', ids).execute()
}

/** The account's shops, held until the end: two owners who leave at once must not each count on the other. */
async function lockShops(tx: Tx, account_id: number) {
  const mine = tx.selectFrom('seller_member').select('seller_id').where('account_id', '=', account_id)
  await tx.selectFrom('seller').select('id').where('id', 'in', mine).orderBy('id').forNoKeyUpdate().execute()
  const { rows } = await sql<{
    id: number
    name: string
    is_owner: boolean
    others: number
    other_owners: number
  }>`
    select seller.id, seller.name,
      bool_or(member.account_id = ${account_id} and member.role = 'owner') as is_owner,
      count(*) filter (where member.account_id <> ${account_id}) as others,
      count(*) filter (where member.account_id <> ${account_id} and member.role = 'owner') as other_owners
    from seller join seller_member member on member.seller_id = seller.id
    where seller.id in (select seller_id from seller_member where account_id = ${account_id})
    group by seller.id order by seller.id`.execute(tx)
  return rows
}
