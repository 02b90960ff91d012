import { randomUUID } from 'node:crypto'
import { paths } from '../../../src/paths.ts'
import { aSeller } from '../factories.ts'
import type { Ground, ReachRoom } from './ground.ts'

type Things = { waitingShop: number; waitingRegistration: number; askedRequirement: number }

const waiting = ({ waitingShop }: Things) => paths.office(`usaha/${waitingShop}`)
const open = ({ shop }: Ground) => paths.office(`usaha/${shop}`)
const registration = ({ waitingShop, waitingRegistration }: Things) => ({
  seller_id: String(waitingShop),
  submission_id: String(waitingRegistration),
})
const reason = 'Tidak ditemukan di alamat itu.'

/** A shop that waits for its agency, and one that is open and was drawn for another look. */
export const sellerDecisions: ReachRoom<Things> = {
  async furnish(db, { village_code, shop, agency }) {
    const { id: seller_id } = await aSeller(db, { village_code, opened_at: null })
    const submission = await db
      .insertInto('seller_submission')
      .values({ seller_id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('reverification')
      .values({ seller_id: shop, agency_id: agency, quarter: '2020-01-01' })
      .execute()
    const requirement = await db
      .selectFrom('requirement')
      .where('agency_id', 'is', null)
      .select('id')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    return {
      waitingShop: seller_id,
      waitingRegistration: submission.id,
      askedRequirement: requirement.id,
    }
  },
  rows: {
    'sellerDecisions.verify': { page: waiting, fields: registration },
    'sellerDecisions.sendBack': {
      page: waiting,
      fields: (things) => ({ ...registration(things), notes: reason }),
    },
    'sellerDecisions.refuse': { page: waiting, fields: (things) => ({ ...registration(things), reason }) },
    'sellerDecisions.suspend': { page: open, fields: ({ shop }) => ({ seller_id: String(shop), reason }) },
    'sellerDecisions.lift': { page: open, fields: ({ shop }) => ({ seller_id: String(shop), reason }) },
    'sellerDecisions.confirm': { page: open, fields: ({ shop }) => ({ seller_id: String(shop) }) },
    'sellerDecisions.waive': {
      page: waiting,
      fields: ({ waitingShop, askedRequirement }) => ({
        seller_id: String(waitingShop),
        requirement_id: String(askedRequirement),
        reason: 'Tidak perlu.',
      }),
    },
    'sellerDecisions.recordVisit': {
      page: ({ shop }) => paths.office(`usaha/${shop}/kunjungan`),
      fields: ({ shop }) => ({
        seller_id: String(shop),
        key: randomUUID(),
        visited_at: new Date(Date.now() - 3_600_000).toISOString().slice(0, 16),
        is_as_described: 'ya',
        findings: 'Dua alat tenun dipakai.',
      }),
    },
  },
}
