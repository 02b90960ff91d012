import { type Kysely, sql } from 'kysely'

/** What an officer sees and decides about a seller: visits, warnings, refusal, suspension, another look. */
export async function up(db: Kysely<unknown>) {
  await visits(db)
  await decisions(db)
  await warnings(db)
}

/** A visit is recorded on a phone, maybe without a signal: `key` is the phone's, so that it arrives once. */
async function visits(db: Kysely<unknown>) {
  // An officer's own paper about a shop; its people do not see it.
  await sql`alter table document add column is_official boolean not null default false`.execute(db)
  await sql`
    create table field_visit (
      id bigint generated always as identity primary key,
      key uuid not null unique,
      seller_id bigint not null references seller on delete cascade,
      agency_id bigint not null references agency,
      visited_by bigint not null references account,
      visited_at timestamptz not null,
      received_at timestamptz not null default now(),
      latitude numeric(8, 6) check (latitude between -90 and 90),
      longitude numeric(9, 6) check (longitude between -180 and 180),
      accuracy_metres int check (accuracy_metres >= 0),
      is_as_described boolean not null,
      findings text not null check (length(findings) between 5 and 4000),
      check ((latitude is null) = (longitude is null)),
      unique (id, seller_id)
    )`.execute(db)
  await sql`create index field_visit_seller on field_visit (seller_id, visited_at desc)`.execute(db)
  await sql`
    create table field_visit_photo (
      visit_id bigint not null,
      seller_id bigint not null,
      document_id text not null,
      primary key (visit_id, document_id),
      foreign key (visit_id, seller_id) references field_visit (id, seller_id) on delete cascade,
      foreign key (document_id, seller_id) references document (id, seller_id)
    )`.execute(db)
}

async function decisions(db: Kysely<unknown>) {
  await sql`
    alter table seller_submission
      drop constraint seller_submission_decision_check,
      add constraint seller_submission_decision_check
        check (decision in ('verified', 'returned', 'refused', 'withdrawn'))`.execute(db)
  await sql`
    create table seller_refusal (
      submission_id bigint primary key,
      decision text not null default 'refused' check (decision = 'refused'),
      agency_id bigint references agency,
      refused_by bigint references account,
      refused_at timestamptz not null default now(),
      reason text not null check (length(reason) between 10 and 2000),
      foreign key (submission_id, decision) references seller_submission (id, decision) on delete cascade
    )`.execute(db)
  // A suspended shop is closed for everybody; lifted, it opens again unless its people had closed it themselves.
  await sql`
    create table seller_suspension (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      agency_id bigint references agency,
      suspended_by bigint references account,
      suspended_at timestamptz not null default now(),
      reason text not null check (length(reason) between 10 and 2000),
      was_closed boolean not null,
      lifted_at timestamptz,
      lifted_by bigint references account,
      lift_reason text check (length(lift_reason) between 10 and 2000),
      check (num_nonnulls(lifted_at, lift_reason) in (0, 2))
    )`.execute(db)
  await sql`
    create unique index seller_suspension_now on seller_suspension (seller_id) where lifted_at is null`.execute(
    db,
  )
  // A few of the verified shops are looked at again each quarter, by lot.
  await sql`
    create table reverification (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      agency_id bigint not null references agency,
      quarter date not null check (quarter = date_trunc('quarter', quarter)),
      drawn_at timestamptz not null default now(),
      decided_at timestamptz,
      decided_by bigint references account,
      outcome text check (outcome in ('confirmed', 'suspended')),
      notes text check (length(notes) <= 2000),
      unique (seller_id, quarter),
      check (num_nonnulls(decided_at, outcome) in (0, 2))
    )`.execute(db)
  await sql`
    create index reverification_waiting on reverification (agency_id, drawn_at) where decided_at is null`.execute(
    db,
  )
}

/** What hints that two shops are one, or that goods are not of here. */
async function warnings(db: Kysely<unknown>) {
  // 64 bits of a picture's differences in brightness (dHash): near pictures differ in few of them.
  await sql`alter table image add column perceptual_hash bigint`.execute(db)
  await sql`create index seller_image_image on seller_image (image_id)`.execute(db)
  await sql`create index seller_payment_account on seller_payment_method (account_number)`.execute(db)
  await sql`create index seller_whatsapp on seller (whatsapp)`.execute(db)
  await sql`create index seller_name_similar on seller using gin (lower(name) gin_trgm_ops)`.execute(db)
  // Which goods a kind of business may be expected to make: beginnings of KBLI codes.
  await sql`
    create table kbli_category (
      kbli_prefix text not null check (kbli_prefix ~ '^\\d{2,5}$'),
      category_slug text not null references category,
      primary key (kbli_prefix, category_slug)
    )`.execute(db)
}
