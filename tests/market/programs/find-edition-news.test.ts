import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { findEditionNews } from '../../../src/market/programs/find-edition-news.ts'
import { testDatabase } from '../../support/database.ts'
import { anAgency, anEdition, anEnrollment, aProduct, aSeller } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

test('what shops answered and who left, the newest first; not what the agency did', async () => {
  const { id: agency_id } = await anAgency(db)
  const { id: edition_id } = await anEdition(db, { agency_id })
  const other = await anEdition(db, { agency_id, starts_on: '2027-03-02' })
  const on = (day: number) => new Date(Date.UTC(2026, 3, day))
  const shop = async (name: string) => ({ edition_id, seller_id: (await aSeller(db, { name })).id })
  const gone = (day: number, end_reason: string, ended_by: 'seller' | 'agency' = 'seller') => ({
    ended_at: on(day),
    ended_by,
    end_reason,
  })
  await anEnrollment(db, { ...(await shop('Menerima')), seller_consented_at: on(3) })
  await anEnrollment(db, {
    ...(await shop('Menolak')),
    seller_consented_at: null,
    ...gone(5, 'Sedang sibuk.'),
  })
  const asked = { asked_by_side: 'seller', seller_consented_at: on(1) }
  await anEnrollment(db, {
    ...(await shop('Menarik')),
    ...asked,
    agency_consented_at: null,
    ...gone(6, 'Salah pilih.'),
  })
  await anEnrollment(db, { ...(await shop('Pergi')), ...asked, ...gone(7, 'Pindah usaha.') })
  await anEnrollment(db, { ...(await shop('Diakhiri')), ...asked, ...gone(8, 'Tidak hadir.', 'agency') })
  const { seller_id } = await shop('Penenun')
  const product = await aProduct(db, { seller_id, name: 'Kain Tope' })
  await anEnrollment(db, { edition_id, product_id: product.id, seller_consented_at: on(4) })
  await anEnrollment(db, { ...(await shop('Lain')), edition_id: other.id })

  const news = await findEditionNews(db, edition_id)
  expect(
    news.map(({ seller_name, product_name, deed, reason }) => [seller_name, product_name, deed, reason]),
  ).toEqual([
    ['Pergi', null, 'left', 'Pindah usaha.'],
    ['Menarik', null, 'withdrew', 'Salah pilih.'],
    ['Menolak', null, 'declined', 'Sedang sibuk.'],
    ['Penenun', 'Kain Tope', 'accepted', null],
    ['Menerima', null, 'accepted', null],
  ])
})
