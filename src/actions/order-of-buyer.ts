import type { ActionAPIContext } from 'astro:actions'
import type { z } from 'astro/zod'
import type { Tx } from '../../db/types.ts'
import { limits } from '../market/accounts/rate-limit.ts'
import { enterAsBuyer, type OrderInHand } from '../market/orders/enter-order.ts'
import { localized, paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { takeTurns } from './account-door.ts'

type Context = ActionAPIContext

/** The order of the page's address. @throws {Refusal} not-found */
export function buyersOrder(tx: Tx, { params, locals }: Context) {
  return enterAsBuyer(tx, params['token'] ?? '', locals.account?.account_id ?? null)
}

/** Runs a verb in a transaction of its own, with that order in hand. */
export function withOrder<T>(context: Context, verb: (tx: Tx, order: OrderInHand) => Promise<T>) {
  return context.locals.db.transaction().execute(async (tx) => verb(tx, await buyersOrder(tx, context)))
}

/** Back to the order, with what has been done. */
export function done({ params, locals }: Context, notice: string) {
  return { to: localized(locals.lang, paths.order(params['token'] ?? '')), notice }
}

/** Words are written, and letters sent, only so often. */
export function wordsTurn(context: Context) {
  const of = context.params['token'] ?? ''
  return takeTurns(context.locals.db, context, [limits.orderWords], [limits.wordsOfOrder, of])
}

/** What is wrong is said in the language of the page. */
export function read<T>(schema: z.ZodType<T>, typed: unknown, { locals }: Context) {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues)
    if (locals.form) locals.form.problems[path.join('.')] ??= message
  throw new Refusal('order-incomplete')
}
