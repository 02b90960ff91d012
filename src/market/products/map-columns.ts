import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { checkImport, lockImport } from './check-import.ts'
import type { ColumnMap } from './match-columns.ts'

/**
 * Says by hand which column of the sheet is which of ours, and checks the rows anew.
 * @throws {Refusal} not-found, import-started, import-column-twice
 */
export async function mapColumns(tx: Tx, desk: Desk, importId: number, columns: ColumnMap) {
  await lockImport(tx, desk, importId)
  const places = Object.values(columns)
  if (new Set(places).size < places.length) throw new Refusal('import-column-twice')
  await tx
    .updateTable('product_import')
    .set({ columns: JSON.stringify(columns) })
    .where('id', '=', importId)
    .execute()
  await checkImport(tx, desk, importId)
}
