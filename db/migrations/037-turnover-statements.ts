import { type Kysely, sql } from 'kysely'

/**
 * What a person who sells has stated of the year: that its turnover does not pass what is free of tax (PMK 37/2025).
 * `version` is that of the words which were stated.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table turnover_statement (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      year int not null check (year between 2026 and 2200),
      version date not null,
      stated_by bigint references account,
      stated_at timestamptz not null default now(),
      withdrawn_by bigint references account,
      withdrawn_at timestamptz check (withdrawn_at >= stated_at)
    )`.execute(db)
  await sql`
    create unique index turnover_statement_now on turnover_statement (seller_id, year)
    where withdrawn_at is null`.execute(db)
}
