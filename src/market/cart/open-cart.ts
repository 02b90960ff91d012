import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { hashToken, makeToken } from '../accounts/secret.ts'
import type { CartOwner } from './cart.ts'
import type { FoundCart } from './take-from-cart.ts'

/** `token` is what the browser of a guest has to keep; null for the cart of an account. */
export type OpenCart = FoundCart & { token: string | null }

const now = sql<Date>`now()`

/** The owner's cart, held until the end of the transaction; a new one where there is none yet. */
export async function openCart(tx: Tx, { account_id, token }: CartOwner): Promise<OpenCart> {
  if (account_id !== null) return { ...(await openAccountCart(tx, account_id)), token: null }
  const known = token === undefined ? undefined : await holdGuestCart(tx, token)
  if (known && token !== undefined) return { ...known, token }
  // A token that leads nowhere is not made good: whoever wrote it into the browser would know it.
  const fresh = makeToken()
  const cart = await tx
    .insertInto('cart')
    .values({ token_hash: hashToken(fresh) })
    .returning(['id', 'key'])
    .executeTakeFirstOrThrow()
  return { ...cart, token: fresh }
}

/** The guest's cart that has this token, held until the end of the transaction. */
export function holdGuestCart(tx: Tx, token: string) {
  return tx
    .updateTable('cart')
    .set({ touched_at: now })
    .where('token_hash', '=', hashToken(token))
    .returning(['id', 'key'])
    .executeTakeFirst()
}

/** Holds a cart that was found before: what is in it is changed by one request at a time, a checkout among them. */
export function holdCart(tx: Tx, { id }: FoundCart) {
  return tx.updateTable('cart').set({ touched_at: now }).where('id', '=', id).execute()
}

function openAccountCart(tx: Tx, account_id: number) {
  return tx
    .insertInto('cart')
    .values({ account_id })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ touched_at: now }))
    .returning(['id', 'key'])
    .executeTakeFirstOrThrow()
}
