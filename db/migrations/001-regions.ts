import { type Kysely, sql } from 'kysely'

/** Provinces, kabupaten/kota, kecamatan and desa/kelurahan by Kemendagri code. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table province (
      code text primary key check (code ~ '^\\d{2}$'),
      name text not null,
      slug text not null unique,
      time_zone text not null
        check (time_zone in ('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura')),
      bps_code text,
      valid_from date,
      replaced_by text references province
    )`.execute(db)
  await sql`
    create table regency (
      code text primary key check (code ~ '^\\d{2}\\.(0[1-9]|[1-6]\\d|7[1-9]|[89]\\d)$'),
      province_code text not null generated always as (left(code, 2)) stored references province,
      kind text not null
        generated always as (case when substr(code, 4, 1) >= '7' then 'kota' else 'kabupaten' end) stored,
      name text not null,
      slug text not null,
      bps_code text,
      valid_from date,
      replaced_by text references regency,
      unique (province_code, slug)
    )`.execute(db)
  await sql`
    create table district (
      code text primary key check (code ~ '^\\d{2}\\.\\d{2}\\.\\d{2}$'),
      regency_code text not null generated always as (left(code, 5)) stored references regency,
      name text not null,
      valid_from date,
      replaced_by text references district
    )`.execute(db)
  await sql`create index district_regency on district (regency_code)`.execute(db)
  await sql`
    create table village (
      code text primary key check (code ~ '^\\d{2}\\.\\d{2}\\.\\d{2}\\.[123]\\d{3}$'),
      district_code text not null generated always as (left(code, 8)) stored references district,
      kind text not null generated always as (
        case substr(code, 10, 1) when '1' then 'kelurahan' when '2' then 'desa' else 'desa adat' end) stored,
      name text not null,
      valid_from date,
      replaced_by text references village
    )`.execute(db)
  await sql`create index village_district on village (district_code)`.execute(db)
  // Other names that people type ("touna", "sulsel"); search and the region pages know them.
  await sql`
    create table region_alias (
      alias text not null check (alias = lower(alias)),
      province_code text references province,
      regency_code text references regency,
      check (num_nonnulls(province_code, regency_code) = 1),
      unique nulls not distinct (alias, province_code, regency_code)
    )`.execute(db)
  // Data that comes with the code (regions, terms, sample pictures): which version of it is loaded.
  await sql`create table dataset (name text primary key, version text not null)`.execute(db)
}
