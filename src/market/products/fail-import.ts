import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

/** Ends an import that the queue has given up; what it had done stays, and the rest can be taken up again. */
export async function failImport(db: Db, importId: number) {
  await db
    .updateTable('product_import')
    .set({ finished_at: sql`now()`, failure: 'stopped' })
    .where('id', '=', importId)
    .where('started_at', 'is not', null)
    .where('finished_at', 'is', null)
    .execute()
}
