import { type Kysely, sql } from 'kysely'

/** A shop from its first step on, and the people who work in it. */
export async function up(db: Kysely<unknown>) {
  await seller(db)
  await people(db)
  await deskAccess(db)
  await places(db)
}

/** A shop exists from its first step; `opened_at` says since when the public sees it. */
async function seller(db: Kysely<unknown>) {
  await sql`
    alter table seller
      drop constraint seller_name_check,
      alter column name set default '',
      alter column kind set default 'individual',
      alter column village_code drop not null,
      alter column regency_code drop not null,
      alter column province_code drop not null,
      alter column scale drop not null,
      alter column contact_name set default '',
      alter column tagline set default '',
      alter column story set default '',
      alter column opened_at drop not null,
      alter column opened_at drop default,
      add column created_at timestamptz not null default now(),
      add column email text,
      add column address text not null default '',
      add column hours text not null default '',
      add column ships_from_village_code text references village,
      add column holiday_from date,
      add column holiday_until date check (holiday_until >= holiday_from),
      add column holiday_note text not null default '',
      add check (length(name) <= 120),
      add constraint seller_opened_is_whole check (
        opened_at is null or length(name) > 1 and num_nonnulls(village_code, scale) = 2),
      add check ((holiday_from is null) = (holiday_until is null))`.execute(db)
  // Figures that only the shop and its agency see. `scale` of the seller follows from them (PP 7/2021).
  await sql`
    create table seller_business (
      seller_id bigint primary key references seller on delete cascade,
      nib text check (nib ~ '^\\d{13}$'),
      kbli_code text check (kbli_code ~ '^\\d{5}$'),
      kbli_version text check (kbli_version in ('2020', '2025')),
      is_new boolean,
      capital_rupiah bigint check (capital_rupiah >= 0),
      annual_sales_rupiah bigint check (annual_sales_rupiah >= 0)
    )`.execute(db)
  await sql`create index seller_business_nib on seller_business (nib)`.execute(db)
  await sql`
    create table seller_image (
      seller_id bigint not null references seller on delete cascade,
      image_id text not null references image,
      uploaded_by bigint references account,
      uploaded_at timestamptz not null default now(),
      primary key (seller_id, image_id)
    )`.execute(db)
}

async function people(db: Kysely<unknown>) {
  await sql`
    create table seller_member (
      seller_id bigint not null references seller on delete cascade,
      account_id bigint not null references account,
      role text not null check (role in ('owner', 'staff')),
      joined_at timestamptz not null default now(),
      primary key (seller_id, account_id)
    )`.execute(db)
  await sql`create index seller_member_account on seller_member (account_id)`.execute(db)
  // `claim`: a shop that a mentor opened for somebody is handed over; whoever takes it becomes its owner.
  await sql`
    create table seller_invitation (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      kind text not null check (kind in ('member', 'claim')),
      role text not null check (role in ('owner', 'staff')),
      for_whom text not null default '' check (length(for_whom) <= 80),
      token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
      created_by bigint not null references account,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      accepted_by bigint references account,
      accepted_at timestamptz,
      withdrawn_at timestamptz,
      check (num_nonnulls(accepted_at, withdrawn_at) < 2),
      check ((accepted_at is null) = (accepted_by is null))
    )`.execute(db)
  await sql`create index seller_invitation_seller on seller_invitation (seller_id)`.execute(db)
  await sql`
    create table agency_staff (
      id bigint generated always as identity primary key,
      agency_id bigint not null references agency,
      account_id bigint not null references account,
      role text not null check (role in ('head', 'verifier', 'curator', 'mentor')),
      started_at timestamptz not null default now(),
      ended_at timestamptz
    )`.execute(db)
  await sql`
    create unique index agency_staff_now on agency_staff (account_id, agency_id, role)
    where ended_at is null`.execute(db)
  // A mentor works in a shop from the shop's consent to its end. A shop that a mentor opened for somebody who has
  // no account yet is consented to on paper or in words, which the note records, until its owner takes it over.
  await sql`
    create table mentorship (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      agency_id bigint not null references agency,
      mentor_id bigint not null references account,
      asked_at timestamptz not null default now(),
      consented_at timestamptz,
      consented_by bigint references account,
      consent_note text,
      ended_at timestamptz,
      ended_by bigint references account,
      check (consented_at is null or num_nonnulls(consented_by, consent_note) > 0)
    )`.execute(db)
  await sql`
    create unique index mentorship_now on mentorship (seller_id, mentor_id) where ended_at is null`.execute(
    db,
  )
  await sql`create index mentorship_mentor on mentorship (mentor_id)`.execute(db)
}

/** Who may work in which shop, as what; every verb of the desk begins here. */
async function deskAccess(db: Kysely<unknown>) {
  await sql`
    create view desk_access as
    select seller_id, account_id, role from seller_member
    union all
    select m.seller_id, m.mentor_id, 'mentor' from mentorship m
    join agency_staff staff on staff.agency_id = m.agency_id and staff.account_id = m.mentor_id
      and staff.role = 'mentor' and staff.ended_at is null
    where m.consented_at is not null and m.ended_at is null
      and not exists (select from seller_member own where own.seller_id = m.seller_id and own.account_id = m.mentor_id)`.execute(
    db,
  )
}

/** Villages by what people type (market/regions/search-villages.ts). */
async function places(db: Kysely<unknown>) {
  await sql`create index village_search on village (lower(name) text_pattern_ops)`.execute(db)
  await sql`create index district_search on district (lower(name) text_pattern_ops)`.execute(db)
}
