import type * as Argon2 from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Contact } from '../../../src/market/accounts/account.ts'
import { rememberDevice } from '../../../src/market/accounts/known-device.ts'
import { hashPassword } from '../../../src/market/accounts/password.ts'
import { signIn } from '../../../src/market/accounts/sign-in.ts'
import { signUp } from '../../../src/market/accounts/sign-up.ts'
import { samplePhone } from '../../../db/sample/phones.ts'
import { aClock, aDoor, accountRoom, password, refusalOf, secretKey } from '../../support/account-room.ts'
import { aSeller } from '../../support/factories.ts'

const verifications = vi.hoisted(() => ({ count: 0 }))
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof Argon2>()
  const verify: typeof argon2.verify = (...given) => {
    verifications.count++
    return argon2.verify(...given)
  }
  return { ...argon2, verify }
})

let room: Awaited<ReturnType<typeof accountRoom>>
let others: string
beforeAll(async () => {
  room = await accountRoom()
  others = await hashPassword('kata sandi orang lain')
})
afterAll(() => room.close())
beforeEach(() => room.empty())

const email: Contact = { kind: 'email', value: 'sitti@contoh.id' }
const phone: Contact = { kind: 'phone', value: samplePhone(1) }
const enter = (contact: Contact, typed = password, cookie?: string) =>
  signIn(room.db, aDoor(aClock(), undefined, cookie), contact, typed)

function newcomer(contact: Contact, password_hash = room.password_hash) {
  return room.inTx((tx) => signUp(tx, room.enqueue, { name: 'Sitti Contoh', contact, password_hash }))
}

test('somebody signs up with a phone number or an address, agrees, and signs in with it', async () => {
  const byPhone = await newcomer(phone)
  const byEmail = await newcomer(email)
  expect(await enter(phone)).toBe(byPhone)
  expect(await enter(email)).toBe(byEmail)
  const rows = await room.db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'phone', 'language'])
    .orderBy('id')
    .execute()
  expect(rows).toEqual([
    { id: byPhone, name: 'Sitti Contoh', email: null, phone: phone.value, language: 'id' },
    { id: byEmail, name: 'Sitti Contoh', email: email.value, phone: null, language: 'id' },
  ])
  const consents = await room.db
    .selectFrom('account_consent')
    .select(['account_id', 'kind'])
    .orderBy('id')
    .execute()
  expect(consents).toEqual(
    [byPhone, byEmail].flatMap((account_id) => [
      { account_id, kind: 'terms' },
      { account_id, kind: 'privacy' },
    ]),
  )
  expect(await room.letters()).toEqual([
    { to_address: email.value, kind: 'prove-email', account_id: byEmail },
  ])
})

test('whether an account exists changes no refusal and no count of passwords verified', async () => {
  await room.aPerson({ email: email.value })
  await room.aPerson({ email: 'terbukti@contoh.id', email_verified_at: new Date() })
  const gone = await room.aPerson({ email: 'pergi@contoh.id' })
  await room.db.updateTable('account').set({ deleted_at: new Date() }).where('id', '=', gone.id).execute()
  const seen: unknown[] = []
  for (const value of [email.value, 'terbukti@contoh.id', 'pergi@contoh.id', 'nihil@contoh.id']) {
    verifications.count = 0
    seen.push([await refusalOf(enter({ kind: 'email', value }, 'salah sama sekali')), verifications.count])
  }
  expect(seen).toEqual(Array<unknown>(4).fill(['sign-in-failed', 3]))
})

test('signing up with a contact that somebody has proved works as ever; the letter alone tells its owner', async () => {
  const owner = await room.aPerson({ email: email.value, email_verified_at: new Date() })
  const squatter = await newcomer(email, others)
  expect(await room.letters()).toEqual([
    { to_address: email.value, kind: 'already-have-account', account_id: owner.id },
  ])
  expect(await enter(email)).toBe(owner.id)
  expect(await enter(email, 'kata sandi orang lain')).toBe(squatter)
})

test('who has proved the contact comes first, then this browser’s, a shop’s people, the last who signed in', async () => {
  const days = (ago: number) => new Date(Date.UTC(2026, 10, 20 - ago))
  const claim = { email: email.value }
  const late = await room.aPerson({ ...claim, signed_in_at: days(1) })
  const later = await room.aPerson({ ...claim, signed_in_at: days(0) })
  const draft = await room.aPerson({ ...claim, signed_in_at: days(9) })
  const shop = await room.aPerson({ ...claim, signed_in_at: days(8) })
  for (const [account_id, opened_at] of [
    [draft.id, null],
    [shop.id, new Date()],
  ] as const) {
    const seller = await aSeller(room.db, { opened_at })
    await room.db
      .insertInto('seller_member')
      .values({ seller_id: seller.id, account_id, role: 'owner' })
      .execute()
  }
  const known = rememberDevice(secretKey, undefined, late.id)
  const removed = (id: number) =>
    room.db.updateTable('account').set({ email: 'x@contoh.id' }).where('id', '=', id).execute()

  expect(await enter(email, password, known)).toBe(late.id)
  expect(await enter(email)).toBe(shop.id)
  await room.db
    .updateTable('account')
    .set({ email_verified_at: new Date() })
    .where('id', '=', later.id)
    .execute()
  expect(await enter(email)).toBe(later.id)
  await removed(later.id)
  await removed(shop.id)
  expect(await enter(email)).toBe(draft.id)
  await removed(draft.id)
  expect(await enter(email)).toBe(late.id)
})

test('somebody whom three others push out of the line still signs in from their own browser', async () => {
  const first = await room.aPerson({ email: email.value, signed_in_at: new Date(0) })
  for (let squatters = 0; squatters < 3; squatters++)
    await room.aPerson({ email: email.value, signed_in_at: new Date(), password_hash: others })
  expect(await refusalOf(enter(email))).toBe('sign-in-failed')
  expect(await enter(email, password, rememberDevice(secretKey, undefined, first.id))).toBe(first.id)
})
