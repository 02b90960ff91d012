import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { tellLowStock } from './tell-low-stock.ts'

/** What is to be changed of a variant on sale: whole rupiah, pieces (null: made to order); absent stays as it is. */
export type Offer = { variant_id: number; price_rupiah?: number; stock?: number | null }

/**
 * Changes price and stock of variants on sale, at once and without review; all of them or none. Where the list names
 * variants of several products, they are locked in one order, so that two lists at once cannot wait for each other.
 * @throws {Refusal} not-found for a variant of another shop, product-archived, unique-piece-stock, lead-time-missing
 */
export async function changeOffer(tx: Tx, enqueue: Enqueue, desk: Desk, variants: readonly Offer[]) {
  const before = await lockVariants(tx, desk, variants)
  const after = new Map(before.map((row) => [row.variant_id, row]))
  for (const { variant_id, price_rupiah, stock } of variants) {
    const row = after.get(variant_id)
    if (!row) throw new Refusal('not-found')
    after.set(variant_id, {
      ...row,
      price_rupiah: price_rupiah ?? row.price_rupiah,
      stock: stock === undefined ? row.stock : stock,
    })
  }
  const changed = before.flatMap((old) => {
    const row = after.get(old.variant_id)
    return row && (row.price_rupiah !== old.price_rupiah || row.stock !== old.stock) ? [{ old, row }] : []
  })
  for (const { row } of changed) refuseOffer(row)
  if (changed.length === 0) return { changed: 0 }
  await write(
    tx,
    changed.map(({ row }) => row),
  )
  for (const [product_id, rows] of Map.groupBy(changed, ({ row }) => row.product_id)) {
    await recordAct(tx, desk, {
      verb: 'product.offer',
      subject: ['product', product_id],
      before: { variants: rows.map(({ old }) => shown(old)) },
      after: { variants: rows.map(({ row }) => shown(row)) },
    })
    await tellLowStock(tx, enqueue, product_id)
  }
  return { changed: changed.length }
}

type Row = Awaited<ReturnType<typeof lockVariants>>[number]

async function lockVariants(tx: Tx, desk: Desk, variants: readonly Offer[]) {
  if (variants.length === 0) return []
  const ids = variants.map(({ variant_id }) => variant_id)
  await tx
    .selectFrom('product')
    .select('id')
    .where('seller_id', '=', desk.seller_id)
    .where('id', 'in', (eb) => eb.selectFrom('product_variant').select('product_id').where('id', 'in', ids))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return tx
    .selectFrom('product_variant as variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .where('product.seller_id', '=', desk.seller_id)
    .where('variant.id', 'in', ids)
    .select(['variant.id as variant_id', 'variant.product_id', 'variant.price_rupiah', 'variant.stock'])
    .select(['variant.is_unique', 'product.lead_days', 'product.archived_at'])
    .select((eb) => eb.ref('variant.options').$castTo<Record<string, string>>().as('options'))
    .orderBy('variant.product_id')
    .orderBy('variant.position')
    .execute()
}

function refuseOffer({ archived_at, is_unique, stock, lead_days }: Row) {
  if (archived_at !== null) throw new Refusal('product-archived')
  if (is_unique && (stock === null || stock > 1)) throw new Refusal('unique-piece-stock')
  if (stock === null && lead_days === null) throw new Refusal('lead-time-missing')
}

async function write(tx: Tx, rows: Row[]) {
  const values = JSON.stringify(rows)
  await tx
    .updateTable('product_variant')
    .from(
      sql<{ variant_id: number; price_rupiah: number; stock: number | null }>`
        jsonb_to_recordset(${values}::jsonb)`.as<'offer'>(
        sql`offer(variant_id bigint, price_rupiah int, stock int)`,
      ),
    )
    .set((eb) => ({ price_rupiah: eb.ref('offer.price_rupiah'), stock: eb.ref('offer.stock') }))
    .whereRef('product_variant.id', '=', 'offer.variant_id')
    .execute()
}

function shown({ variant_id, options, price_rupiah, stock }: Row) {
  return { id: variant_id, options, price_rupiah, stock }
}
