import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '../../db/types.ts'
import type { Enqueue, Job } from '../../src/job.ts'
import { enterAgency } from '../../src/market/agencies/enter-agency.ts'
import { approveProduct } from '../../src/market/curation/approve-product.ts'
import { emptyDraft, type ProductDraft } from '../../src/market/products/product-draft.ts'
import { findFace } from '../../src/market/products/find-face.ts'
import { startProduct } from '../../src/market/products/start-product.ts'
import { submitProduct } from '../../src/market/products/submit-product.ts'
import { type Desk, enterDesk } from '../../src/market/sellers/enter-desk.ts'
import { testDatabase } from './database.ts'
import { aStaffMember, anAccount, anAgency, aSeller } from './factories.ts'

/** What the desk's verbs of products need: a database, a queue that only remembers, and people. */
export async function productRoom() {
  const { db, url, close } = await testDatabase()
  const jobs: Job[] = []
  const enqueue: Enqueue = (_tx, job) => Promise.resolve(void jobs.push(job))
  const tx = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)

  /** A product as `draft` says, handed in and approved. */
  async function published(desk: Desk, draft: ProductDraft) {
    const { product_id } = await tx((t) => startProduct(t, desk, draft))
    const officer = await anOfficer(db)
    await approve(officer, await submitted(desk, product_id))
    return { product_id, face: await face(product_id) }
  }
  async function submitted(desk: Desk, productId: number) {
    return (await tx((t) => submitProduct(t, desk, productId))).submission_id
  }
  async function approve(officer: Awaited<ReturnType<typeof anOfficer>>, submissionId: number) {
    return tx((t) => approveProduct(t, enqueue, officer, submissionId))
  }
  async function face(productId: number) {
    const found = await findFace(db, productId)
    if (!found) throw new Error('The product has no face')
    return found
  }
  return { db, url, close, jobs, enqueue, tx, published, submitted, approve, face }
}

/** The desk of an open shop in Jeneponto, entered by its owner, staff or mentor; of a new shop unless one is given. */
export async function aDesk(
  db: Db,
  { role = 'owner', ...given }: { role?: Desk['role']; seller_id?: number } = {},
): Promise<Desk> {
  const seller_id = given.seller_id ?? (await aSeller(db)).id
  const { id: account_id } = await anAccount(db)
  if (role === 'mentor') {
    const agency_id = await agencyOf(db)
    await aStaffMember(db, { agency_id, account_id, role: 'mentor' })
    await db
      .insertInto('mentorship')
      .values({
        seller_id,
        agency_id,
        mentor_id: account_id,
        consented_at: new Date(),
        consent_note: 'Lisan',
      })
      .execute()
  } else await db.insertInto('seller_member').values({ seller_id, account_id, role }).execute()
  return enterDesk(db, account_id, seller_id)
}

/** A verifier of the agency of Jeneponto, or of the region that is given. */
export async function anOfficer(db: Db, region: { regency_code?: string; province_code?: string } = {}) {
  const { id: account_id } = await anAccount(db)
  const agency_id = await agencyOf(db, region)
  await aStaffMember(db, { agency_id, account_id, role: 'verifier' })
  return enterAgency(db, account_id, ['verifier'])
}

/** The officer's agency asks the one of its province to act there too. */
export async function askForHelp(db: Db, { agency_id }: { agency_id: number }) {
  const reason = 'Petugasnya sedang bertugas di luar.'
  await db.insertInto('agency_assistance').values({ agency_id, reason }).execute()
  return () =>
    db
      .updateTable('agency_assistance')
      .set({ ended_at: new Date() })
      .where('agency_id', '=', agency_id)
      .where('ended_at', 'is', null)
      .execute()
}

/** A region has one agency. */
async function agencyOf(db: Db, region: { regency_code?: string; province_code?: string } = {}) {
  const { regency_code = region.province_code ? null : '73.04', province_code = null } = region
  const known = await db
    .selectFrom('agency')
    .select('id')
    .where('regency_code', 'is not distinct from', regency_code)
    .where('province_code', 'is not distinct from', province_code)
    .executeTakeFirst()
  return (known ?? (await anAgency(db, { regency_code, province_code }))).id
}

/** A picture that the shop has uploaded. */
export async function anUploadedImage(db: Db, seller_id: number) {
  const id = randomBytes(16).toString('hex')
  await db
    .insertInto('image')
    .values({
      id,
      source_format: 'jpeg',
      byte_count: 1000,
      width: 800,
      height: 600,
      thumbhash: 'x',
      dominant_colour: '#aabbcc',
      state: 'ready',
    })
    .execute()
  await db.insertInto('seller_image').values({ seller_id, image_id: id }).execute()
  return id
}

/** A draft that lacks nothing: Kain Tope by the metre, in two widths, of the desk's shop. */
export async function aWholeDraft(
  db: Db,
  desk: Desk,
  given: Partial<ProductDraft> = {},
): Promise<ProductDraft> {
  return {
    ...emptyDraft,
    name: 'Kain Tope Samataring',
    summary: 'Tenun kapas tangan dari Samataring.',
    description: 'Ditenun tangan di Samataring selama dua bulan dari kapas yang dipintal sendiri.',
    category_slug: 'kriya-tenun',
    techniques: ['tenun'],
    unit: 'metre',
    variants: [
      { options: { Lebar: '60 cm' }, sku: null, price_rupiah: 750_000, stock: 8, weight_grams: 200 },
      { options: { Lebar: '90 cm' }, sku: 'KT-90', price_rupiah: 990_000, stock: 4, weight_grams: 300 },
    ],
    images: [{ image_id: await anUploadedImage(db, desk.seller_id), alt: 'Kain digelar di lantai bambu' }],
    ...given,
  }
}

/** One of a list that is known to be there. */
export function the<T>(list: readonly T[], index: number): T {
  const one = list[index]
  if (one === undefined) throw new Error(`There is no number ${index}`)
  return one
}
