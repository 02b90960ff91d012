import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { ColumnMap } from './match-columns.ts'
import type { ColumnKey } from './sheet-columns.ts'

export type ProductImport = NonNullable<Awaited<ReturnType<typeof findImport>>>
export type ImportRow = Awaited<ReturnType<typeof findImportRows>>[number]

/** An import of the desk's shop, how far it is and what its check found; nothing for another's. */
export async function findImport(db: Db, desk: Desk, id: string | undefined) {
  if (!/^\d{1,15}$/.test(id ?? '')) return undefined
  return db
    .selectFrom('product_import')
    .leftJoin('account', 'account.id', 'product_import.started_by')
    .where('product_import.id', '=', Number(id))
    .where('seller_id', '=', desk.seller_id)
    .select([
      'product_import.id',
      'file_name',
      'product_import.created_at',
      'started_at',
      'finished_at',
      'failure',
    ])
    .select(['skips_wrong', 'submits', 'account.name as started_by'])
    .select((eb) => [
      eb.ref('heading').$castTo<string[]>().as('heading'),
      eb.ref('columns').$castTo<ColumnMap>().as('columns'),
      jsonArrayFrom(
        eb
          .selectFrom('product_import_photo')
          .whereRef('import_id', '=', 'product_import.id')
          .select(['name', 'problem'])
          .orderBy(sql`problem is null`)
          .orderBy('name')
          .limit(1000),
      ).as('photos'),
      eb
        .selectFrom('product_import_row')
        .whereRef('import_id', '=', 'product_import.id')
        .select(countsOfRows().as('counts'))
        .$asScalar()
        .$notNull()
        .as('counts'),
    ])
    .executeTakeFirst()
}

type Counts = Record<
  | 'rows'
  | 'wrong'
  | 'noted'
  | 'creates'
  | 'updates'
  | 'same'
  | 'done'
  | 'created'
  | 'updated'
  | 'unchanged'
  | 'skipped',
  number
>

function countsOfRows() {
  return sql<Counts>`jsonb_build_object(
    'rows', count(*),
    'wrong', count(*) filter (where problems <> '[]'),
    'noted', count(*) filter (where problems = '[]' and notes <> '[]'),
    'creates', count(distinct product_no) filter (where problems = '[]' and effect = 'create'),
    'updates', count(distinct product_no) filter (where problems = '[]' and effect = 'update'),
    'same', count(distinct product_no) filter (where problems = '[]' and effect = 'none'),
    'done', count(outcome),
    'created', count(distinct product_no) filter (where outcome = 'created'),
    'updated', count(distinct product_no) filter (where outcome = 'updated'),
    'unchanged', count(distinct product_no) filter (where outcome = 'unchanged'),
    'skipped', count(*) filter (where outcome = 'skipped'))`
}

export const rowsOfPage = 50
/** Which rows are shown: all, those that are wrong, those with a note, those that were left out. */
export const rowFilters = ['semua', 'salah', 'catatan', 'dilewati'] as const
export type RowFilter = (typeof rowFilters)[number]

/** A page of an import's rows (pages are counted from 1); `limit` null for all of them, as the result file wants. */
export function findImportRows(
  db: Db,
  desk: Desk,
  importId: number,
  {
    only = 'semua',
    page = 1,
    limit = rowsOfPage,
  }: { only?: RowFilter; page?: number; limit?: number | null } = {},
) {
  return db
    .selectFrom('product_import_row as row')
    .innerJoin('product_import', 'product_import.id', 'row.import_id')
    .where('row.import_id', '=', importId)
    .where('product_import.seller_id', '=', desk.seller_id)
    .$if(only === 'salah', (query) => query.where(sql<boolean>`problems <> '[]'`))
    .$if(only === 'catatan', (query) => query.where(sql<boolean>`notes <> '[]'`))
    .$if(only === 'dilewati', (query) => query.where('outcome', '=', 'skipped'))
    .select(['line', 'name', 'effect', 'outcome', 'reason', 'product_id'])
    .select((eb) => [
      eb.ref('cells').$castTo<string[]>().as('cells'),
      eb.ref('problems').$castTo<{ column: ColumnKey | null; reason: string }[]>().as('problems'),
      eb.ref('notes').$castTo<string[]>().as('notes'),
    ])
    .orderBy('line')
    .$if(limit !== null, (query) => query.limit(limit ?? 0).offset((page - 1) * (limit ?? 0)))
    .execute()
}

/** Earlier imports of the desk's shop, newest first. */
export function findImports(db: Db, desk: Desk) {
  return db
    .selectFrom('product_import')
    .leftJoin('account', 'account.id', 'product_import.created_by')
    .where('seller_id', '=', desk.seller_id)
    .select([
      'product_import.id',
      'file_name',
      'product_import.created_at',
      'started_at',
      'finished_at',
      'failure',
    ])
    .select('account.name as created_by')
    .select((eb) =>
      eb
        .selectFrom('product_import_row')
        .whereRef('import_id', '=', 'product_import.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('row_count'),
    )
    .orderBy('product_import.id', 'desc')
    .execute()
}
