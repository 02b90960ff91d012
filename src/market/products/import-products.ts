import { sql } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import type { Db, Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { type Desk, enterDesk } from '../sellers/enter-desk.ts'
import { type CheckedProduct, checkRows, isWrong } from './check-rows.ts'
import { findKnown } from './find-known.ts'
import { type Fate, importProduct } from './import-product.ts'
import type { ColumnMap } from './match-columns.ts'
import { startProducts } from './start-product.ts'

/** Products in one transaction: enough to go fast, few enough that pages get their turn on the embedded database. */
const chunkSize = 100
/** After each, so that pages are served meanwhile: the embedded database runs in the server's own thread. */
const breathMs = 25

/**
 * The job of an import that was let run: product by product, in transactions of some dozens, each of which notes with
 * its products what became of their rows. Killed at any point and started again, it goes on after the last one; two
 * at once take turns. Works for `sliceMs` and then leaves the rest to a new job. Returns how many rows it did.
 */
export async function importProducts(db: Db, enqueue: Enqueue, importId: number, sliceMs = 20_000) {
  const until = performance.now() + sliceMs
  let done = 0
  for (;;) {
    const isLast = performance.now() >= until
    const count = await db.transaction().execute((tx) => importChunk(tx, enqueue, importId, isLast))
    done += count
    if (count === 0 || isLast) return done
    await setTimeout(breathMs)
  }
}

async function importChunk(tx: Tx, enqueue: Enqueue, importId: number, isLast: boolean) {
  const running = await lockRunning(tx, importId)
  if (!running) return 0
  const desk = await deskOf(tx, running)
  if (!desk) return 0
  const rows = await nextRows(tx, importId)
  if (rows.length === 0) return finish(tx, importId)
  const fates = [...(await importRows(tx, enqueue, desk, running, rows)), ...skipWrong(rows)]
  await sql`
    update product_import_row row set outcome = fate.outcome, reason = fate.reason, product_id = fate.product_id
    from jsonb_to_recordset(${JSON.stringify(fates)}::jsonb)
      fate(line int, outcome text, reason text, product_id bigint)
    where row.import_id = ${importId} and row.line = fate.line`.execute(tx)
  if (isLast) await enqueue(tx, { queue: 'product.import', data: { import_id: importId } })
  return rows.length
}

type Running = NonNullable<Awaited<ReturnType<typeof lockRunning>>>
type Row = Awaited<ReturnType<typeof nextRows>>[number]
type RowFate = Fate & { line: number }

function lockRunning(tx: Tx, importId: number) {
  return tx
    .selectFrom('product_import')
    .select(['id', 'seller_id', 'started_by', 'submits'])
    .select((eb) => eb.ref('columns').$castTo<ColumnMap>().as('columns'))
    .where('id', '=', importId)
    .where('started_at', 'is not', null)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Whoever started it must still work there: an import ends with its mentor's consent. */
async function deskOf(tx: Tx, { id, seller_id, started_by }: Running) {
  try {
    return await enterDesk(tx, started_by ?? 0, seller_id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await finish(tx, id, 'not-allowed')
    return undefined
  }
}

export async function finish(tx: Tx, importId: number, failure: string | null = null) {
  await tx
    .updateTable('product_import')
    .set({ finished_at: sql`now()`, failure })
    .where('id', '=', importId)
    .where('started_at', 'is not', null)
    .execute()
  return 0
}

async function nextRows(tx: Tx, importId: number) {
  const next = await tx
    .selectFrom('product_import_row')
    .select('product_no')
    .distinct()
    .where('import_id', '=', importId)
    .where('outcome', 'is', null)
    .orderBy('product_no')
    .limit(chunkSize)
    .execute()
  const numbers = next.map(({ product_no }) => product_no)
  return tx
    .selectFrom('product_import_row')
    .select(['line', 'product_no', 'product_id'])
    .select((eb) => eb.ref('cells').$castTo<string[]>().as('cells'))
    .select(sql<boolean>`problems <> '[]'`.as('is_wrong'))
    .where('import_id', '=', importId)
    .where('outcome', 'is', null)
    .where(sql<boolean>`product_no = any(${numbers})`)
    .orderBy('line')
    .execute()
}

/** Products without a wrong row, checked once more against the shop as it is at this moment. */
async function importRows(
  tx: Tx,
  enqueue: Enqueue,
  desk: Desk,
  { id, columns, submits }: Running,
  rows: readonly Row[],
): Promise<RowFate[]> {
  const wrong = new Set(rows.filter(({ is_wrong }) => is_wrong).map(({ product_no }) => product_no))
  const right = rows.filter(({ product_no }) => !wrong.has(product_no))
  const known = await findKnown(tx, desk, id, right, columns)
  const products = checkRows(right, columns, known)
  const started = await startNew(tx, desk, products)
  const fates: RowFate[] = []
  for (const product of products) {
    const before = known.products.get(product.product_id ?? 0)
    const wish = { before, started: started.get(product), submits }
    const fate = await importProduct(tx, enqueue, desk, product, wish)
    fates.push(...product.rows.map(({ line }) => ({ line, ...fate })))
  }
  return fates
}

async function startNew(tx: Tx, desk: Desk, products: readonly CheckedProduct[]) {
  const fresh = products.filter(({ product_id, rows }) => product_id === null && !rows.some(isWrong))
  const started = await startProducts(
    tx,
    desk,
    fresh.map(({ draft }) => draft),
  )
  return new Map(fresh.map((product, index) => [product, started[index]?.product_id]))
}

/** Rows that are wrong and those of the same products; the check has noted beside each why. */
function skipWrong(rows: readonly Row[]): RowFate[] {
  const wrong = new Set(rows.filter(({ is_wrong }) => is_wrong).map(({ product_no }) => product_no))
  return rows
    .filter(({ product_no }) => wrong.has(product_no))
    .map(({ line, product_id }) => ({ line, product_id, outcome: 'skipped', reason: '' }))
}
