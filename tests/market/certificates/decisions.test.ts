import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Officer } from '../../../src/market/agencies/enter-agency.ts'
import { checkCertificate } from '../../../src/market/certificates/check-certificate.ts'
import { findCertificates } from '../../../src/market/certificates/find-certificates.ts'
import { rejectCertificate } from '../../../src/market/certificates/reject-certificate.ts'
import { revokeCertificate } from '../../../src/market/certificates/revoke-certificate.ts'
import { saveCertificate } from '../../../src/market/certificates/save-certificate.ts'
import { verifyCertificate } from '../../../src/market/certificates/verify-certificate.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { refusalOf } from '../../support/account-room.ts'
import { aCertificate, badges, certificateRoom, cover, waiting } from '../../support/certificate-room.ts'
import { testServer } from '../../support/database.ts'
import { aProduct } from '../../support/factories.ts'
import { aDesk, anOfficer, askForHelp } from '../../support/product-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof certificateRoom>>
let officer: Officer
let desk: Desk
beforeAll(async () => {
  room = await certificateRoom()
  officer = await anOfficer(room.db)
})
afterAll(() => room.close())
beforeEach(async () => {
  desk = await aDesk(room.db)
})

const verify = (submission: number, by = officer) =>
  room.tx((tx) => verifyCertificate(tx, room.enqueue, by, submission))
const reject = (submission: number, by = officer, reason = 'Foto buram.') =>
  room.tx((tx) => rejectCertificate(tx, room.enqueue, by, submission, reason))
const revoke = (id: number, by = officer, reason = 'Dicabut BPJPH.') =>
  room.tx((tx) => revokeCertificate(tx, room.enqueue, by, id, reason))
const notices = async () =>
  room.db
    .selectFrom('notice')
    .where('seller_id', '=', desk.seller_id)
    .select(['kind', 'data'])
    .orderBy('id')
    .execute()
const mine = async () => (await findCertificates(room.db, desk.seller_id))[0]

describe('verifyCertificate', () => {
  test('shows the badge, tells the shop, and writes down who did it', async () => {
    const { number } = aCertificate()
    const { id, submission_id } = await room.submitted(desk, { number })
    const product = await aProduct(room.db, { seller_id: desk.seller_id })
    await cover(room.db, product.id, id)
    expect(await badges(room.db, product.id)).toEqual([])
    await verify(submission_id)
    expect(await badges(room.db, product.id)).toEqual(['halal'])
    expect(await mine()).toMatchObject({
      verified_at: expect.any(Date) as unknown,
      is_public: true,
      is_rejected: false,
    })
    expect(await notices()).toEqual([
      { kind: 'certificate-verified', data: { certificate: 'halal', number } },
    ])
    expect(
      await room.db
        .selectFrom('act')
        .where('verb', '=', 'certificate.verify')
        .where('subject_id', '=', String(id))
        .select(['account_id', 'role', 'seller_id'])
        .execute(),
    ).toEqual([{ account_id: officer.account_id, role: 'officer', seller_id: desk.seller_id }])
  })

  test('decides once, and on what was read: what the shop changed meanwhile waits anew', async () => {
    const given = aCertificate()
    const first = await room.submitted(desk, given)
    const changed = await room.submitted(desk, { ...given, id: first.id, issuer: 'Lain' })
    expect(await refusalOf(verify(first.submission_id))).toBe('submission-withdrawn')
    expect(await refusalOf(reject(first.submission_id))).toBe('submission-withdrawn')
    await verify(changed.submission_id)
    expect(await refusalOf(verify(changed.submission_id))).toBe('already-decided')
    expect(await refusalOf(reject(changed.submission_id))).toBe('already-decided')
    expect(await notices()).toHaveLength(1)
  })

  test('a number is verified for one shop, until it is revoked there', async () => {
    const { number } = aCertificate()
    const owner = await aDesk(room.db)
    const id = await room.verified(owner, officer, { number })
    const { submission_id } = await room.submitted(desk, { number })
    expect(await refusalOf(verify(submission_id))).toBe('certificate-number-taken')
    expect(await mine()).toMatchObject({ verified_at: null, is_public: false })
    await revoke(id)
    expect(await refusalOf(verify(submission_id))).toBe('none')
  })

  const raceName = 'of two shops at once one gets a number'
  test.skipIf(testServer === undefined)(
    testServer === undefined ? `${raceName} (skipped: it needs TEST_DATABASE_URL)` : raceName,
    async () => {
      const { number } = aCertificate()
      const [one, other] = [
        await room.submitted(desk, { number }),
        await room.submitted(await aDesk(room.db), { number }),
      ]
      const outcomes = await Promise.all(
        [one, other].map(({ submission_id }) => refusalOf(verify(submission_id))),
      )
      expect(outcomes.toSorted()).toEqual(['certificate-number-taken', 'none'])
    },
  )

  const decideName = 'of two officers at once one decides and the other is told who, 100 rounds'
  test.skipIf(testServer === undefined)(
    testServer === undefined ? `${decideName} (skipped: it needs TEST_DATABASE_URL)` : decideName,
    async () => {
      const other = await anOfficer(room.db)
      const nameOf = async ({ account_id }: Officer) =>
        (
          await room.db
            .selectFrom('account')
            .where('id', '=', account_id)
            .select('name')
            .executeTakeFirstOrThrow()
        ).name
      const [ours, theirs] = [await nameOf(officer), await nameOf(other)]
      for (let round = 0; round < 100; round++) {
        const { submission_id } = await room.submitted(desk)
        const [yes, no] = await Promise.allSettled([verify(submission_id), reject(submission_id, other)])
        const isVerified = yes.status === 'fulfilled'
        expect(isVerified ? no : yes).toMatchObject({
          status: 'rejected',
          reason: {
            code: 'already-decided',
            values: isVerified ? { by: ours, what: 'disahkan' } : { by: theirs, what: 'dikembalikan' },
          },
        })
      }
    },
    60_000,
  )

  const changeName = 'what its shop changes at the same moment is not verified unseen'
  test.skipIf(testServer === undefined)(
    testServer === undefined ? `${changeName} (skipped: it needs TEST_DATABASE_URL)` : changeName,
    async () => {
      for (let round = 0; round < 10; round++) {
        const given = aCertificate()
        const { id, submission_id } = await room.submitted(desk, given)
        const change = room.tx((tx) =>
          saveCertificate(tx, desk, { ...given, id, issuer: 'Lain' }, new Date()),
        )
        await Promise.all([change, refusalOf(verify(submission_id))])
        const [after] = await findCertificates(room.db, desk.seller_id, id)
        expect(after).toMatchObject({ issuer: 'Lain', verified_at: null })
        expect(await waiting(room.db, id)).toBeGreaterThan(submission_id)
      }
    },
  )

  test('a geographical indication belongs to many', async () => {
    const given = { kind: 'ig', number: 'ID G 000000007' } as const
    await room.verified(await aDesk(room.db), officer, given)
    await room.verified(desk, officer, given)
    expect(await mine()).toMatchObject({ verified_at: expect.any(Date) as unknown })
  })
})

test('rejectCertificate says why; what is mended waits again', async () => {
  const given = aCertificate()
  const { id, submission_id } = await room.submitted(desk, given)
  await reject(submission_id)
  expect(await mine()).toMatchObject({ is_rejected: true, reason: 'Foto buram.', verified_at: null })
  expect(await notices()).toEqual([
    {
      kind: 'certificate-rejected',
      data: { certificate: 'halal', number: given.number, reason: 'Foto buram.' },
    },
  ])
  await room.submitted(desk, { ...given, id, issued_on: '2025-05-05' })
  expect(await mine()).toMatchObject({ is_rejected: false, reason: null })
})

test('revokeCertificate ends it for good: no badge, no change, but the same may be claimed anew', async () => {
  const given = aCertificate()
  const id = await room.verified(desk, officer, given)
  const product = await aProduct(room.db, { seller_id: desk.seller_id })
  await cover(room.db, product.id, id)
  await revoke(id)
  expect(await badges(room.db, product.id)).toEqual([])
  const shown = await mine()
  expect(shown).toMatchObject({ revoked_at: expect.any(Date) as unknown, reason: 'Dicabut BPJPH.' })
  expect(await checkCertificate(room.db, shown?.code ?? '', new Date())).toMatchObject({ state: 'revoked' })
  expect((await notices()).map(({ kind }) => kind)).toEqual(['certificate-verified', 'certificate-revoked'])
  expect(await refusalOf(revoke(id))).toBe('already-decided')
  const change = room.tx((tx) => saveCertificate(tx, desk, { ...given, id, issuer: 'Lain' }, new Date()))
  expect(await refusalOf(change)).toBe('certificate-revoked')
  expect(await refusalOf(room.submitted(desk, given))).toBe('none')
})

test('officers of other regions can do nothing, those of the province where the regency asks them to', async () => {
  const { id, submission_id } = await room.submitted(desk)
  const verified = await room.verified(desk, officer)
  const strangers = [
    await anOfficer(room.db, { regency_code: '72.09' }),
    await anOfficer(room.db, { province_code: '72' }),
    await anOfficer(room.db, { province_code: '73' }),
  ]
  const before = await stateOfTables(room.db)
  for (const stranger of strangers)
    for (const attempt of [verify, reject] as const)
      expect(await refusalOf(attempt(submission_id, stranger))).toBe('not-found')
  for (const stranger of strangers) expect(await refusalOf(revoke(verified, stranger))).toBe('not-found')
  expect(await refusalOf(verify(1_000_000))).toBe('not-found')
  expect(await stateOfTables(room.db)).toEqual(before)

  const endHelp = await askForHelp(room.db, officer)
  const ofProvince = await anOfficer(room.db, { province_code: '73' })
  await verify(submission_id, ofProvince)
  await revoke(verified, ofProvince)
  await endHelp()
  expect(await waiting(room.db, id)).toBe(0)
})

describe('checkCertificate', () => {
  test('tells anybody what was checked, whose it is and which products it covers', async () => {
    const { number } = aCertificate()
    const given = { number, is_perpetual: false, expires_on: '2099-08-17' }
    const { id, submission_id } = await room.submitted(desk, given)
    const { code } = (await mine()) ?? { code: '' }
    expect(await checkCertificate(room.db, code, new Date())).toBeUndefined()
    await verify(submission_id)
    const product = await aProduct(room.db, { seller_id: desk.seller_id, slug: 'abon', name: 'Abon' })
    const draft = await aProduct(room.db, { seller_id: desk.seller_id, published_at: null })
    for (const { id: product_id } of [product, draft]) await cover(room.db, product_id, id)
    const at = (day: string) => checkCertificate(room.db, code, new Date(day))
    const agency = await room.db
      .selectFrom('agency')
      .where('id', '=', officer.agency_id)
      .select('name')
      .executeTakeFirst()
    expect(await at('2099-08-17T15:59:59Z')).toMatchObject({
      state: 'valid',
      kind: 'halal',
      number,
      issuer: 'BPJPH',
      issued_on: '2025-02-03',
      expires_on: '2099-08-17',
      checked_at: expect.any(Date) as unknown,
      agency_name: agency?.name,
      regency_name: 'Kabupaten Jeneponto',
      seller_slug: expect.any(String) as unknown,
      products: [{ slug: 'abon', name: 'Abon' }],
    })
    expect(await at('2099-08-17T16:00:00Z')).toMatchObject({ state: 'expired' })
    await room.db
      .updateTable('seller')
      .set({ closed_at: new Date() })
      .where('id', '=', desk.seller_id)
      .execute()
    expect(await at('2026-08-17T16:00:00Z')).toMatchObject({
      state: 'valid',
      seller_slug: null,
      products: [],
    })
  })

  test('what the shop has changed since is not passed off as checked', async () => {
    const given = aCertificate()
    const id = await room.verified(desk, officer, given)
    const { submission_id } = await room.submitted(desk, { ...given, id, number: 'PALSU' })
    const { code } = (await mine()) ?? { code: '' }
    const state = async () => (await checkCertificate(room.db, code, new Date()))?.state
    expect(await state()).toBe('changed')
    await reject(submission_id)
    expect(await state()).toBe('changed')
  })

  test('knows no other code', async () => {
    expect(await checkCertificate(room.db, '0000000000', new Date())).toBeUndefined()
  })
})
