import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../../db/types.ts'
import { enterAgency, everyStaffRole, type Officer } from '../../../src/market/agencies/enter-agency.ts'
import { findCertificateCase } from '../../../src/market/certificates/find-certificate-case.ts'
import { rejectCertificate } from '../../../src/market/certificates/reject-certificate.ts'
import { verifyCertificate } from '../../../src/market/certificates/verify-certificate.ts'
import { decideComplaint } from '../../../src/market/complaints/decide-complaint.ts'
import { findComplaint } from '../../../src/market/complaints/find-complaint.ts'
import { findComplaints } from '../../../src/market/complaints/find-complaints.ts'
import { addToCollection } from '../../../src/market/curation/add-to-collection.ts'
import { approveFeature } from '../../../src/market/curation/approve-feature.ts'
import { approveProduct } from '../../../src/market/curation/approve-product.ts'
import { confirmReverification } from '../../../src/market/curation/confirm-reverification.ts'
import { createCollection } from '../../../src/market/curation/create-collection.ts'
import { findFeatureableProducts } from '../../../src/market/curation/find-featureable.ts'
import { findQueue } from '../../../src/market/curation/find-queue.ts'
import { findReview } from '../../../src/market/curation/find-review.ts'
import { grantTrust } from '../../../src/market/curation/grant-trust.ts'
import { proposeFeature } from '../../../src/market/curation/propose-feature.ts'
import { refuseSeller } from '../../../src/market/curation/refuse-seller.ts'
import { sendBackProduct } from '../../../src/market/curation/send-back-product.ts'
import { sendBackSeller } from '../../../src/market/curation/send-back-seller.ts'
import { suspendSeller } from '../../../src/market/curation/suspend-seller.ts'
import { findInvitable } from '../../../src/market/programs/find-invitable.ts'
import { findParticipants } from '../../../src/market/programs/find-participants.ts'
import { findDossier } from '../../../src/market/sellers/find-dossier.ts'
import { mayVisit } from '../../../src/market/sellers/record-visit.ts'
import { waiveRequirement } from '../../../src/market/sellers/waive-requirement.ts'
import { askAboutDispute } from '../../../src/market/orders/ask-about-dispute.ts'
import { settleOrderDispute } from '../../../src/market/orders/settle-order-dispute.ts'
import { decideReviewReport } from '../../../src/market/reviews/decide-review-report.ts'
import { refusalOf } from '../../support/account-room.ts'
import { aDesk } from '../../support/product-room.ts'
import { programRoom } from '../../support/program-room.ts'
import { now as thatDay, oneOfEach } from '../../support/queue-room.ts'

let room: Awaited<ReturnType<typeof programRoom>>
let colleague: Officer
beforeAll(async () => {
  room = await programRoom()
  colleague = await allRoles((await room.as('head')).account_id)
})
afterAll(() => room.close())

/** Whoever this is, from now on in every role. */
async function allRoles(account_id: number) {
  for (const role of everyStaffRole)
    await room.db
      .insertInto('agency_staff')
      .values({ agency_id: room.agency.id, account_id, role })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return enterAgency(room.db, account_id)
}

const reason = 'Sudah kami periksa di tempat.'
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const wish = { starts_hour: 8, ends_on: day(9), position: 1, reason, reason_en: '' }

/** Two shops, one open and one new, with one thing of each kind that waits, and somebody who works in both. */
async function shopsOf(role: 'owner' | 'staff' | 'mentor') {
  const things = await oneOfEach(room.db, room.agency.id)
  things.shop.name = `Tenun ${things.shop.id}`
  await room.db
    .updateTable('seller')
    .set({ name: things.shop.name })
    .where('id', '=', things.shop.id)
    .execute()
  const { account_id } = await aDesk(room.db, { role, seller_id: things.shop.id })
  const works = { seller_id: things.newcomer.id, account_id }
  if (role !== 'mentor')
    await room.db
      .insertInto('seller_member')
      .values({ ...works, role })
      .execute()
  else
    await room.db
      .insertInto('mentorship')
      .values({
        seller_id: works.seller_id,
        mentor_id: account_id,
        agency_id: room.agency.id,
        consented_at: new Date(),
        consent_note: 'Lisan',
      })
      .execute()
  return { ...things, own: await allRoles(account_id) }
}
type Things = Awaited<ReturnType<typeof shopsOf>>

/** Every decision about a shop or its things, as an officer would take it. */
async function decisions({ shop, newcomer, product, submission, edition_id }: Things) {
  const { db, enqueue } = room
  const of = { seller_id: shop.id, reason }
  const first = async (table: 'complaint' | 'certificate', seller_id: number) =>
    (await db.selectFrom(table).select('id').where('seller_id', '=', seller_id).executeTakeFirstOrThrow()).id
  const complaint_id = await first('complaint', shop.id)
  const certificate = await first('certificate', shop.id)
  const paper = await db
    .selectFrom('certificate_submission')
    .select('id')
    .where('certificate_id', '=', certificate)
    .executeTakeFirstOrThrow()
  const report = await db
    .selectFrom('review_report')
    .innerJoin('review', 'review.id', 'review_report.review_id')
    .select('review_report.id')
    .where('review.seller_id', '=', shop.id)
    .executeTakeFirstOrThrow()
  const dispute = await db
    .selectFrom('order_dispute')
    .innerJoin('shop_order', 'shop_order.id', 'order_dispute.order_id')
    .select('order_dispute.id')
    .where('shop_order.seller_id', '=', shop.id)
    .executeTakeFirstOrThrow()
  const feature = await db
    .selectFrom('feature')
    .select(['id', 'proposed_at'])
    .where('product_id', '=', product.id)
    .executeTakeFirstOrThrow()
  const requirement = await db
    .selectFrom('requirement')
    .select('id')
    .where('kind', '=', 'attested')
    .executeTakeFirst()
  const slug = await room.tx((tx) =>
    createCollection(tx, colleague, {
      title: `Kain ${shop.id}`,
      title_en: '',
      about: 'Dari sini.',
      about_en: '',
    }),
  )
  const verbs: Record<string, (tx: Tx, officer: Officer) => Promise<unknown>> = {
    'refuse the registration': (tx, by) => refuseSeller(tx, enqueue, by, { ...of, seller_id: newcomer.id }),
    'send the registration back': (tx, by) =>
      sendBackSeller(tx, enqueue, by, { seller_id: newcomer.id, notes: reason }),
    'confirm what was drawn': (tx, by) => confirmReverification(tx, by, { ...of, notes: '' }),
    suspend: (tx, by) => suspendSeller(tx, enqueue, by, of),
    trust: (tx, by) => grantTrust(tx, enqueue, by, of),
    'approve a product': (tx, by) => approveProduct(tx, enqueue, by, submission),
    'send a product back': (tx, by) => sendBackProduct(tx, enqueue, by, submission, reason),
    'verify a certificate': (tx, by) => verifyCertificate(tx, enqueue, by, paper.id),
    'reject a certificate': (tx, by) => rejectCertificate(tx, enqueue, by, paper.id, reason),
    'decide a complaint': (tx, by) =>
      decideComplaint(tx, enqueue, by, { complaint_id, verdict: 'dismissed', answer: reason, reason: null }),
    'decide about a review': (tx, by) =>
      decideReviewReport(tx, enqueue, by, { report_id: report.id, is_upheld: false, reason }),
    'settle a dispute': (tx, by) =>
      settleOrderDispute(
        tx,
        enqueue,
        by,
        { dispute_id: dispute.id, ruling: 'buyer', outcome: reason, due_on: null },
        new Date(),
      ),
    'ask about a dispute': (tx, by) =>
      askAboutDispute(tx, enqueue, by, { dispute_id: dispute.id, sides: ['buyer'], words: reason }),
    'propose a feature': (tx, by) =>
      proposeFeature(
        tx,
        by,
        { product_id: product.id },
        { ...wish, place: 'home', starts_on: day(2) },
        new Date(),
      ),
    'approve a feature': (tx, by) =>
      approveFeature(tx, enqueue, by, { feature_id: feature.id, seen: feature.proposed_at }, thatDay),
    'add to a collection': (tx, by) => addToCollection(tx, by, slug, product.id),
  }
  if (requirement)
    verbs['waive'] = (tx, by) =>
      waiveRequirement(tx, by, { seller_id: shop.id, requirement_id: requirement.id, reason })
  return { verbs, complaint_id, paper: paper.id, edition_id }
}

/** How a decision ends, and nothing of it stays: 'done', or the code of the refusal. */
async function ends(decide: (tx: Tx) => Promise<unknown>) {
  const undone = new Error('undone')
  const code = await refusalOf(
    room.tx(async (tx) => {
      await decide(tx)
      throw undone
    }),
  ).catch((error: unknown) => {
    if (error === undone) return 'done'
    throw error
  })
  return code
}

test.each(['owner', 'staff', 'mentor'] as const)(
  'whoever works in a shop as its %s decides nothing about it; a colleague does',
  async (role) => {
    const things = await shopsOf(role)
    const { own, shop } = things
    const { verbs, complaint_id, paper } = await decisions(things)
    const all = (officer: Officer) =>
      Promise.all(
        Object.entries(verbs).map(async ([name, decide]) => [name, await ends((tx) => decide(tx, officer))]),
      )
    expect(await all(own)).toEqual(Object.keys(verbs).map((name) => [name, 'not-found']))
    // The draft is empty: a colleague is told what it lacks.
    const done = (name: string) => (name === 'approve a product' ? 'product-incomplete' : 'done')
    expect(await all(colleague)).toEqual(Object.keys(verbs).map((name) => [name, done(name)]))
    const ofShop = { kind: null, name: shop.name, place: null, all: false, after: null }
    const kindsIn = async (officer: Officer) =>
      (await findQueue(room.db, officer, ofShop, thatDay)).items.map(({ kind }) => kind)
    expect([await kindsIn(own), (await kindsIn(colleague)).length]).toEqual([[], 12])
    expect(await findComplaint(room.db, own, complaint_id)).toBeUndefined()
    expect(await findComplaint(room.db, colleague, complaint_id)).toMatchObject({ is_ours: true })
    const listed = { isDecided: false, after: null }
    expect((await findComplaints(room.db, own, listed)).items.map(({ id }) => id)).not.toContain(complaint_id)
    expect(await findDossier(room.db, own, String(shop.id))).toMatchObject({
      may_decide: false,
      is_own: true,
      may_visit: role === 'mentor',
    })
    expect(await findDossier(room.db, colleague, String(shop.id))).toMatchObject({
      may_decide: true,
      is_own: false,
      may_visit: true,
    })
    expect(await findReview(room.db, own, String(things.submission))).toMatchObject({
      is_in_reach: false,
      is_own: true,
    })
    expect(await findCertificateCase(room.db, own, String(paper))).toMatchObject({
      is_in_reach: false,
      is_own: true,
    })
    const offered = await findFeatureableProducts(room.db, own, things.product.name)
    expect(offered.map(({ product_id }) => product_id)).not.toContain(things.product.id)
  },
)

test('nor do they let it into a programme, or note how far it has come', async () => {
  const { own, shop } = await shopsOf('owner')
  const edition = await room.edition()
  const owner = await aDesk(room.db, { seller_id: shop.id })
  const asked = { what: 'usaha', q: shop.name } as const
  const invitable = async (officer: Officer) =>
    (await findInvitable(room.db, officer, { ...edition, criteria: {} }, asked)).map(({ id }) => id)
  expect([await invitable(own), await invitable(colleague)]).toEqual([
    expect.not.arrayContaining([shop.id]),
    expect.arrayContaining([shop.id]),
  ])
  expect(await refusalOf(room.invite(own, edition.id, { sellers: [shop.id] }))).toBe('own-shop')
  await room.apply(owner, edition.id)
  const { id } = await room.rowOf(edition.id, { seller_id: shop.id })
  expect(await refusalOf(room.agree(own, edition.id, [id]))).toBe('own-shop')
  expect(await refusalOf(room.decline(own, edition.id, [id]))).toBe('own-shop')
  await room.agree(colleague, edition.id, [id])
  expect(await refusalOf(room.note(own, edition.id, [id], {}))).toBe('own-shop')
  expect(await refusalOf(room.end(own, edition.id, [id]))).toBe('own-shop')
  const list = (officer: Officer) =>
    findParticipants(room.db, officer, edition.id, { state: 'ikut', page: 1 })
  expect([await list(own), await list(colleague)]).toMatchObject([[{ is_own: true }], [{ is_own: false }]])
  await room.note(colleague, edition.id, [id], {})
})

test('a mentor who was only asked for, or is no more, decides as everybody', async () => {
  const { shop } = await shopsOf('staff')
  const asking = await allRoles((await room.as('mentor')).account_id)
  const mentorship = { seller_id: shop.id, mentor_id: asking.account_id, agency_id: room.agency.id }
  await room.db.insertInto('mentorship').values(mentorship).execute()
  expect(await findDossier(room.db, asking, String(shop.id))).toMatchObject({ may_decide: true })
  const found = await room.db
    .selectFrom('seller')
    .select('id')
    .where('id', '=', shop.id)
    .where(mayVisit(asking))
    .execute()
  expect(found).toHaveLength(1)
})
