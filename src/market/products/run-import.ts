import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { checkImport } from './check-import.ts'

/** `skips_wrong`: rows that are wrong are left out; `submits`: what is whole goes to the agency at once. */
type Wish = { skips_wrong: boolean; submits: boolean }

/**
 * Lets an import run as a job. Nothing runs while a row is wrong, unless the person says to leave those out.
 * @throws {Refusal} not-found, import-started, import-has-wrong-rows, import-without-rows, import-running for
 *   another one of the shop
 */
export async function runImport(tx: Tx, enqueue: Enqueue, desk: Desk, importId: number, wish: Wish) {
  await checkImport(tx, desk, importId)
  const { wrong, right } = await tx
    .selectFrom('product_import_row')
    .select(sql<number>`count(*) filter (where problems <> '[]')`.as('wrong'))
    .select(sql<number>`count(*) filter (where problems = '[]')`.as('right'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  if (wrong > 0 && !wish.skips_wrong) throw new Refusal('import-has-wrong-rows', { wrong })
  if (right === 0) throw new Refusal('import-without-rows')
  await refuseSecond(tx, desk)
  await tx
    .updateTable('product_import')
    .set({ ...wish, started_at: sql`now()`, started_by: desk.account_id })
    .where('id', '=', importId)
    .execute()
  await recordAct(tx, desk, {
    verb: 'product-import.run',
    subject: ['product_import', importId],
    after: { ...wish, rows: right, wrong },
  })
  await enqueue(tx, { queue: 'product.import', data: { import_id: importId } })
}

/**
 * Takes up again an import that stopped, as the person who asks.
 * @throws {Refusal} not-found, also where it did not stop; import-running for another one of the shop
 */
export async function resumeImport(tx: Tx, enqueue: Enqueue, desk: Desk, importId: number) {
  await refuseSecond(tx, desk)
  const resumed = await tx
    .updateTable('product_import')
    .set({ finished_at: null, failure: null, started_by: desk.account_id })
    .where('id', '=', importId)
    .where('seller_id', '=', desk.seller_id)
    .where('failure', 'is not', null)
    .executeTakeFirst()
  if (resumed.numUpdatedRows === 0n) throw new Refusal('not-found')
  await enqueue(tx, { queue: 'product.import', data: { import_id: importId } })
}

/** The shop's row is the turnstile: of two at once the second sees the first. */
async function refuseSecond(tx: Tx, { seller_id }: Desk) {
  await tx.selectFrom('seller').select('id').where('id', '=', seller_id).forNoKeyUpdate().execute()
  const running = await tx
    .selectFrom('product_import')
    .select('id')
    .where('seller_id', '=', seller_id)
    .where('started_at', 'is not', null)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  if (running) throw new Refusal('import-running')
}
