import { type Kysely, sql } from 'kysely'

/** A refund that failed is tried again, or paid back otherwise; and each refund that Stripe tells of, by its own name. */
export async function up(db: Kysely<unknown>) {
  await attempts(db)
  await told(db)
}

async function attempts(db: Kysely<unknown>) {
  // `attempt_of` is the refund that was asked for first. `note` and `document_id` tell how it was paid otherwise.
  await sql`
    alter table refund
      add attempt_of bigint references refund,
      add note text not null default '' check (length(note) <= 1000),
      add document_id text references document,
      drop constraint refund_kind_check,
      add constraint refund_kind_check check (kind in ('stripe', 'direct', 'operator'))`.execute(db)
  // What is asked for once is under way, or done, once.
  await sql`
    create unique index refund_attempt on refund (coalesce(attempt_of, id)) where failed_at is null`.execute(
    db,
  )
  await sql`create index refund_failed on refund (failed_at) where failed_at is not null`.execute(db)
}

async function told(db: Kysely<unknown>) {
  // Sent in Stripe's dashboard it may be of several orders of its session: each has a row of it.
  await sql`
    alter table refund
      drop constraint refund_stripe_id_key,
      add constraint refund_stripe_id_order_id_key unique (stripe_id, order_id)`.execute(db)
  // `asked` is what we call it ourselves, where we have asked for it; `failure` is why the money came back.
  await sql`
    create table stripe_refund (
      id text primary key,
      payment_intent text not null,
      amount_rupiah bigint not null,
      asked bigint,
      failure text,
      made_at timestamptz not null
    )`.execute(db)
  await sql`create index stripe_refund_payment on stripe_refund (payment_intent, made_at, id)`.execute(db)
  await sql`alter table stripe_session drop column refunded_rupiah`.execute(db)
}
