import { type Kysely, sql } from 'kysely'

/** What the operators are told: one row for each thing that happened, whichever of them reads it first. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table operator_notice (
      id bigint generated always as identity primary key,
      kind text not null,
      ref text not null unique,
      data jsonb not null,
      told_at timestamptz not null default now(),
      read_at timestamptz
    )`.execute(db)
  await sql`create index operator_notice_unread on operator_notice (id) where read_at is null`.execute(db)
}
