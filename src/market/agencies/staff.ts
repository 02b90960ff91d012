import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Contact } from '../accounts/account.ts'
import { findClaimants } from '../accounts/sign-in.ts'
import { everyStaffRole, type Officer, type StaffRole } from './enter-agency.ts'

/** What changes the staff of an agency is made of. Each begins with `holdAgency`, so that one follows the other. */

/** @throws {Refusal} not-found where there is no such agency at work */
export async function holdAgency(tx: Tx, agency_id: number) {
  const held = await tx
    .selectFrom('agency')
    .where('id', '=', agency_id)
    .where('closed_at', 'is', null)
    .select(['id', 'name', 'province_code', 'regency_code'])
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!held) throw new Refusal('not-found')
  return held
}

/**
 * Holds the agency for one of its heads: two heads who step down at once cannot each count on the other.
 * @throws {Refusal} not-allowed to all but a head, also to one who lost the role meanwhile
 */
export async function holdAsHead(tx: Tx, { agency_id, account_id, roles }: Officer) {
  if (!roles.includes('head')) throw new Refusal('not-allowed')
  const agency = await holdAgency(tx, agency_id)
  if (!(await rolesOf(tx, agency_id, account_id)).includes('head')) throw new Refusal('not-allowed')
  return agency
}

/** What somebody is in the agency now; empty for anybody else. */
export async function rolesOf(tx: Tx, agency_id: number, account_id: number) {
  const rows = await tx
    .selectFrom('agency_staff')
    .where('agency_id', '=', agency_id)
    .where('account_id', '=', account_id)
    .where('ended_at', 'is', null)
    .select('role')
    .execute()
  return everyStaffRole.filter((role) => rows.some((row) => row.role === role))
}

/**
 * Somebody by a contact that they have proved: anybody may claim one that is not. Held, so that two agencies cannot
 * take in the same person at once.
 * @throws {Refusal} contact-unknown, contact-unproved, serves-elsewhere (with the `agency`)
 */
export async function holdCandidate(tx: Tx, agency_id: number, contact: Contact) {
  const claimants = await findClaimants(tx, contact, [])
  const candidate = claimants.find(({ is_proved }) => is_proved)
  if (!candidate) throw new Refusal(claimants.length === 0 ? 'contact-unknown' : 'contact-unproved')
  const elsewhere = await holdPerson(tx, agency_id, candidate.id)
  if (elsewhere) throw new Refusal('serves-elsewhere', { agency: elsewhere.name })
  return candidate
}

/** Holds somebody's account, and tells which other agency they work for. */
export async function holdPerson(tx: Tx, agency_id: number, account_id: number) {
  await tx.selectFrom('account').where('id', '=', account_id).select('id').forNoKeyUpdate().execute()
  return tx
    .selectFrom('agency_staff')
    .innerJoin('agency', 'agency.id', 'agency_staff.agency_id')
    .where('agency_staff.account_id', '=', account_id)
    .where('agency_staff.ended_at', 'is', null)
    .where('agency.id', '<>', agency_id)
    .select('agency.name')
    .executeTakeFirst()
}

type Change = { agency_id: number; account_id: number; roles: readonly StaffRole[]; by: number | null }

/**
 * Gives somebody exactly these roles in the agency; none is to end the work there. With the role of a mentor end the
 * mentorships too: a shop that consented to them is not opened again by a later appointment. A shop that waits to be
 * handed over stays with its mentor, who alone can do so.
 * @throws {Refusal} last-head
 */
export async function setRoles(tx: Tx, { agency_id, account_id, roles, by }: Change) {
  await tx
    .updateTable('agency_staff')
    .set({ ended_at: sql`greatest(now(), started_at)`, ended_by: by })
    .where('agency_id', '=', agency_id)
    .where('account_id', '=', account_id)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`role <> all(${roles}::text[])`)
    .execute()
  if (roles.length > 0)
    await tx
      .insertInto('agency_staff')
      .values(roles.map((role) => ({ agency_id, account_id, role, appointed_by: by })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  if (!roles.includes('mentor')) await endMentorships(tx, agency_id, account_id)
  const head = await tx
    .selectFrom('agency_staff')
    .where('agency_id', '=', agency_id)
    .where('role', '=', 'head')
    .where('ended_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (!head) throw new Refusal('last-head')
}

/** Those of one mentor, or of the whole agency. */
export async function endMentorships(tx: Tx, agency_id: number, mentor_id: number | null) {
  await sql`
    update mentorship set ended_at = greatest(now(), asked_at)
    where agency_id = ${agency_id} and ended_at is null and mentor_id = coalesce(${mentor_id}, mentor_id)
      and exists (select from seller_member member where member.seller_id = mentorship.seller_id)`.execute(tx)
}
