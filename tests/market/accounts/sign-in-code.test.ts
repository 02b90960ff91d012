import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { samplePhone } from '../../../db/sample/phones.ts'
import type { Contact } from '../../../src/market/accounts/account.ts'
import { formatCode } from '../../../src/market/accounts/secret.ts'
import { openSession, readSession } from '../../../src/market/accounts/session.ts'
import { findHelpable, issueSignInCode, takeSignInCode } from '../../../src/market/accounts/sign-in-code.ts'
import { accountRoom, refusalOf, secretKey } from '../../support/account-room.ts'
import { aSeller, aStaffMember, anAccount, anAgency, villages } from '../../support/factories.ts'

let room: Awaited<ReturnType<typeof accountRoom>>
beforeAll(async () => {
  room = await accountRoom()
})
afterAll(() => room.close())
beforeEach(() => room.empty())

const phone: Contact = { kind: 'phone', value: samplePhone(7) }

/** Somebody of a shop in Jeneponto who has only a phone. */
async function aSellerWithPhone() {
  const person = await room.aPerson({ phone: phone.value })
  const shop = await aSeller(room.db)
  await room.db
    .insertInto('seller_member')
    .values({ seller_id: shop.id, account_id: person.id, role: 'owner' })
    .execute()
  return { person, shop }
}

async function anOfficer(regency_code: string, role: 'head' | 'verifier' | 'curator' | 'mentor') {
  const account = await anAccount(room.db)
  const agency =
    (await room.db
      .selectFrom('agency')
      .select('id')
      .where('regency_code', '=', regency_code)
      .executeTakeFirst()) ?? (await anAgency(room.db, { regency_code }))
  await aStaffMember(room.db, { account_id: account.id, agency_id: agency.id, role })
  return { ...account, agency_id: agency.id }
}

type Issuer = { id: number; is_operator: boolean }
const issue = ({ id, is_operator }: Issuer, account_id: number) =>
  room.inTx((tx) => issueSignInCode(tx, secretKey, { account_id: id, is_operator }, account_id))
const take = (code: string, contact = phone) =>
  room.inTx((tx) =>
    takeSignInCode(tx, room.enqueue, secretKey, { contact, code, password_hash: 'hash baru' }),
  )

describe('a code', () => {
  test('lets its owner in once, with a new password, proves the phone, ends sessions and is logged', async () => {
    const { person } = await aSellerWithPhone()
    const officer = await anOfficer('73.04', 'verifier')
    const { token } = await openSession(room.db, person.id, { device: '' })
    const code = await issue(officer, person.id)
    expect(await readSession(room.db, token)).not.toBeNull()
    expect(await take(formatCode(code).toLowerCase())).toBe(person.id)
    expect(await refusalOf(take(code))).toBe('code-wrong')
    expect(await readSession(room.db, token)).toBeNull()
    const after = await room.db
      .selectFrom('account')
      .selectAll()
      .where('id', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(after).toMatchObject({ password_hash: 'hash baru', phone_verified_at: expect.any(Date) as Date })
    const acts = await room.db
      .selectFrom('act')
      .select(['account_id', 'role', 'verb', 'subject_id'])
      .orderBy('id')
      .execute()
    expect(acts).toEqual([
      { account_id: officer.id, role: 'officer', verb: 'account.issue-code', subject_id: String(person.id) },
      { account_id: person.id, role: 'self', verb: 'account.take-code', subject_id: String(person.id) },
    ])
    expect(JSON.stringify(acts)).not.toContain(code)
  })

  test('is worth nothing with another contact, after half an hour, or once a newer one was made', async () => {
    const { person } = await aSellerWithPhone()
    const operator = await anAccount(room.db, { is_operator: true })
    const old = await issue(operator, person.id)
    const code = await issue(operator, person.id)
    expect(await refusalOf(take(old))).toBe('code-wrong')
    expect(await refusalOf(take(code, { kind: 'phone', value: samplePhone(8) }))).toBe('code-wrong')
    expect(await refusalOf(take('ACDEFGHJ'))).toBe('code-wrong')
    const { expires_at } = await room.db
      .selectFrom('account_token')
      .select('expires_at')
      .executeTakeFirstOrThrow()
    expect(Math.round((expires_at.getTime() - Date.now()) / 60_000)).toBe(30)
    await room.db.updateTable('account_token').set({ expires_at: new Date() }).execute()
    expect(await refusalOf(take(code))).toBe('code-wrong')
  })

  test('does not take a phone from somebody who has proved it', async () => {
    const { person } = await aSellerWithPhone()
    const owner = await room.aPerson({ phone: phone.value, phone_verified_at: new Date() })
    const operator = await anAccount(room.db, { is_operator: true })
    expect(await take(await issue(operator, person.id))).toBe(person.id)
    const proved = await room.db
      .selectFrom('account')
      .select('id')
      .where('phone_verified_at', 'is not', null)
      .execute()
    expect(proved).toEqual([{ id: owner.id }])
  })
})

describe('who may hand one over', () => {
  test('the operator, the agency of the shop and its mentor; nobody else', async () => {
    const { person, shop } = await aSellerWithPhone()
    const mentor = await anOfficer('73.04', 'mentor')
    const mentorElsewhere = await anOfficer('73.04', 'mentor')
    await room.db
      .insertInto('mentorship')
      .values({
        seller_id: shop.id,
        agency_id: mentor.agency_id,
        mentor_id: mentor.id,
        consented_at: new Date(),
        consent_note: 'Setuju',
      })
      .execute()
    const province = await anAccount(room.db)
    const agency = await anAgency(room.db, { province_code: '73' })
    await aStaffMember(room.db, { account_id: province.id, agency_id: agency.id, role: 'head' })
    const formerly = await anOfficer('73.04', 'head')
    await room.db
      .updateTable('agency_staff')
      .set({ ended_at: new Date() })
      .where('account_id', '=', formerly.id)
      .execute()

    const may = [
      await anAccount(room.db, { is_operator: true }),
      await anOfficer('73.04', 'head'),
      await anOfficer('73.04', 'verifier'),
      mentor,
    ]
    const mayNot = [
      await anAccount(room.db),
      person,
      await anOfficer('73.04', 'curator'),
      await anOfficer('72.09', 'head'),
      province,
      mentorElsewhere,
      formerly,
    ]
    for (const issuer of may) expect(await issue(issuer, person.id)).toHaveLength(8)
    const before = await room.db.selectFrom('account_token').selectAll().execute()
    for (const issuer of mayNot) expect(await refusalOf(issue(issuer, person.id))).toBe('not-found')
    expect(await room.db.selectFrom('account_token').selectAll().execute()).toEqual(before)

    // The regency's agency asks its province to act there too.
    const reason = 'Petugasnya sedang bertugas di luar.'
    await room.db.insertInto('agency_assistance').values({ agency_id: mentor.agency_id, reason }).execute()
    expect(await issue(province, person.id)).toHaveLength(8)

    const helpable = ({ id, is_operator }: Issuer) =>
      findHelpable(room.db, { account_id: id, is_operator }, phone)
    expect(await helpable(mentor)).toEqual([person.id])
    expect(await helpable(mentorElsewhere)).toEqual([])
  })

  test('not for an account that may do more than the one who hands it over', async () => {
    const head = await anOfficer('73.04', 'head')
    const { person } = await aSellerWithPhone()
    const other = await anOfficer('72.09', 'curator')
    const shop = await aSeller(room.db, { village_code: villages.samataring })
    await room.db
      .insertInto('seller_member')
      .values({ seller_id: shop.id, account_id: other.id, role: 'staff' })
      .execute()
    await room.db.updateTable('account').set({ is_operator: true }).where('id', '=', person.id).execute()
    expect(await refusalOf(issue(head, person.id))).toBe('not-found')
    expect(await refusalOf(issue(head, other.id))).toBe('not-found')
  })
})
