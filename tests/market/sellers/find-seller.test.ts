import type { Insertable } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Certificate, Db } from '../../../db/types.ts'
import { findSeller } from '../../../src/market/sellers/find-seller.ts'
import { testDatabase } from '../../support/database.ts'
import { anEdition, anEnrollment, aProduct, aSeller } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

let serial = 0
async function aCertificate(
  given: Pick<Insertable<Certificate>, 'seller_id'> & Partial<Insertable<Certificate>>,
) {
  const values = {
    kind: 'nib',
    number: String(++serial),
    is_perpetual: true,
    verified_at: new Date(),
    ...given,
  }
  await db.insertInto('certificate').values(values).execute()
}

test('a shop, with its place down to the village', async () => {
  const { id } = await aSeller(db, { slug: 'samataring', name: 'Penenun Samataring', since_year: 2017 })
  expect(await findSeller(db, 'samataring')).toEqual({
    id,
    slug: 'samataring',
    name: 'Penenun Samataring',
    kind: 'group',
    scale: 'mikro',
    since_year: 2017,
    contact_name: 'Contoh',
    whatsapp: null,
    email: null,
    address: '',
    hours: '',
    holiday_from: null,
    holiday_until: null,
    holiday_note: '',
    ships_from: null,
    tagline: 'Tenun tangan',
    story: 'Ditenun di rumah.',
    village_name: 'Samataring',
    village_kind: 'desa',
    district_name: 'Kelara',
    regency_code: '73.04',
    regency_name: 'Kabupaten Jeneponto',
    regency_slug: 'kabupaten-jeneponto',
    province_name: 'Sulawesi Selatan',
    province_slug: 'sulawesi-selatan',
    time_zone: 'Asia/Makassar',
    image: null,
    certificates: [],
    programs: [],
  })
})

test('certificates that an officer has checked, expired ones too, but none that was revoked', async () => {
  const { id: seller_id, slug } = await aSeller(db)
  await aCertificate({
    seller_id,
    kind: 'pirt',
    number: 'lapsed',
    is_perpetual: false,
    expires_on: '2020-01-31',
  })
  await aCertificate({ seller_id, kind: 'halal', number: 'perpetual' })
  await aCertificate({ seller_id, number: 'unchecked', verified_at: null })
  await aCertificate({ seller_id, number: 'revoked', revoked_at: new Date() })
  const code = expect.any(String) as string
  expect((await findSeller(db, slug))?.certificates).toEqual([
    { kind: 'halal', number: 'perpetual', is_perpetual: true, expires_on: null, code },
    {
      kind: 'pirt',
      number: 'lapsed',
      is_perpetual: false,
      expires_on: '2020-01-31',
      code,
    },
  ])
})

test('programmes that both sides agreed to, of the seller or of a product, each once', async () => {
  const { id: seller_id, slug } = await aSeller(db)
  const product = await aProduct(db, { seller_id })
  const own = await anEdition(db, { program_slug: 'pk2umk' })
  const again = await anEdition(db, {
    program_slug: 'pk2umk',
    starts_on: '2025-01-01',
    ends_on: '2025-12-31',
  })
  const ofProduct = await anEdition(db, { program_slug: '1-asn-1-produk' })
  const asked = await anEdition(db, { program_slug: 'asked' })
  const left = await anEdition(db, { program_slug: 'left' })
  await anEnrollment(db, { edition_id: own.id, seller_id })
  await anEnrollment(db, { edition_id: again.id, seller_id })
  await anEnrollment(db, { edition_id: ofProduct.id, product_id: product.id })
  await anEnrollment(db, { edition_id: asked.id, seller_id, seller_consented_at: null })
  await anEnrollment(db, {
    edition_id: left.id,
    seller_id,
    ended_at: new Date(),
    ended_by: 'seller',
    end_reason: 'berhenti',
  })
  expect((await findSeller(db, slug))?.programs.map((program) => program.slug)).toEqual([
    'pk2umk',
    '1-asn-1-produk',
  ])
})

test('a closed shop and an unknown one are not found', async () => {
  await aSeller(db, { slug: 'tutup', closed_at: new Date() })
  expect(await findSeller(db, 'tutup')).toBeUndefined()
  expect(await findSeller(db, 'tidak-ada')).toBeUndefined()
})
