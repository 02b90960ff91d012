import { type Kysely, sql } from 'kysely'

/** What the public reports about a product or a shop, what the agency decided, and what it took out of sight. */
export async function up(db: Kysely<unknown>) {
  await complaints(db)
  await takedowns(db)
  await queue(db)
}

async function complaints(db: Kysely<unknown>) {
  await sql`
    create table complaint (
      id bigint generated always as identity primary key,
      code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$') default certificate_code(),
      seller_id bigint not null references seller on delete cascade,
      product_id bigint references product on delete cascade,
      kind text not null check (kind in ('fake', 'dangerous', 'wrong-claim', 'copyright')),
      words text not null check (length(words) between 10 and 4000),
      email text check (length(email) <= 254),
      language text not null default 'id' check (language in ('id', 'en')),
      created_at timestamptz not null default now(),
      outcome text check (outcome in ('upheld', 'dismissed')),
      unique (id, outcome)
    )`.execute(db)
  await sql`create index complaint_seller on complaint (seller_id, created_at)`.execute(db)
  await sql`create index complaint_product on complaint (product_id)`.execute(db)
  await sql`create index complaint_waiting on complaint (created_at) where outcome is null`.execute(db)
  await sql`create index complaint_email on complaint (id) where email is not null`.execute(db)
  // `answer` is for whoever reported; `reason` tells the shop why something is done.
  await sql`
    create table complaint_decision (
      complaint_id bigint primary key,
      agency_id bigint references agency,
      decided_by bigint references account,
      decided_at timestamptz not null default now(),
      outcome text not null check (outcome in ('upheld', 'dismissed')),
      measure text not null check (measure in ('none', 'warned', 'unpublished', 'suspended')),
      answer text not null check (length(answer) between 10 and 2000),
      reason text check (length(reason) between 10 and 2000),
      foreign key (complaint_id, outcome) references complaint (id, outcome) on delete cascade,
      check (outcome = 'upheld' or measure = 'none'),
      check ((measure = 'none') = (reason is null))
    )`.execute(db)
}

/** An officer has taken a product out of sight: its shop shows it again only with an officer's new approval. */
async function takedowns(db: Kysely<unknown>) {
  await sql`
    create table product_takedown (
      id bigint generated always as identity primary key,
      product_id bigint not null references product on delete cascade,
      agency_id bigint references agency,
      taken_down_by bigint references account,
      taken_down_at timestamptz not null default now(),
      reason text not null check (length(reason) between 10 and 2000),
      lifted_at timestamptz,
      lifted_by bigint references account
    )`.execute(db)
  await sql`
    create unique index product_takedown_now on product_takedown (product_id) where lifted_at is null`.execute(
    db,
  )
}

/** What an agency's queue reads, beside the partial indexes of what waits. */
async function queue(db: Kysely<unknown>) {
  await sql`
    create index feature_open on feature (agency_id, ends_at) where declined_at is null and ended_at is null`.execute(
    db,
  )
  await sql`
    create index seller_submission_open on seller_submission (submitted_at) where decision is null`.execute(
    db,
  )
  await sql`
    create index certificate_submission_open on certificate_submission (submitted_at)
    where decision is null`.execute(db)
}
