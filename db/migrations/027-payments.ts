import { type Kysely, sql } from 'kysely'

/** How orders are paid, what Stripe said of it, and the ledger that counts all ways alike. */
export async function up(db: Kysely<unknown>) {
  await direct(db)
  await stripe(db)
  await ledger(db)
}

async function direct(db: Kysely<unknown>) {
  await sql`
    create table transfer_proof (
      id bigint generated always as identity primary key,
      order_id bigint not null references shop_order on delete cascade,
      document_id text not null references document,
      sent_at timestamptz not null default now(),
      rejected_at timestamptz,
      rejected_by bigint references account,
      rejection text check (length(rejection) <= 500),
      check ((rejected_at is null) = (rejection is null))
    )`.execute(db)
  await sql`create index transfer_proof_order on transfer_proof (order_id, id)`.execute(db)
  // An order is paid once.
  await sql`
    create table order_payment (
      order_id bigint primary key references shop_order,
      kind text not null check (kind in ('bank', 'qris', 'cash', 'stripe')),
      amount_rupiah bigint not null check (amount_rupiah >= 0),
      paid_at timestamptz not null default now(),
      confirmed_by bigint references account,
      session_id text,
      check ((kind = 'stripe') = (session_id is not null))
    )`.execute(db)
  await sql`
    create table refund (
      id bigint generated always as identity primary key,
      order_id bigint not null references shop_order,
      kind text not null check (kind in ('stripe', 'direct')),
      amount_rupiah bigint not null check (amount_rupiah > 0),
      reason text not null check (length(reason) <= 1000),
      asked_at timestamptz not null default now(),
      asked_by bigint references account,
      stripe_id text unique,
      done_at timestamptz,
      failed_at timestamptz,
      failure text
    )`.execute(db)
  await sql`create index refund_order on refund (order_id)`.execute(db)
  await sql`create index refund_waiting on refund (asked_at) where done_at is null and failed_at is null`.execute(
    db,
  )
}

async function stripe(db: Kysely<unknown>) {
  await sql`
    create table seller_stripe_account (
      seller_id bigint primary key references seller on delete cascade,
      stripe_account text not null check (stripe_account ~ '^acct_[A-Za-z0-9]+$'),
      connected_by bigint references account,
      connected_at timestamptz not null default now()
    )`.execute(db)
  // One Checkout Session at a time for the orders of a checkout that one account receives.
  // `refunded_rupiah` is what Stripe says has gone back in all, `problem` why its word was not believed.
  await sql`
    create table stripe_session (
      id text primary key,
      checkout_id bigint not null references checkout,
      stripe_account text,
      attempt int not null,
      amount_rupiah bigint not null check (amount_rupiah > 0),
      url text,
      state text not null default 'open' check (state in ('open', 'complete', 'paid', 'failed', 'expired')),
      payment_intent text unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      asked_at timestamptz,
      refunded_rupiah bigint not null default 0,
      problem text,
      unique nulls not distinct (checkout_id, stripe_account, attempt)
    )`.execute(db)
  await sql`
    create index stripe_session_waiting on stripe_session (expires_at) where state in ('open', 'complete')`.execute(
    db,
  )
  await sql`
    create table stripe_session_order (
      session_id text not null references stripe_session on delete cascade,
      order_id bigint not null references shop_order,
      amount_rupiah bigint not null check (amount_rupiah > 0),
      primary key (session_id, order_id)
    )`.execute(db)
  await sql`create index stripe_session_order_order on stripe_session_order (order_id)`.execute(db)
  await sql`alter table refund add session_id text references stripe_session`.execute(db)
  await sql`create index refund_session on refund (session_id)`.execute(db)
  // Stripe delivers an event at least once: what is here has been taken in.
  await sql`
    create table stripe_event (
      id text primary key,
      type text not null,
      subject text not null,
      created_at timestamptz not null,
      received_at timestamptz not null default now()
    )`.execute(db)
  await sql`create index stripe_event_received on stripe_event (received_at)`.execute(db)
  await sql`
    create table stripe_dispute (
      id text primary key,
      payment_intent text,
      amount_rupiah bigint not null,
      status text not null,
      reason text not null,
      is_withdrawn boolean not null default false,
      is_reinstated boolean not null default false,
      opened_at timestamptz not null,
      changed_at timestamptz not null
    )`.execute(db)
  await sql`
    create table stripe_check (
      day date primary key,
      ledger_rupiah bigint not null,
      stripe_rupiah bigint not null,
      differences jsonb not null default '[]',
      checked_at timestamptz not null default now()
    )`.execute(db)
}

/** Double entry: the entries of a posting add up to nothing, and stay as they were written. */
async function ledger(db: Kysely<unknown>) {
  await sql`
    create table payout (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller,
      amount_rupiah bigint not null check (amount_rupiah > 0),
      paid_on date not null,
      proof text not null check (length(proof) between 3 and 200),
      paid_by bigint references account,
      recorded_at timestamptz not null default now(),
      unique (seller_id, proof)
    )`.execute(db)
  await sql`
    create table ledger_posting (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller,
      order_id bigint references shop_order,
      kind text not null check (kind in ('sale', 'refund', 'payout', 'dispute')),
      ref text not null unique,
      posted_at timestamptz not null default now(),
      note text not null default ''
    )`.execute(db)
  await sql`create index ledger_posting_seller on ledger_posting (seller_id, posted_at, id)`.execute(db)
  await sql`create index ledger_posting_order on ledger_posting (order_id)`.execute(db)
  await sql`create index ledger_posting_posted on ledger_posting (posted_at)`.execute(db)
  // Debit is positive. Where the money is: at Stripe, at the shop, on its own Stripe account. What it was for: goods,
  // delivery, the code that told a transfer, what went back. What is owed: payable, against settlement.
  await sql`
    create table ledger_entry (
      posting_id bigint not null references ledger_posting,
      account text not null check (account in ('stripe', 'direct', 'connected', 'goods', 'delivery', 'unique-code',
        'refunds', 'settlement', 'payable', 'fee', 'withheld-tax', 'paid-out', 'lost')),
      amount_rupiah bigint not null check (amount_rupiah <> 0),
      primary key (posting_id, account)
    )`.execute(db)
  await sql`
    create function balance_posting() returns trigger language plpgsql as $$
    declare total bigint;
    begin
      select sum(amount_rupiah) into total from ledger_entry where posting_id = new.posting_id;
      if total <> 0 then
        raise exception 'Posting % does not balance: %', new.posting_id, total using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create constraint trigger balance_posting after insert on ledger_entry deferrable initially deferred
    for each row execute function balance_posting()`.execute(db)
  await sql`
    create function keep_ledger() returns trigger language plpgsql as $$
    begin
      raise exception 'The ledger is only added to' using errcode = 'check_violation';
    end $$`.execute(db)
  for (const table of ['ledger_posting', 'ledger_entry'])
    await sql`
      create trigger keep_ledger before update or delete on ${sql.table(table)}
      for each statement execute function keep_ledger()`.execute(db)
  // A shop that has come near, or over, Rp500 million in a year is told once each.
  await sql`
    create table turnover_notice (
      seller_id bigint not null references seller on delete cascade,
      year int not null,
      percent int not null,
      told_at timestamptz not null default now(),
      primary key (seller_id, year, percent)
    )`.execute(db)
}
