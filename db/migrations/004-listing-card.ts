import { type Kysely, sql } from 'kysely'

/**
 * `listing_card`: one row per published product, written by triggers in the transaction of the change.
 * Every list, facet and search reads it and nothing else. `tags` holds the facets as `parameter:value`, in the
 * words of the list page's parameters.
 *
 * One GIN index answers any mix of facets and words, but cannot sort. So one more tag, `pekan:`, is the week of
 * publication: what is frequent is looked for in `recent_weeks` only.
 */
export async function up(db: Kysely<unknown>) {
  await sql`create extension if not exists pg_trgm`.execute(db)
  await table(db)
  await source(db)
  await refresh(db)
  await triggers(db)
}

async function table(db: Kysely<unknown>) {
  await sql`
    create table listing_card (
      product_id bigint primary key,
      slug text not null,
      name text not null,
      seller_id bigint not null,
      seller_name text not null,
      seller_slug text not null,
      regency_code text not null,
      regency_name text not null,
      province_code text not null,
      unit text not null,
      unit_size int,
      price_min int not null,
      price_max int not null,
      is_available boolean not null,
      is_unique boolean not null,
      lead_days int,
      image jsonb,
      tags text[] not null,
      published_at timestamptz(3) not null,
      search tsvector not null
    ) with (fillfactor = 90)`.execute(db)
  const newest = sql`published_at desc, product_id desc`
  await sql`create index listing_card_newest on listing_card (${newest})`.execute(db)
  await sql`create index listing_card_price on listing_card (price_min, product_id)`.execute(db)
  await sql`create index listing_card_seller on listing_card (seller_id, ${newest})`.execute(db)
  await sql`create index listing_card_regency on listing_card (regency_code, ${newest})`.execute(db)
  // A search reads what waits to be put into the index: a quarter of a megabyte at most.
  await sql`
    create index listing_card_found on listing_card using gin (tags, search)
    with (gin_pending_list_limit = 256)`.execute(db)
}

/** The card as it should be, computed from the tables it summarises. */
async function source(db: Kysely<unknown>) {
  await sql`
    create function week_of(moment timestamptz) returns int language sql immutable parallel safe as $$
      select floor(extract(epoch from moment) / 604800)::int
    $$`.execute(db)
  await sql`
    create view listing_card_source as
    select p.id product_id, p.slug, p.name, s.id seller_id, s.name seller_name, s.slug seller_slug,
      r.code regency_code, r.name regency_name, r.province_code, p.unit, p.unit_size,
      v.price_min, v.price_max, v.is_available, p.is_unique, p.lead_days, i.image,
      array['provinsi:' || r.province_code, 'kabupaten:' || r.code, 'kategori:' || c.slug,
            'pekan:' || week_of(p.published_at)]
        || case when c.parent_slug is not null then array['kategori:' || c.parent_slug] else '{}' end
        || case when v.is_available then array['tersedia:ya'] else '{}' end
        || t.tags || m.tags || g.tags || h.tags as tags,
      p.published_at::timestamptz(3) published_at,
      setweight(to_tsvector('indonesian', w.heading) || to_tsvector('simple', w.heading), 'A')
        || setweight(to_tsvector('indonesian', w.terms) || to_tsvector('simple', w.terms), 'B')
        || setweight(to_tsvector('simple', w.places), 'C')
        || setweight(to_tsvector('indonesian', w.body) || to_tsvector('simple', w.body), 'D') search
    from product p
    join seller s on s.id = p.seller_id and s.closed_at is null
    join village vi on vi.code = coalesce(p.origin_village_code, s.village_code)
    join district d on d.code = vi.district_code
    join regency r on r.code = s.regency_code
    join province pr on pr.code = r.province_code
    join category c on c.slug = p.category_slug
    left join category pc on pc.slug = c.parent_slug
    join lateral (
      select min(price_rupiah) price_min, max(price_rupiah) price_max, bool_or(stock is null or stock > 0) is_available
      from product_variant where product_id = p.id having count(*) > 0) v on true
    left join lateral (
      select jsonb_build_object('image_id', im.id, 'width', im.width, 'height', im.height, 'focal_x', im.focal_x,
        'focal_y', im.focal_y, 'state', im.state, 'dominant_colour', im.dominant_colour, 'alt', pi.alt) image
      from product_image pi join image im on im.id = pi.image_id
      where pi.product_id = p.id order by pi.position limit 1) i on true
    cross join lateral (
      select coalesce(array_agg('teknik:' || te.slug), '{}') tags, string_agg(te.name || ' ' || te.name_en, ' ') names
      from product_technique pt join technique te on te.slug = pt.technique_slug where pt.product_id = p.id) t
    cross join lateral (
      select coalesce(array_agg('bahan:' || ma.slug), '{}') tags, string_agg(ma.name || ' ' || ma.name_en, ' ') names
      from product_material pm join material ma on ma.slug = pm.material_slug where pm.product_id = p.id) m
    cross join lateral (
      select coalesce(array_agg(distinct 'program:' || pe.program_slug), '{}') tags
      from enrollment e join program_edition pe on pe.id = e.edition_id
      where e.product_id = p.id and e.agency_consented_at is not null and e.seller_consented_at is not null
        and e.ended_at is null) g
    cross join lateral (
      select coalesce(array_agg(distinct 'sertifikat:' || ce.kind), '{}') tags
      from product_certificate pce join certificate ce on ce.id = pce.certificate_id
      where pce.product_id = p.id and ce.verified_at is not null and ce.revoked_at is null
        and (ce.is_perpetual or ce.expires_on >= current_date)) h
    cross join lateral (
      select string_agg(al.alias, ' ') names from region_alias al
      where al.regency_code = r.code or al.province_code = r.province_code) a
    cross join lateral (
      select replace(p.name, '-', ' ') heading,
        concat_ws(' ', c.name, c.name_en, pc.name, pc.name_en, t.names, m.names) terms,
        replace(concat_ws(' ', r.name, pr.name, d.name, vi.name, a.names, s.name), '-', ' ') places,
        replace(p.summary, '-', ' ') body) w
    where p.published_at is not null`.execute(db)
}

/**
 * Writes the cards of these products anew. The product rows are locked first and the cards computed in a later
 * statement, which sees what a concurrent writer has committed: two price changes at once cannot leave a stale card.
 */
async function refresh(db: Kysely<unknown>) {
  // One plan for any number of products: making it takes longer than using it.
  await sql`
    create function refresh_listing_cards(ids bigint[]) returns void language plpgsql
    set plan_cache_mode = force_generic_plan as $$
    declare stale text[];
    begin
      if ids is null or cardinality(ids) = 0 then return; end if;
      perform 1 from product where id = any(ids) order by id for no key update;
      with wanted as materialized (
        select source.* from unnest(ids) id
        cross join lateral (select * from listing_card_source where product_id = id offset 0) source
      ), gone as (
        delete from listing_card card
        where product_id = any(ids) and not exists (select from wanted where wanted.product_id = card.product_id)
        returning card.*
      ), changed as (
        insert into listing_card as card
        select * from wanted
        on conflict (product_id) do update set
          slug = excluded.slug, name = excluded.name, seller_id = excluded.seller_id,
          seller_name = excluded.seller_name, seller_slug = excluded.seller_slug,
          regency_code = excluded.regency_code, regency_name = excluded.regency_name,
          province_code = excluded.province_code, unit = excluded.unit, unit_size = excluded.unit_size,
          price_min = excluded.price_min, price_max = excluded.price_max,
          is_available = excluded.is_available, is_unique = excluded.is_unique,
          lead_days = excluded.lead_days, image = excluded.image, tags = excluded.tags,
          published_at = excluded.published_at, search = excluded.search
        where (card.*) is distinct from (excluded.*)
        returning card.*
      ), words as (
        insert into search_word
        select distinct lexeme from changed cross join unnest(tsvector_to_array(changed.search)) lexeme
        where lexeme ~ '^[[:alpha:]]{3}' and not exists (select from search_word where word = lexeme)
        on conflict do nothing
      ), affected as (
        select seller_id, regency_code, province_code, tags from gone
        union all select seller_id, regency_code, province_code, tags from changed limit 300
      )
      select array_agg(distinct tag) into stale from (
        select unnest(array['listing', 'seller:' || seller_id, 'regency:' || regency_code,
          'province:' || province_code]) tag from affected
        union all select replace(replace(tag, 'teknik:', 'technique:'), 'kategori:', 'category:')
          from affected cross join unnest(tags) tag where tag ~ '^(teknik|program|kategori):'
        union all select 'product:' || id from (select unnest(ids) id limit 300) every) tags;
      if cardinality(ids) > 300 then stale := array['*']; end if;
      perform notify_cache(stale);
    end $$`.execute(db)
}

/** Which products' cards each table's rows are summarised in. */
const productsOf = {
  product: sql`select id from changed_rows`,
  product_variant: sql`select product_id from changed_rows`,
  product_image: sql`select product_id from changed_rows`,
  product_technique: sql`select product_id from changed_rows`,
  product_material: sql`select product_id from changed_rows`,
  product_certificate: sql`select product_id from changed_rows`,
  enrollment: sql`select product_id from changed_rows where product_id is not null`,
  certificate: sql`
    select link.product_id from product_certificate link
    join changed_rows on changed_rows.id = link.certificate_id`,
  image: sql`
    select link.product_id from product_image link join changed_rows on changed_rows.id = link.image_id`,
  seller: sql`
    select product.id from product join changed_rows on changed_rows.id = product.seller_id`,
  category: sql`
    select product.id from product join category own on own.slug = product.category_slug
    join changed_rows on changed_rows.slug in (own.slug, own.parent_slug)`,
  technique: sql`
    select link.product_id from product_technique link
    join changed_rows on changed_rows.slug = link.technique_slug`,
  material: sql`
    select link.product_id from product_material link
    join changed_rows on changed_rows.slug = link.material_slug`,
  region_alias: sql`
    select product.id from product join seller on seller.id = product.seller_id
    join changed_rows on seller.regency_code = changed_rows.regency_code
      or seller.province_code = changed_rows.province_code`,
}

/** Rows of a change as `changed_rows`: for an update both what they were and what they are. */
const events = {
  insert: { event: sql`insert`, tables: sql`new table as new_rows`, rows: sql`select * from new_rows` },
  update: {
    event: sql`update`,
    tables: sql`old table as old_rows new table as new_rows`,
    rows: sql`select * from old_rows union all select * from new_rows`,
  },
  delete: { event: sql`delete`, tables: sql`old table as old_rows`, rows: sql`select * from old_rows` },
}

async function triggers(db: Kysely<unknown>) {
  for (const [table, products] of Object.entries(productsOf))
    for (const [name, { event, tables, rows }] of Object.entries(events)) {
      const refreshCards = sql.id(`${table}_${name}_refreshes_cards`)
      await sql`
        create function ${refreshCards}() returns trigger language plpgsql as $$
        begin
          perform refresh_listing_cards(array(
            with changed_rows as (${rows}) select distinct affected.id from (${products}) affected(id)));
          return null;
        end $$`.execute(db)
      await sql`
        create trigger ${refreshCards} after ${event} on ${sql.table(table)}
        referencing ${tables} for each statement execute function ${refreshCards}()`.execute(db)
    }
}
