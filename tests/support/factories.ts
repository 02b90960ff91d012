import type { Insertable } from 'kysely'
import type {
  Account,
  Agency,
  AgencyStaff,
  Db,
  StripeChoice,
  Enrollment,
  Feature,
  Product,
  ProgramEdition,
  Seller,
} from '../../db/types.ts'
import { stripeTermsVersion } from '../../src/market/sellers/stripe-choice.ts'

/** What tests put on the shelves. Each gives what it takes with sensible defaults, and answers with the row. */

let serial = 0

/** A shop in Samataring, Kelara, Jeneponto, where Kain Tope is woven. */
export async function aSeller(db: Db, given: Partial<Insertable<Seller>> = {}) {
  const slug = given.slug ?? `penenun-${++serial}`
  return db
    .insertInto('seller')
    .values({
      slug,
      name: `Penenun ${serial}`,
      kind: 'group',
      village_code: villages.samataring,
      scale: 'mikro',
      contact_name: 'Contoh',
      tagline: 'Tenun tangan',
      story: 'Ditenun di rumah.',
      opened_at: new Date(),
      ...given,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The owner's yes to be paid through Stripe: for 0% and no tax, unless something else is given. */
export function aStripeChoice(db: Db, given: Partial<Insertable<StripeChoice>> & { seller_id: number }) {
  return db
    .insertInto('stripe_choice')
    .values({
      version: stripeTermsVersion,
      fee_percent: 0,
      withholds: false,
      has_own_account: false,
      ...given,
    })
    .execute()
}

type GivenProduct = Partial<Insertable<Product>> & {
  /** Rupiah of the only variant, or of each of several. */
  price?: number | number[]
  /** Pieces of each variant; null for made to order. */
  stock?: number | null
  techniques?: string[]
  materials?: string[]
}

/** A published product with a price; of a new seller unless one is given. */
export async function aProduct(db: Db, given: GivenProduct = {}) {
  const { price = 100_000, stock = 5, techniques = [], materials = [], ...columns } = given
  const number = ++serial
  const product = await db
    .insertInto('product')
    .values({
      seller_id: columns.seller_id ?? (await aSeller(db)).id,
      slug: `produk-${number}`,
      name: `Produk ${number}`,
      summary: '',
      description: '',
      category_slug: 'kriya-tenun',
      unit: 'piece',
      published_at: new Date(Date.UTC(2026, 0, 1) + number * 60_000),
      ...columns,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const product_id = product.id
  for (const technique_slug of techniques)
    await db.insertInto('product_technique').values({ product_id, technique_slug }).execute()
  for (const material_slug of materials)
    await db.insertInto('product_material').values({ product_id, material_slug }).execute()
  await db
    .insertInto('product_variant')
    .values(
      [price].flat().map((price_rupiah, position) => ({
        product_id,
        position,
        is_unique: product.is_unique,
        options: JSON.stringify({ Ukuran: String(position) }),
        price_rupiah,
        stock,
        weight_grams: 100,
      })),
    )
    .execute()
  return product
}

/** The agency of Jeneponto, or of the region that is given. */
export async function anAgency(db: Db, given: Partial<Insertable<Agency>> = {}) {
  const { regency_code = given.province_code ? null : '73.04', ...columns } = given
  return db
    .insertInto('agency')
    .values({
      slug: `dinas-${++serial}`,
      regency_code,
      name: `Dinas ${serial}`,
      address: 'Jalan Contoh 1',
      phone: '+6281000000101',
      email: 'dinas@contoh.id',
      welcome: 'Selamat datang.',
      welcome_en: 'Welcome.',
      ...columns,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** An edition, in Jeneponto from 2026-03-02, of a programme that is made if it is not there. */
export async function anEdition(db: Db, given: Partial<Insertable<ProgramEdition>> = {}) {
  const { program_slug = 'pk2umk', regency_code = given.province_code ? null : '73.04', ...columns } = given
  await db
    .insertInto('program')
    .values({
      slug: program_slug,
      kind: program_slug === 'rumah-usaha-mikro' ? 'business-house' : 'training',
      name: program_slug.toUpperCase(),
      name_en: `${program_slug.toUpperCase()} (training)`,
      summary: 'Pelatihan.',
      summary_en: 'Training.',
      about: 'Pelatihan usaha.',
      about_en: 'Training for businesses.',
      position: ++serial,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return db
    .insertInto('program_edition')
    .values({
      program_slug,
      regency_code,
      name: `Angkatan ${++serial}`,
      name_en: `Class ${serial}`,
      starts_on: '2026-03-02',
      rules: 'Memiliki NIB.',
      rules_en: 'Holds an NIB.',
      ...columns,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Somebody who takes part in an edition: both sides have consented unless it is given otherwise. */
export async function anEnrollment(db: Db, given: Insertable<Enrollment>) {
  const consented = new Date(Date.UTC(2026, 2, 1))
  return db
    .insertInto('enrollment')
    .values({ agency_consented_at: consented, seller_consented_at: consented, ...given })
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** Somebody whose e-mail address nobody has proved, and whose password fits nothing. */
export async function anAccount(db: Db, given: Partial<Insertable<Account>> = {}) {
  const number = ++serial
  return db
    .insertInto('account')
    .values({
      name: `Contoh ${number}`,
      ...(given.phone === undefined && { email: `orang-${number}@contoh.id` }),
      password_hash: '-',
      ...given,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Somebody's work for an agency, from now on. */
export async function aStaffMember(db: Db, given: Insertable<AgencyStaff>) {
  return db.insertInto('agency_staff').values(given).returningAll().executeTakeFirstOrThrow()
}

/** A proposal for the home page, or the place that is given, from yesterday until tomorrow; nobody has decided. */
export async function aFeature(db: Db, given: Partial<Insertable<Feature>> & { agency_id: number }) {
  return db
    .insertInto('feature')
    .values({
      position: 1,
      starts_at: new Date(Date.now() - 86_400_000),
      ends_at: new Date(Date.now() + 86_400_000),
      reason: 'ditenun dengan sabar',
      reason_en: '',
      ...given,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Codes of villages that a test database knows. */
export const villages = {
  /** Kelara, Jeneponto */
  samataring: '73.04.05.2014',
  /** Ratolindo, Tojo Una Una */
  sansarino: '72.09.05.2001',
  /** Sumur, Pandeglang */
  sumberjaya: '36.01.01.2001',
}
