import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

/** A cart that the request has shown to be its own. */
export type FoundCart = Readonly<{ id: number; key: string }>

/** A line of a cart as it will stand in an order: all from the shelf of today. */
export type Goods = Omit<Awaited<ReturnType<typeof findGoods>>[number], 'left'>

/**
 * Takes out of the cart what lies in it of the sellers of a checkout, and returns it by seller; the cart has another
 * key from now on. Sellers are locked first, in the order of their ids, so that checkouts at one shop come one after
 * the other.
 * @throws {Refusal} cart-empty where another checkout was faster; seller-closed, with `seller_id`; not-for-sale, with
 *   `variant_id`; sold-out, with `variant_id` and how many are `left`, which whoever comes at the same moment hears when
 *   the stock is held
 */
export async function takeFromCart(
  tx: Tx,
  { id, key }: FoundCart,
  { orders }: { orders: readonly { seller_id: number }[] },
) {
  const sellerIds = orders.map(({ seller_id }) => seller_id)
  const held = await tx
    .updateTable('cart')
    .set((eb) => ({ key: eb.fn<string>('gen_random_uuid'), touched_at: new Date() }))
    .where('id', '=', id)
    .where('key', '=', key)
    .returning('id')
    .executeTakeFirst()
  if (!held || sellerIds.length === 0) throw new Refusal('cart-empty')
  await holdOpen(tx, sellerIds)
  const goods = await findGoods(tx, id, sellerIds)
  if (goods.length === 0) throw new Refusal('cart-empty')
  const gone = goods.find(({ is_for_sale }) => !is_for_sale)
  if (gone) throw new Refusal('not-for-sale', { variant_id: gone.variant_id })
  const short = goods.find(({ left, quantity }) => left !== null && left < quantity)
  if (short) throw new Refusal('sold-out', { variant_id: short.variant_id, left: short.left ?? 0 })
  const odd = goods.find(({ quantity, quantity_step }) => quantity % quantity_step !== 0)
  if (odd) throw new Refusal('quantity-step', { variant_id: odd.variant_id, step: odd.quantity_step })
  await tx
    .deleteFrom('cart_line')
    .where('cart_id', '=', id)
    .where(
      'variant_id',
      'in',
      goods.map(({ variant_id }) => variant_id),
    )
    .execute()
  return Map.groupBy(goods, ({ seller_id }) => seller_id)
}

async function holdOpen(tx: Tx, sellerIds: readonly number[]) {
  const open = await tx
    .selectFrom('seller')
    .select('id')
    .where('id', 'in', sellerIds)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const closed = sellerIds.find((seller_id) => !open.some((each) => each.id === seller_id))
  if (closed !== undefined) throw new Refusal('seller-closed', { seller_id: closed })
}

/** A line whose variant has left the shelf is there too, and not for sale. */
function findGoods(tx: Tx, cart_id: number, sellerIds: readonly number[]) {
  return tx
    .selectFrom('cart_line')
    .innerJoin('product', 'product.id', 'cart_line.product_id')
    .leftJoin('listing_card', 'listing_card.product_id', 'product.id')
    .leftJoin('product_variant as variant', 'variant.id', 'cart_line.variant_id')
    .where('cart_line.cart_id', '=', cart_id)
    .where('product.seller_id', 'in', sellerIds)
    .select(['cart_line.variant_id', 'cart_line.quantity', 'product.id as product_id', 'product.seller_id'])
    .select([
      'product.name as product_name',
      'product.unit',
      'product.unit_size',
      'variant.sku',
      'variant.stock',
    ])
    .select([
      'product.quantity_step',
      'product.lead_days',
      'product.length_cm',
      'product.width_cm',
      'product.height_cm',
    ])
    .select((eb) => [
      eb
        .and([eb('listing_card.product_id', 'is not', null), eb('variant.id', 'is not', null)])
        .as('is_for_sale'),
      eb('variant.stock', '-', eb.ref('variant.reserved')).$castTo<number | null>().as('left'),
      eb.fn.coalesce('variant.price_rupiah', eb.lit(0)).as('price_rupiah'),
      eb.fn.coalesce('variant.weight_grams', eb.lit(0)).as('weight_grams'),
      eb.ref('variant.options').$castTo<Record<string, string>>().as('options'),
    ])
    .orderBy('cart_line.added_at')
    .orderBy('cart_line.variant_id')
    .execute()
}
