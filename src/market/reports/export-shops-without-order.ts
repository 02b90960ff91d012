import type { Db } from '../../../db/types.ts'
import type { Office } from '../agencies/find-office.ts'
import { findShopsWithoutOrder } from './find-shops-without-order.ts'

/** More shops than a province has; a file of so many is still made in a second. */
const mostExported = 20_000

/** All shops without an order that an officer sees, or those of one regency, of either kind, for a file. */
export async function exportShopsWithoutOrder(
  db: Db,
  { officer, time_zone }: Pick<Office, 'officer' | 'time_zone'>,
  regency: string | null,
  now: Date,
) {
  const [quiet = [], fresh = []] = await Promise.all(
    [false, true].map((areNew) =>
      findShopsWithoutOrder(db, officer, { areNew, regency, after: null }, now, mostExported),
    ),
  )
  return { quiet, fresh, time_zone }
}
