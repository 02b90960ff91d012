import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

type By = { account_id: number; agency_id: number }

/**
 * An agency takes a product out of the public's sight, and says why (10 to 2,000 letters). Its shop shows it again
 * only with a new approval; what waits for one is left waiting. The caller has locked the product and made sure that
 * it is in the officer's reach. Returns whether the public ever saw it.
 */
export async function takeDownProduct(tx: Tx, by: By, product_id: number, reason: string) {
  await tx
    .insertInto('product_takedown')
    .values({ product_id, agency_id: by.agency_id, taken_down_by: by.account_id, reason })
    .onConflict((conflict) => conflict.column('product_id').where('lifted_at', 'is', null).doNothing())
    .execute()
  const { numUpdatedRows } = await tx
    .updateTable('product')
    .set({ published_at: null, unpublished_at: sql`coalesce(unpublished_at, now())` })
    .where('id', '=', product_id)
    .where('first_published_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** An approval lets a product be shown again that an agency had taken down. */
export async function liftTakedown(tx: Tx, lifted_by: number | null, product_id: number) {
  await tx
    .updateTable('product_takedown')
    .set({ lifted_at: sql`now()`, lifted_by })
    .where('product_id', '=', product_id)
    .where('lifted_at', 'is', null)
    .execute()
}

/** Why an agency keeps a product out of sight now; nothing where none does. */
export async function takedownOf(tx: Tx, product_id: number) {
  const takedown = await tx
    .selectFrom('product_takedown')
    .where('product_id', '=', product_id)
    .where('lifted_at', 'is', null)
    .select('reason')
    .executeTakeFirst()
  return takedown?.reason
}
