import { type Kysely, sql } from 'kysely'

/** What people are told: letters by mail, notices on the desk; and until when the passing of time is dealt with. */
export async function up(db: Kysely<unknown>) {
  // One row for each thing that happens by the clock (server/time-passes.ts).
  await sql`create table clock (name text primary key, passed_until timestamptz not null)`.execute(db)
  await letters(db)
  await notices(db)
}

/**
 * `kept_at`: there was nowhere to send it; the operator reads it in the outbox. `claimed_until`: a process is
 * sending it, or died over it. Links stand in the text with the placeholder of market/mail/render-letter.ts.
 */
async function letters(db: Kysely<unknown>) {
  await sql`
    create table mail_message (
      id bigint generated always as identity primary key,
      account_id bigint references account on delete set null,
      to_address text not null check (length(to_address) between 3 and 254),
      kind text not null,
      subject text not null check (subject !~ '[\\r\\n]'),
      text text,
      html text,
      created_at timestamptz not null default now(),
      tries int not null default 0,
      claimed_until timestamptz,
      kept_at timestamptz,
      sent_at timestamptz,
      failed_at timestamptz,
      failure text,
      check (num_nonnulls(kept_at, sent_at, failed_at) < 2),
      check ((text is null) = (html is null))
    )`.execute(db)
  await sql`create index mail_message_created on mail_message (created_at)`.execute(db)
  await sql`create index mail_message_account on mail_message (account_id)`.execute(db)
}

async function notices(db: Kysely<unknown>) {
  await sql`
    create table notice (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      kind text not null,
      data jsonb not null,
      created_at timestamptz not null default now(),
      read_at timestamptz
    )`.execute(db)
  await sql`create index notice_seller on notice (seller_id, id desc)`.execute(db)
  await sql`create index notice_unread on notice (seller_id) where read_at is null`.execute(db)
  // A variant is here from the moment its shop is told that little is left until there is more of it again.
  await sql`
    create table low_stock (
      variant_id bigint primary key references product_variant on delete cascade,
      told_at timestamptz not null default now()
    )`.execute(db)
}
