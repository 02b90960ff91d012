import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findEnrolled } from './find-enrolled.ts'
import { lockEditionOf } from './lock-edition.ts'

/** One row of the desk's own shop, with its edition locked. @throws {Refusal} not-found */
export async function lockOwnEnrollment(tx: Tx, desk: Desk, id: number) {
  const row = await tx
    .selectFrom('enrollment')
    .leftJoin('product', 'product.id', 'enrollment.product_id')
    .where('enrollment.id', '=', id)
    .where((eb) => eb(eb.fn.coalesce('enrollment.seller_id', 'product.seller_id'), '=', desk.seller_id))
    .select('enrollment.edition_id')
    .executeTakeFirst()
  if (!row) throw new Refusal('not-found')
  const edition = await lockEditionOf(tx, row.edition_id)
  const [enrolled] = await findEnrolled(tx, edition.id, [id])
  if (!enrolled) throw new Refusal('not-found')
  return { edition, enrolled }
}
