import { type Kysely, sql } from 'kysely'

/** What is counted at the end of each day: a number that was reported stays what it was. */
export async function up(db: Kysely<unknown>) {
  // A day ends at another moment in each time zone. What has been counted is not counted again.
  await sql`
    create table daily_count (
      time_zone text not null,
      day date not null,
      counted_at timestamptz not null default now(),
      primary key (time_zone, day)
    )`.execute(db)
  // A measure without a row is zero on a day that was counted.
  await sql`
    create table daily_number (
      day date not null,
      regency_code text not null references regency,
      measure text not null check (measure ~ '^[a-z]+(-[a-z]+)*$'),
      label text not null default '',
      value bigint not null,
      primary key (regency_code, measure, day, label)
    )`.execute(db)
}
