import { type RawBuilder, sql } from 'kysely'
import { type Officer, regionInReach, regionInSight, worksIn } from '../agencies/enter-agency.ts'
import { isLeftTo, regionOfAgency } from './left-behind.ts'
import { daysToSettle } from './dispute-term.ts'
import type { QueueKind } from './queue.ts'

/**
 * Where the things of one kind are that wait: `from` joins `seller` (whose shop it is) and says with `where` that they
 * wait. `page` is the number in the address of their page; `detail` is a word that the page translates, or a name.
 */
export type Waiting = {
  id: RawBuilder<unknown>
  page: RawBuilder<unknown>
  title: RawBuilder<unknown>
  detail?: RawBuilder<unknown>
  since: RawBuilder<unknown>
  until?: RawBuilder<unknown>
  from: RawBuilder<unknown>
  /** What may be decided, and what may be seen; by the shop's region where nothing is said. */
  reach?: (officer: Officer) => RawBuilder<boolean>
  sight?: (officer: Officer) => RawBuilder<boolean>
}

/** After how many days without an act of its people a shop counts as dormant, and how early an end is announced. */
const dormantAfter = sql`interval '90 days'`
const endingWithin = sql`interval '7 days'`

export const shopsRegion = {
  province: sql.ref('seller.province_code'),
  regency: sql.ref('seller.regency_code'),
}
const editionsRegion = {
  province: sql`coalesce(edition.province_code, left(edition.regency_code, 2))`,
  regency: sql.ref('edition.regency_code'),
}

/** What waits, by kind; an officer's own proposals wait for somebody else. */
export function waitingOf(kind: QueueKind, officer: Officer, now: Date): Waiting {
  return { ...forDecision(now), ...onProducts, ...onConsent, ...onFeatures(officer, now) }[kind]
}

function forDecision(now: Date) {
  const ofShop = { page: sql`seller.id`, title: sql`seller.name` }
  return {
    seller: {
      ...ofShop,
      id: sql`submission.id`,
      since: sql`submission.submitted_at`,
      from: sql`seller_submission submission join seller on seller.id = submission.seller_id
        where submission.decision is null`,
    },
    certificate: {
      id: sql`submission.id`,
      page: sql`submission.id`,
      title: sql`certificate.number`,
      detail: sql`certificate.kind`,
      since: sql`submission.submitted_at`,
      from: sql`certificate_submission submission
        join certificate on certificate.id = submission.certificate_id
        join seller on seller.id = certificate.seller_id
        where submission.decision is null and certificate.removed_at is null`,
    },
    reverification: {
      ...ofShop,
      id: sql`reverification.id`,
      since: sql`reverification.drawn_at`,
      from: sql`reverification join seller on seller.id = reverification.seller_id
        where reverification.decided_at is null`,
    },
    complaint: {
      id: sql`complaint.id`,
      page: sql`complaint.id`,
      title: sql`coalesce(product.name, seller.name)`,
      detail: sql`complaint.kind`,
      sight: seenByOthers,
      since: sql`complaint.created_at`,
      from: sql`complaint join seller on seller.id = complaint.seller_id
        left join product on product.id = complaint.product_id
        where complaint.outcome is null`,
    },
    review: {
      id: sql`report.id`,
      page: sql`report.id`,
      title: sql`product.name`,
      detail: sql`review.stars || ' bintang'`,
      sight: seenByOthers,
      since: sql`report.reported_at`,
      from: sql`review_report report join review on review.id = report.review_id
        join seller on seller.id = review.seller_id join product on product.id = review.product_id
        where report.decided_at is null`,
    },
    dispute: {
      id: sql`dispute.id`,
      page: sql`dispute.id`,
      title: sql`'Pesanan ET-' || dispute.order_id`,
      detail: disputeDetail,
      sight: seenByOthers,
      since: sql`coalesce(${disputeDue}, dispute.opened_at)`,
      until: sql`case when dispute.settled_at is null then ${disputeTerm} end`,
      from: sql`order_dispute dispute join shop_order on shop_order.id = dispute.order_id
        join seller on seller.id = shop_order.seller_id
        where (dispute.settled_at is null or dispute.ended_at is null and ${disputeDue} <= ${now}::timestamptz)`,
    },
    dormant: {
      ...ofShop,
      id: sql`seller.id`,
      since: sql`activity.last_act_at`,
      from: sql`seller_activity activity join seller on seller.id = activity.seller_id
        where activity.last_act_at < ${now}::timestamptz - ${dormantAfter}
          and seller.opened_at is not null and seller.closed_at is null`,
    },
  }
}

/** When the agency is to have settled it. */
const disputeTerm = sql`dispute.opened_at + ${daysToSettle} * interval '1 day'`

/** When the last day to do what was ruled is over, by the shop's clock: then the agency looks at it again. */
const disputeDue = sql`((dispute.due_on + 1)::timestamp at time zone coalesce(
  (select time_zone from province where province.code = seller.province_code), 'Asia/Jakarta'))`

const disputeDetail = sql`case
  when dispute.settled_at is not null then 'Putusan lewat waktunya'
  when exists (select from dispute_question where dispute_id = dispute.id and answered_at is null)
    then 'Menunggu jawaban'
  when exists (select from dispute_question where dispute_id = dispute.id) then 'Sudah dijawab' end`

/** What is reported of one's own shop is not read either. */
function seenByOthers(officer: Officer) {
  return sql<boolean>`(${regionInSight(officer, shopsRegion)} and not ${worksIn(officer)})`
}

/** Of several automatic approvals of one product only the newest is looked at. */
const onProducts = {
  product: {
    id: sql`submission.id`,
    page: sql`submission.id`,
    title: sql`coalesce(nullif(revision.content ->> 'name', ''), product.name)`,
    since: sql`submission.submitted_at`,
    from: sql`product_submission submission
      join product_revision revision on revision.id = submission.revision_id
      join product on product.id = revision.product_id
      join seller on seller.id = product.seller_id
      where submission.decision is null`,
  },
  'published-product': {
    id: sql`approval.submission_id`,
    page: sql`approval.submission_id`,
    title: sql`product.name`,
    since: sql`approval.approved_at`,
    from: sql`product_approval approval
      join product_submission submission on submission.id = approval.submission_id
      join product_revision revision on revision.id = submission.revision_id
      join product on product.id = revision.product_id
      join seller on seller.id = product.seller_id
      where approval.is_automatic and product.published_at is not null
        and not exists (select from product_review review where review.submission_id = approval.submission_id)
        and not exists (select from product_revision later
          join product_submission newer on newer.revision_id = later.id
          where later.product_id = product.id and newer.decision = 'approved' and newer.id > submission.id)`,
  },
}

const enrollmentOf = {
  id: sql`enrollment.id`,
  page: sql`edition.id`,
  title: sql`edition.name`,
  detail: sql`product.name`,
  since: sql`enrollment.asked_at`,
  reach: (officer: Officer) => regionInReach(officer, editionsRegion),
  sight: (officer: Officer) => regionInSight(officer, editionsRegion),
}
const enrollments = sql`enrollment
  join program_edition edition on edition.id = enrollment.edition_id
  left join product on product.id = enrollment.product_id
  join seller on seller.id = coalesce(enrollment.seller_id, product.seller_id)`

const onConsent = {
  consent: {
    ...enrollmentOf,
    from: sql`${enrollments} where enrollment.ended_at is null and enrollment.agency_consented_at is null`,
  },
  'consent-of-seller': {
    ...enrollmentOf,
    from: sql`${enrollments} where enrollment.ended_at is null and enrollment.agency_consented_at is not null
      and enrollment.seller_consented_at is null`,
  },
}

function onFeatures({ account_id }: Officer, now: Date) {
  const features = sql`feature left join product on product.id = feature.product_id
    left join seller on seller.id = product.seller_id
    left join collection on collection.slug = feature.collection_slug
    where feature.declined_at is null and feature.ended_at is null and feature.ends_at > ${now}`
  const shared = {
    id: sql`feature.id`,
    page: sql`feature.id`,
    title: sql`coalesce(product.name, collection.title)`,
    // What an agency that was closed has left, whoever has its region now may end.
    reach: (officer: Officer) =>
      sql<boolean>`(feature.agency_id = ${officer.agency_id} or ${isLeftTo(officer, 'feature')})`,
    sight: (officer: Officer) => sql<boolean>`feature.agency_id in (
      select agency.id from agency where ${regionInSight(officer, regionOfAgency)})`,
  }
  return {
    feature: {
      ...shared,
      since: sql`feature.proposed_at`,
      from: sql`${features} and feature.approved_at is null and feature.proposed_by is distinct from ${account_id}`,
    },
    'feature-ending': {
      ...shared,
      since: sql`feature.ends_at - ${endingWithin}`,
      until: sql`feature.ends_at`,
      from: sql`${features} and feature.approved_at is not null
        and feature.ends_at < ${now}::timestamptz + ${endingWithin}`,
    },
  }
}
