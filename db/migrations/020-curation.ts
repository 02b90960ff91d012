import { type Kysely, sql } from 'kysely'

/** Features that one person proposes and another approves, and the fair turn of shops in lists. */
export async function up(db: Kysely<unknown>) {
  await features(db)
  await staleness(db)
  await fairTurn(db)
}

async function features(db: Kysely<unknown>) {
  await sql`create extension if not exists btree_gist`.execute(db)
  await sql`
    alter table feature
      add column proposed_by bigint references account,
      add column proposed_at timestamptz not null default now(),
      add column approved_by bigint references account,
      add column declined_at timestamptz,
      add column declined_by bigint references account,
      add column decline_reason text check (length(decline_reason) between 5 and 500),
      add column ended_at timestamptz,
      add column ended_by bigint references account,
      add column end_reason text check (length(end_reason) between 5 and 500),
      add constraint feature_two_people check (approved_by <> proposed_by),
      add check (num_nonnulls(approved_at, declined_at) < 2),
      add check (num_nonnulls(declined_at, decline_reason) in (0, 2)),
      add check (num_nonnulls(ended_at, end_reason) in (0, 2))`.execute(db)
  // The same thing is not put twice into one place at one time.
  await sql`
    alter table feature add constraint feature_product_overlap exclude using gist (
      coalesce(province_code, regency_code, program_slug, '') with =, product_id with =,
      tstzrange(starts_at, ends_at) with &&)
    where (declined_at is null and ended_at is null and product_id is not null)`.execute(db)
  await sql`
    alter table feature add constraint feature_collection_overlap exclude using gist (
      coalesce(province_code, regency_code, program_slug, '') with =, collection_slug with =,
      tstzrange(starts_at, ends_at) with &&)
    where (declined_at is null and ended_at is null and collection_slug is not null)`.execute(db)
  await sql`
    alter table collection
      add column image_id text references image,
      add column image_alt text not null default '',
      add column agency_id bigint references agency,
      add column created_by bigint references account,
      add column archived_at timestamptz`.execute(db)
}

/** What a change of a feature or of a collection makes stale: also the log of features, and the pages that show it. */
async function staleness(db: Kysely<unknown>) {
  await sql`
    create function places_of(featured feature) returns text[] language sql immutable as $$
      select array['home', 'features', 'regency:' || coalesce(featured.regency_code, '-'),
        'province:' || coalesce(featured.province_code, '-'), 'program:' || coalesce(featured.program_slug, '-')]
    $$`.execute(db)
  await sql`
    create function pages_of_collection(slug text) returns text[] language sql stable as $$
      select array['collection:' || slug, 'collections', 'home'] || coalesce(array_agg(distinct tag), '{}')
      from feature, unnest(places_of(feature)) tag where feature.collection_slug = slug
    $$`.execute(db)
  const tagsOf = {
    feature: sql`places_of(changed)`,
    collection: sql`pages_of_collection(changed.slug)`,
    collection_item: sql`pages_of_collection(changed.collection_slug)`,
  }
  for (const [table, tags] of Object.entries(tagsOf))
    await sql`
      create or replace function ${sql.id(`${table}_makes_pages_stale`)}() returns trigger language plpgsql as $$
      declare changed ${sql.table(table)};
      begin
        if tg_op <> 'INSERT' then changed := old; perform notify_cache(${tags}); end if;
        if tg_op <> 'DELETE' then changed := new; perform notify_cache(${tags}); end if;
        return null;
      end $$`.execute(db)
}

/** The order of lists that nobody sorted (market/discovery/fair-turn.ts). */
async function fairTurn(db: Kysely<unknown>) {
  // What a shop got in a day: how often its pages were read, how many of its pieces were sold.
  await sql`
    create table shop_day (
      day date not null,
      seller_id bigint not null references seller on delete cascade,
      views int not null default 0 check (views >= 0),
      sales int not null default 0 check (sales >= 0),
      primary key (seller_id, day)
    )`.execute(db)
  await sql`create index shop_day_day on shop_day (day)`.execute(db)
  // A day's order of shops in a list (a region's code, or 'id' for the whole country), and what it was made of.
  await sql`
    create table shop_turn (
      day date not null,
      list text not null,
      place int not null check (place > 0),
      seller_id bigint not null references seller on delete cascade,
      views int not null,
      sales int not null,
      days_waited int not null,
      weight float8 not null,
      draw float8 not null,
      primary key (list, day, place)
    )`.execute(db)
  await sql`create unique index shop_turn_seller on shop_turn (seller_id, list, day desc)`.execute(db)
  // The beginning of a list as that day began; of days that are over only the first page is kept.
  await sql`
    create table turn_page (
      day date not null,
      list text not null,
      position int not null check (position > 0),
      product_id bigint not null references product on delete cascade,
      seller_id bigint not null references seller on delete cascade,
      round int not null check (round > 0),
      primary key (list, day, position)
    )`.execute(db)
  await sql`create index turn_page_product on turn_page (product_id)`.execute(db)
  await sql`create index turn_page_seller on turn_page (seller_id)`.execute(db)
}
