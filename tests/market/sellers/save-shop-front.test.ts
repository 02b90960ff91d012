import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { samplePhone } from '../../../db/sample/phones.ts'
import { findSeller } from '../../../src/market/sellers/find-seller.ts'
import { findShopFront } from '../../../src/market/sellers/find-shop-front.ts'
import { saveShopFront } from '../../../src/market/sellers/save-shop-front.ts'
import { shopContacts } from '../../../src/market/sellers/shop-front.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testDatabase } from '../../support/database.ts'
import { aSeller, villages } from '../../support/factories.ts'
import { aDesk } from '../../support/product-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const phone = samplePhone(1)
const typed = {
  whatsapp: phone.replace('+62', '0'),
  email: 'Tenun@Contoh.id',
  address: 'Jalan Poros Kelara 12',
  hours: 'Senin–Sabtu, 08.00–16.00',
  ships_from_village_code: villages.sansarino,
}
const columns = ['whatsapp', 'email', 'address', 'hours', 'ships_from_village_code'] as const

const save = async (desk: Awaited<ReturnType<typeof aDesk>>, given: object = {}) =>
  db.transaction().execute((tx) => saveShopFront(tx, desk, shopContacts.parse({ ...typed, ...given })))

describe('saveShopFront', () => {
  test('saves them in the desk’s own shop alone, shows them, and writes the act down', async () => {
    const seller = await aSeller(db, { slug: 'depan' })
    const desk = await aDesk(db, { seller_id: seller.id, role: 'mentor' })
    const other = await aSeller(db)
    await save(desk)
    const rows = await db
      .selectFrom('seller')
      .select(['id', ...columns])
      .orderBy('id')
      .execute()
    const saved = { ...typed, whatsapp: phone, email: 'tenun@contoh.id' }
    const bare = { whatsapp: null, email: null, address: '', hours: '', ships_from_village_code: null }
    expect(rows).toEqual([
      { id: seller.id, ...saved },
      { id: other.id, ...bare },
    ])
    expect(await findSeller(db, 'depan')).toMatchObject({
      whatsapp: phone,
      email: 'tenun@contoh.id',
      address: typed.address,
      hours: typed.hours,
      ships_from: {
        village_name: 'Sansarino',
        village_kind: 'desa',
        district_name: 'Ampana Kota',
        regency_name: 'Kabupaten Tojo Una Una',
      },
    })
    expect(await db.selectFrom('act').select(['verb', 'role', 'before', 'after']).execute()).toEqual([
      { verb: 'seller.save-front', role: 'mentor', before: bare, after: saved },
    ])
    await save(desk, { whatsapp: '', email: '', address: '', hours: '', ships_from_village_code: '' })
    expect(await findSeller(db, 'depan')).toMatchObject({
      whatsapp: null,
      email: null,
      address: '',
      hours: '',
      ships_from: null,
    })
  })

  test('refuses a village that is none, and changes nothing', async () => {
    const desk = await aDesk(db)
    const before = await findShopFront(db, desk)
    expect(await refusalOf(save(desk, { ships_from_village_code: '99.99.99.9999' }))).toBe('village-unknown')
    expect(await findShopFront(db, desk)).toEqual(before)
  })

  test.each([
    [
      { whatsapp: '021-555' },
      'whatsapp',
      'Nomor ini belum kami kenali. Tulis nomor HP seperti 0810-0000-1234.',
    ],
    [{ email: 'toko@' }, 'email', 'Alamat email ini belum lengkap. Contoh: toko@contoh.id.'],
    [{ address: 'x'.repeat(301) }, 'address', 'Alamat ini terlalu panjang: paling banyak 300 huruf.'],
    [{ hours: 'x'.repeat(201) }, 'hours', 'Jam buka ini terlalu panjang: paling banyak 200 huruf.'],
    [{ ships_from_village_code: 'Kelara' }, 'ships_from_village_code', 'Pilih desa dari daftar.'],
  ])('%# is told what is wrong beside its field', (given, field, sentence) => {
    const issues = shopContacts.safeParse({ ...typed, ...given }).error?.issues
    expect(issues?.map(({ path, message }) => [path.join('.'), message])).toEqual([[field, sentence]])
  })
})

describe('findShopFront', () => {
  test('gives what is saved and the villages of the shop’s own regency', async () => {
    const desk = await aDesk(db)
    await save(desk)
    const front = await findShopFront(db, desk)
    expect(front.ships_from).toEqual({
      code: villages.sansarino,
      name: 'Sansarino',
      district_name: 'Ampana Kota',
      regency_code: '72.09',
      regency_name: 'Kabupaten Tojo Una Una',
    })
    expect(front.villages).toHaveLength(113)
    expect(front.villages.every(({ code }) => code.startsWith('73.04.'))).toBe(true)
  })
})
