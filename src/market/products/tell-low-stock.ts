import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { notify } from '../mail/notify.ts'

/**
 * To be called in the transaction that changed a product's stock, or whether it is published: tells its shop when
 * the stock of a published variant has fallen to `low_stock_at` or below (0: sold out), once until it has risen
 * again. What is made to order has no stock to run low.
 */
export async function tellLowStock(tx: Tx, enqueue: Enqueue, productId: number) {
  const product = await tx
    .selectFrom('product')
    .select(['id', 'seller_id', 'name', 'published_at', 'low_stock_at'])
    .where('id', '=', productId)
    .executeTakeFirstOrThrow()
  await forgetRisen(tx, product)
  if (product.published_at === null) return
  const told = await markLow(tx, product)
  if (told.length === 0) return
  await notify(tx, enqueue, {
    seller_id: product.seller_id,
    kind: 'low-stock',
    data: { product_id: product.id, product: product.name, left: await findLeft(tx, told) },
  })
}

type Product = { id: number; low_stock_at: number }

async function forgetRisen(tx: Tx, { id, low_stock_at }: Product) {
  await tx
    .deleteFrom('low_stock')
    .using('product_variant as variant')
    .whereRef('variant.id', '=', 'low_stock.variant_id')
    .where('variant.product_id', '=', id)
    .where((eb) => eb.or([eb('variant.stock', 'is', null), eb('variant.stock', '>', low_stock_at)]))
    .execute()
}

/** Ids of the variants of which little is left and nobody has been told. */
async function markLow(tx: Tx, { id, low_stock_at }: Product) {
  const told = await tx
    .insertInto('low_stock')
    .columns(['variant_id'])
    .expression((eb) =>
      eb
        .selectFrom('product_variant')
        .select('id')
        .where('product_id', '=', id)
        .where('stock', '<=', low_stock_at),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('variant_id')
    .execute()
  return told.map(({ variant_id }) => variant_id)
}

async function findLeft(tx: Tx, ids: number[]) {
  const variants = await tx
    .selectFrom('product_variant')
    .select(['options', 'stock'])
    .where('id', 'in', ids)
    .orderBy('position')
    .execute()
  return variants.map(({ options, stock }) => ({
    variant: Object.values(options as Record<string, string>).join(', '),
    stock: stock ?? 0,
  }))
}
