import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import type { Enqueue } from '../../job.ts'
import { notify } from '../mail/notify.ts'
import { type CertificateKind, daysLeft } from './certificate.ts'

/** Days before the last day on which a shop is told; -1 is the day after it. */
const steps = [90, 30, 7, -1]

/**
 * What becomes of certificates because time passes, after `since` up to and including `until`: what has ended is gone
 * from cards and pages, and shops are told ahead of an end and after it, at eight in the morning of their region. After
 * a stop of days a shop is told late, and of each certificate only the last that was due. A step that had passed when
 * the certificate was verified is nobody's news.
 */
export async function passCertificates(tx: Tx, enqueue: Enqueue, since: Date, until: Date) {
  await endBadges(tx, since, until)
  for (const { seller_id, kind, number, expires_on, time_zone } of await findDue(tx, since, until)) {
    const days = daysLeft(expires_on, todayIn(time_zone, until))
    const data = { certificate: kind, number, expires_on }
    if (days < 0) await notify(tx, enqueue, { seller_id, kind: 'certificate-expired', data })
    else await notify(tx, enqueue, { seller_id, kind: 'certificate-expiring', data: { ...data, days } })
  }
}

/**
 * The cards are computed by the database's clock, which may be behind `until`: what ended in the five minutes before
 * `since` is looked at once more.
 */
async function endBadges(tx: Tx, since: Date, until: Date) {
  await sql`
    with ended as (
      select certificate.id, certificate.code, certificate.seller_id
      from certificate
      join seller on seller.id = certificate.seller_id
      left join province on province.code = seller.province_code
      where certificate.verified_at is not null and certificate.revoked_at is null and not certificate.is_perpetual
        and certificate.expires_on between ${since}::timestamptz::date - 3 and ${until}::timestamptz::date + 2
        and certificate_ends_at(certificate.expires_on, province.time_zone)
          > ${since}::timestamptz - interval '5 minutes'
        and certificate_ends_at(certificate.expires_on, province.time_zone) <= ${until}
    )
    select
      refresh_listing_cards(array(
        select distinct product_id from product_certificate join ended on ended.id = certificate_id)),
      notify_cache(array(
        select tag from ended cross join unnest(array['certificate:' || code, 'seller:' || seller_id]) tag))`.execute(
    tx,
  )
}

/** Of each certificate of an open shop the last step that has come since; the shop's own day tells how many are left. */
async function findDue(tx: Tx, since: Date, until: Date) {
  const { rows } = await sql<Due>`
    select distinct on (certificate.id) certificate.seller_id, certificate.kind, certificate.number,
      certificate.expires_on, coalesce(province.time_zone, 'Asia/Jakarta') time_zone
    from certificate
    join seller on seller.id = certificate.seller_id and seller.closed_at is null
    left join province on province.code = seller.province_code
    cross join unnest(${steps}::int[]) step(days)
    cross join lateral (
      select certificate_ends_at(certificate.expires_on - step.days - 1, province.time_zone) + interval '8 hours' due_at
    ) moment
    where certificate.verified_at is not null and certificate.revoked_at is null and not certificate.is_perpetual
      and certificate.expires_on
        between ${since}::timestamptz::date - 4 and ${until}::timestamptz::date + ${Math.max(...steps)}::int + 2
      and moment.due_at > greatest(${since}, certificate.verified_at) and moment.due_at <= ${until}
    order by certificate.id, step.days`.execute(tx)
  return rows
}

type Due = {
  seller_id: number
  kind: CertificateKind
  number: string
  expires_on: string
  time_zone: string
}
