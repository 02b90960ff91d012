import { type Kysely, sql } from 'kysely'

/** The catalogue's spine: terms, images, sellers, products, certificates. */
export async function up(db: Kysely<unknown>) {
  await terms(db)
  await images(db)
  await sellers(db)
  await products(db)
  await certificates(db)
}

async function terms(db: Kysely<unknown>) {
  await sql`
    create table category (
      slug text primary key,
      parent_slug text references category,
      name text not null,
      name_en text not null,
      position int not null,
      check (slug <> parent_slug)
    )`.execute(db)
  await sql`
    create table technique (
      slug text primary key,
      name text not null,
      name_en text not null,
      summary text not null,
      summary_en text not null,
      about text not null,
      about_en text not null,
      care text,
      care_en text,
      has_craft_page boolean not null,
      position int not null
    )`.execute(db)
  await sql`create table material (slug text primary key, name text not null, name_en text not null)`.execute(
    db,
  )
  await sql`create table search_synonym (term text not null, means text not null, primary key (term, means))`.execute(
    db,
  )
}

async function images(db: Kysely<unknown>) {
  await sql`
    create table image (
      id text primary key check (id ~ '^[0-9a-f]{32}$'),
      source_format text not null,
      byte_count int not null check (byte_count between 1 and 26214400),
      width int not null check (width > 0),
      height int not null check (height > 0),
      thumbhash text not null,
      dominant_colour text not null check (dominant_colour ~ '^#[0-9a-f]{6}$'),
      focal_x smallint not null default 50 check (focal_x between 0 and 100),
      focal_y smallint not null default 50 check (focal_y between 0 and 100),
      state text not null default 'preview' check (state in ('preview', 'ready', 'failed')),
      failure text check ((failure is not null) = (state = 'failed')),
      created_at timestamptz not null default now(),
      ready_at timestamptz
    )`.execute(db)
}

async function sellers(db: Kysely<unknown>) {
  await sql`
    create table seller (
      id bigint generated always as identity primary key,
      slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name text not null check (length(name) between 2 and 120),
      kind text not null check (kind in ('individual', 'cooperative', 'group')),
      village_code text not null references village,
      regency_code text not null generated always as (left(village_code, 5)) stored references regency,
      province_code text not null generated always as (left(village_code, 2)) stored references province,
      scale text not null check (scale in ('mikro', 'kecil', 'menengah')),
      since_year int check (since_year between 1800 and 2200),
      contact_name text not null,
      whatsapp text check (whatsapp ~ '^\\+628[1-35-9]\\d{7,10}$'),
      tagline text not null,
      story text not null,
      image_id text references image,
      image_alt text,
      opened_at timestamptz not null default now(),
      closed_at timestamptz
    )`.execute(db)
  await sql`create index seller_regency on seller (regency_code)`.execute(db)
}

async function products(db: Kysely<unknown>) {
  await sql`
    create table product (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller,
      slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name text not null check (length(name) between 3 and 120),
      summary text not null check (length(summary) <= 160),
      description text not null,
      category_slug text not null references category,
      unit text not null check (unit in ('piece', 'metre', 'set', 'gram')),
      unit_size int check ((unit_size is not null) = (unit = 'gram') and unit_size > 0),
      is_unique boolean not null default false,
      lead_days int check (lead_days between 1 and 730),
      monthly_capacity int check (monthly_capacity > 0),
      origin_village_code text references village,
      length_cm int check (length_cm > 0),
      width_cm int check (width_cm > 0),
      height_cm int check (height_cm > 0),
      created_at timestamptz not null default now(),
      published_at timestamptz,
      unique (id, is_unique),
      check ((lead_days is null) = (monthly_capacity is null))
    )`.execute(db)
  await sql`create index product_seller on product (seller_id)`.execute(db)
  // stock null: made to order. A unique piece has one variant, and at most one of it; its price stays exact.
  await sql`
    create table product_variant (
      id bigint generated always as identity primary key,
      product_id bigint not null,
      is_unique boolean not null default false,
      position int not null,
      options jsonb not null default '{}' check (jsonb_typeof(options) = 'object'),
      sku text,
      price_rupiah int not null check (price_rupiah > 0),
      stock int check (stock >= 0),
      weight_grams int not null check (weight_grams > 0),
      foreign key (product_id, is_unique) references product (id, is_unique)
        on update cascade on delete cascade,
      unique (product_id, position),
      unique (product_id, options),
      check (not is_unique or stock <= 1)
    )`.execute(db)
  await sql`create unique index product_variant_of_unique_piece on product_variant (product_id) where is_unique`.execute(
    db,
  )
  await sql`
    create table product_technique (
      product_id bigint not null references product on delete cascade,
      technique_slug text not null references technique,
      primary key (product_id, technique_slug)
    )`.execute(db)
  await sql`create index product_technique_technique on product_technique (technique_slug, product_id)`.execute(
    db,
  )
  await sql`
    create table product_material (
      product_id bigint not null references product on delete cascade,
      material_slug text not null references material,
      primary key (product_id, material_slug)
    )`.execute(db)
  await sql`
    create table product_image (
      product_id bigint not null references product on delete cascade,
      image_id text not null references image,
      position int not null,
      alt text not null,
      primary key (product_id, position),
      unique (product_id, image_id)
    )`.execute(db)
  await sql`create index product_image_image on product_image (image_id)`.execute(db)
}

async function certificates(db: Kysely<unknown>) {
  await sql`
    create table certificate (
      id bigint generated always as identity primary key,
      seller_id bigint not null references seller on delete cascade,
      kind text not null check (kind in ('halal', 'pirt', 'bpom', 'ig', 'merek', 'nib', 'sni', 'tkdn', 'koperasi')),
      number text not null,
      is_perpetual boolean not null,
      expires_on date,
      verified_at timestamptz,
      revoked_at timestamptz,
      unique (kind, number),
      check (is_perpetual = (expires_on is null))
    )`.execute(db)
  await sql`create index certificate_seller on certificate (seller_id)`.execute(db)
  await sql`
    create table product_certificate (
      product_id bigint not null references product on delete cascade,
      certificate_id bigint not null references certificate on delete cascade,
      primary key (product_id, certificate_id)
    )`.execute(db)
  await sql`create index product_certificate_certificate on product_certificate (certificate_id)`.execute(db)
}
