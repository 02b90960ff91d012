import { randomBytes } from 'node:crypto'
import type { Db } from '../../db/types.ts'
import { type Desk, enterDesk } from '../../src/market/sellers/enter-desk.ts'
import { inviteMember } from '../../src/market/sellers/invite-member.ts'
import { addPaymentMethod } from '../../src/market/sellers/add-payment-method.ts'
import { addDelivery } from '../../src/market/shipping/add-delivery.ts'
import { changeRates } from '../../src/market/shipping/change-rates.ts'
import { emptyDraft } from '../../src/market/products/product-draft.ts'
import { startImport } from '../../src/market/products/start-import.ts'
import { startProduct } from '../../src/market/products/start-product.ts'
import { aBoughtProduct, aReview } from './review-room.ts'
import { aProduct, aSeller, aStaffMember, anAccount, anAgency, anEdition, anEnrollment } from './factories.ts'

/** A shop with people in each role and one of everything that a form of the desk can name. */
export async function aFurnishedShop(db: Db, agency_id: number) {
  const shop = await aSeller(db)
  const people = {
    owner: (await anAccount(db)).id,
    staff: (await anAccount(db)).id,
    mentor: (await anAccount(db)).id,
    /** Helped the shop until it was over. */
    formerMentor: (await anAccount(db)).id,
    /** Asks to help, and has no answer yet. */
    askingMentor: (await anAccount(db)).id,
  }
  await db
    .insertInto('seller_member')
    .values([
      { seller_id: shop.id, account_id: people.owner, role: 'owner' },
      { seller_id: shop.id, account_id: people.staff, role: 'staff' },
    ])
    .execute()
  for (const account_id of [people.mentor, people.formerMentor, people.askingMentor])
    await aStaffMember(db, { agency_id, account_id, role: 'mentor' })
  const past = new Date(Date.now() - 86_400_000)
  const helped = { seller_id: shop.id, agency_id, consented_at: past, consented_by: people.owner }
  const over = { ended_at: new Date(), ended_by: people.owner }
  const mentorships = await db
    .insertInto('mentorship')
    .values([
      { ...helped, mentor_id: people.mentor },
      { ...helped, mentor_id: people.formerMentor, ...over },
      { seller_id: shop.id, agency_id, mentor_id: people.askingMentor },
    ])
    .returning('id')
    .execute()
  const product = await aProduct(db, { seller_id: shop.id })
  const certificate = await db
    .insertInto('certificate')
    .values({
      seller_id: shop.id,
      kind: 'halal',
      number: `ID${String(shop.id).padStart(17, '1')}`,
      is_perpetual: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const variant = await db
    .selectFrom('product_variant')
    .select('id')
    .where('product_id', '=', product.id)
    .executeTakeFirstOrThrow()
  const desk = await enterDesk(db, people.owner, shop.id)
  const made = await db.transaction().execute(async (tx) => ({
    draft: (await startProduct(tx, desk, { ...emptyDraft, name: 'Kain yang sedang ditulis' })).product_id,
    import: await startImport(tx, desk, 'produk.csv', {
      heading: ['nama'],
      rows: [{ line: 2, cells: ['Kain'] }],
    }),
    payment: await payment(tx, desk),
    delivery: await delivery(tx, desk),
    invitation: await invitation(tx, desk),
  }))
  const stopped = await db
    .insertInto('product_import')
    .values({
      seller_id: shop.id,
      file_name: 'berhenti.csv',
      heading: '["nama"]',
      columns: '{}',
      started_at: past,
      finished_at: new Date(),
      failure: 'Contoh',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const notice = await db
    .insertInto('notice')
    .values({ seller_id: shop.id, kind: 'seller-verified', data: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const requirements = await db
    .insertInto('requirement')
    .values(
      (['attested', 'document'] as const).map((kind, position) => ({
        agency_id,
        name: `uji-${kind}-${letters(shop.id)}`,
        kind,
        title: 'Syarat uji',
        help: '',
        step: 'agreement',
        is_required: false,
        position,
      })),
    )
    .returning('id')
    .execute()
  const { review } = await aReview(db, { product_id: product.id, seller_id: shop.id })
  const bought = await anOrder(db, shop.id, product.id)
  const programs = await twoEnrollments(db, agency_id, shop.id, product.id)
  return {
    shop: shop.id,
    ...programs,
    ...bought,
    attested: requirements[0]?.id ?? 0,
    documented: requirements[1]?.id ?? 0,
    ...people,
    mentorship: mentorships[0]?.id ?? 0,
    askedMentorship: mentorships[2]?.id ?? 0,
    review,
    product: product.id,
    variant: variant.id,
    certificate: certificate.id,
    notice: notice.id,
    stoppedImport: stopped.id,
    ...made,
  }
}

export type FurnishedShop = Awaited<ReturnType<typeof aFurnishedShop>>

/** An order to be paid by transfer, with a proof of it, money of it that is to go back, and what the agency asks. */
async function anOrder(db: Db, seller_id: number, product_id: number) {
  const order = { payment_kind: 'bank', delivery_kind: 'arranged' }
  const { id } = await aBoughtProduct(db, { seller_id, product_id, state: 'placed', order })
  const document_id = randomBytes(16).toString('hex')
  await db
    .insertInto('document')
    .values({ id: document_id, seller_id, content_type: 'image/jpeg', byte_count: 1 })
    .execute()
  const proof = await db
    .insertInto('transfer_proof')
    .values({ order_id: id, document_id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const refund = await db
    .insertInto('refund')
    .values({ order_id: id, kind: 'direct', amount_rupiah: 1000, reason: 'Contoh' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const dispute = await db
    .insertInto('order_dispute')
    .values({ order_id: id, opened_by: 'buyer', words: 'Barangnya belum datang.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const question = await db
    .insertInto('dispute_question')
    .values({ dispute_id: dispute.id, side: 'seller', words: 'Kapan barangnya dikirim?' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { order: id, proof: proof.id, refund: refund.id, question: question.id }
}

/** An edition with an invitation for the shop, and its product taking part. */
async function twoEnrollments(db: Db, agency_id: number, seller_id: number, product_id: number) {
  const { id: edition } = await anEdition(db, {
    program_slug: 'uji-lapak',
    starts_on: `2026-01-${String((seller_id % 28) + 1).padStart(2, '0')}`,
    agency_id,
  })
  const invited = await anEnrollment(db, { edition_id: edition, seller_id, seller_consented_at: null })
  const enrolled = await anEnrollment(db, { edition_id: edition, product_id })
  return { edition, invitedTo: invited.id, enrolled: enrolled.id }
}

type Tx = Parameters<typeof addPaymentMethod>[0]

async function payment(tx: Tx, desk: Desk) {
  await addPaymentMethod(tx, desk, {
    kind: 'bank',
    bank_name: 'Bank Contoh',
    account_number: '1234567890',
    account_holder: 'Contoh',
  })
  const { id } = await tx
    .selectFrom('seller_payment_method')
    .select('id')
    .where('seller_id', '=', desk.seller_id)
    .executeTakeFirstOrThrow()
  return id
}

/** A courier with a rate, beside the way that a shop begins with. */
async function delivery(tx: Tx, desk: Desk) {
  await tx.insertInto('delivery_option').values({ seller_id: desk.seller_id, kind: 'arranged' }).execute()
  const id = await addDelivery(tx, desk, {
    kind: 'courier',
    name: 'Kurir Contoh',
    house_slug: null,
    instructions: '',
  })
  const rate = { first_kg_rupiah: 10_000, next_kg_rupiah: 8000, days_least: 1, days_most: 2 }
  await changeRates(tx, desk, id, [{ region_code: '', ...rate }])
  return id
}

async function invitation(tx: Tx, desk: Desk) {
  await inviteMember(tx, desk, { role: 'staff', for_whom: 'Contoh' })
  const { id } = await tx
    .selectFrom('seller_invitation')
    .select('id')
    .where('seller_id', '=', desk.seller_id)
    .executeTakeFirstOrThrow()
  return id
}

/** Two shops of one regency, alike in everything. */
export async function twoShops(db: Db) {
  const agency =
    (await db.selectFrom('agency').select('id').where('regency_code', '=', '73.04').executeTakeFirst()) ??
    (await anAgency(db))
  return { ours: await aFurnishedShop(db, agency.id), theirs: await aFurnishedShop(db, agency.id) }
}

/** A number in letters, for names that hold no digits. */
function letters(number: number) {
  return String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
}
