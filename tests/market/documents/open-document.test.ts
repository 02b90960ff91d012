import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptDocument } from '../../../src/market/documents/accept-document.ts'
import { documentKey } from '../../../src/market/documents/document.ts'
import { openDocument } from '../../../src/market/documents/open-document.ts'
import { anAgency, aSeller, villages } from '../../support/factories.ts'
import { imageRoom } from '../../support/image-room.ts'
import { aMember } from '../../support/mail-room.ts'

const pdf = Buffer.from('%PDF-1.7\n%%EOF\n')
let room: Awaited<ReturnType<typeof imageRoom>>
let seller_id: number
let document_id: string
const accounts: Record<string, number> = {}

beforeAll(async () => {
  room = await imageRoom()
  const { db } = room
  const [shop, elsewhere] = [await aSeller(db), await aSeller(db, { village_code: villages.sumberjaya })]
  seller_id = shop.id
  const [regency, province, other] = [
    await anAgency(db),
    await anAgency(db, { province_code: '73' }),
    await anAgency(db, { regency_code: '72.09' }),
  ]
  for (const [role, seller] of [
    ['owner', shop],
    ['staff', shop],
    ['stranger', elsewhere],
  ] as const)
    accounts[role] = (
      await aMember(db, seller.id, { email: `${role}@contoh.id`, role: role === 'staff' ? 'staff' : 'owner' })
    ).id
  for (const [name, agency, role] of [
    ['head', regency, 'head'],
    ['verifier', regency, 'verifier'],
    ['curator', regency, 'curator'],
    ['mentor', regency, 'mentor'],
    ['otherMentor', regency, 'mentor'],
    ['ofProvince', province, 'verifier'],
    ['ofOther', other, 'head'],
  ] as const) {
    accounts[name] = await account(name)
    await db
      .insertInto('agency_staff')
      .values({ agency_id: agency.id, account_id: accounts[name], role })
      .execute()
  }
  accounts['operator'] = await account('operator', true)
  await db
    .insertInto('mentorship')
    .values({
      seller_id,
      agency_id: regency.id,
      mentor_id: of('mentor'),
      consented_at: new Date(),
      consented_by: of('owner'),
    })
    .execute()
  const desk = { seller_id, account_id: of('owner') }
  ;({ document_id } = await acceptDocument(db, room.storage, desk, { body: Readable.from([pdf]) }))
})
afterAll(() => room.close())

async function account(name: string, is_operator = false) {
  const { id } = await room.db
    .insertInto('account')
    .values({ name, email: `${name.toLowerCase()}@contoh.id`, password_hash: '-', is_operator })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const of = (name: string) => accounts[name] ?? 0
const open = (name: string, id = document_id) =>
  openDocument(room.db, room.storage, { account_id: of(name), origin: '192.0.2.7' }, id)

/** Who can open it, by name. */
async function openers() {
  const names = []
  for (const name of Object.keys(accounts)) if (await open(name)) names.push(name)
  return names.toSorted()
}

test('its desk, its agencies’ heads and verifiers and the operator open it; nobody else', async () => {
  expect(await open('owner')).toEqual({ content_type: 'application/pdf', bytes: pdf })
  expect(await openers()).toEqual(['head', 'mentor', 'ofProvince', 'operator', 'owner', 'staff', 'verifier'])
})

/** Who looked, in which role, at whose paper, from where. */
const looks = () =>
  room.db
    .selectFrom('act')
    .where('verb', '=', 'document.open')
    .select(['account_id', 'role', 'seller_id', 'subject_kind', 'subject_id', 'origin'])
    .orderBy('id')
    .execute()

test('that it was looked at is an act, but for the shop’s own people', async () => {
  const { length: before } = await looks()
  for (const name of ['owner', 'staff', 'curator', 'verifier', 'ofProvince', 'mentor', 'operator'])
    await open(name)
  const look = (name: string, role: string) => ({
    account_id: of(name),
    role,
    seller_id,
    subject_kind: 'document',
    subject_id: document_id,
    origin: '192.0.2.7',
  })
  expect((await looks()).slice(before)).toEqual([
    look('verifier', 'officer'),
    look('ofProvince', 'officer'),
    look('mentor', 'mentor'),
    look('operator', 'operator'),
  ])
})

test('an agency’s own paper is not for the shop’s people, and for the agency’s mentors', async () => {
  const { db } = room
  await db.updateTable('document').set({ is_official: true }).where('id', '=', document_id).execute()
  expect(await openers()).toEqual(['head', 'mentor', 'ofProvince', 'operator', 'otherMentor', 'verifier'])
  await db.updateTable('document').set({ is_official: false }).where('id', '=', document_id).execute()
})

test('nobody opens it once their access has ended', async () => {
  const { db } = room
  await db.deleteFrom('seller_member').where('account_id', '=', of('staff')).execute()
  await db
    .updateTable('mentorship')
    .set({ ended_at: new Date() })
    .where('seller_id', '=', seller_id)
    .execute()
  await db
    .updateTable('agency_staff')
    .set({ ended_at: new Date() })
    .where('account_id', '=', of('head'))
    .execute()
  await db.updateTable('account').set({ is_operator: false }).where('id', '=', of('operator')).execute()
  expect(await openers()).toEqual(['ofProvince', 'owner', 'verifier'])
  // The shop moves to another regency of the same province.
  await db
    .updateTable('seller')
    .set({ village_code: villages.sansarino })
    .where('id', '=', seller_id)
    .execute()
  expect(await openers()).toEqual(['ofOther', 'owner'])
})

test('a path in the place of an id, an unknown id and a file that is gone are nothing', async () => {
  for (const id of ['../originals/0123456789abcdef', '..', '%2e%2e', '', 'f'.repeat(32), `${document_id}/`])
    expect(await open('owner', id), id).toBeUndefined()
  await room.storage.delete(documentKey(document_id))
  expect(await open('owner')).toBeUndefined()
})
