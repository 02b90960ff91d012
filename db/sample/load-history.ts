import { sql } from 'kysely'
import type { Tx } from '../types.ts'
import { weight } from './weight.ts'

/** How long ago the first of the sample's shops came: five whole months are over on any day. */
export const daysAgo = 185

/** Shops that came among the first, and in which nobody has done anything for more than 90 days. */
const dormantShops = ['jejak-daun-binamu', 'pandan-wakai']

/** Shops that have sold for long, and how many days ago they opened. */
const firstShops: Partial<Record<string, number>> = {
  'tenun-tope-samataring': 177,
  'kelapa-ampana': 174,
  'garam-lontar-pallengu': 165,
  'ecoprint-turatea': 160,
}

/** Lets the sample's shops have come one after another; two of them have been left alone since. */
export async function loadHistory(tx: Tx) {
  await openShops(tx)
  await dateCertificates(tx)
  await dateEnrollments(tx)
  await featureBefore(tx)
  await dateActivity(tx)
}

/** Each shop wrote itself down, handed in its registration and was verified, all on its own days. */
async function openShops(tx: Tx) {
  const sellers = await tx
    .selectFrom('seller')
    .select(['id', 'slug'])
    .where('opened_at', 'is not', null)
    .execute()
  const longest = (daysAgo - 8) * 24
  const hours = sellers.map(({ slug }) => {
    if (dormantShops.includes(slug)) return longest
    const days = firstShops[slug]
    return days === undefined ? 24 + (weight(`${slug} opens`) % longest) : days * 24
  })
  await sql`
    update seller set opened_at = now() - ago.hours * interval '1 hour',
      created_at = now() - ago.hours * interval '1 hour' - interval '6 days'
    from unnest(${sellers.map(({ id }) => id)}::bigint[], ${hours}::int[]) ago (id, hours)
    where seller.id = ago.id`.execute(tx)
  await sql`
    with submission as (
      insert into seller_submission (seller_id, submitted_at, decision)
      select id, opened_at - (2 + id % 3) * interval '1 day', 'verified' from seller
      where opened_at is not null
        and not exists (select from seller_submission own where own.seller_id = seller.id)
      returning id, seller_id
    )
    insert into seller_verification (submission_id, verified_at, agency_id)
    select submission.id, seller.opened_at, (
      select agency.id from agency
      where agency.regency_code = seller.regency_code or agency.province_code = seller.province_code
      order by agency.regency_code nulls last limit 1)
    from submission join seller on seller.id = submission.seller_id`.execute(tx)
}

/** A certificate was verified a while after its shop. */
async function dateCertificates(tx: Tx) {
  await sql`
    update certificate set verified_at = least(now(), seller.opened_at + (certificate.id % 20) * interval '1 day')
    from seller where seller.id = certificate.seller_id and verified_at is not null`.execute(tx)
  await sql`
    update certificate_submission set submitted_at = certificate.verified_at - interval '1 day'
    from certificate where certificate.id = certificate_id and decision = 'verified'`.execute(tx)
  await sql`
    update certificate_verification set verified_at = submitted_at + interval '1 day'
    from certificate_submission where certificate_submission.id = submission_id`.execute(tx)
}

/** Who takes part in a programme joined it after opening. */
async function dateEnrollments(tx: Tx) {
  await sql`
    update enrollment set asked_at = joined.at - interval '1 day', agency_consented_at = joined.at,
      seller_consented_at = joined.at
    from (
      select enrollment.id, least(now(), seller.opened_at + (enrollment.id % 15) * interval '1 day') as at
      from enrollment
      left join product on product.id = enrollment.product_id
      join seller on seller.id = coalesce(enrollment.seller_id, product.seller_id)) joined
    where joined.id = enrollment.id and agency_consented_at is not null and seller_consented_at is not null
      and ended_at is null`.execute(tx)
}

/** What is featured now was once featured before, for a few weeks. */
async function featureBefore(tx: Tx) {
  await sql`
    insert into feature (product_id, collection_slug, province_code, regency_code, program_slug, position, starts_at,
      ends_at, reason, reason_en, agency_id, proposed_at, approved_at)
    select product_id, collection_slug, province_code, regency_code, program_slug, position, first.at,
      first.at + interval '24 days', reason, reason_en, agency_id, first.at - interval '3 days',
      first.at - interval '1 day'
    from feature
    cross join lateral (
      select now() - (30 + feature.id % 80) * interval '1 day' as at) first
    where feature.product_id is not null and feature.starts_at < now() and feature.ends_at > now()
      and feature.approved_at is not null`.execute(tx)
}

/**
 * When the people of each shop last did something: lately, or, in a dormant one, when they handed in the newest of its
 * papers or joined a programme; its products came before. No acts are made up: they are written when they are done.
 */
async function dateActivity(tx: Tx) {
  await sql`
    update product set published_at = seller.opened_at + interval '1 hour',
      first_published_at = seller.opened_at + interval '1 hour'
    from seller where seller.id = product.seller_id and product.published_at is not null
      and seller.slug = any(${dormantShops})`.execute(tx)
  await sql`
    insert into seller_activity (seller_id, last_act_at)
    select id, case when slug = any(${dormantShops}) then greatest(opened_at + interval '1 hour', (
        select max(submitted_at) from certificate_submission submission
        join certificate on certificate.id = submission.certificate_id where certificate.seller_id = seller.id), (
        select max(seller_consented_at) from enrollment
        left join product on product.id = enrollment.product_id
        where coalesce(enrollment.seller_id, product.seller_id) = seller.id))
      else now() - id % 20 * interval '1 day' end
    from seller where opened_at is not null`.execute(tx)
}
