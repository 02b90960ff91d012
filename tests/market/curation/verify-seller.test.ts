import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendBackSeller } from '../../../src/market/curation/send-back-seller.ts'
import { verifySeller } from '../../../src/market/curation/verify-seller.ts'
import { startProduct } from '../../../src/market/products/start-product.ts'
import { closeShop } from '../../../src/market/sellers/close-shop.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { findDecision } from '../../../src/market/sellers/find-decision.ts'
import { findSeller } from '../../../src/market/sellers/find-seller.ts'
import { findShops } from '../../../src/market/sellers/find-shops.ts'
import { reopenShop } from '../../../src/market/sellers/reopen-shop.ts'
import { removePaymentMethod } from '../../../src/market/sellers/remove-payment-method.ts'
import { submitShop } from '../../../src/market/sellers/submit-shop.ts'
import { withdrawSubmission } from '../../../src/market/sellers/withdraw-submission.ts'
import { Refusal } from '../../../src/refusal.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'
import { aProduct } from '../../support/factories.ts'
import { aDesk, anOfficer, aWholeDraft } from '../../support/product-room.ts'
import { shopRoom } from '../../support/shop-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof shopRoom>>
let officer: Awaited<ReturnType<typeof anOfficer>>
let stranger: Awaited<ReturnType<typeof anOfficer>>
beforeAll(async () => {
  room = await shopRoom()
  officer = await anOfficer(room.db)
  stranger = await anOfficer(room.db, { regency_code: '72.09' })
})
afterAll(() => room.close())

const submit = (desk: Desk) => room.tx((t) => submitShop(t, desk))
const verify = (desk: Desk, by = officer) => room.tx((t) => verifySeller(t, room.enqueue, by, desk.seller_id))
const sendBack = (desk: Desk, notes = 'Foto kurang jelas.', by = officer) =>
  room.tx((t) => sendBackSeller(t, room.enqueue, by, { seller_id: desk.seller_id, notes }))
const state = async (desk: Desk) => (await findShops(room.db, desk.account_id))[0]?.state
const notices = async (desk: Desk) =>
  (await room.db.selectFrom('notice').select('kind').where('seller_id', '=', desk.seller_id).execute()).map(
    ({ kind }) => kind,
  )
const slug = async (desk: Desk) =>
  (
    await room.db
      .selectFrom('seller')
      .select('slug')
      .where('id', '=', desk.seller_id)
      .executeTakeFirstOrThrow()
  ).slug
async function refused(work: () => Promise<unknown>) {
  const before = await stateOfTables(room.db)
  const code = await refusalOf(work())
  expect(await stateOfTables(room.db)).toEqual(before)
  return code
}

describe('submitShop', () => {
  test('says what is missing, and how much', async () => {
    const desk = await room.begun()
    const error = await submit(desk).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'registration-incomplete', values: { missing: 10 } })
    expect((error as Refusal).values['titles']).toContain('Cerita usaha; ')
  })

  test('hands in once, and can be withdrawn until it is decided', async () => {
    const desk = await room.complete()
    expect(await state(desk)).toBe('draft')
    expect(await refused(() => room.tx((t) => withdrawSubmission(t, desk)))).toBe('shop-not-submitted')
    await submit(desk)
    expect(await state(desk)).toBe('submitted')
    expect(await refused(() => submit(desk))).toBe('shop-already-submitted')
    const other = await room.complete()
    expect(await refused(() => room.tx((t) => withdrawSubmission(t, other)))).toBe('shop-not-submitted')
    await room.tx((t) => withdrawSubmission(t, desk))
    expect(await state(desk)).toBe('draft')
    expect(await refused(() => verify(desk))).toBe('submission-withdrawn')
    await submit(desk)
  })

  test.skipIf(testServer === undefined)('of two at once one hands in (needs TEST_DATABASE_URL)', async () => {
    const desk = await room.complete()
    const codes = await Promise.all([submit(desk), submit(desk)].map((work) => refusalOf(work)))
    expect(codes.toSorted()).toEqual(['none', 'shop-already-submitted'])
  })
})

describe('verifySeller', () => {
  test('opens the shop under its name, tells it, and is done once', async () => {
    const desk = await room.complete({ business: { name: 'Kain Tope Kelara' } })
    expect(await refused(() => verify(desk))).toBe('not-found')
    await submit(desk)
    expect(await refused(() => verify(desk, stranger))).toBe('not-found')
    await verify(desk)
    expect(await findSeller(room.db, 'kain-tope-kelara')).toMatchObject({
      id: desk.seller_id,
      scale: 'mikro',
    })
    expect(await state(desk)).toBe('open')
    expect(await notices(desk)).toEqual(['seller-verified'])
    expect(await refused(() => verify(desk))).toBe('already-decided')
    expect(await refused(() => sendBack(desk))).toBe('already-decided')
    expect(await refused(() => submit(desk))).toBe('shop-already-open')
    expect(await findDecision(room.db, desk)).toMatchObject({ decision: 'verified', notes: null })
  })

  test('gives shops of one name addresses of their own', async () => {
    const desks = [await room.complete(), await room.complete(), await room.complete(), await room.complete()]
    for (const desk of desks) {
      await submit(desk)
      await verify(desk)
    }
    expect(await Promise.all(desks.map(slug))).toEqual([
      'tenun-ibu-sitti',
      'tenun-ibu-sitti-kabupaten-jeneponto',
      'tenun-ibu-sitti-kabupaten-jeneponto-2',
      'tenun-ibu-sitti-kabupaten-jeneponto-3',
    ])
  })

  test('refuses what has lost something since it was handed in', async () => {
    const desk = await room.complete()
    await submit(desk)
    const { id } = await room.db
      .selectFrom('seller_payment_method')
      .select('id')
      .where('seller_id', '=', desk.seller_id)
      .executeTakeFirstOrThrow()
    await room.tx((t) => removePaymentMethod(t, desk, id))
    expect(await refused(() => verify(desk))).toBe('registration-incomplete')
  })

  test('is the province’s to do only where no regency’s agency works', async () => {
    const province = await anOfficer(room.db, { province_code: '73' })
    const desk = await room.complete()
    await submit(desk)
    expect(await refused(() => verify(desk, province))).toBe('not-found')
    await room.db
      .updateTable('agency')
      .set({ closed_at: new Date() })
      .where('id', '=', officer.agency_id)
      .execute()
    await verify(desk, province)
    expect(await state(desk)).toBe('open')
    await room.db.updateTable('agency').set({ closed_at: null }).where('id', '=', officer.agency_id).execute()
  })

  test('shows at once the products that were approved before', async () => {
    const desk = await room.complete()
    const draft = await aWholeDraft(room.db, desk)
    const { product_id } = await room.tx((t) => startProduct(t, desk, draft))
    await room.approve(officer, await room.submitted(desk, product_id))
    await submit(desk)
    await verify(desk)
    expect(
      await room.db
        .selectFrom('listing_card')
        .select('product_id')
        .where('product_id', '=', product_id)
        .execute(),
    ).toEqual([{ product_id }])
  })
})

describe('sendBackSeller', () => {
  test('says what to mend; the shop mends it and hands in again', async () => {
    const desk = await room.complete()
    await submit(desk)
    expect(await refused(() => sendBack(desk, 'Foto kurang jelas.', stranger))).toBe('not-found')
    expect(await refused(() => sendBack(desk, 'Hm'))).toBe('return-notes-length')
    await sendBack(desk)
    expect(await state(desk)).toBe('returned')
    expect(await findDecision(room.db, desk)).toMatchObject({
      decision: 'returned',
      notes: 'Foto kurang jelas.',
      agency: expect.stringContaining('Dinas') as unknown,
    })
    expect(await notices(desk)).toEqual(['seller-returned'])
    await submit(desk)
    await verify(desk)
    expect(await state(desk)).toBe('open')
  })
})

describe('closeShop', () => {
  test('takes shop and products out of sight, and reopening brings them back', async () => {
    const desk = await aDesk(room.db)
    const product = await aProduct(room.db, { seller_id: desk.seller_id })
    const cards = () =>
      room.db
        .selectFrom('listing_card')
        .select('product_id')
        .where('seller_id', '=', desk.seller_id)
        .execute()
    expect(await refused(() => room.tx((t) => reopenShop(t, desk)))).toBe('shop-not-closed')
    await room.tx((t) => closeShop(t, desk))
    expect(await cards()).toEqual([])
    expect(await findSeller(room.db, await slug(desk))).toBeUndefined()
    expect(await state(desk)).toBe('closed')
    expect(await refused(() => room.tx((t) => closeShop(t, desk)))).toBe('shop-closed')
    await room.tx((t) => reopenShop(t, desk))
    expect(await cards()).toEqual([{ product_id: product.id }])
    expect(await state(desk)).toBe('open')
  })

  test('is the owner’s alone, and takes back what was handed in', async () => {
    const desk = await room.complete()
    await submit(desk)
    for (const role of ['staff', 'mentor'] as const) {
      const helper = await aDesk(room.db, { role, seller_id: desk.seller_id })
      expect(await refused(() => room.tx((t) => closeShop(t, helper)))).toBe('not-allowed')
      expect(await refused(() => room.tx((t) => reopenShop(t, helper)))).toBe('not-allowed')
    }
    await room.tx((t) => closeShop(t, desk))
    expect(await refused(() => verify(desk))).toBe('submission-withdrawn')
    expect(await refused(() => submit(desk))).toBe('shop-closed')
  })
})
