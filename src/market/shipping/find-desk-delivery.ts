import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import type { DeskShop } from '../sellers/find-desk.ts'
import { findDelivery } from './find-delivery.ts'
import { nameZones, wholeCountry } from './find-zones.ts'

export type DeskDelivery = Awaited<ReturnType<typeof findDeskDelivery>>['options'][number]

/** How the desk's shop hands its goods over, each rate with the name of its zone; and what it could add. */
export async function findDeskDelivery(db: Db, { seller_id }: Desk) {
  const options = await findDelivery(db, [seller_id])
  const { address, houses } = await db
    .selectFrom('seller')
    .where('seller.id', '=', seller_id)
    .select((eb) => [
      'seller.address',
      jsonArrayFrom(
        eb
          .selectFrom('business_house')
          .whereRef('business_house.regency_code', '=', 'seller.regency_code')
          .select(['slug', 'business_house.name'])
          .orderBy('business_house.name'),
      ).as('houses'),
    ])
    .executeTakeFirstOrThrow()
  const names = await nameZones(
    db,
    options.flatMap(({ rates }) => rates.map(({ region_code }) => region_code)),
  )
  return {
    options: options.map((option) => ({
      ...option,
      rates: option.rates.map((rate) => ({ ...rate, zone: names.get(rate.region_code) ?? rate.region_code })),
    })),
    address,
    houses: houses.filter(({ slug }) => options.every(({ house_slug }) => house_slug !== slug)),
  }
}

/**
 * One courier of the desk's shop, and the zones that lie nearest to it: the country, its province, its regency. Nothing
 * for what is no courier of its own.
 */
export async function findCourier(db: Db, { desk, regency_code }: DeskShop, option: string | undefined) {
  const options = await findDelivery(db, [desk.seller_id])
  const courier = options.find(({ id, kind }) => kind === 'courier' && String(id) === option)
  const near = regency_code === null ? [] : [regency_code.slice(0, 2), regency_code]
  return courier && { ...courier, near: [wholeCountry.code, ...near] }
}
