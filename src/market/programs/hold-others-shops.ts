import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { type Officer, worksIn } from '../agencies/enter-agency.ts'

/** Nobody decides about a shop in which they work: a colleague does. @throws {Refusal} own-shop (`name`) */
export async function holdOthersShops(
  tx: Tx,
  officer: Officer,
  rows: readonly { seller_id: number; name: string }[],
) {
  const ids = rows.map(({ seller_id }) => seller_id)
  const own = await tx
    .selectFrom('seller')
    .select('id')
    .where('id', 'in', [0, ...ids])
    .where(worksIn(officer))
    .execute()
  const name = rows.find(({ seller_id }) => own.some(({ id }) => id === seller_id))?.name
  if (name !== undefined) throw new Refusal('own-shop', { name })
}
