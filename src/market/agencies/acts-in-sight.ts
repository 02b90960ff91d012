import { sql } from 'kysely'
import type { ActView } from '../audit/find-acts.ts'
import { type Officer, regionInSight } from './enter-agency.ts'

const ofShop = { province: sql.ref('shop.province_code'), regency: sql.ref('shop.regency_code') }

/**
 * The record of acts as an officer sees it: what they did themselves, and what was done in shops in their sight; a head
 * also what was done to the agency, and by its people while they worked for it, to their own accounts too. To all but a head what is
 * personal is masked.
 */
export function viewOf(officer: Officer, time_zone: string): ActView {
  const isHead = officer.roles.includes('head')
  const ofAgency = sql`
    or (act.subject_kind = 'agency' and act.subject_id = ${String(officer.agency_id)})
    or ((act.role in ('officer', 'mentor') or (act.role = 'self' and act.verb like 'account.%')) and exists (
      select from agency_staff worked where worked.agency_id = ${officer.agency_id}
        and worked.account_id = act.account_id
        and act.at >= worked.started_at and act.at <= coalesce(worked.ended_at, 'infinity')))`
  const inSight = sql<boolean>`(act.account_id = ${officer.account_id}
    or act.seller_id in (select shop.id from seller shop where ${regionInSight(officer, ofShop)})
    ${isHead ? ofAgency : sql``})`
  return { inSight, isMasked: !isHead, time_zone }
}

/** The operator sees every act, as it is. */
export const viewOfOperator: ActView = {
  inSight: sql<boolean>`true`,
  isMasked: false,
  time_zone: 'Asia/Jakarta',
}
