import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findProgramInRegion } from '../../../src/market/programs/find-program-in-region.ts'
import { testDatabase } from '../../support/database.ts'
import { anAgency, anEdition, anEnrollment, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const now = new Date('2026-10-01T00:00:00Z')
const find = (program: string, region: string) => findProgramInRegion(db, { program, region }, now)

test('the edition of a regency with its rules, partners, agency and the sellers from there', async () => {
  const agency = await anAgency(db)
  const edition = await anEdition(db, { program_slug: 'pk2umk', agency_id: agency.id })
  await db
    .insertInto('edition_partner')
    .values({ edition_id: edition.id, name: 'Kampus', agreement_number: '12/MoU' })
    .execute()
  await db.insertInto('training_class').values({ edition_id: edition.id, name: 'Ecoprint' }).execute()
  const other = await anEdition(db, { program_slug: 'pk2umk', regency_code: '72.09' })
  const weaver = await aSeller(db)
  const cook = await aSeller(db, { village_code: villages.sansarino })
  await anEnrollment(db, { edition_id: edition.id, seller_id: weaver.id })
  await anEnrollment(db, { edition_id: other.id, seller_id: cook.id })

  expect(await find('pk2umk', 'kabupaten-jeneponto')).toMatchObject({
    slug: 'pk2umk',
    region_code: '73.04',
    region_name: 'Kabupaten Jeneponto',
    province_slug: 'sulawesi-selatan',
    editions: [
      {
        id: edition.id,
        state: 'running',
        rules: 'Memiliki NIB.',
        rules_en: 'Holds an NIB.',
        partners: [{ name: 'Kampus', agreement_number: '12/MoU' }],
        classes: [{ name: 'Ecoprint', name_en: '', starts_on: null, ends_on: null, place: '' }],
        time_zone: 'Asia/Makassar',
        agency: { name: agency.name, address: agency.address, phone: agency.phone, email: agency.email },
      },
    ],
    sellers: [{ slug: weaver.slug, village_name: 'Samataring' }],
  })
})

test('a regency also runs what its whole province runs; a province shows all that it holds', async () => {
  const whole = await anEdition(db, { program_slug: 'muda', province_code: '73', name: 'Sulsel' })
  const part = await anEdition(db, { program_slug: 'muda', regency_code: '73.71', name: 'Makassar' })
  await anEdition(db, { program_slug: 'muda', regency_code: '72.09', name: 'Touna' })
  const idsIn = async (region: string) => (await find('muda', region))?.editions.map(({ id }) => id).sort()
  expect(await idsIn('kabupaten-jeneponto')).toEqual([whole.id])
  expect(await idsIn('kota-makassar')).toEqual([whole.id, part.id])
  expect(await idsIn('sulawesi-selatan')).toEqual([whole.id, part.id])
})

test('a region without the programme, an unknown region and an unknown programme are not found', async () => {
  expect(await find('pk2umk', 'kabupaten-asmat')).toBeUndefined()
  expect(await find('pk2umk', 'tidak-ada')).toBeUndefined()
  expect(await find('tidak-ada', 'kabupaten-jeneponto')).toBeUndefined()
})
