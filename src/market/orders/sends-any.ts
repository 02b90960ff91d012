import type { Db } from '../../../db/types.ts'
import { needsAddress } from './agree-on.ts'
import type { DeliveryKind } from '../shipping/find-delivery.ts'

/** Whether one of these ways to hand over goes to the buyer, who then has to say where to. */
export async function sendsAny(db: Db, option_ids: readonly number[]) {
  if (option_ids.length === 0) return false
  const options = await db
    .selectFrom('delivery_option')
    .where('id', 'in', option_ids)
    .select('kind')
    .execute()
  return options.some(({ kind }) => needsAddress(kind as DeliveryKind))
}
