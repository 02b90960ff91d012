import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, DB, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { inRegionOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { acceptDocument } from '../documents/accept-document.ts'
import { documentKey } from '../documents/document.ts'
import type { Upload } from '../images/accept-image.ts'
import type { Storage } from '../images/storage.ts'

export const mostVisitPhotos = 8
/** What has waited on a phone for longer is no longer how it is. */
const oldestDays = 30
const clockErrorMs = 10 * 60_000
const dayMs = 86_400_000

export type NewVisit = {
  seller_id: number
  /** The phone's own, a UUID: whatever is sent twice with it is one visit. */
  key: string
  /** On the clock of the shop's place, "2026-11-22T09:30". */
  visited_at: string
  place: { latitude: number; longitude: number; accuracy_metres: number | null } | null
  is_as_described: boolean
  findings: string
}

/**
 * Records that somebody of the agency was at a shop, with up to eight photos, which only the agency sees. It may arrive
 * days later, from a phone that had no signal: the time is the phone's. Call it outside of transactions.
 * @throws {Refusal} not-found for a shop out of reach, visit-in-future (by more than ten minutes), visit-too-old (30 days),
 *   visit-too-many-photos, document-not-a-photo, visit-photo-unusable (`number`: which of them, from 1)
 */
export async function recordVisit(
  db: Db,
  storage: Storage,
  officer: Officer,
  { visit, photos, now }: { visit: NewVisit; photos: readonly Upload[]; now: Date },
) {
  const visited_at = await timeOfVisit(db, officer, visit)
  holdTime(visited_at, now)
  if (photos.length > mostVisitPhotos) throw new Refusal('visit-too-many-photos', { most: mostVisitPhotos })
  if (await isKnown(db, officer, visit)) return
  const owner = { seller_id: visit.seller_id, account_id: officer.account_id, is_official: true }
  const document_ids: string[] = []
  let isRecorded = false
  try {
    for (const [index, photo] of photos.entries()) {
      const accepting = acceptDocument(db, storage, owner, photo, { photosOnly: true })
      document_ids.push((await accepting.catch(refusePhoto(index + 1))).document_id)
    }
    const recorded = { ...visit, visited_at, document_ids }
    isRecorded = await db.transaction().execute((tx) => insertVisit(tx, officer, recorded))
  } finally {
    if (!isRecorded) await forget(db, storage, document_ids)
  }
}

/** Of several photos one is named that is too large, or arrived cut off. */
function refusePhoto(number: number) {
  return (error: unknown): never => {
    const isUnusable = error instanceof Refusal && error.code !== 'document-not-a-photo'
    throw isUnusable ? new Refusal('visit-photo-unusable', { number }) : error
  }
}

/** The shops that an officer may visit: also one that they mentor, and none of which they are a member. */
export function mayVisit(officer: Officer) {
  return (eb: ExpressionBuilder<DB, 'seller'>) => sql<boolean>`(${inRegionOf(officer)(eb)} and not exists (
    select from seller_member own where own.seller_id = seller.id and own.account_id = ${officer.account_id}))`
}

/** @throws {Refusal} not-found */
async function timeOfVisit(db: Db, officer: Officer, { seller_id, visited_at }: NewVisit) {
  const shop = await db
    .selectFrom('seller')
    .innerJoin('province', 'province.code', 'seller.province_code')
    .where('seller.id', '=', seller_id)
    .where(mayVisit(officer))
    .select(sql<Date>`${visited_at}::timestamp at time zone province.time_zone`.as('visited_at'))
    .executeTakeFirst()
  if (!shop) throw new Refusal('not-found')
  return shop.visited_at
}

function holdTime(visitedAt: Date, now: Date) {
  const age = now.getTime() - visitedAt.getTime()
  if (age < -clockErrorMs) throw new Refusal('visit-in-future')
  if (age > oldestDays * dayMs) throw new Refusal('visit-too-old', { days: oldestDays })
}

/** @throws {Refusal} not-found where the key is that of another's visit */
async function isKnown(db: Db, officer: Officer, { key, seller_id }: NewVisit) {
  const known = await db
    .selectFrom('field_visit')
    .select(['seller_id', 'visited_by'])
    .where('key', '=', key)
    .executeTakeFirst()
  if (known && (known.seller_id !== seller_id || known.visited_by !== officer.account_id))
    throw new Refusal('not-found')
  return known !== undefined
}

type Recorded = Omit<NewVisit, 'visited_at'> & { visited_at: Date; document_ids: readonly string[] }

/** False where the same visit has arrived at this very moment. */
async function insertVisit(tx: Tx, officer: Officer, { place, document_ids, ...visit }: Recorded) {
  const { agency_id, account_id } = officer
  const { seller_id } = visit
  const inserted = await tx
    .insertInto('field_visit')
    .values({ ...visit, ...place, agency_id, visited_by: account_id })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return false
  const photos = document_ids.map((document_id) => ({ visit_id: inserted.id, seller_id, document_id }))
  if (photos.length > 0) await tx.insertInto('field_visit_photo').values(photos).execute()
  await recordAct(
    tx,
    { ...officer, seller_id },
    {
      verb: 'seller.visit',
      subject: ['field-visit', inserted.id],
      after: { is_as_described: visit.is_as_described, photos: photos.length },
    },
  )
  return true
}

async function forget(db: Db, storage: Storage, documentIds: readonly string[]) {
  if (documentIds.length === 0) return
  await db.deleteFrom('document').where('id', 'in', documentIds).execute()
  for (const id of documentIds) await storage.delete(documentKey(id))
}
