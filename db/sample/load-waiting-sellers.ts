import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { enterAgency } from '../../src/market/agencies/enter-agency.ts'
import { addPaymentMethod } from '../../src/market/sellers/add-payment-method.ts'
import { agreeToSell } from '../../src/market/sellers/agree-to-sell.ts'
import { attestRequirement } from '../../src/market/sellers/attest-requirement.ts'
import { type Desk, enterDesk } from '../../src/market/sellers/enter-desk.ts'
import { findChecklist } from '../../src/market/sellers/find-checklist.ts'
import { openShop } from '../../src/market/sellers/open-shop.ts'
import { saveBusiness } from '../../src/market/sellers/save-business.ts'
import { savePeople } from '../../src/market/sellers/save-people.ts'
import { savePlace } from '../../src/market/sellers/save-place.ts'
import { saveStory } from '../../src/market/sellers/save-story.ts'
import { submitShop } from '../../src/market/sellers/submit-shop.ts'
import { waiveRequirement } from '../../src/market/sellers/waive-requirement.ts'
import type { Tx } from '../types.ts'
import { samplePhone } from './phones.ts'
import { type WaitingSeller, waitingSellers } from './waiting-sellers.ts'

/** Shops that wait for their agency, handed in through the same verbs as any, and a visit to one of them. */
export async function loadWaitingSellers(tx: Tx) {
  for (const [index, seller] of waitingSellers.entries()) {
    const agency = await tx
      .selectFrom('agency_staff as staff')
      .innerJoin('agency', 'agency.id', 'staff.agency_id')
      .where('agency.slug', '=', seller.agency)
      .where('staff.role', '=', 'head')
      .select('staff.account_id')
      .executeTakeFirst()
    if (!agency) continue
    const desk = await fillIn(tx, seller, samplePhone(950 + index))
    await waivePhoto(tx, agency.account_id, desk.seller_id)
    await submitShop(tx, desk)
    await tx
      .updateTable('seller_submission')
      .set({ submitted_at: sql`now() - make_interval(days => ${seller.days}::int)` })
      .where('seller_id', '=', desk.seller_id)
      .execute()
    await tx
      .updateTable('seller')
      .set({ created_at: sql`now() - make_interval(days => ${seller.days + 4}::int)` })
      .where('id', '=', desk.seller_id)
      .execute()
    if (seller.visit !== undefined) await visit(tx, agency.account_id, desk.seller_id, seller.visit)
  }
}

async function fillIn(tx: Tx, seller: WaitingSeller, phone: string): Promise<Desk> {
  const { id } = await tx
    .insertInto('account')
    .values({ name: seller.contact, phone, password_hash: '-' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const desk = await enterDesk(tx, id, await openShop(tx, id))
  await saveBusiness(tx, desk, seller.business)
  await savePlace(tx, desk, { village_code: seller.villageCode, address: seller.address, hours: '' })
  const whatsapp = seller.phoneOf === undefined ? phone : await phoneOf(tx, seller.phoneOf, phone)
  await savePeople(tx, desk, { contact_name: seller.contact, whatsapp, email: null })
  await saveStory(tx, desk, { tagline: seller.tagline, story: seller.story, image_alt: '' })
  await addPaymentMethod(tx, desk, { kind: 'bank', bank_name: 'BRI', ...seller.account })
  await agreeToSell(tx, desk)
  for (const { id: requirement_id, kind } of (await findChecklist(tx, desk.seller_id)).requirements)
    if (kind === 'attested') await attestRequirement(tx, desk, { requirement_id, is_met: true })
  return desk
}

/** The number of a shop that is open already: what an officer is warned of. */
async function phoneOf(tx: Tx, slug: string, otherwise: string) {
  const shop = await tx.selectFrom('seller').select('whatsapp').where('slug', '=', slug).executeTakeFirst()
  return shop?.whatsapp ?? otherwise
}

async function waivePhoto(tx: Tx, officer: number, seller_id: number) {
  const { missing } = await findChecklist(tx, seller_id)
  const reason = 'Foto diambil petugas saat berkunjung.'
  for (const { id: requirement_id } of missing)
    await waiveRequirement(tx, await enterAgency(tx, officer), { seller_id, requirement_id, reason })
}

async function visit(tx: Tx, visited_by: number, seller_id: number, findings: string) {
  const { agency_id } = await enterAgency(tx, visited_by)
  await tx
    .insertInto('field_visit')
    .values({
      key: randomUUID(),
      seller_id,
      agency_id,
      visited_by,
      visited_at: sql`now() - interval '1 day'`,
      received_at: sql`now() - interval '20 hours'`,
      latitude: -5.5683,
      longitude: 119.8541,
      accuracy_metres: 14,
      is_as_described: true,
      findings,
    })
    .execute()
}
