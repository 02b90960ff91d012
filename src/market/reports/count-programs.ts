import { sql } from 'kysely'

/** Parts of the statement of `takeDailyNumbers`, as in `count-shops.ts`: programmes, by the id of their edition. */

/** Editions that are reported on: until the end of the year in which they ended. */
const isReported = sql`(edition.ends_on is null or edition.ends_on >= date_trunc('year', moment.day))`

/** Who took part, each once, and with how many products. */
export const participantNumbers = sql`
  select moment.day, seller.regency_code, counted.measure, edition.id::text, count(distinct counted.id)
  from enrollment
  join program_edition edition on edition.id = enrollment.edition_id
  left join product on product.id = enrollment.product_id
  join seller on seller.id = coalesce(enrollment.seller_id, product.seller_id)
  join province on province.code = seller.province_code
  join moment on moment.time_zone = province.time_zone
    and enrollment.agency_consented_at < moment.ends_at and enrollment.seller_consented_at < moment.ends_at
    and (enrollment.ended_at is null or enrollment.ended_at >= moment.ends_at)
  cross join lateral (values
    ('participants', seller.id), ('participant-products', product.id)) counted (measure, id)
  where counted.id is not null and ${isReported}
  group by moment.day, seller.regency_code, counted.measure, edition.id`

/**
 * What an edition aims at: its villages' targets together, else its own. A province's edition whose villages have
 * targets has another in each regency (`edition-regency-target`), which add up, and none in the others; its own target
 * and its quota are the same number in each regency: no sum.
 */
export const targetNumbers = sql`
  select moment.day, regency.code, counted.measure, edition.id::text, counted.value
  from program_edition edition
  join regency on regency.code = edition.regency_code or regency.province_code = edition.province_code
  join province on province.code = regency.province_code
  join moment on moment.time_zone = province.time_zone
    and (edition.starts_on <= moment.day or edition.created_at < moment.ends_at)
  cross join lateral (
    select sum(village.target) whole, sum(village.target) filter (
      where village.village_code like regency.code || '.%') here
    from edition_village_target village where village.edition_id = edition.id) aimed
  cross join lateral (values
    ('edition-target', case when edition.regency_code is not null then coalesce(aimed.whole, edition.target)
      when aimed.whole is null then edition.target end),
    ('edition-regency-target', case when edition.regency_code is null then aimed.here end),
    ('edition-quota', edition.quota)) counted (measure, value)
  where counted.value is not null and ${isReported}`

/** Steps that were noted in the day, whatever day they are noted for: what was reported does not change. */
export const stepNumbers = sql`
  select moment.day, seller.regency_code, 'program-steps', step.step || ':' || enrollment.edition_id, count(*)
  from enrollment_step step
  join enrollment on enrollment.id = step.enrollment_id
  left join product on product.id = enrollment.product_id
  join seller on seller.id = coalesce(enrollment.seller_id, product.seller_id)
  join province on province.code = seller.province_code
  join moment on moment.time_zone = province.time_zone
    and step.noted_at >= moment.begins_at and step.noted_at < moment.ends_at
  group by moment.day, seller.regency_code, step.step, enrollment.edition_id`
