import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { type Officer, regionInSight } from '../agencies/enter-agency.ts'
import { findSalesFigures } from './find-sales-figures.ts'
import { happening, type Measure, standing } from './measures.ts'
import type { Period } from './report-period.ts'

export type Numbers = NonNullable<Awaited<ReturnType<typeof findNumbers>>>
export type NumberRow = Awaited<ReturnType<typeof findRows>>[number]

/**
 * What was counted in a period in an officer's region, or in one of its regencies: how things stood on the last day
 * that was counted (`last_day`, null where none was), what happened in all of them, and some of it day by day. Nothing
 * where the regency is not in the officer's sight.
 */
export async function findNumbers(db: Db, officer: Officer, period: Period, regency = '') {
  const all = await findRegencies(db, officer)
  const regencies = regency === '' ? all : all.filter(({ code }) => code === regency)
  if (regencies.length === 0) return undefined
  const codes = regencies.map(({ code }) => code)
  const time_zone = regencies[0]?.time_zone ?? ''
  const counted = await findCounted(db, time_zone, period)
  const { last_day } = counted
  const rows = last_day === null ? [] : await findRows(db, codes, { ...period, last_day })
  return {
    ...period,
    ...counted,
    regency: regency === '' ? null : (regencies[0] ?? null),
    all,
    regencies,
    rows,
    editions: await findEditions(db, rows),
    sales: await findSalesFigures(db, codes, time_zone, period),
    days: last_day === null ? [] : await findDays(db, codes, time_zone, period),
  }
}

function findRegencies(db: Db, officer: Officer) {
  return db
    .selectFrom('regency')
    .innerJoin('province', 'province.code', 'regency.province_code')
    .where(
      regionInSight(officer, {
        province: sql.ref('regency.province_code'),
        regency: sql.ref('regency.code'),
      }),
    )
    .select(['regency.code', 'regency.name', 'province.time_zone'])
    .orderBy('regency.code')
    .execute()
}

function findCounted(db: Db, time_zone: string, { from, until }: Period) {
  return db
    .selectFrom('daily_count')
    .where('time_zone', '=', time_zone)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .select((eb) => [
      eb.fn.max<string | null>('day').as('last_day'),
      eb.fn.min<string | null>('day').as('first_day'),
      eb.fn.countAll<number>().as('day_count'),
      sql<Date | null>`(array_agg(counted_at order by day desc))[1]`.as('counted_at'),
    ])
    .executeTakeFirstOrThrow()
}

type Days = Period & { last_day: string }

/** Sums by regency, each with the name of its label where a table of terms has it. */
async function findRows(db: Db, codes: string[], { from, until, last_day }: Days) {
  const { rows } = await sql<{
    regency_code: string
    measure: Measure
    label: string
    value: number
    name: string | null
    /** The kecamatan, where the label is a village's code. */
    district: string | null
  }>`
    select number.regency_code, number.measure, number.label, number.value::float8 as value,
      coalesce(technique.name, category.name, village.name) as name,
      district.name as district
    from (
      select regency_code, measure, label, value from daily_number
      where regency_code = any(${codes}) and measure = any(${standing}) and day = ${last_day}
      union all
      select regency_code, case measure when 'features' then 'feature-days' else measure end, label, sum(value)
      from daily_number
      where regency_code = any(${codes}) and measure = any(${[...happening, 'features']})
        and day between ${from} and ${until}
      group by regency_code, measure, label
    ) number
    left join technique on number.measure like '%-by-technique' and technique.slug = number.label
    left join category on number.measure like '%-by-category' and category.slug = number.label
    left join village on (number.measure in ('features', 'feature-days') or number.measure like '%-by-village')
      and village.code = number.label
    left join district on district.code = village.district_code
    order by number.regency_code, number.measure, number.label`.execute(db)
  return rows
}

/** The editions that the rows name, as a step's label does after its colon. */
async function findEditions(db: Db, rows: readonly NumberRow[]) {
  const ids = rows
    .filter(({ measure }) => /^(participant|edition|program)|-by-edition$/.test(measure))
    .map(({ label }) => Number(label.split(':').at(-1)))
  if (ids.length === 0) return []
  return db
    .selectFrom('program_edition')
    .innerJoin('program', 'program.slug', 'program_edition.program_slug')
    .where('program_edition.id', 'in', [...new Set(ids)])
    .select([
      'program_edition.id',
      'program_edition.name',
      'program.name as program_name',
      'program_edition.province_code',
    ])
    .orderBy('program.position')
    .orderBy('program_edition.starts_on')
    .orderBy('program_edition.id')
    .execute()
}

/** Open shops, products in sight, shops verified, rupiah of goods sold and gone back, of each day that was counted. */
async function findDays(db: Db, codes: string[], time_zone: string, { from, until }: Period) {
  const { rows } = await sql<{
    day: string
    sellers: number
    products: number
    verified: number
    sales: number
    back: number
  }>`
    select counted.day,
      coalesce(sum(value) filter (where measure = 'sellers-by-state'), 0)::float8 as sellers,
      coalesce(sum(value) filter (where measure = 'products'), 0)::float8 as products,
      coalesce(sum(value) filter (where measure = 'sellers-verified'), 0)::float8 as verified,
      coalesce(sum(value) filter (where measure = 'sales-rupiah'), 0)::float8 as sales,
      coalesce(sum(value) filter (where measure = 'sales-back'), 0)::float8 as back
    from daily_count counted
    left join daily_number number on number.day = counted.day and number.regency_code = any(${codes})
      and number.measure in ('sellers-by-state', 'products', 'sellers-verified', 'sales-rupiah', 'sales-back')
      and (number.measure <> 'sellers-by-state' or number.label = 'open')
      and number.day between ${from} and ${until}
    where counted.time_zone = ${time_zone} and counted.day between ${from} and ${until}
    group by counted.day order by counted.day`.execute(db)
  return rows
}
