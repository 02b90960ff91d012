import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findBusinessHouse } from '../../../src/market/programs/find-business-house.ts'
import { testDatabase } from '../../support/database.ts'
import { anAgency, anEdition, anEnrollment, aSeller, villages } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

test('a house with its agency, and the sellers who take part in the programme of its regency', async () => {
  const regency_code = '72.09'
  const house = {
    slug: 'ampana',
    name: 'Rumah Ampana',
    address: 'Jalan Contoh 12',
    hours: 'Senin',
    about: 'Rak bersama.',
  }
  await db
    .insertInto('business_house')
    .values({ ...house, regency_code, about_en: 'Shared shelves.' })
    .execute()
  expect(await findBusinessHouse(db, 'ampana', new Date())).toMatchObject({
    agency: null,
    program: null,
    sellers: [],
  })

  const agency = await anAgency(db, { regency_code })
  const edition = await anEdition(db, { program_slug: 'rumah-usaha-mikro', regency_code })
  const class_ = await anEdition(db, { program_slug: 'pk2umk', regency_code })
  const shown = await aSeller(db, { village_code: villages.sansarino })
  const taught = await aSeller(db, { village_code: villages.sansarino })
  await anEnrollment(db, { edition_id: edition.id, seller_id: shown.id })
  await anEnrollment(db, { edition_id: class_.id, seller_id: taught.id })
  expect(await findBusinessHouse(db, 'ampana', new Date())).toMatchObject({
    ...house,
    regency_slug: 'kabupaten-tojo-una-una',
    time_zone: 'Asia/Makassar',
    agency: { name: agency.name },
    program: { slug: 'rumah-usaha-mikro' },
    sellers: [{ slug: shown.slug }],
  })
})

test('an unknown house is not found', async () => {
  expect(await findBusinessHouse(db, 'tidak-ada', new Date())).toBeUndefined()
})
