import { type Kysely, sql } from 'kysely'

/**
 * A payout that was written down wrongly is written back, never deleted; and what a shop pays back to the operator is
 * recorded as what goes the other way is.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table payout
      add is_back boolean not null default false,
      add corrected_at timestamptz,
      add corrected_by bigint references account,
      add correction text check (length(correction) between 5 and 500),
      add check ((corrected_at is null) = (correction is null))`.execute(db)
}
