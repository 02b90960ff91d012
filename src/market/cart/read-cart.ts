import type { Db } from '../../../db/types.ts'
import { mostOrderable } from '../products/product.ts'
import { troubleOf } from './cart.ts'
import type { FoundCart } from './take-from-cart.ts'

/** What is in a cart, by shop, as it stands at this moment. */
export type Cart = Awaited<ReturnType<typeof readCart>>
export type CartShop = Cart['shops'][number]
export type CartLine = CartShop['lines'][number]

/**
 * Reads a cart in one statement; without one it is empty. Prices and supply are those of now, whatever was seen before:
 * `trouble` says why a line cannot be ordered as it stands, `seen_price_rupiah` at which price it was put in. A shop
 * `is_ready` where all of its lines can be ordered. Amounts are of the lines that can.
 */
export async function readCart(db: Db, cart: FoundCart | undefined) {
  const rows = cart ? await findLines(db, cart.id) : []
  const shops = [...Map.groupBy(rows, ({ seller_id }) => seller_id).values()].flatMap(shopOf)
  return {
    shops,
    things: rows.length,
    goods_rupiah: shops.reduce((sum, shop) => sum + shop.goods_rupiah, 0),
  }
}

type Row = Awaited<ReturnType<typeof findLines>>[number]

function shopOf(rows: Row[]) {
  const [first] = rows
  if (!first) return []
  const { seller_id, seller_slug, seller_name, is_open } = first
  const { holiday_from, holiday_until, holiday_note, time_zone } = first
  const lines = rows.map(lineOf)
  const goods_rupiah = lines.reduce((sum, line) => sum + (line.trouble ? 0 : line.total_rupiah), 0)
  const is_ready = lines.every(({ trouble }) => trouble === null)
  const holiday = { holiday_from, holiday_until, holiday_note, time_zone }
  return [
    { seller_id, slug: seller_slug, name: seller_name, is_open, ...holiday, lines, goods_rupiah, is_ready },
  ]
}

function lineOf(row: Row) {
  return {
    ...row,
    /** The most that can be ordered of it, in whole steps. */
    most: mostOrderable({ ...row, stock: row.left }),
    total_rupiah: row.quantity * row.price_rupiah,
    trouble: troubleOf(row),
  }
}

/** A line whose variant or product has left the shelf is there too, by its label. */
function findLines(db: Db, cart_id: number) {
  return db
    .selectFrom('cart_line')
    .innerJoin('product', 'product.id', 'cart_line.product_id')
    .innerJoin('seller', 'seller.id', 'product.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .leftJoin('listing_card', 'listing_card.product_id', 'product.id')
    .leftJoin('product_variant as variant', 'variant.id', 'cart_line.variant_id')
    .where('cart_line.cart_id', '=', cart_id)
    .select(['cart_line.variant_id', 'cart_line.label', 'cart_line.quantity', 'seen_price_rupiah'])
    .select(['product.id as product_id', 'product.slug', 'product.name', 'product.unit', 'product.unit_size'])
    .select(['product.is_unique', 'product.quantity_step', 'product.lead_days', 'listing_card.image'])
    .select(['product.length_cm', 'product.width_cm', 'product.height_cm'])
    .select(['seller.id as seller_id', 'seller.slug as seller_slug', 'seller.name as seller_name'])
    .select(['holiday_from', 'holiday_until', 'holiday_note'])
    .select((eb) => [
      eb.fn.coalesce('province.time_zone', eb.val('Asia/Jakarta')).as('time_zone'),
      eb
        .and([eb('seller.opened_at', 'is not', null), eb('seller.closed_at', 'is', null)])
        .$castTo<boolean>()
        .as('is_open'),
      eb
        .and([eb('listing_card.product_id', 'is not', null), eb('variant.id', 'is not', null)])
        .$castTo<boolean>()
        .as('is_listed'),
      eb.fn.coalesce('variant.price_rupiah', 'seen_price_rupiah').as('price_rupiah'),
      eb.fn.coalesce('variant.weight_grams', eb.lit(0)).as('weight_grams'),
      eb('variant.stock', '-', eb.ref('variant.reserved')).$castTo<number | null>().as('left'),
      eb.ref('variant.options').$castTo<Record<string, string> | null>().as('options'),
    ])
    .orderBy('cart_line.added_at')
    .orderBy('cart_line.variant_id')
    .execute()
}
