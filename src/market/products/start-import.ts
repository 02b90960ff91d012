import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { checkImport } from './check-import.ts'
import { matchColumns } from './match-columns.ts'
import type { Sheet } from './read-sheet.ts'

/** Earlier imports are kept for looking back, this many of a shop. */
const mostKept = 20

/**
 * Takes in a sheet that was read, matches its columns by name and checks it. Nothing of the shop is changed.
 * Returns the import's id.
 */
export async function startImport(tx: Tx, desk: Desk, fileName: string, { heading, rows }: Sheet) {
  const { id } = await tx
    .insertInto('product_import')
    .values({
      seller_id: desk.seller_id,
      created_by: desk.account_id,
      file_name: fileName.slice(-120),
      heading: JSON.stringify(heading),
      columns: JSON.stringify(matchColumns(heading)),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    insert into product_import_row (import_id, line, cells)
    select ${id}, line, cells from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) row(line int, cells jsonb)`.execute(
    tx,
  )
  await forgetOldest(tx, desk)
  await checkImport(tx, desk, id)
  return id
}

async function forgetOldest(tx: Tx, { seller_id }: Desk) {
  await tx
    .deleteFrom('product_import')
    .where('seller_id', '=', seller_id)
    .where((eb) => eb.or([eb('started_at', 'is', null), eb('finished_at', 'is not', null)]))
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('product_import as newest')
        .select('newest.id')
        .where('newest.seller_id', '=', seller_id)
        .orderBy('newest.id', 'desc')
        .limit(mostKept),
    )
    .execute()
}
