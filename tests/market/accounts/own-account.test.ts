import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { samplePhone } from '../../../db/sample/phones.ts'
import { changePassword } from '../../../src/market/accounts/change-password.ts'
import { confirmPassword } from '../../../src/market/accounts/confirm-password.ts'
import { findConsents, giveConsent, withdrawConsent } from '../../../src/market/accounts/consent.ts'
import { deleteAccount } from '../../../src/market/accounts/delete-account.ts'
import { beginTotp } from '../../../src/market/accounts/enrol-totp.ts'
import { exportAccount } from '../../../src/market/accounts/export-account.ts'
import { proveEmail, sendEmailProof } from '../../../src/market/accounts/prove-email.ts'
import { saveContacts } from '../../../src/market/accounts/save-contacts.ts'
import { saveProfile } from '../../../src/market/accounts/save-profile.ts'
import { openSession, readSession } from '../../../src/market/accounts/session.ts'
import { sweepUnusedAccounts } from '../../../src/market/accounts/sweep-unused-accounts.ts'
import { Refusal } from '../../../src/refusal.ts'
import { aClock, accountRoom, password, refusalOf, secretKey } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'
import { aSeller, aStaffMember, anAccount, anAgency } from '../../support/factories.ts'

let room: Awaited<ReturnType<typeof accountRoom>>
beforeAll(async () => {
  room = await accountRoom()
})
afterAll(() => room.close())
beforeEach(() => room.empty())

const accountRow = (id: number) =>
  room.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const join = (seller_id: number, account_id: number, role: 'owner' | 'staff') =>
  room.db.insertInto('seller_member').values({ seller_id, account_id, role }).execute()

describe('the password', () => {
  test('asked again: right, wrong, and too often wrong', async () => {
    const { id } = await room.aPerson()
    const clock = aClock()
    const confirm = (typed: string) => refusalOf(confirmPassword(room.db, { secretKey, clock }, id, typed))
    for (let tries = 0; tries < 12; tries++) expect(await confirm(password)).toBe('none')
    for (let tries = 0; tries < 10; tries++) expect(await confirm('tebakan')).toBe('password-wrong')
    expect(await confirm(password)).toBe('too-many')
    clock.pass(60_000)
    expect(await confirm(password)).toBe('none')
  })

  test('changed: other sessions end, this one and other people’s stay, a proved address hears of it', async () => {
    const { id } = await room.aPerson({ email: 'sitti@contoh.id', email_verified_at: new Date() })
    const stranger = await openSession(room.db, (await room.aPerson()).id, { device: '' })
    const here = await openSession(room.db, id, { device: '' })
    const elsewhere = await openSession(room.db, id, { device: '' })
    const changer = { account_id: id, session_id: here.session_id }
    await room.inTx((tx) => changePassword(tx, room.enqueue, changer, 'hash baru'))
    const alive = await Promise.all(
      [here, elsewhere, stranger].map(({ token }) => readSession(room.db, token)),
    )
    expect(alive.map((session) => session !== null)).toEqual([true, false, true])
    expect((await accountRow(id)).password_hash).toBe('hash baru')
    expect(await room.letters()).toEqual([
      { to_address: 'sitti@contoh.id', kind: 'password-changed', account_id: id },
    ])
  })
})

describe('name and contacts', () => {
  test('the name and language of nobody else change', async () => {
    const { id } = await room.aPerson({ name: 'Sitti' })
    const other = await room.aPerson({ name: 'Ani' })
    await room.inTx((tx) => saveProfile(tx, id, { name: 'Sitti Aminah', language: 'en' }))
    expect(await accountRow(id)).toMatchObject({ name: 'Sitti Aminah', language: 'en' })
    expect(await accountRow(other.id)).toEqual(other)
  })

  test('a contact that changes has yet to be proved; what was sent to the old one is worth nothing', async () => {
    const phone = samplePhone(1)
    const { id } = await room.aPerson({ email: 'lama@contoh.id', phone, phone_verified_at: new Date() })
    await room.inTx((tx) => sendEmailProof(tx, room.enqueue, id))
    const old = await room.lastToken()
    await room.inTx((tx) => saveContacts(tx, room.enqueue, id, { email: 'baru@contoh.id', phone }))
    expect(await accountRow(id)).toMatchObject({
      email: 'baru@contoh.id',
      email_verified_at: null,
      phone,
      phone_verified_at: expect.any(Date) as Date,
    })
    expect(await refusalOf(room.inTx((tx) => proveEmail(tx, id, old)))).toBe('link-unusable')
    expect((await room.letters()).at(-1)).toEqual({
      to_address: 'baru@contoh.id',
      kind: 'prove-email',
      account_id: id,
    })
    const token = await room.lastToken()
    await room.inTx((tx) => proveEmail(tx, id, token))
    await room.inTx((tx) => saveContacts(tx, room.enqueue, id, { email: 'baru@contoh.id', phone: null }))
    expect(await accountRow(id)).toMatchObject({
      email_verified_at: expect.any(Date) as Date,
      phone: null,
      phone_verified_at: null,
    })
  })

  test('one contact is needed, and no act names any', async () => {
    const before = await room.aPerson({ email: 'sitti@contoh.id' })
    const none = room.inTx((tx) => saveContacts(tx, room.enqueue, before.id, { email: null, phone: null }))
    expect(await refusalOf(none)).toBe('contact-missing')
    expect(await accountRow(before.id)).toEqual(before)
    await room.inTx((tx) => saveContacts(tx, room.enqueue, before.id, { email: null, phone: samplePhone(2) }))
    const acts = await room.db.selectFrom('act').select(['verb', 'before', 'after']).execute()
    expect(acts).toEqual([
      { verb: 'account.save-contacts', before: null, after: { email: true, phone: true } },
    ])
  })
})

test('consents: given once, withdrawn with a trace; the terms end only with the account; others’ stay', async () => {
  const { id } = await room.aPerson()
  const other = await room.aPerson()
  await room.inTx(async (tx) => {
    for (const kind of ['terms', 'seller-agreement', 'seller-agreement'] as const)
      await giveConsent(tx, id, kind)
  })
  const [agreement, terms] = await findConsents(room.db, id)
  expect([agreement?.kind, terms?.kind]).toEqual(['seller-agreement', 'terms'])
  const withdraw = (account: number, consent = 0) =>
    refusalOf(room.inTx((tx) => withdrawConsent(tx, account, consent)))
  expect(await withdraw(other.id, agreement?.id)).toBe('not-found')
  expect(await withdraw(id, terms?.id)).toBe('consent-needed')
  expect(await withdraw(id, agreement?.id)).toBe('none')
  expect(await withdraw(id, agreement?.id)).toBe('not-found')
  await room.inTx((tx) => giveConsent(tx, id, 'seller-agreement'))
  const log = await findConsents(room.db, id)
  expect(log.map(({ kind, withdrawn_at }) => [kind, withdrawn_at !== null])).toEqual([
    ['seller-agreement', false],
    ['seller-agreement', true],
    ['terms', false],
  ])
})

test('the export has all that is one’s own, and nothing of anybody else', async () => {
  const { id } = await room.aPerson({ name: 'Sitti Contoh', email: 'sitti@contoh.id' })
  const other = await room.aPerson({ name: 'Orang Lain' })
  const shop = await aSeller(room.db, { name: 'Tenun Contoh', slug: 'tenun-contoh' })
  for (const account_id of [id, other.id]) {
    await join(shop.id, account_id, 'owner')
    await openSession(room.db, account_id, { device: `Gawai ${account_id}` })
    await room.inTx((tx) => giveConsent(tx, account_id, 'terms'))
    await room.inTx((tx) => saveProfile(tx, account_id, { name: 'Nama Baru', language: 'id' }))
  }
  const text = JSON.stringify(await exportAccount(room.db, id))
  expect(JSON.parse(text)).toMatchObject({
    id,
    name: 'Nama Baru',
    email: 'sitti@contoh.id',
    sessions: [{ device: `Gawai ${id}` }],
    consents: [{ kind: 'terms', withdrawn_at: null }],
    shops: [{ shop: 'Tenun Contoh', slug: 'tenun-contoh', role: 'owner' }],
    acts: [{ role: 'self', verb: 'account.save-profile' }],
    agencies: [],
    mentorships: [],
    letters: [],
  })
  expect(text).not.toMatch(/hash|secret|Orang Lain/)
  expect(text).not.toContain(`Gawai ${other.id}`)
})

describe('deletion', () => {
  const remove = (id: number) => room.inTx((tx) => deleteAccount(tx, id))

  test('takes everything personal and leaves an empty row; other people keep theirs', async () => {
    const agency = await anAgency(room.db)
    const person = await room.aPerson({ name: 'Sitti', email: 'sitti@contoh.id', phone: samplePhone(1) })
    const other = await room.aPerson()
    for (const account_id of [person.id, other.id]) {
      await openSession(room.db, account_id, { device: '' })
      await aStaffMember(room.db, { account_id, agency_id: agency.id, role: 'curator' })
      await room.inTx(async (tx) => {
        await giveConsent(tx, account_id, 'terms')
        await beginTotp(tx, secretKey, account_id)
        await sendEmailProof(tx, room.enqueue, account_id)
      })
    }
    await remove(person.id)
    expect(await accountRow(person.id)).toEqual({
      ...person,
      name: 'Akun yang dihapus',
      email: null,
      phone: null,
      password_hash: '',
      deleted_at: expect.any(Date) as Date,
    })
    expect(await accountRow(other.id)).toEqual(other)
    for (const table of ['session', 'account_totp', 'account_token', 'mail_message'] as const)
      expect(await room.db.selectFrom(table).select('account_id').execute()).toEqual([
        { account_id: other.id },
      ])
    const inForce = (table: 'account_consent' | 'agency_staff', end: 'withdrawn_at' | 'ended_at') =>
      room.db.selectFrom(table).select('account_id').where(end, 'is', null).execute()
    expect(await inForce('account_consent', 'withdrawn_at')).toEqual([{ account_id: other.id }])
    expect(await inForce('agency_staff', 'ended_at')).toEqual([{ account_id: other.id }])
    const acts = await room.db
      .selectFrom('act')
      .select(['account_id', 'verb'])
      .where('verb', '=', 'account.delete')
      .execute()
    expect(acts).toEqual([{ account_id: person.id, verb: 'account.delete' }])
  })

  test('the last owner of a shop with others hands it over first; a shop that is left empty closes', async () => {
    const owner = await room.aPerson()
    const helper = await anAccount(room.db)
    const own = await aSeller(room.db, {
      name: 'Tenun Sendiri',
      whatsapp: samplePhone(1),
      contact_name: 'Sitti',
    })
    const shared = await aSeller(room.db, { name: 'Tenun Bersama' })
    await join(own.id, owner.id, 'owner')
    await join(shared.id, owner.id, 'owner')
    await join(shared.id, helper.id, 'staff')
    await expect(remove(owner.id)).rejects.toEqual(new Refusal('last-owner', { shop: 'Tenun Bersama' }))
    expect(await accountRow(owner.id)).toEqual(owner)

    await room.db
      .updateTable('seller_member')
      .set({ role: 'owner' })
      .where('account_id', '=', helper.id)
      .execute()
    await remove(owner.id)
    const shops = await room.db
      .selectFrom('seller')
      .select(['name', 'contact_name', 'whatsapp', (eb) => eb('closed_at', 'is not', null).as('is_closed')])
      .orderBy('id')
      .execute()
    expect(shops).toEqual([
      { name: 'Tenun Sendiri', contact_name: '', whatsapp: null, is_closed: true },
      { name: 'Tenun Bersama', contact_name: 'Contoh', whatsapp: null, is_closed: false },
    ])
  })

  test('what they have invited others to is worth nothing any more; a claim code stays', async () => {
    const [owner, helper, shop] = [await room.aPerson(), await anAccount(room.db), await aSeller(room.db)]
    await join(shop.id, owner.id, 'owner')
    await join(shop.id, helper.id, 'owner')
    const invite = { seller_id: shop.id, role: 'owner', expires_at: new Date('2099-01-01') }
    await room.db
      .insertInto('seller_invitation')
      .values([
        { ...invite, kind: 'member', token_hash: 'a'.repeat(64), created_by: owner.id },
        { ...invite, kind: 'member', token_hash: 'b'.repeat(64), created_by: helper.id },
        { ...invite, kind: 'claim', token_hash: 'c'.repeat(64), created_by: owner.id },
      ])
      .execute()
    await remove(owner.id)
    const open = await room.db
      .selectFrom('seller_invitation')
      .select('token_hash')
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute()
    expect(open.map(({ token_hash }) => token_hash)).toEqual(['b'.repeat(64), 'c'.repeat(64)])
  })

  test.skipIf(testServer === undefined)(
    'two owners who leave at once do not leave the third without one (needs TEST_DATABASE_URL)',
    async () => {
      const shop = await aSeller(room.db)
      const [one, two, helper] = [await room.aPerson(), await room.aPerson(), await room.aPerson()]
      await join(shop.id, one.id, 'owner')
      await join(shop.id, two.id, 'owner')
      await join(shop.id, helper.id, 'staff')
      const outcomes = await Promise.all([refusalOf(remove(one.id)), refusalOf(remove(two.id))])
      expect(outcomes.toSorted()).toEqual(['last-owner', 'none'])
    },
  )
})

test('what nobody has proved or used for a week is swept, and only that', async () => {
  const now = new Date('2026-11-21T02:00:00Z')
  const days = (ago: number) => new Date(now.getTime() - ago * 24 * 60 * 60_000)
  const old = { created_at: days(8), signed_in_at: days(8) }
  const unused = await room.aPerson({ ...old, email: 'sitti@contoh.id' })
  const never = await room.aPerson({ created_at: days(30) })
  const kept = [
    await room.aPerson({ created_at: days(6), signed_in_at: days(6) }),
    await room.aPerson({ created_at: days(30), signed_in_at: days(2) }),
    await room.aPerson({ ...old, email_verified_at: days(8) }),
    await room.aPerson({ ...old, phone: samplePhone(4), phone_verified_at: days(8) }),
    await room.aPerson({ ...old, is_operator: true }),
  ]
  const [seen, member, staff] = [await room.aPerson(old), await room.aPerson(old), await room.aPerson(old)]
  await openSession(room.db, seen.id, { device: '' })
  await join((await aSeller(room.db)).id, member.id, 'owner')
  await aStaffMember(room.db, { account_id: staff.id, agency_id: (await anAgency(room.db)).id, role: 'head' })

  expect(await room.inTx((tx) => sweepUnusedAccounts(tx, now))).toBe(2)
  const left = await room.db
    .selectFrom('account')
    .select('id')
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  expect(left.map(({ id }) => id)).toEqual([...kept, seen, member, staff].map(({ id }) => id))
  expect(await accountRow(unused.id)).toMatchObject({ email: null, name: 'Akun yang dihapus' })
  expect(await accountRow(never.id)).toMatchObject({ email: null })
})
