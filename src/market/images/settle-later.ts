import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

/** Storage was away for long: tomorrow it is tried anew. */
export async function settleLater(db: Db, image_id: string) {
  await db
    .updateTable('image')
    .set({ settle_at: sql<Date>`now() + interval '1 day'` })
    .where('id', '=', image_id)
    .execute()
}
