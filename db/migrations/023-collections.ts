import { type Kysely, sql } from 'kysely'

/** Collections that one person makes and another shows to the public. Those that are there stay public. */
export async function up(db: Kysely<unknown>) {
  // `version` counts what changed, so that whoever decides decides about what they have read.
  await sql`
    alter table collection
      add column version int not null default 1,
      add column changed_by bigint references account,
      add column published_at timestamptz default now(),
      add column published_by bigint references account,
      add constraint collection_two_people check (published_by <> changed_by),
      add check (published_by is null or published_at is not null)`.execute(db)
  await sql`alter table collection alter column published_at drop default`.execute(db)
  await sql`update collection set changed_by = created_by where created_by is not null`.execute(db)
}
