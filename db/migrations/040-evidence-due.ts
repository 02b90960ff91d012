import { type Kysely, sql } from 'kysely'

/** Until when Stripe takes the operator's evidence against a bank's claim. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table stripe_dispute add evidence_due_at timestamptz`.execute(db)
}
