import type { Tx } from '../../db/types.ts'
import { enterAsSeller, type OrderInHand } from '../../src/market/orders/enter-order.ts'
import type { OrderInput } from '../../src/market/orders/place-checkout.ts'
import type { Desk } from '../../src/market/sellers/enter-desk.ts'
import { aBuyer, aCart, anInput, anOrder, aSellingShop, aThing, checkoutRoom } from './checkout-room.ts'
import { aDesk } from './product-room.ts'

/** What a shop needs to work on its orders: its desk, something to sell, and buyers who have ordered it. */
export async function deskOrderRoom() {
  const room = await checkoutRoom()
  const { db, place } = room
  const tx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

  /** A shop with its owner, and five of one thing for Rp100.000 each. */
  async function shop(given: Parameters<typeof aThing>[1] = {}) {
    const selling = await aSellingShop(db)
    const desk = await aDesk(db, { seller_id: selling.id })
    return { ...selling, desk, thing: await aThing(db, { ...given, seller_id: selling.id }) }
  }
  type Shop = Awaited<ReturnType<typeof shop>>

  /** Somebody orders; by courier and bank unless something else is given. Returns the order's id. */
  async function ordered(
    { thing, desk, ...selling }: Shop,
    given: Partial<OrderInput> & { delivery?: number; quantity?: number; name?: string; phone?: string } = {},
  ) {
    const { quantity = 1, name = aBuyer.name, phone, ...order } = given
    const cart = await aCart(db, [thing, quantity])
    const goods = thing.price * quantity
    const token = await place(
      cart,
      anInput(cart, [anOrder(selling, { goods, ...order })], { name, ...(phone && { phone }) }),
    )
    const { id } = await db
      .selectFrom('shop_order')
      .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
      .where('checkout.token', '=', token)
      .where('shop_order.seller_id', '=', desk.seller_id)
      .select('shop_order.id')
      .executeTakeFirstOrThrow()
    return id
  }

  /** One verb of an order, as somebody at the shop's desk. */
  const act = <T>(desk: Desk, id: number, work: (t: Tx, order: OrderInHand) => Promise<T>) =>
    tx(async (t) => work(t, await enterAsSeller(t, desk, id)))

  const stateOf = (id: number) =>
    db
      .selectFrom('shop_order')
      .where('id', '=', id)
      .select(['state', 'stock_state', 'delivery_rupiah', 'unique_code', 'due_rupiah', 'promised_on'])
      .select(['courier', 'tracking_number'])
      .executeTakeFirstOrThrow()
  const shelf = ({ thing }: Shop) =>
    db
      .selectFrom('product_variant')
      .where('id', '=', thing.variant_id)
      .select(['stock', 'reserved'])
      .executeTakeFirstOrThrow()

  return { ...room, tx, shop, ordered, act, stateOf, shelf }
}
