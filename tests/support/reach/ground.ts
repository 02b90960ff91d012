import type { Db } from '../../../db/types.ts'
import { everyStaffRole, type StaffRole } from '../../../src/market/agencies/enter-agency.ts'
import { aProduct, aSeller, aStaffMember, anAccount, anAgency, villages } from '../factories.ts'

type Fields = Readonly<Record<string, string | File | readonly (string | File)[]>>

/** One form of an agency's desk: the page that it is posted to, and fields that name the things of one region. */
export type ReachRow<Things> = {
  page: (things: Things) => string
  fields?: (things: Things) => Fields
  /** Names nothing but the agency itself, so that it cannot name another region's things. */
  namesNothing?: true
  /** Whoever sends it no longer works here: those who are let in send it after all others. */
  isLast?: true
}

/** The forms of one room, and the things that they name: made in a region by `furnish`. */
export type ReachRoom<Things> = {
  furnish: (db: Db, ground: Ground) => Promise<Things>
  rows: Record<string, ReachRow<Things & Ground>>
}

export type Ground = Awaited<ReturnType<typeof aGround>>

/** A regency with its agency, an officer of each role, and a shop that is open and has one published product. */
export async function aGround(db: Db, regency_code: '73.04' | '72.09' | '36.01') {
  const agency = await theAgencyOf(db, { regency_code })
  const officers = await officersOf(db, agency.id)
  const village_code =
    regency_code === '73.04'
      ? villages.samataring
      : regency_code === '72.09'
        ? villages.sansarino
        : villages.sumberjaya
  const { id: owner } = await anAccount(db)
  const { id: shop } = await aSeller(db, { village_code })
  await db.insertInto('seller_member').values({ seller_id: shop, account_id: owner, role: 'owner' }).execute()
  const { id: product } = await aProduct(db, { seller_id: shop })
  return { regency_code, village_code, agency: agency.id, officers, owner, shop, product }
}

/** The region's agency: the sample's, or one that is opened now. */
export async function theAgencyOf(db: Db, region: { regency_code: string } | { province_code: string }) {
  const [column, code] = Object.entries(region)[0] as ['regency_code' | 'province_code', string]
  const known = await db
    .selectFrom('agency')
    .select('id')
    .where(column, '=', code)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return known ?? anAgency(db, region)
}

/** Somebody in each role, and somebody in all of them. */
export async function officersOf(db: Db, agency_id: number) {
  const entries = await Promise.all(
    [...everyStaffRole, 'all' as const].map(async (role) => {
      const { id: account_id } = await anAccount(db)
      for (const each of role === 'all' ? everyStaffRole : [role])
        await aStaffMember(db, { agency_id, account_id, role: each })
      return [role, account_id] as const
    }),
  )
  return Object.fromEntries(entries) as Record<StaffRole | 'all', number>
}
