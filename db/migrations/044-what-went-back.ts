import { type Kysely, sql } from 'kysely'

/** Days that were counted before what went back was: that is added to them, and what they have stays. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table daily_count add counts_back boolean not null default false`.execute(db)
  await sql`alter table daily_count alter counts_back set default true`.execute(db)
  await sql`create index daily_count_without_back on daily_count (day) where not counts_back`.execute(db)
}
