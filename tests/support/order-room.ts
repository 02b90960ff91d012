import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../../db/types.ts'
import type { Enqueue } from '../../src/job.ts'
import type { FoundCart } from '../../src/market/cart/take-from-cart.ts'
import {
  enterAsBuyer,
  enterAsSeller,
  enterAsSystem,
  type OrderInHand,
} from '../../src/market/orders/enter-order.ts'
import type { OrderState } from '../../src/market/orders/order-states.ts'
import { type CheckoutInput, placeCheckout } from '../../src/market/orders/place-checkout.ts'
import { takeStep } from '../../src/market/orders/take-step.ts'
import type { Desk } from '../../src/market/sellers/enter-desk.ts'
import {
  aCart,
  anInput,
  anOrder,
  aSellingShop,
  aThing,
  checkoutRoom,
  type SellingShop,
  type Thing,
} from './checkout-room.ts'
import { aDesk } from './product-room.ts'

/** Nothing is kept of what is paid. */
export const noFees = { percent: 0, withholds: false }

/** A database with orders that were really placed, and both sides of them. */
export async function orderRoom() {
  const room = await checkoutRoom()
  return { ...room, ...ordersIn(room.db, room.enqueue) }
}

/** The same in a database that is there; what is put into the queue may be forgotten. */
export function ordersIn(db: Db, enqueue: Enqueue = () => Promise.resolve()) {
  const place: Place = (cart, input) =>
    db.transaction().execute((t) => placeCheckout(t, enqueue, cart, input, { stripe: noFees }))
  const tx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

  /** A shop with one thing of which there are five, and its owner. */
  async function shop(given: Parameters<typeof aThing>[1] = {}) {
    const selling = await aSellingShop(db)
    const thing = await aThing(db, { seller_id: selling.id, price: 100_000, stock: 5, ...given })
    return { selling, thing, desk: await aDesk(db, { seller_id: selling.id }) }
  }

  /** One of a thing by transfer and courier, or as it is given. */
  async function placed(
    at: { selling: SellingShop; thing: Thing },
    {
      quantity = 1,
      delivery = 20_000,
      ...given
    }: Partial<Parameters<typeof anOrder>[1]> & { quantity?: number } = {},
    buyer: Parameters<typeof anInput>[2] = {},
  ) {
    const cart = await aCart(db, [at.thing, quantity])
    const goods = at.thing.price * quantity
    const token = await place(
      cart,
      anInput(cart, [anOrder(at.selling, { goods, delivery, ...given })], buyer),
    )
    return db
      .selectFrom('shop_order')
      .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
      .where('checkout.token', '=', token)
      .select([
        'shop_order.id',
        'shop_order.token',
        'handover_code',
        'due_rupiah',
        'unique_code',
        'checkout_id',
      ])
      .executeTakeFirstOrThrow()
  }

  const asBuyer = <T>({ token }: { token: string }, verb: (tx: Tx, order: OrderInHand) => Promise<T>) =>
    tx(async (t) => verb(t, await enterAsBuyer(t, token, null)))
  const asSeller = <T>(
    desk: Desk,
    { id }: { id: number },
    verb: (tx: Tx, order: OrderInHand) => Promise<T>,
  ) => tx(async (t) => verb(t, await enterAsSeller(t, desk, id)))

  /** Takes it through states as the shop would, without letters. */
  async function through({ id }: { id: number }, ...states: OrderState[]) {
    for (const state of states) await tx(async (t) => takeStep(t, await enterAsSystem(t, id), state))
  }

  /** What there is of it: on the shelf, and promised. */
  const shelf = ({ variant_id }: Thing) =>
    db
      .selectFrom('product_variant')
      .where('id', '=', variant_id)
      .select(['stock', 'reserved'])
      .executeTakeFirstOrThrow()
  const row = ({ id }: { id: number }) =>
    db
      .selectFrom('shop_order')
      .where('id', '=', id)
      .select(['state', 'stock_state', 'held_until', 'handover_tries', 'unique_code', 'due_rupiah'])
      .executeTakeFirstOrThrow()
  /** The ledger's accounts of an order that are not even. */
  async function ledger({ id }: { id: number }) {
    const entries = await db
      .selectFrom('ledger_posting')
      .innerJoin('ledger_entry', 'posting_id', 'ledger_posting.id')
      .where('order_id', '=', id)
      .select((eb) => ['account', eb.fn.sum<string>('amount_rupiah').as('amount')])
      .groupBy('account')
      .execute()
    return Object.fromEntries(entries.map(({ account, amount }) => [account, Number(amount)]))
  }
  const proof = async ({ id }: { id: number }) => {
    const { seller_id } = await db
      .selectFrom('shop_order')
      .where('id', '=', id)
      .select('seller_id')
      .executeTakeFirstOrThrow()
    const document_id = randomUUID().replaceAll('-', '')
    await db
      .insertInto('document')
      .values({ id: document_id, seller_id, content_type: 'image/jpeg', byte_count: 10 })
      .execute()
    return document_id
  }
  return { enqueue, tx, shop, placed, asBuyer, asSeller, through, shelf, row, ledger, proof }
}

type Place = (cart: FoundCart, input: CheckoutInput) => Promise<string>
