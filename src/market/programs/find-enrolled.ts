import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

export type Enrolled = Awaited<ReturnType<typeof findEnrolled>>[number]

/**
 * Rows of a locked edition, each with the shop that it is about, and who decided on it.
 * @throws {Refusal} not-found where one of them is not this edition's
 */
export async function findEnrolled(tx: Tx, editionId: number, ids: readonly number[]) {
  const wanted = [...new Set(ids)]
  const rows = await tx
    .selectFrom('enrollment')
    .leftJoin('product', 'product.id', 'enrollment.product_id')
    .innerJoin('seller', (join) =>
      join.on((eb) => eb('seller.id', '=', eb.fn.coalesce('enrollment.seller_id', 'product.seller_id'))),
    )
    .leftJoin('account as consenter', 'consenter.id', 'enrollment.agency_consented_by')
    .leftJoin('account as ender', 'ender.id', 'enrollment.ended_by_account')
    .where('enrollment.edition_id', '=', editionId)
    .where(sql<boolean>`enrollment.id = any(${wanted})`)
    .select(['enrollment.id', 'enrollment.product_id', 'enrollment.asked_by_side', 'enrollment.ended_by'])
    .select(['enrollment.agency_consented_at', 'enrollment.seller_consented_at', 'enrollment.ended_at'])
    .select(['seller.id as seller_id', 'consenter.name as consented_by', 'ender.name as ended_by_name'])
    .select((eb) => eb.fn.coalesce('product.name', 'seller.name').$notNull().as('name'))
    .orderBy('enrollment.id')
    .execute()
  if (rows.length === 0 || rows.length < wanted.length) throw new Refusal('not-found')
  return rows
}

/** @throws {Refusal} submission-withdrawn, already-decided */
export function holdNotEnded({ ended_at, ended_by, ended_by_name }: Enrolled) {
  if (ended_at === null) return
  if (ended_by === 'seller') throw new Refusal('submission-withdrawn')
  throw new Refusal('already-decided', { by: ended_by_name ?? 'dinas', what: 'diakhiri' })
}

/** Both sides have consented and neither has ended it. */
export function isTakingPart({ agency_consented_at, seller_consented_at, ended_at }: Enrolled) {
  return agency_consented_at !== null && seller_consented_at !== null && ended_at === null
}
