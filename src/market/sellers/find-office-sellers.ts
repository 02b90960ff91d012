import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { inSightOf, type Officer } from '../agencies/enter-agency.ts'
import type { OfficeFilter } from './office-filter.ts'
import { type Standing, standing, standings } from './office-standing.ts'

const pageSize = 40

export type OfficeSeller = Awaited<ReturnType<typeof findOfficeSellers>>['sellers'][number]

/**
 * The shops that an officer sees, by name, a page of them from after `filter.after`; `next` is the last one where there
 * are more. Shops that were never handed in are listed only where they are asked for.
 */
export async function findOfficeSellers(db: Db, officer: Officer, filter: OfficeFilter) {
  const { search, regency, district, scale, after } = filter
  const like = `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await db
    .selectFrom('seller')
    .leftJoin('village', 'village.code', 'seller.village_code')
    .leftJoin('district', 'district.code', 'village.district_code')
    .leftJoin('regency', 'regency.code', 'seller.regency_code')
    .where(inSightOf(officer))
    .where(
      filter.standing === null
        ? sql<boolean>`${standing} <> 'draft'`
        : sql<boolean>`${standing} = ${filter.standing}`,
    )
    .$if(search !== '', (query) =>
      query.where((eb) => eb.or([eb('seller.name', 'ilike', like), eb('village.name', 'ilike', like)])),
    )
    .$if(regency !== null, (query) => query.where('seller.regency_code', '=', regency))
    .$if(district !== null, (query) => query.where('village.district_code', '=', district))
    .$if(scale !== null, (query) => query.where('seller.scale', '=', scale))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(lower(seller.name), seller.id) > (
          select lower(last.name), last.id from seller last where last.id = ${after})`,
      ),
    )
    .select(['seller.id', 'seller.name', 'seller.scale', 'seller.opened_at', 'regency.name as regency'])
    .select(['village.name as village', 'district.name as district', standing.as('standing')])
    .orderBy(sql`lower(seller.name)`)
    .orderBy('seller.id')
    .limit(pageSize + 1)
    .execute()
  const sellers = rows.slice(0, pageSize)
  return { sellers, next: rows.length > pageSize ? sellers.at(-1)?.id : undefined }
}

/** How many shops the officer sees in each standing. */
export async function countOfficeSellers(db: Db, officer: Officer) {
  const rows = await db
    .selectFrom('seller')
    .where(inSightOf(officer))
    .select([standing.as('standing'), (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy(sql`1`)
    .execute()
  const counts = new Map<Standing, number>(rows.map((row) => [row.standing, row.count]))
  return standings.map((each) => ({ standing: each, count: counts.get(each) ?? 0 }))
}

/** The regencies of an officer's province, for a choice; none for who works for a single one. */
export async function findOfficeRegencies(db: Db, { province_code }: Officer) {
  return db
    .selectFrom('regency')
    .where('province_code', '=', province_code)
    .select(['code as value', 'name'])
    .orderBy('name')
    .execute()
}

/**
 * The districts in which the officer sees shops, for a choice: those of `regency`, or of all regencies, each then named
 * with its own.
 */
export async function findOfficeDistricts(db: Db, officer: Officer, regency: string | null) {
  const rows = await db
    .selectFrom('seller')
    .innerJoin('village', 'village.code', 'seller.village_code')
    .innerJoin('district', 'district.code', 'village.district_code')
    .innerJoin('regency', 'regency.code', 'seller.regency_code')
    .where(inSightOf(officer))
    .$if(regency !== null, (query) => query.where('seller.regency_code', '=', regency))
    .select(['district.code', 'district.name', 'regency.name as regency'])
    .groupBy(['district.code', 'district.name', 'regency.name'])
    .orderBy('regency.name')
    .orderBy('district.name')
    .execute()
  return rows.map(({ code, name, regency: of }) => ({
    value: code,
    name,
    ...(officer.regency_code === null && { group: of }),
  }))
}
