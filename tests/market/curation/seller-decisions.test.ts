import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmReverification } from '../../../src/market/curation/confirm-reverification.ts'
import { liftSuspension } from '../../../src/market/curation/lift-suspension.ts'
import { refuseSeller } from '../../../src/market/curation/refuse-seller.ts'
import { sendBackSeller } from '../../../src/market/curation/send-back-seller.ts'
import { suspendSeller } from '../../../src/market/curation/suspend-seller.ts'
import { verifySeller } from '../../../src/market/curation/verify-seller.ts'
import { closeShop } from '../../../src/market/sellers/close-shop.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { findDecision } from '../../../src/market/sellers/find-decision.ts'
import { findSellerHistory } from '../../../src/market/sellers/find-seller-history.ts'
import { findShops } from '../../../src/market/sellers/find-shops.ts'
import { findSuspension } from '../../../src/market/sellers/find-suspension.ts'
import { reopenShop } from '../../../src/market/sellers/reopen-shop.ts'
import { submitShop } from '../../../src/market/sellers/submit-shop.ts'
import { waiveRequirement } from '../../../src/market/sellers/waive-requirement.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'
import { aProduct } from '../../support/factories.ts'
import { aDesk, anOfficer } from '../../support/product-room.ts'
import { shopRoom } from '../../support/shop-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof shopRoom>>
let officer: Awaited<ReturnType<typeof anOfficer>>
let colleague: Awaited<ReturnType<typeof anOfficer>>
let stranger: Awaited<ReturnType<typeof anOfficer>>
let names: Map<number, string>
beforeAll(async () => {
  room = await shopRoom()
  officer = await anOfficer(room.db)
  colleague = await anOfficer(room.db)
  stranger = await anOfficer(room.db, { regency_code: '72.09' })
  const accounts = await room.db.selectFrom('account').select(['id', 'name']).execute()
  names = new Map(accounts.map(({ id, name }) => [id, name]))
})
afterAll(() => room.close())

const reason = 'Usahanya tidak ditemukan di alamat itu.'
const refuse = (desk: Desk, by = officer, why = reason) =>
  room.tx((t) => refuseSeller(t, room.enqueue, by, { seller_id: desk.seller_id, reason: why }))
const suspend = (desk: Desk, by = officer, why = reason) =>
  room.tx((t) => suspendSeller(t, room.enqueue, by, { seller_id: desk.seller_id, reason: why }))
const lift = (desk: Desk, by = officer, why = 'Sudah diperbaiki.') =>
  room.tx((t) => liftSuspension(t, room.enqueue, by, { seller_id: desk.seller_id, reason: why }))
const confirm = (desk: Desk, by = officer) =>
  room.tx((t) => confirmReverification(t, by, { seller_id: desk.seller_id, notes: '' }))
const state = async (desk: Desk) => (await findShops(room.db, desk.account_id))[0]?.state
const notices = async (desk: Desk) =>
  room.db.selectFrom('notice').select(['kind', 'data']).where('seller_id', '=', desk.seller_id).execute()
const cards = (desk: Desk) =>
  room.db.selectFrom('listing_card').select('product_id').where('seller_id', '=', desk.seller_id).execute()
const acts = async (desk: Desk) =>
  (
    await room.db
      .selectFrom('act')
      .select('verb')
      .where('seller_id', '=', desk.seller_id)
      .where('role', '=', 'officer')
      .orderBy('id')
      .execute()
  ).map(({ verb }) => verb)
async function handedIn() {
  const desk = await room.complete()
  await room.tx((t) => submitShop(t, desk))
  return desk
}
async function refused(work: () => Promise<unknown>) {
  const before = await stateOfTables(room.db)
  const code = await refusalOf(work())
  expect(await stateOfTables(room.db)).toEqual(before)
  return code
}

test('a refusal ends this registration, says why, and leaves the way open to a new one', async () => {
  const desk = await handedIn()
  expect(await refused(() => refuse(desk, stranger))).toBe('not-found')
  expect(await refused(() => refuse(desk, officer, 'Tidak'))).toBe('reason-length')
  await refuse(desk)
  expect(await state(desk)).toBe('refused')
  expect(await findDecision(room.db, desk)).toMatchObject({
    decision: 'refused',
    notes: reason,
    agency: expect.stringContaining('Dinas') as unknown,
  })
  expect(await notices(desk)).toEqual([{ kind: 'seller-refused', data: { reason } }])
  await room.tx((t) => submitShop(t, desk))
  await room.tx((t) => verifySeller(t, room.enqueue, officer, desk.seller_id))
  expect(await state(desk)).toBe('open')
  expect(await acts(desk)).toEqual(['seller.refuse', 'seller.verify'])
  expect((await findSellerHistory(room.db, desk.seller_id)).map(({ what }) => what)).toEqual([
    'Terverifikasi',
    'Pendaftaran dikirim',
    'Ditolak',
    'Pendaftaran dikirim',
  ])
})

test('the second officer is told who decided, and what', async () => {
  const desk = await handedIn()
  await refuse(desk)
  const again = room.tx((t) => verifySeller(t, room.enqueue, colleague, desk.seller_id))
  await expect(again).rejects.toMatchObject({
    code: 'already-decided',
    values: { by: names.get(officer.account_id), what: 'ditolak' },
  })
})

test('a page that shows an older registration does not decide on the newer one', async () => {
  const desk = await handedIn()
  const { id: submission_id } = await room.db
    .selectFrom('seller_submission')
    .select('id')
    .where('seller_id', '=', desk.seller_id)
    .executeTakeFirstOrThrow()
  await room.tx((t) =>
    sendBackSeller(t, room.enqueue, officer, { seller_id: desk.seller_id, notes: 'Foto gelap.' }),
  )
  await room.tx((t) => submitShop(t, desk))
  expect(
    await refused(() =>
      room.tx((t) => verifySeller(t, room.enqueue, colleague, desk.seller_id, submission_id)),
    ),
  ).toBe('already-decided')
  expect(await state(desk)).toBe('submitted')
})

describe('suspendSeller', () => {
  test('closes an open shop for everybody until it is lifted', async () => {
    const desk = await aDesk(room.db)
    const { id: product_id } = await aProduct(room.db, { seller_id: desk.seller_id })
    expect(await refused(() => lift(desk))).toBe('shop-not-suspended')
    expect(await refused(() => suspend(desk, stranger))).toBe('not-found')
    expect(await refused(() => suspend(desk, officer, 'Pendek'))).toBe('reason-length')
    await suspend(desk)
    expect(await cards(desk)).toEqual([])
    expect(await state(desk)).toBe('suspended')
    expect(await findSuspension(room.db, desk)).toMatchObject({ reason })
    expect(await refused(() => room.tx((t) => reopenShop(t, desk)))).toBe('shop-suspended')
    expect(await refused(() => room.tx((t) => closeShop(t, desk)))).toBe('shop-closed')
    await expect(suspend(desk, colleague)).rejects.toMatchObject({
      code: 'already-decided',
      values: { by: names.get(officer.account_id), what: 'ditangguhkan' },
    })
    expect(await refused(() => lift(desk, stranger))).toBe('not-found')
    await lift(desk)
    expect(await cards(desk)).toEqual([{ product_id }])
    expect(await state(desk)).toBe('open')
    expect(await refused(() => lift(desk, colleague))).toBe('already-decided')
    expect(await notices(desk)).toEqual([
      { kind: 'seller-suspended', data: { reason } },
      { kind: 'seller-reinstated', data: { reason: 'Sudah diperbaiki.', is_open: true } },
    ])
    expect(await acts(desk)).toEqual(['seller.suspend', 'seller.lift-suspension'])
  })

  test('a shop that had closed itself stays closed when it is lifted', async () => {
    const desk = await aDesk(room.db)
    await room.tx((t) => closeShop(t, desk))
    await suspend(desk)
    await lift(desk)
    expect(await state(desk)).toBe('closed')
    await room.tx((t) => reopenShop(t, desk))
    expect(await state(desk)).toBe('open')
  })

  test('is for verified shops', async () => {
    const desk = await handedIn()
    expect(await refused(() => suspend(desk))).toBe('shop-not-verified')
  })
})

describe('confirmReverification', () => {
  const drawn = async () => {
    const desk = await aDesk(room.db)
    await room.db
      .insertInto('reverification')
      .values({ seller_id: desk.seller_id, agency_id: officer.agency_id, quarter: '2026-10-01' })
      .execute()
    return desk
  }
  const outcome = (desk: Desk) =>
    room.db
      .selectFrom('reverification')
      .select(['outcome', 'decided_by', 'notes'])
      .where('seller_id', '=', desk.seller_id)
      .executeTakeFirstOrThrow()

  test('is once, by an officer of the region', async () => {
    const desk = await drawn()
    expect(await refused(() => confirm(desk, stranger))).toBe('not-found')
    await confirm(desk)
    expect(await outcome(desk)).toEqual({ outcome: 'confirmed', decided_by: officer.account_id, notes: '' })
    expect(await refused(() => confirm(desk, colleague))).toBe('already-decided')
  })

  test('a suspension is the other outcome', async () => {
    const desk = await drawn()
    await suspend(desk)
    expect(await outcome(desk)).toEqual({
      outcome: 'suspended',
      decided_by: officer.account_id,
      notes: reason,
    })
    await expect(confirm(desk, colleague)).rejects.toMatchObject({
      code: 'already-decided',
      values: { what: 'ditangguhkan' },
    })
  })

  test('a shop that was not drawn has nothing to confirm', async () => {
    const desk = await aDesk(room.db)
    expect(await refused(() => confirm(desk))).toBe('not-found')
  })
})

test('another regency’s officer lets nobody off a requirement', async () => {
  const desk = await room.begun()
  const { id: requirement_id } = await room.db
    .selectFrom('requirement')
    .select('id')
    .executeTakeFirstOrThrow()
  const waiver = { seller_id: desk.seller_id, requirement_id, reason: 'Tidak perlu.' }
  expect(await refused(() => room.tx((t) => waiveRequirement(t, stranger, waiver)))).toBe('not-found')
})

describe.skipIf(testServer === undefined)('races (they need TEST_DATABASE_URL)', () => {
  test('of three officers who decide at once one decides, and the others are told: 100 rounds', async () => {
    for (let round = 0; round < 100; round++) {
      const desk = await handedIn()
      const { seller_id } = desk
      const ended = await Promise.allSettled([
        room.tx((t) => verifySeller(t, room.enqueue, officer, seller_id)),
        room.tx((t) => sendBackSeller(t, room.enqueue, colleague, { seller_id, notes: 'Foto gelap.' })),
        refuse(desk, colleague),
      ])
      expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
      for (const each of ended)
        if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'already-decided' })
      const { rows } = await sql<{ decisions: number; notices: number }>`
        select (select count(*) from seller_verification join seller_submission s on s.id = submission_id where seller_id = ${seller_id})
          + (select count(*) from seller_return join seller_submission s on s.id = submission_id where seller_id = ${seller_id})
          + (select count(*) from seller_refusal join seller_submission s on s.id = submission_id where seller_id = ${seller_id}) decisions,
          (select count(*) from notice where seller_id = ${seller_id}) notices`.execute(room.db)
      expect(rows).toEqual([{ decisions: 1, notices: 1 }])
    }
  }, 120_000)

  test('a shop that reopens while it is suspended stays closed', async () => {
    for (let round = 0; round < 10; round++) {
      const desk = await aDesk(room.db)
      await room.tx((t) => closeShop(t, desk))
      await Promise.allSettled([suspend(desk), room.tx((t) => reopenShop(t, desk))])
      expect(await state(desk)).toBe('suspended')
      expect(await cards(desk)).toEqual([])
      const { closed_at } = await room.db
        .selectFrom('seller')
        .select('closed_at')
        .where('id', '=', desk.seller_id)
        .executeTakeFirstOrThrow()
      expect(closed_at).not.toBeNull()
    }
  })
})
