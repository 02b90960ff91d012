import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Tx } from '../../../db/types.ts'

/** open: can be paid. complete: was paid in a way whose money comes later. */
export type SessionState = 'open' | 'complete' | 'paid' | 'failed' | 'expired'

/** A session with what each order pays of it, in the order of their ids. */
export type FoundSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** One that nobody else changes until the end of the transaction. Sessions are locked before their orders. */
export type LockedSession = FoundSession & { readonly [locked]: true }
declare const locked: unique symbol

export async function lockSession(tx: Tx, id: string) {
  // Whoever holds an order and writes a refund of its session down is not to wait for this: they would for each other.
  await tx.selectFrom('stripe_session').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return (await findSession(tx, id)) as LockedSession | undefined
}

export async function findSession(db: Db, id: string) {
  const found = await db
    .selectFrom('stripe_session as session')
    .innerJoin('checkout', 'checkout.id', 'session.checkout_id')
    .where('session.id', '=', id)
    .select(['session.id', 'session.checkout_id', 'session.stripe_account', 'session.attempt'])
    .select(['session.amount_rupiah', 'session.state', 'session.payment_intent'])
    .select(['session.expires_at', 'checkout.token as checkout_token'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('stripe_session_order as part')
          .whereRef('part.session_id', '=', 'session.id')
          .select(['part.order_id', 'part.amount_rupiah'])
          .orderBy('part.order_id'),
      ).as('orders'),
    )
    .executeTakeFirst()
  return found && { ...found, state: found.state as SessionState }
}

export type NewSession = {
  id: string
  checkout_id: number
  stripe_account: string | null
  url: string | null
  /** Seconds since 1970, as Stripe says. */
  expires_at: number
  orders: readonly { id: number; due_rupiah: number }[]
}

/** Writes down a session that Stripe has made, once. Its orders are locked by the caller. */
export async function insertSession(tx: Tx, { orders, expires_at, ...session }: NewSession) {
  const added = await tx
    .insertInto('stripe_session')
    .values({
      ...session,
      attempt: sql<number>`1 + coalesce((
        select max(attempt) from stripe_session
        where checkout_id = ${session.checkout_id}
          and stripe_account is not distinct from ${session.stripe_account}), 0)`,
      amount_rupiah: orders.reduce((sum, { due_rupiah }) => sum + due_rupiah, 0),
      expires_at: new Date(expires_at * 1000),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  await tx
    .insertInto('stripe_session_order')
    .values(
      orders.map(({ id, due_rupiah }) => ({
        session_id: session.id,
        order_id: id,
        amount_rupiah: due_rupiah,
      })),
    )
    .execute()
}
