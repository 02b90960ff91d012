import { sql } from 'kysely'
import type { Db } from '../../db/types.ts'
import { enterAgency, type StaffRole } from '../../src/market/agencies/enter-agency.ts'
import { aBoughtProduct, aReview } from './review-room.ts'
import { aProduct, aSeller, aStaffMember, anAccount, anEdition, anEnrollment } from './factories.ts'

const day = 24 * 3_600_000
export const now = new Date('2026-11-22T02:00:00Z')
export const daysAgo = (days: number) => new Date(now.getTime() - days * day)

/** Somebody of the agency in these roles. */
export async function aColleague(db: Db, agency_id: number, ...roles: StaffRole[]) {
  const { id: account_id } = await anAccount(db)
  for (const role of roles) await aStaffMember(db, { agency_id, account_id, role })
  return enterAgency(db, account_id)
}

/** One thing of each kind that waits, in the shop's region: the first came longest ago. */
export async function oneOfEach(db: Db, agency_id: number, given: { village_code?: string } = {}) {
  const shop = await aSeller(db, { ...given, name: 'Tenun Turatea' })
  const newcomer = await aSeller(db, { ...given, name: 'Dapur Pesisir', opened_at: null })
  const product = await aProduct(db, { seller_id: shop.id, name: 'Sarung Turatea' })
  const seller_id = shop.id
  await insert(db, 'seller_submission', { seller_id: newcomer.id, submitted_at: daysAgo(20) })
  const submission = await aSubmission(db, product.id, { submitted_at: daysAgo(19) })
  const published = await aProduct(db, { seller_id, name: 'Syal Turatea' })
  const automatic = await aSubmission(db, published.id, { submitted_at: daysAgo(18), decision: 'approved' })
  await db
    .insertInto('product_approval')
    .values({ submission_id: automatic, approved_at: daysAgo(18), is_automatic: true })
    .execute()
  const certificate_id = await insert(db, 'certificate', {
    seller_id,
    kind: 'halal',
    number: `ID${seller_id}00073040000001`.slice(0, 20),
    is_perpetual: true,
  })
  await insert(db, 'certificate_submission', { certificate_id, submitted_at: daysAgo(17) })
  const regency_code = shop.regency_code ?? ''
  const { id: edition_id } = await anEdition(db, {
    regency_code,
    agency_id,
    name: 'Ecoprint 2026',
    // An agency has one edition of a programme that starts on a day.
    starts_on: daysAgo(200 + shop.id)
      .toISOString()
      .slice(0, 10),
  })
  const asked = { edition_id, asked_at: daysAgo(16) }
  await anEnrollment(db, { ...asked, seller_id, agency_consented_at: null })
  await anEnrollment(db, { ...asked, product_id: product.id, seller_consented_at: null })
  const feature = {
    regency_code,
    agency_id,
    position: 1,
    reason: 'Tenunan terbaik bulan ini.',
    reason_en: '',
  }
  const until = new Date(now.getTime() + 3 * day)
  await insert(db, 'feature', {
    ...feature,
    product_id: product.id,
    starts_at: daysAgo(2),
    ends_at: new Date(now.getTime() + 30 * day),
    proposed_at: daysAgo(15),
  })
  await insert(db, 'feature', {
    ...feature,
    product_id: published.id,
    starts_at: daysAgo(20),
    ends_at: until,
    proposed_at: daysAgo(21),
    approved_at: daysAgo(20),
  })
  await insert(db, 'reverification', { seller_id, agency_id, quarter: '2026-10-01', drawn_at: daysAgo(14) })
  await insert(db, 'complaint', {
    seller_id,
    product_id: product.id,
    kind: 'fake',
    words: 'Ini tenunan mesin.',
    created_at: daysAgo(13),
  })
  const { review } = await aReview(db, { product_id: product.id, seller_id })
  await insert(db, 'review_report', {
    review_id: review,
    words: 'Ulasan ini menghina penjual.',
    reported_at: daysAgo(12),
  })
  const bought = await aBoughtProduct(db, { product_id: product.id, seller_id })
  await insert(db, 'order_dispute', {
    order_id: bought.id,
    opened_by: 'buyer',
    words: 'Warnanya lain dari fotonya.',
    opened_at: daysAgo(11),
  })
  await sql`insert into seller_activity values (${seller_id}, ${daysAgo(100)})
    on conflict (seller_id) do update set last_act_at = excluded.last_act_at`.execute(db)
  return { shop, newcomer, product, submission, automatic, edition_id }
}

/** What was handed in of a product. */
export async function aSubmission(
  db: Db,
  product_id: number,
  given: { submitted_at: Date; decision?: 'approved' },
) {
  const revision_id = await insert(db, 'product_revision', {
    product_id,
    content: JSON.stringify({ name: '' }),
    ...(given.decision && { closed_at: given.submitted_at }),
  })
  return insert(db, 'product_submission', { revision_id, ...given })
}

async function insert(db: Db, table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row).map((name) => sql.ref(name))
  const values = Object.values(row).map((value) => sql`${value}`)
  const { rows } = await sql<{ id: number }>`
    insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)}) returning id`.execute(
    db,
  )
  const [inserted] = rows
  if (!inserted) throw new Error(`Nothing was put into ${table}`)
  return inserted.id
}
