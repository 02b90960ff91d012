import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { findDesk } from '../../../src/market/sellers/find-desk.ts'
import { openShop } from '../../../src/market/sellers/open-shop.ts'
import { saveShopFront } from '../../../src/market/sellers/save-shop-front.ts'
import { addDelivery } from '../../../src/market/shipping/add-delivery.ts'
import { changeRates } from '../../../src/market/shipping/change-rates.ts'
import type { NewDelivery, Rates } from '../../../src/market/shipping/delivery.ts'
import { findDelivery } from '../../../src/market/shipping/find-delivery.ts'
import { findCourier, findDeskDelivery } from '../../../src/market/shipping/find-desk-delivery.ts'
import { renameDelivery } from '../../../src/market/shipping/rename-delivery.ts'
import { removeDelivery } from '../../../src/market/shipping/remove-delivery.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testDatabase } from '../../support/database.ts'
import { aSeller, anAccount, villages } from '../../support/factories.ts'
import { aDesk } from '../../support/product-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  await db
    .insertInto('business_house')
    .values(
      [
        ['ampana', '72.09'],
        ['bontosunggu', '73.04'],
      ].map(([slug = '', regency_code = '']) => ({
        slug,
        regency_code,
        name: `Rumah Usaha Mikro ${slug}`,
        about: '',
        about_en: '',
        address: 'Jalan Contoh 1',
        hours: '08.00–16.00',
      })),
    )
    .execute()
})
afterAll(() => close())

const nothing = { name: '', house_slug: null, instructions: '' }
const courier: NewDelivery = { kind: 'courier', ...nothing, name: 'JNE Reguler' }
const arranged: NewDelivery = { kind: 'arranged', ...nothing }
const pickup: NewDelivery = { kind: 'pickup', ...nothing }
const rate = { first_kg_rupiah: 23_000, next_kg_rupiah: 20_000, days_least: 2, days_most: 3 }

const add = (desk: Desk, delivery: NewDelivery) =>
  db.transaction().execute((tx) => addDelivery(tx, desk, delivery))
const change = (desk: Desk, id: number, rates: Rates) =>
  db.transaction().execute((tx) => changeRates(tx, desk, id, rates))
const rename = (desk: Desk, id: number, name: string) =>
  db.transaction().execute((tx) => renameDelivery(tx, desk, { id, name }))
const remove = (desk: Desk, id: number) => db.transaction().execute((tx) => removeDelivery(tx, desk, id))
const offered = async (desk: Desk) =>
  (await findDelivery(db, [desk.seller_id])).map(({ kind, name, house_slug }) => [kind, name || house_slug])
const acts = (desk: Desk) =>
  db
    .selectFrom('act')
    .where('seller_id', '=', desk.seller_id)
    .where('verb', 'like', 'delivery.%')
    .select(['verb', 'role', 'before', 'after'])
    .orderBy('id')
    .execute()

test('a shop that opens agrees with each buyer on the delivery', async () => {
  const { id } = await anAccount(db)
  const shop = await db.transaction().execute((tx) => openShop(tx, id))
  expect((await findDelivery(db, [shop])).map(({ kind }) => kind)).toEqual(['arranged'])
})

describe('addDelivery', () => {
  test.each(['owner', 'staff', 'mentor'] as const)(
    'adds a way, by the %s, and writes it down',
    async (role) => {
      const desk = await aDesk(db, { role })
      await add(desk, courier)
      await add(desk, { ...arranged, instructions: 'Lewat bus.' })
      await add(desk, { kind: 'house', ...nothing, house_slug: 'bontosunggu' })
      expect(await offered(desk)).toEqual([
        ['courier', 'JNE Reguler'],
        ['arranged', null],
        ['house', 'bontosunggu'],
      ])
      expect((await acts(desk))[1]).toEqual({
        verb: 'delivery.add',
        role,
        before: null,
        after: { ...arranged, instructions: 'Lewat bus.' },
      })
    },
  )

  test('refuses the same again, but not what was removed', async () => {
    const desk = await aDesk(db)
    await add(desk, arranged)
    const id = await add(desk, courier)
    expect(await refusalOf(add(desk, courier))).toBe('delivery-known')
    expect(await refusalOf(add(desk, arranged))).toBe('delivery-known')
    await remove(desk, id)
    await add(desk, courier)
    await add(desk, { ...courier, name: 'Pos' })
    expect((await offered(desk)).map(([, name]) => name)).toEqual([null, 'JNE Reguler', 'Pos'])
  })

  test('can be fetched only from an address, which then stays', async () => {
    const desk = await aDesk(db)
    expect(await refusalOf(add(desk, pickup))).toBe('address-missing')
    await db
      .updateTable('seller')
      .set({ address: 'Jalan Contoh 1' })
      .where('id', '=', desk.seller_id)
      .execute()
    const id = await add(desk, pickup)
    const [option] = await findDelivery(db, [desk.seller_id])
    expect(option).toMatchObject({ kind: 'pickup', shop_address: 'Jalan Contoh 1' })
    const contacts = { whatsapp: null, email: null, hours: '', ships_from_village_code: null }
    const save = (address: string) =>
      db.transaction().execute((tx) => saveShopFront(tx, desk, { ...contacts, address }))
    expect(await refusalOf(save(''))).toBe('address-for-pickup')
    await save('Jalan Lain 2')
    await add(desk, arranged)
    await remove(desk, id)
    await save('')
  })

  test('refuses a house of another regency, and one that is none', async () => {
    const desk = await aDesk(db)
    for (const house_slug of ['ampana', 'tidak-ada'])
      expect(await refusalOf(add(desk, { kind: 'house', ...nothing, house_slug }))).toBe('house-elsewhere')
    expect(await offered(desk)).toEqual([])
  })

  test('refuses more than twelve', async () => {
    const desk = await aDesk(db)
    for (let number = 1; number <= 12; number++) await add(desk, { ...courier, name: `Kurir ${number}` })
    expect(await refusalOf(add(desk, courier))).toBe('too-many-deliveries')
    expect(await offered(desk)).toHaveLength(12)
  })
})

describe('changeRates', () => {
  test('puts the new rates in place of the old, and writes both down', async () => {
    const desk = await aDesk(db)
    const id = await add(desk, courier)
    const first = [
      { region_code: '', ...rate },
      { region_code: '73.71', ...rate },
    ]
    const second = [{ region_code: '73.04.05', ...rate, days_most: 9 }]
    await change(desk, id, first)
    await change(desk, id, second)
    const [option] = await findDelivery(db, [desk.seller_id])
    expect(option?.rates).toEqual(second)
    expect((await acts(desk)).at(-1)).toEqual({
      verb: 'delivery.change-rates',
      role: 'owner',
      before: { rates: first },
      after: { rates: second },
    })
  })

  test('refuses a zone that is none, another shop’s courier, what is no courier, and what was removed', async () => {
    const desk = await aDesk(db)
    const id = await add(desk, courier)
    const other = await add(desk, arranged)
    await change(desk, id, [{ region_code: '73', ...rate }])
    expect(await refusalOf(change(desk, id, [{ region_code: '99.99', ...rate }]))).toBe('zone-unknown')
    expect(await refusalOf(change(await aDesk(db), id, []))).toBe('not-found')
    expect(await refusalOf(change(desk, other, [{ region_code: '73', ...rate }]))).toBe('not-found')
    const [option] = await findDelivery(db, [desk.seller_id])
    expect(option?.rates).toEqual([{ region_code: '73', ...rate }])
    await remove(desk, id)
    expect(await refusalOf(change(desk, id, []))).toBe('not-found')
  })

  test('a shop that has only a courier keeps a rate', async () => {
    const desk = await aDesk(db)
    const id = await add(desk, courier)
    await change(desk, id, [{ region_code: '', ...rate }])
    expect(await refusalOf(change(desk, id, []))).toBe('delivery-last')
    await add(desk, arranged)
    await change(desk, id, [])
    expect((await findDelivery(db, [desk.seller_id]))[0]?.rates).toEqual([])
  })
})

describe('renameDelivery', () => {
  test('gives a courier its new name, with its rates, and writes it down once', async () => {
    const desk = await aDesk(db)
    const id = await add(desk, courier)
    await change(desk, id, [{ region_code: '', ...rate }])
    await rename(desk, id, 'JNE Kilat')
    expect(await findDelivery(db, [desk.seller_id])).toMatchObject([{ id, name: 'JNE Kilat', rates: [rate] }])
    await rename(desk, id, 'JNE Kilat')
    expect((await acts(desk)).filter(({ verb }) => verb === 'delivery.rename')).toEqual([
      {
        verb: 'delivery.rename',
        role: 'owner',
        before: { name: 'JNE Reguler' },
        after: { name: 'JNE Kilat' },
      },
    ])
  })

  test('names what the shop arranges, and takes that name away again', async () => {
    const desk = await aDesk(db)
    const id = await add(desk, arranged)
    await rename(desk, id, 'Diantar Pak Contoh')
    expect(await offered(desk)).toEqual([['arranged', 'Diantar Pak Contoh']])
    await rename(desk, id, '')
    expect(await offered(desk)).toEqual([['arranged', null]])
  })

  test('refuses no name, another’s name, and what is another shop’s, removed, or has no name', async () => {
    const desk = await aDesk(db)
    const [id, other] = [await add(desk, courier), await add(desk, { ...courier, name: 'Pos' })]
    expect(await refusalOf(rename(desk, id, ''))).toBe('delivery-name-missing')
    expect(await refusalOf(rename(desk, id, 'Pos'))).toBe('delivery-name-known')
    expect(await refusalOf(rename(await aDesk(db), id, 'Milik saya'))).toBe('not-found')
    await change(desk, id, [{ region_code: '', ...rate }])
    await remove(desk, other)
    expect(await refusalOf(rename(desk, other, 'Kembali'))).toBe('not-found')
    await rename(desk, id, 'Pos')
    await db
      .updateTable('seller')
      .set({ address: 'Jalan Contoh 1' })
      .where('id', '=', desk.seller_id)
      .execute()
    expect(await refusalOf(rename(desk, await add(desk, pickup), 'Rumah'))).toBe('not-found')
    expect(await offered(desk)).toEqual([
      ['courier', 'Pos'],
      ['pickup', null],
    ])
  })
})

describe('removeDelivery', () => {
  test('keeps the row for the orders that were placed with it, and writes it down', async () => {
    const desk = await aDesk(db)
    await add(desk, arranged)
    const id = await add(desk, courier)
    await remove(desk, id)
    expect(await offered(desk)).toEqual([['arranged', null]])
    const rows = await db.selectFrom('delivery_option').select('removed_at').where('id', '=', id).execute()
    expect(rows[0]?.removed_at).toBeInstanceOf(Date)
    expect((await acts(desk)).at(-1)).toEqual({
      verb: 'delivery.remove',
      role: 'owner',
      before: courier,
      after: null,
    })
    expect(await refusalOf(remove(desk, id))).toBe('not-found')
  })

  test('refuses another shop’s, and the last way: a courier without rates is none', async () => {
    const desk = await aDesk(db)
    const id = await add(desk, arranged)
    const courierId = await add(desk, courier)
    expect(await refusalOf(remove(await aDesk(db), id))).toBe('not-found')
    expect(await refusalOf(remove(desk, id))).toBe('delivery-last')
    await change(desk, courierId, [{ region_code: '', ...rate }])
    await remove(desk, id)
    expect(await refusalOf(remove(desk, courierId))).toBe('delivery-last')
    expect(await offered(desk)).toEqual([['courier', 'JNE Reguler']])
  })
})

describe('what the desk shows', () => {
  test('its ways with the names of their zones, and the houses that it could add', async () => {
    const desk = await aDesk(db)
    const id = await add(desk, courier)
    await change(
      desk,
      id,
      ['', '73', '73.71', '73.04.05'].map((region_code) => ({ region_code, ...rate })),
    )
    const { options, houses } = await findDeskDelivery(db, desk)
    expect(options[0]?.rates.map(({ zone }) => zone)).toEqual([
      'Seluruh Indonesia',
      'Sulawesi Selatan',
      'Kec. Kelara, Kabupaten Jeneponto',
      'Kota Makassar',
    ])
    expect(houses).toEqual([{ slug: 'bontosunggu', name: 'Rumah Usaha Mikro bontosunggu' }])
    await add(desk, { kind: 'house', ...nothing, house_slug: 'bontosunggu' })
    expect((await findDeskDelivery(db, desk)).houses).toEqual([])
  })

  test('one courier of its own, with the zones near the shop', async () => {
    const seller = await aSeller(db, { village_code: villages.sansarino })
    const desk = await aDesk(db, { seller_id: seller.id })
    const id = await add(desk, courier)
    const house = await add(desk, { kind: 'house', ...nothing, house_slug: 'ampana' })
    const shop = await findDesk(db, desk, String(seller.id))
    if (!shop) throw new Error('no desk')
    expect(await findCourier(db, shop, String(id))).toMatchObject({
      name: 'JNE Reguler',
      near: ['', '72', '72.09'],
    })
    const stranger = await aDesk(db)
    const others = await findDesk(db, stranger, String(stranger.seller_id))
    if (!others) throw new Error('no desk')
    expect([
      await findCourier(db, shop, String(house)),
      await findCourier(db, shop, 'x'),
      await findCourier(db, others, String(id)),
    ]).toEqual([undefined, undefined, undefined])
  })
})
