import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { slugOf } from '../../paths.ts'
import { timeZoneOf } from './region.ts'

const batch = 10_000

/**
 * Loads every province, kabupaten/kota, kecamatan and desa of `idn-area-data` (Kepmendagri 300.2.2-2430/2025);
 * rows that are there already keep their other columns and get the new name. `onProgress` hears rows done of all.
 */
export async function loadRegions(tx: Tx, onProgress: (done: number, total: number) => void) {
  const [provinces, regencies, districts, villages] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ])
  const total = provinces.length + regencies.length + districts.length + villages.length
  await sql`
    insert into province (code, name, slug, time_zone)
    select * from unnest(${provinces.map((p) => p.code)}::text[], ${provinces.map((p) => p.name)}::text[],
      ${provinces.map((p) => slugOf(p.name))}::text[], ${provinces.map((p) => timeZoneOf(p.code))}::text[])
    on conflict (code) do update set name = excluded.name, slug = excluded.slug`.execute(tx)
  await sql`
    insert into regency (code, name, slug)
    select * from unnest(${regencies.map((r) => r.code)}::text[], ${regencies.map((r) => r.name)}::text[],
      ${regencies.map((r) => slugOf(r.name))}::text[])
    on conflict (code) do update set name = excluded.name, slug = excluded.slug`.execute(tx)
  let done = provinces.length + regencies.length
  for (const [table, rows] of [
    [sql.table('district'), districts],
    [sql.table('village'), villages],
  ] as const)
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch)
      await sql`
        insert into ${table} (code, name)
        select * from unnest(${part.map((row) => row.code)}::text[], ${part.map((row) => row.name)}::text[])
        on conflict (code) do update set name = excluded.name`.execute(tx)
      done += part.length
      onProgress(done, total)
    }
}
