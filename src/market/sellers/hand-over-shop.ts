import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { hashToken, makeCode } from '../accounts/secret.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'

const days = 30

/**
 * Makes the code with which the person for whom a mentor opened this shop becomes its owner: ten characters to read
 * out, good once, for thirty days. An earlier code of the shop is worth nothing from now on. Returns the code, of which
 * only the hash is kept.
 *
 * @throws {Refusal} not-allowed to all but a mentor, shop-has-owner
 */
export async function handOverShop(tx: Tx, desk: Desk) {
  if (desk.role !== 'mentor') throw new Refusal('not-allowed')
  const { seller_id, account_id } = desk
  await tx.selectFrom('seller').select('id').where('id', '=', seller_id).forNoKeyUpdate().execute()
  const owner = await tx
    .selectFrom('seller_member')
    .select('account_id')
    .where('seller_id', '=', seller_id)
    .executeTakeFirst()
  if (owner) throw new Refusal('shop-has-owner')
  await tx
    .updateTable('seller_invitation')
    .set({ withdrawn_at: sql`now()` })
    .where('seller_id', '=', seller_id)
    .where('kind', '=', 'claim')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const code = makeCode(10)
  const { id } = await tx
    .insertInto('seller_invitation')
    .values({
      seller_id,
      kind: 'claim',
      role: 'owner',
      token_hash: hashToken(code),
      created_by: account_id,
      expires_at: sql<Date>`now() + ${days} * interval '1 day'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, desk, { verb: 'seller.hand-over', subject: ['seller-invitation', id] })
  return code
}
