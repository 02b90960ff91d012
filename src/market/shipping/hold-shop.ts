import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

/** Locks a shop, so that what it offers changes by one hand at a time, and not while somebody orders. */
export function holdShop(tx: Tx, sellerId: number) {
  return tx
    .selectFrom('seller')
    .select(['address', 'regency_code'])
    .where('id', '=', sellerId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * A shop keeps a way in which its goods reach somebody; a courier without rates is none.
 * @throws {Refusal} delivery-last
 */
export async function holdOneWay(tx: Tx, sellerId: number) {
  const way = await tx
    .selectFrom('delivery_option')
    .select('id')
    .where('seller_id', '=', sellerId)
    .where('removed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('kind', '!=', 'courier'),
        eb.exists(
          eb.selectFrom('delivery_rate').select('option_id').whereRef('option_id', '=', 'delivery_option.id'),
        ),
      ]),
    )
    .executeTakeFirst()
  if (!way) throw new Refusal('delivery-last')
}
