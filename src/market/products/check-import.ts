import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { type CheckedProduct, checkRows } from './check-rows.ts'
import { findKnown, findNames } from './find-known.ts'
import { changesBetween } from './live-offer.ts'
import type { KnownToShop } from './known-to-shop.ts'
import type { ColumnMap } from './match-columns.ts'

/**
 * Checks every row of an import against the shop as it is now, and notes what is wrong and what would happen. Only
 * the notes are written.
 * @throws {Refusal} not-found for another shop's import, import-started
 */
export async function checkImport(tx: Tx, desk: Desk, importId: number) {
  const { columns } = await lockImport(tx, desk, importId)
  const rows = await findRows(tx, importId)
  const known = { ...(await findKnown(tx, desk, importId, rows, columns)), names: await findNames(tx, desk) }
  const checked = checkRows(rows, columns, known).flatMap((product) => notesOf(product, known))
  await sql`
    update product_import_row row
    set product_no = checked.product_no, product_id = checked.product_id, name = checked.name,
      effect = checked.effect, problems = checked.problems, notes = checked.notes
    from jsonb_to_recordset(${JSON.stringify(checked)}::jsonb) checked(
      line int, product_no int, product_id bigint, name text, effect text, problems jsonb, notes jsonb)
    where row.import_id = ${importId} and row.line = checked.line`.execute(tx)
}

/** An import of the desk's shop that has not run yet, locked. */
export async function lockImport(tx: Tx, desk: Desk, importId: number) {
  const found = await tx
    .selectFrom('product_import')
    .select(['id', 'started_at'])
    .select((eb) => eb.ref('columns').$castTo<ColumnMap>().as('columns'))
    .where('id', '=', importId)
    .where('seller_id', '=', desk.seller_id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Refusal('not-found')
  if (found.started_at !== null) throw new Refusal('import-started')
  return found
}

function findRows(tx: Tx, importId: number) {
  return tx
    .selectFrom('product_import_row')
    .select('line')
    .select((eb) => eb.ref('cells').$castTo<string[]>().as('cells'))
    .where('import_id', '=', importId)
    .orderBy('line')
    .execute()
}

function notesOf({ product_id, rows, draft }: CheckedProduct, known: KnownToShop) {
  const wrong = rows.find(({ problems }) => problems.length > 0)
  const before = product_id === null ? undefined : known.products.get(product_id)?.draft
  const isChanged = before !== undefined && changesBetween(before, draft).names.length > 0
  return rows.map(({ line, text, problems, notes }) => ({
    line,
    product_no: rows[0]?.line ?? line,
    product_id,
    name: draft.name || (text.name ?? text.sku ?? ''),
    effect: before === undefined ? 'create' : isChanged ? 'update' : 'none',
    problems,
    notes:
      wrong === undefined || problems.length > 0
        ? notes
        : [...notes, `Ikut dilewati selama baris ${wrong.line} dari produk yang sama masih salah.`],
  }))
}
