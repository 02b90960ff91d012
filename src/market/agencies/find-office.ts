import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { enterAgency, type StaffRole } from './enter-agency.ts'

export type Office = NonNullable<Awaited<ReturnType<typeof findOffice>>>

/**
 * What every page of an agency's desk begins with: who is here, in which roles, for which agency and region. Nothing
 * for somebody who works for no agency, or there in none of `roles`: the page is then a 404.
 */
export async function findOffice(
  db: Db,
  account: { account_id: number } | null,
  roles?: readonly StaffRole[],
) {
  if (account === null) return undefined
  const officer = await enterAgency(db, account.account_id, roles).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  if (officer === undefined) return undefined
  const agency = await db
    .selectFrom('agency')
    .leftJoin('regency', 'regency.code', 'agency.regency_code')
    .innerJoin('province', (join) =>
      join.on((eb) =>
        eb('province.code', '=', eb.fn.coalesce('agency.province_code', 'regency.province_code')),
      ),
    )
    .where('agency.id', '=', officer.agency_id)
    .select(['agency.id', 'agency.slug', 'agency.name', 'agency.address', 'agency.phone', 'agency.email'])
    .select(['agency.head_name', 'agency.head_title', 'agency.welcome', 'agency.welcome_en'])
    .select('province.time_zone')
    .select((eb) => [
      eb.fn.coalesce('regency.name', 'province.name').as('region'),
      jsonObjectFrom(
        eb
          .selectFrom('image')
          .select(['image.id', 'image.id as image_id', 'image.width', 'image.height', 'image.state'])
          .select(['image.focal_x', 'image.focal_y', 'image.dominant_colour'])
          .whereRef('image.id', '=', 'agency.logo_image_id'),
      ).as('logo'),
    ])
    .executeTakeFirstOrThrow()
  return { officer, agency, time_zone: agency.time_zone }
}
