import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

/** How often it can be tried to pay the same orders; each try holds their goods for another half hour. */
export const mostAttempts = 8
/** Stripe's least time for a session, and how much longer goods are held, so that nobody pays for what was given free. */
const minutes = { session: 30, spare: 5, hold: 45 } as const

export type Attempt = NonNullable<Awaited<ReturnType<typeof prepareAttempt>>>

/**
 * What a session is to be made of: the order's own and those of its checkout that the same account receives, as far as
 * they still wait to be paid. Their hold is made to last longer than the session. Where there is one already, `open`
 * says which it is, and whether it still fits.
 * @throws {Refusal} not-found; order-state; payment-underway where money has been sent that has not come yet;
 *   payment-tries
 */
export async function prepareAttempt(tx: Tx, order_token: string) {
  const asked = await findAsked(tx, order_token)
  if (!asked) throw new Refusal('not-found')
  const orders = await lockOrders(tx, asked)
  if (!orders.some(({ id }) => id === asked.id)) throw new Refusal('order-state', { state: asked.state })
  const sessions = await findSessions(tx, asked)
  const ids = new Set(orders.map(({ id }) => id))
  const isTheirs = (session: (typeof sessions)[number]) =>
    session.orders.some((part) => ids.has(part.order_id))
  if (sessions.some((session) => session.state === 'complete' && isTheirs(session)))
    throw new Refusal('payment-underway')
  const open = sessions.find(({ state }) => state === 'open')
  const fits = open?.is_lasting === true && partsOf(open.orders) === partsOf(orders.map(asPart))
  const attempt = (sessions[0]?.attempt ?? 0) + 1
  if (!fits && attempt > mostAttempts) throw new Refusal('payment-tries')
  const { checkout_id, checkout_token, stripe_account, language } = asked
  return {
    checkout_id,
    checkout_token,
    stripe_account,
    language: language === 'en' ? ('en' as const) : ('id' as const),
    attempt,
    orders,
    expires_at: fits ? 0 : await holdOrders(tx, orders),
    open: open && { id: open.id, url: fits ? open.url : null },
  }
}

function findAsked(tx: Tx, token: string) {
  return tx
    .selectFrom('shop_order')
    .innerJoin('checkout', 'checkout.id', 'shop_order.checkout_id')
    .leftJoin('seller_stripe_account as account', 'account.seller_id', 'shop_order.seller_id')
    .where('shop_order.token', '=', token)
    .select(['shop_order.id', 'shop_order.state', 'shop_order.checkout_id', 'account.stripe_account'])
    .select(['checkout.token as checkout_token', 'checkout.language'])
    .executeTakeFirst()
}

type Asked = NonNullable<Awaited<ReturnType<typeof findAsked>>>

/** In the order of their ids, which is how everybody locks them. */
async function lockOrders(tx: Tx, { checkout_id, stripe_account }: Asked) {
  return tx
    .selectFrom('shop_order')
    .innerJoin('seller', 'seller.id', 'shop_order.seller_id')
    .leftJoin('seller_stripe_account as account', 'account.seller_id', 'shop_order.seller_id')
    .where('shop_order.checkout_id', '=', checkout_id)
    .where('shop_order.payment_kind', '=', 'stripe')
    .where('shop_order.state', '=', 'placed')
    .where('account.stripe_account', 'is not distinct from', stripe_account)
    .select(['shop_order.id', 'shop_order.due_rupiah', 'seller.name as seller_name'])
    .orderBy('shop_order.id')
    .forUpdate('shop_order')
    .execute()
}

/** All sessions of this account for the checkout, the newest first. */
function findSessions(tx: Tx, { checkout_id, stripe_account }: Asked) {
  return tx
    .selectFrom('stripe_session as session')
    .where('checkout_id', '=', checkout_id)
    .where('stripe_account', 'is not distinct from', stripe_account)
    .select(['session.id', 'session.url', 'session.state', 'session.attempt'])
    .select(sql<boolean>`session.expires_at > now() + interval '2 minutes'`.as('is_lasting'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('stripe_session_order as part')
          .whereRef('part.session_id', '=', 'session.id')
          .select(['part.order_id', 'part.amount_rupiah'])
          .orderBy('part.order_id'),
      ).as('orders'),
    )
    .orderBy('session.attempt', 'desc')
    .execute()
}

const asPart = ({ id, due_rupiah }: { id: number; due_rupiah: number }) => ({
  order_id: id,
  amount_rupiah: due_rupiah,
})

function partsOf(parts: readonly { order_id: number; amount_rupiah: number }[]) {
  return parts.map(({ order_id, amount_rupiah }) => `${order_id}:${amount_rupiah}`).join()
}

/**
 * Returns when the session is to end, in seconds since 1970. Tries within some minutes end at the same second, so that
 * Stripe, asked again after a crash or from two tabs, gives the same session.
 */
async function holdOrders(tx: Tx, orders: readonly { id: number }[]) {
  const ids = orders.map(({ id }) => id)
  const least = sql<Date>`now() + ${minutes.session + minutes.spare + 1} * interval '1 minute'`
  const enough = await tx
    .selectFrom('shop_order')
    .where('id', 'in', ids)
    .select((eb) => eb.fn.min('held_until').as('ends'))
    .having((eb) => eb(eb.fn.min('held_until'), '>=', least))
    .executeTakeFirst()
  const ends = enough?.ends ?? (await extendHold(tx, ids))
  return Math.floor(ends.getTime() / 1000) - minutes.spare * 60
}

async function extendHold(tx: Tx, ids: number[]) {
  const [first] = await tx
    .updateTable('shop_order')
    .set({ held_until: sql`date_trunc('second', now()) + ${minutes.hold} * interval '1 minute'` })
    .where('id', 'in', ids)
    .returning(sql<Date>`held_until`.as('ends'))
    .execute()
  if (!first) throw new Error('Orders that were locked are gone')
  return first.ends
}
