import { type Kysely, sql } from 'kysely'

/** Agencies, programmes with editions and enrollments, collections and features. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table agency (
      id bigint generated always as identity primary key,
      slug text not null unique,
      province_code text references province,
      regency_code text references regency,
      name text not null,
      address text not null,
      phone text not null,
      email text not null,
      welcome text not null,
      welcome_en text not null,
      check (num_nonnulls(province_code, regency_code) = 1),
      unique nulls not distinct (province_code, regency_code)
    )`.execute(db)
  await sql`
    create table program (
      slug text primary key,
      kind text not null check (kind in ('asn-purchase', 'business-house', 'training', 'facilitation',
        'young-entrepreneurs', 'partnership', 'exhibition')),
      name text not null,
      name_en text not null,
      summary text not null,
      summary_en text not null,
      about text not null,
      about_en text not null,
      position int not null
    )`.execute(db)
  await sql`
    create table program_edition (
      id bigint generated always as identity primary key,
      program_slug text not null references program,
      agency_id bigint references agency,
      province_code text references province,
      regency_code text references regency,
      name text not null,
      name_en text not null,
      starts_on date not null,
      ends_on date check (ends_on >= starts_on),
      quota int check (quota > 0),
      rules text not null,
      rules_en text not null,
      partners text[] not null default '{}',
      check (num_nonnulls(province_code, regency_code) = 1),
      unique nulls not distinct (program_slug, province_code, regency_code, starts_on)
    )`.execute(db)
  // A seller or a product takes part once both sides have consented, until either ends it with a reason.
  await sql`
    create table enrollment (
      id bigint generated always as identity primary key,
      edition_id bigint not null references program_edition,
      seller_id bigint references seller on delete cascade,
      product_id bigint references product on delete cascade,
      agency_consented_at timestamptz,
      seller_consented_at timestamptz,
      ended_at timestamptz,
      ended_by text check (ended_by in ('agency', 'seller')),
      end_reason text,
      check (num_nonnulls(seller_id, product_id) = 1),
      check (num_nonnulls(ended_at, ended_by, end_reason) in (0, 3))
    )`.execute(db)
  await sql`
    create unique index enrollment_once on enrollment (edition_id, seller_id, product_id)
      nulls not distinct where ended_at is null`.execute(db)
  await sql`create index enrollment_product on enrollment (product_id)`.execute(db)
  await sql`create index enrollment_seller on enrollment (seller_id)`.execute(db)
  // A Rumah Usaha Mikro: a place where makers gather, show and sell.
  await sql`
    create table business_house (
      slug text primary key,
      regency_code text not null references regency,
      name text not null,
      about text not null,
      about_en text not null,
      address text not null,
      hours text not null
    )`.execute(db)
  await sql`
    create table collection (
      slug text primary key,
      title text not null,
      title_en text not null,
      about text not null,
      about_en text not null,
      regency_code text references regency,
      position int not null
    )`.execute(db)
  await sql`
    create table collection_item (
      collection_slug text not null references collection on delete cascade,
      product_id bigint not null references product on delete cascade,
      position int not null,
      primary key (collection_slug, product_id)
    )`.execute(db)
  await sql`create index collection_item_product on collection_item (product_id)`.execute(db)
  // Where: a province, a regency or a programme; none of them means the home page.
  await sql`
    create table feature (
      id bigint generated always as identity primary key,
      product_id bigint references product on delete cascade,
      collection_slug text references collection on delete cascade,
      province_code text references province,
      regency_code text references regency,
      program_slug text references program,
      position int not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      reason text not null check (length(reason) between 10 and 280),
      reason_en text not null,
      agency_id bigint not null references agency,
      approved_at timestamptz,
      check (num_nonnulls(product_id, collection_slug) = 1),
      check (num_nonnulls(province_code, regency_code, program_slug) <= 1),
      check (starts_at < ends_at)
    )`.execute(db)
  await sql`create index feature_time on feature (ends_at, starts_at)`.execute(db)
}
