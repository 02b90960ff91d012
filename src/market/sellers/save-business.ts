import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { dropDraft } from './keep-draft.ts'
import type { Business } from './registration.ts'
import { scaleOf } from './scale.ts'

/**
 * Saves what the business is. Its scale follows from the figures (see scale.ts). After the opening a new name, kind or
 * NIB shows at once, and its act tells the agency what it was before; the address of the shop stays.
 *
 * @throws {Refusal} not-umkm where the figure that counts is above a medium business's
 */
export async function saveBusiness(tx: Tx, desk: Desk, business: Business) {
  const { name, kind, since_year, ...figures } = business
  const scale = scaleOf(business)
  if (scale === null) throw new Refusal('not-umkm')
  const { seller_id } = desk
  const before = await findBusiness(tx, seller_id)
  await tx.updateTable('seller').set({ name, kind, since_year, scale }).where('id', '=', seller_id).execute()
  await tx
    .insertInto('seller_business')
    .values({ seller_id, ...figures })
    .onConflict((conflict) => conflict.column('seller_id').doUpdateSet(figures))
    .execute()
  await dropDraft(tx, desk, 'business')
  await recordAct(tx, desk, {
    verb: 'seller.save-business',
    subject: ['seller', seller_id],
    before,
    after: await findBusiness(tx, seller_id),
  })
}

/** What the act tells: the figures stay with the shop. */
async function findBusiness(tx: Tx, sellerId: number) {
  return tx
    .selectFrom('seller')
    .leftJoin('seller_business', 'seller_business.seller_id', 'seller.id')
    .select(['name', 'kind', 'scale', 'since_year', 'nib', 'kbli_code', 'kbli_version'])
    .where('seller.id', '=', sellerId)
    .executeTakeFirstOrThrow()
}
