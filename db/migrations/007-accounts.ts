import { type Kysely, sql } from 'kysely'

/** People: how they sign in, where they are signed in, what they agreed to. */
export async function up(db: Kysely<unknown>) {
  await accounts(db)
  await sessions(db)
  await secondFactor(db)
}

async function accounts(db: Kysely<unknown>) {
  await sql`
    create table account (
      id bigint generated always as identity primary key,
      name text not null check (length(name) between 1 and 120),
      email text check (email = lower(email) and length(email) <= 254),
      email_verified_at timestamptz,
      phone text check (phone ~ '^\\+628[1-35-9]\\d{7,10}$'),
      phone_verified_at timestamptz,
      password_hash text not null,
      language text not null default 'id' check (language in ('id', 'en')),
      is_operator boolean not null default false,
      created_at timestamptz not null default now(),
      signed_in_at timestamptz,
      deleted_at timestamptz,
      check (deleted_at is not null or num_nonnulls(email, phone) > 0)
    )`.execute(db)
  // A contact belongs to whoever has proved it; until then several may claim it, so that no answer to a sign-up
  // tells whether it is taken.
  await sql`create unique index account_email_proved on account (email) where email_verified_at is not null`.execute(
    db,
  )
  await sql`create unique index account_phone_proved on account (phone) where phone_verified_at is not null`.execute(
    db,
  )
  await sql`create index account_email on account (email)`.execute(db)
  await sql`create index account_phone on account (phone)`.execute(db)
  await sql`
    create table account_consent (
      id bigint generated always as identity primary key,
      account_id bigint not null references account on delete cascade,
      kind text not null check (kind in ('terms', 'privacy', 'seller-agreement')),
      version text not null,
      given_at timestamptz not null default now(),
      withdrawn_at timestamptz check (withdrawn_at >= given_at)
    )`.execute(db)
  await sql`
    create unique index account_consent_in_force on account_consent (account_id, kind, version)
    where withdrawn_at is null`.execute(db)
}

async function sessions(db: Kysely<unknown>) {
  // `id` is the SHA-256 of what the cookie holds.
  await sql`
    create table session (
      id text primary key check (id ~ '^[0-9a-f]{64}$'),
      account_id bigint not null references account on delete cascade,
      device text not null default '',
      second_factor_at timestamptz,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null
    )`.execute(db)
  await sql`create index session_account on session (account_id)`.execute(db)
  // Links by mail and codes that a person hands over: used once, and only before their end.
  await sql`
    create table account_token (
      hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
      kind text not null check (kind in ('prove-email', 'reset-password', 'sign-in')),
      account_id bigint not null references account on delete cascade,
      contact text,
      created_by bigint references account,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz
    )`.execute(db)
  await sql`create index account_token_account on account_token (account_id)`.execute(db)
  // One row for each limited thing: when the next try is due (the generic cell rate algorithm).
  await sql`create table rate_limit (key text primary key, due_at timestamptz not null)`.execute(db)
}

async function secondFactor(db: Kysely<unknown>) {
  // The secret is encrypted with the installation's key; `last_step` makes each code good for one use.
  await sql`
    create table account_totp (
      account_id bigint primary key references account on delete cascade,
      secret text not null,
      created_at timestamptz not null default now(),
      confirmed_at timestamptz,
      last_step bigint
    )`.execute(db)
  await sql`
    create table recovery_code (
      account_id bigint not null references account on delete cascade,
      hash text not null,
      used_at timestamptz,
      primary key (account_id, hash)
    )`.execute(db)
}
