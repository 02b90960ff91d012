import { type Kysely, sql } from 'kysely'

/**
 * A shop is paid through Stripe only where its owner has chosen so, and to what was shown then: the words (`version`),
 * the fee, whether tax may be withheld, and whether the money goes to an account of the shop's own. Whoever chooses
 * again, or ends it, leaves the row of before as it was.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table stripe_choice (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      version date not null,
      fee_percent double precision not null check (fee_percent between 0 and 100),
      withholds boolean not null,
      has_own_account boolean not null,
      agreed_by bigint references account,
      agreed_at timestamptz not null default now(),
      ended_by bigint references account,
      ended_at timestamptz check (ended_at >= agreed_at)
    )`.execute(db)
  await sql`create unique index stripe_choice_now on stripe_choice (seller_id) where ended_at is null`.execute(
    db,
  )
  await sql`create index stripe_choice_seller on stripe_choice (seller_id, id)`.execute(db)
}
