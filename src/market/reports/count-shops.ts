import { sql } from 'kysely'

/**
 * Parts of the statement of `takeDailyNumbers`. `moment` has the days that are counted: a day, its time zone, and when
 * it begins and ends there. What is counted is what was so when the day ended, by rows that have a time; so a day that
 * is counted late is counted as it was.
 */

/** Every shop on every day, in its state: two acts undo each other, so the last one before the day's end tells. */
export const shop = sql`
  select moment.day, moment.ends_at, seller.id, seller.regency_code, seller.scale,
    case
      when exists (
        select from seller_suspension held
        where held.seller_id = seller.id and held.suspended_at < moment.ends_at
          and (held.lifted_at is null or held.lifted_at >= moment.ends_at)) then 'suspended'
      when seller.closed_at < moment.ends_at or door.verb = 'seller.close' then 'closed'
      when seller.opened_at < moment.ends_at then 'open'
      else coalesce(submission.state, 'draft')
    end state
  from moment
  join province on province.time_zone = moment.time_zone
  join seller on seller.province_code = province.code
    and least(seller.created_at, seller.opened_at) < moment.ends_at
  left join lateral (
    select act.verb from act
    where act.subject_kind = 'seller' and act.subject_id = seller.id::text
      and act.verb in ('seller.close', 'seller.reopen') and act.at < moment.ends_at
    order by act.id desc limit 1) door on true
  left join lateral (
    select case
        when returned.returned_at < moment.ends_at then 'returned'
        when refused.refused_at < moment.ends_at then 'refused'
        when submitted.decision = 'withdrawn' and not exists (
          select from act
          where act.subject_kind = 'seller-submission' and act.subject_id = submitted.id::text
            and act.verb = 'seller.withdraw-submission' and act.at >= moment.ends_at) then 'draft'
        else 'waiting'
      end state
    from seller_submission submitted
    left join seller_return returned on returned.submission_id = submitted.id
    left join seller_refusal refused on refused.submission_id = submitted.id
    where submitted.seller_id = seller.id and submitted.submitted_at < moment.ends_at
    order by submitted.id desc limit 1) submission on true`

/**
 * When a shop's people last did something before the day's end. An act has its time; where there is none, the time
 * that is kept beside the shop tells, if it is not of a later day.
 */
const lastAct = sql`greatest((
  select act.at from act
  where act.seller_id = shop.id and act.role in ('owner', 'staff', 'mentor') and act.at < shop.ends_at
  order by act.id desc limit 1), (
  select last_act_at from seller_activity active
  where active.seller_id = shop.id and active.last_act_at < shop.ends_at))`

/** Shops by state, open ones by scale, and those whose people have done nothing for 90 days: as the queue has them. */
export const shopNumbers = sql`
  select day, regency_code, 'sellers-by-state' measure, state label, count(*) value
  from shop group by day, regency_code, state
  union all
  select day, regency_code, 'sellers-by-scale', coalesce(scale, ''), count(*)
  from shop where state = 'open' group by day, regency_code, scale
  union all
  select day, regency_code, 'sellers-dormant', '', count(*)
  from shop
  where state = 'open' and ${lastAct} < ends_at - interval '90 days'
  group by day, regency_code`

/** What became of registrations in the day. */
export const registrationNumbers = sql`
  select moment.day, seller.regency_code, happened.measure, '', count(distinct seller.id)
  from (
    select submission.seller_id, 'sellers-submitted' measure, submission.submitted_at at
    from seller_submission submission
    union all
    select submission.seller_id, 'sellers-verified', verified_at
    from seller_verification join seller_submission submission on submission.id = submission_id
    union all
    select submission.seller_id, 'sellers-returned', returned_at
    from seller_return join seller_submission submission on submission.id = submission_id
    union all
    select submission.seller_id, 'sellers-refused', refused_at
    from seller_refusal join seller_submission submission on submission.id = submission_id
  ) happened
  join seller on seller.id = happened.seller_id
  join province on province.code = seller.province_code
  join moment on moment.time_zone = province.time_zone
    and happened.at >= moment.begins_at and happened.at < moment.ends_at
  group by moment.day, seller.regency_code, happened.measure`

/** What the public reported, what was decided, and what still waited. */
export const complaintNumbers = sql`
  select moment.day, seller.regency_code, counted.measure, counted.label, count(*)
  from complaint
  left join complaint_decision decided on decided.complaint_id = complaint.id
  join seller on seller.id = complaint.seller_id
  join province on province.code = seller.province_code
  join moment on moment.time_zone = province.time_zone and complaint.created_at < moment.ends_at
  cross join lateral (values
    ('complaints-opened', complaint.kind, complaint.created_at >= moment.begins_at),
    ('complaints-decided', decided.outcome,
      decided.decided_at >= moment.begins_at and decided.decided_at < moment.ends_at),
    ('complaints-waiting', '', decided.decided_at is null or decided.decided_at >= moment.ends_at)
  ) counted (measure, label, is_so)
  where counted.is_so
  group by moment.day, seller.regency_code, counted.measure, counted.label`
