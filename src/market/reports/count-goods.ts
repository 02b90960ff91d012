import { sql } from 'kysely'

/** Parts of the statement of `takeDailyNumbers`, as in `count-shops.ts`: products, their papers, and what is featured. */

/** Every product that the public saw when the day ended. */
export const shown = sql`
  select shop.day, shop.regency_code, product.id, product.category_slug
  from shop
  join product on product.seller_id = shop.id
    and coalesce(product.first_published_at, product.published_at) < shop.ends_at
  left join lateral (
    select act.verb from act
    where act.subject_kind = 'product' and act.subject_id = product.id::text
      and act.verb in ('product.unpublish', 'product.take-down', 'product.archive', 'product.republish',
        'product.approve', 'product.publish-trusted')
      and act.at < shop.ends_at
    order by act.id desc limit 1) turn on true
  where shop.state = 'open'
    and (product.unpublished_at is null or product.unpublished_at >= shop.ends_at)
    and (product.archived_at is null or product.archived_at >= shop.ends_at)
    and coalesce(turn.verb not in ('product.unpublish', 'product.take-down', 'product.archive'), true)`

/** Products in sight, by craft; one with two techniques counts in both. Those that were new in the day. */
export const productNumbers = sql`
  select day, regency_code, 'products' measure, '' label, count(*) value from shown group by day, regency_code
  union all
  select day, regency_code, 'products-by-category', category_slug, count(*)
  from shown where category_slug is not null group by day, regency_code, category_slug
  union all
  select day, regency_code, 'products-by-technique', technique_slug, count(*)
  from shown join product_technique on product_id = shown.id group by day, regency_code, technique_slug
  union all
  select moment.day, seller.regency_code, 'products-first-shown', '', count(*)
  from product
  join seller on seller.id = product.seller_id
  join province on province.code = seller.province_code
  join moment on moment.time_zone = province.time_zone
    and coalesce(product.first_published_at, product.published_at) >= moment.begins_at
    and coalesce(product.first_published_at, product.published_at) < moment.ends_at
  group by moment.day, seller.regency_code`

/** Certificates in force, those of them that end within 90 days, and those that were verified in the day. */
export const certificateNumbers = sql`
  select moment.day, seller.regency_code, counted.measure, certificate.kind, count(distinct certificate.id)
  from certificate_verification verified
  left join certificate_revocation revoked on revoked.submission_id = verified.submission_id
  join certificate_submission submission on submission.id = verified.submission_id
  join certificate on certificate.id = submission.certificate_id
  join seller on seller.id = certificate.seller_id
  join province on province.code = seller.province_code
  join moment on moment.time_zone = province.time_zone and verified.verified_at < moment.ends_at
  cross join lateral (
    select (revoked.revoked_at is null or revoked.revoked_at >= moment.ends_at)
      and (certificate.is_perpetual or certificate.expires_on > moment.day) is_in_force
  ) then_was
  cross join lateral (values
    ('certificates', then_was.is_in_force),
    ('certificates-expiring', then_was.is_in_force and certificate.expires_on <= moment.day + 90),
    ('certificates-verified', verified.verified_at >= moment.begins_at)
  ) counted (measure, is_so)
  where counted.is_so
  group by moment.day, seller.regency_code, counted.measure, certificate.kind`

/** Features that were running when the day ended, once for each village whose goods they showed. */
export const featureNumbers = sql`
  select moment.day, seller.regency_code, 'features', seller.village_code, count(distinct feature.id)
  from feature
  cross join lateral (
    select feature.product_id id where feature.product_id is not null
    union all
    select product_id from collection_item item where item.collection_slug = feature.collection_slug
  ) item
  join product on product.id = item.id
  join seller on seller.id = product.seller_id
  join province on province.code = seller.province_code
  join moment on moment.time_zone = province.time_zone
    and feature.approved_at < moment.ends_at and feature.starts_at < moment.ends_at
    and feature.ends_at >= moment.ends_at and (feature.ended_at is null or feature.ended_at >= moment.ends_at)
  group by moment.day, seller.regency_code, seller.village_code`
