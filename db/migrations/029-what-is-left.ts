import { type Kysely, sql } from 'kysely'

/** The cards of migration 013, where what is promised to somebody is not there for others. */
export async function up(db: Kysely<unknown>) {
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
      select min(price_rupiah) price_min, max(price_rupiah) price_max, bool_or(stock is null or stock > reserved) is_available
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
