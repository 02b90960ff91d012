import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { guestDays } from './cart.ts'

const hourMs = 60 * 60_000

/** Once an hour: forgets the carts of guests that nobody has changed for `guestDays`. */
export async function sweepCarts(tx: Tx, since: Date, until: Date) {
  if (Math.floor(since.getTime() / hourMs) === Math.floor(until.getTime() / hourMs)) return
  await tx
    .deleteFrom('cart')
    .where('account_id', 'is', null)
    .where('touched_at', '<', sql<Date>`${until}::timestamptz - ${guestDays} * interval '1 day'`)
    .execute()
}
