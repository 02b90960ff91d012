import type { Db } from '../../../db/types.ts'
import { hashToken } from '../accounts/secret.ts'
import type { CartOwner } from './cart.ts'
import type { FoundCart } from './take-from-cart.ts'

/** The cart of whoever asks; nothing where nothing has been put into one. It is made by the first `addToCart`. */
export async function findCart(db: Db, owner: CartOwner): Promise<FoundCart | undefined> {
  const { account_id, token } = owner
  if (account_id === null && token === undefined) return undefined
  return db
    .selectFrom('cart')
    .select(['id', 'key'])
    .$if(account_id !== null, (query) => query.where('account_id', '=', account_id))
    .$if(account_id === null, (query) => query.where('token_hash', '=', hashToken(token ?? '')))
    .executeTakeFirst()
}
