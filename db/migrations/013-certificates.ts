import { type Kysely, sql } from 'kysely'

/** Certificates as their shop writes them down, and what officers decide about them. */
export async function up(db: Kysely<unknown>) {
  await claims(db)
  await decisions(db)
  await inForce(db)
  await cards(db)
  await freshness(db)
}

/**
 * A certificate is what a shop claims; `verified_at` and `revoked_at` say what the newest decision is. A number may be
 * claimed by anybody: one shop's false claim must not keep out another. Verified it is only once, but for a geographical
 * indication, which belongs to a whole community.
 */
async function claims(db: Kysely<unknown>) {
  // Ten random characters of Crockford's alphabet, 50 bits, for whoever checks a certificate; the bytes that say which
  // kind of UUID it is are left out.
  await sql`
    create function certificate_code() returns text language sql volatile as $$
      select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(random.bytes, place) & 31) + 1, 1), '')
      from (select uuid_send(gen_random_uuid()) bytes) random
      cross join unnest(array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12]) place
    $$`.execute(db)
  await sql`
    alter table certificate
      drop constraint certificate_kind_number_key,
      add column code text not null default certificate_code() unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
      add column issuer text not null default '',
      add column issued_on date check (issued_on <= expires_on),
      add column document_id text,
      add column number_mismatch boolean not null default false,
      add column removed_at timestamptz check (removed_at is null or verified_at is null),
      add check (length(number) between 1 and 60),
      add foreign key (document_id, seller_id) references document (id, seller_id)`.execute(db)
  await sql`
    create unique index certificate_of_shop on certificate (seller_id, kind, number)
    where removed_at is null and revoked_at is null`.execute(db)
  await sql`
    create unique index certificate_verified on certificate (kind, number)
    where verified_at is not null and revoked_at is null and kind <> 'ig'`.execute(db)
  await sql`
    create index certificate_expires on certificate (expires_on)
    where verified_at is not null and revoked_at is null and not is_perpetual`.execute(db)
}

/** What was sent to the agency, and what became of it; a revocation ends a verification. */
async function decisions(db: Kysely<unknown>) {
  await sql`
    create table certificate_submission (
      id bigint generated always as identity primary key,
      certificate_id bigint not null references certificate on delete cascade,
      submitted_at timestamptz not null default now(),
      submitted_by bigint references account,
      decision text check (decision in ('verified', 'rejected', 'withdrawn')),
      unique (id, decision)
    )`.execute(db)
  await sql`
    create unique index certificate_submission_waiting on certificate_submission (certificate_id)
    where decision is null`.execute(db)
  await sql`create index certificate_submission_certificate on certificate_submission (certificate_id, id desc)`.execute(
    db,
  )
  await sql`
    create table certificate_verification (
      submission_id bigint primary key,
      decision text not null default 'verified' check (decision = 'verified'),
      agency_id bigint references agency,
      verified_by bigint references account,
      verified_at timestamptz not null default now(),
      foreign key (submission_id, decision) references certificate_submission (id, decision) on delete cascade
    )`.execute(db)
  await sql`
    create table certificate_rejection (
      submission_id bigint primary key,
      decision text not null default 'rejected' check (decision = 'rejected'),
      agency_id bigint references agency,
      rejected_by bigint references account,
      rejected_at timestamptz not null default now(),
      reason text not null check (length(reason) between 5 and 4000),
      foreign key (submission_id, decision) references certificate_submission (id, decision) on delete cascade
    )`.execute(db)
  await sql`
    create table certificate_revocation (
      submission_id bigint primary key references certificate_verification on delete cascade,
      agency_id bigint references agency,
      revoked_by bigint references account,
      revoked_at timestamptz not null default now(),
      reason text not null check (length(reason) between 5 and 4000)
    )`.execute(db)
  await sql`
    with submission as (
      insert into certificate_submission (certificate_id, submitted_at, decision)
      select id, coalesce(verified_at, now()), case when verified_at is not null then 'verified' end from certificate
      returning id, submitted_at, decision
    )
    insert into certificate_verification (submission_id, verified_at)
    select id, submitted_at from submission where decision is not null`.execute(db)
}

/** A certificate ends with its last day, where its shop is. */
async function inForce(db: Kysely<unknown>) {
  await sql`
    create function certificate_ends_at(expires_on date, time_zone text) returns timestamptz
    language sql immutable parallel safe as $$
      select (expires_on + 1)::timestamp at time zone coalesce(time_zone, 'Asia/Jakarta')
    $$`.execute(db)
  await sql`
    create view certificate_in_force as
    select certificate.id, certificate.seller_id, certificate.kind, certificate.number, certificate.expires_on,
      certificate.code
    from certificate
    join seller on seller.id = certificate.seller_id
    left join province on province.code = seller.province_code
    where certificate.verified_at is not null and certificate.revoked_at is null
      and (certificate.is_perpetual
        or certificate_ends_at(certificate.expires_on, province.time_zone) > now())`.execute(db)
}

/** The cards of migration 004, with the certificates that are in force where the shop is. */
async function cards(db: Kysely<unknown>) {
  await sql`
    create or replace view listing_card_source as
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
      from product_certificate pce join certificate_in_force ce on ce.id = pce.certificate_id
      where pce.product_id = p.id) h
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

/** Pages that show a certificate without its product's card: its own, and its shop's. */
async function freshness(db: Kysely<unknown>) {
  const tagsOf = {
    certificate: sql`array['certificate:' || changed.code, 'seller:' || changed.seller_id]`,
    product_certificate: sql`array(
      select 'certificate:' || code from certificate where certificate.id = changed.certificate_id)`,
  }
  for (const [table, tags] of Object.entries(tagsOf)) {
    const notify = sql.id(`${table}_makes_pages_stale`)
    await sql`
      create function ${notify}() returns trigger language plpgsql as $$
      declare changed ${sql.table(table)};
      begin
        if tg_op <> 'INSERT' then changed := old; perform notify_cache(${tags}); end if;
        if tg_op <> 'DELETE' then changed := new; perform notify_cache(${tags}); end if;
        return null;
      end $$`.execute(db)
    await sql`
      create trigger ${notify} after insert or update or delete on ${sql.table(table)}
      for each row execute function ${notify}()`.execute(db)
  }
}
