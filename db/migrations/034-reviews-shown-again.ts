import { type Kysely, sql } from 'kysely'

/** A review that was hidden may be shown again, once somebody else has read it anew. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table review_restoration (
      report_id bigint primary key references review_report on delete cascade,
      reason text not null check (length(reason) between 10 and 1000),
      restored_at timestamptz not null default now(),
      restored_by bigint references account,
      agency_id bigint references agency
    )`.execute(db)
  await sql`create index review_report_review on review_report (review_id)`.execute(db)
}
