import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { self } from '../accounts/account.ts'
import { recordAct } from '../audit/record-act.ts'
import { everyStaffRole, type StaffRole } from './enter-agency.ts'
import { holdAgency, holdPerson, rolesOf, setRoles } from './staff.ts'

/** Somebody who answers an offer of theirs, from which network address. */
type Answer = { account_id: number; offer_id: number; origin?: string }

/** The offers that wait for somebody's answer: for a month, of an agency at work, by who is still its head. */
export function findOffers(db: Db, account_id: number) {
  return db
    .selectFrom('staff_offer')
    .innerJoin('agency', 'agency.id', 'staff_offer.agency_id')
    .where('staff_offer.account_id', '=', account_id)
    .where(isOpen)
    .select(['staff_offer.id', 'staff_offer.agency_id', 'staff_offer.offered_by', 'agency.name as agency'])
    .select(sql<StaffRole[]>`staff_offer.roles`.as('roles'))
    .orderBy('staff_offer.id')
    .execute()
}

/**
 * Takes up the work that was offered, beside what somebody already does in that agency.
 * @throws {Refusal} not-found, also for an offer that was taken back or has lapsed; works-elsewhere (with the `agency`)
 */
export async function acceptOffer(tx: Tx, { account_id, offer_id, origin }: Answer) {
  const { agency_id } = await theOffer(tx, account_id, offer_id)
  await holdAgency(tx, agency_id)
  const elsewhere = await holdPerson(tx, agency_id, account_id)
  if (elsewhere) throw new Refusal('works-elsewhere', { agency: elsewhere.name })
  // Looked for again: the head may have left while the agency was held by another.
  const { roles: offered, offered_by } = await theOffer(tx, account_id, offer_id)
  await close(tx, offer_id, true)
  const before = await rolesOf(tx, agency_id, account_id)
  const roles = everyStaffRole.filter((role) => before.includes(role) || offered.includes(role))
  await setRoles(tx, { agency_id, account_id, roles, by: offered_by })
  const actor = {
    account_id,
    role: 'officer',
    seller_id: null,
    ...(origin !== undefined && { origin }),
  } as const
  await recordAct(tx, actor, {
    verb: 'agency.accept-offer',
    subject: ['agency', agency_id],
    before: { offered_by },
    after: { account_id, roles },
  })
}

/** Says no. The agency is not told: it would learn whose the contact was. @throws {Refusal} not-found */
export async function declineOffer(tx: Tx, { account_id, offer_id }: Answer) {
  await theOffer(tx, account_id, offer_id)
  await close(tx, offer_id, false)
  await recordAct(tx, self(account_id), { verb: 'offer.decline', subject: ['offer', offer_id] })
}

async function theOffer(tx: Tx, account_id: number, offer_id: number) {
  const offer = (await findOffers(tx, account_id)).find(({ id }) => id === offer_id)
  if (!offer) throw new Refusal('not-found')
  return offer
}

/** @throws {Refusal} not-found where it was answered meanwhile */
async function close(tx: Tx, offer_id: number, accepted: boolean) {
  const { numUpdatedRows } = await tx
    .updateTable('staff_offer')
    .set({ answered_at: sql`now()`, accepted })
    .where('id', '=', offer_id)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('not-found')
}

const isOpen = sql<boolean>`(
  staff_offer.answered_at is null and staff_offer.offered_at > now() - interval '30 days'
  and agency.closed_at is null and exists (
    select from agency_staff head where head.agency_id = staff_offer.agency_id and head.role = 'head'
      and head.account_id = staff_offer.offered_by and head.ended_at is null))`
