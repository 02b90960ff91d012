import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  beginTotp,
  confirmTotp,
  countRecoveryCodes,
  findBegunTotp,
  makeRecoveryCodes,
  withdrawTotp,
} from '../../../src/market/accounts/enrol-totp.ts'
import {
  authenticator,
  needsSecondFactor,
  passSecondFactor,
} from '../../../src/market/accounts/second-factor.ts'
import { openSession, readSession } from '../../../src/market/accounts/session.ts'
import { aClock, accountRoom, refusalOf, secretKey } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'

let room: Awaited<ReturnType<typeof accountRoom>>
beforeAll(async () => {
  room = await accountRoom()
})
afterAll(() => room.close())
beforeEach(() => room.empty())

/** Somebody signed in who has an authenticator, ten codes, and a clock of their own. */
async function enrolled() {
  const { id } = await room.aPerson()
  const clock = aClock()
  await room.inTx((tx) => beginTotp(tx, secretKey, id))
  const begun = await findBegunTotp(room.db, secretKey, id, 'sitti@contoh.id')
  const secret = begun?.secret ?? ''
  const code = () => authenticator(secret).generate({ timestamp: clock.now().getTime() })
  const first = await openSession(room.db, id, { device: '' })
  const session = { account_id: id, session_id: first.session_id }
  const confirm = (typed: string) =>
    room.inTx((tx) => confirmTotp(tx, secretKey, session, typed, clock.now()))
  const pass = (typed: string, db = room.db) =>
    refusalOf(passSecondFactor(db, { secretKey, clock }, session, typed))
  const read = () => readSession(room.db, first.token)
  return { id, clock, begun, code, confirm, pass, read }
}

test('who needs it: whoever has one, and in production those with power', () => {
  const account = { second_factor_at: null, has_totp: false, is_staff: false, is_operator: false }
  const cases = [
    account,
    { ...account, has_totp: true },
    { ...account, is_staff: true },
    { ...account, is_operator: true },
    { ...account, has_totp: true, is_operator: true, second_factor_at: new Date() },
  ]
  expect(cases.map((each) => needsSecondFactor(each, true))).toEqual([false, true, true, true, false])
  expect(cases.map((each) => needsSecondFactor(each, false))).toEqual([false, true, false, false, false])
})

test('it counts from its first right code on; the secret lies encrypted, its codes as hashes', async () => {
  const { id, begun, code, confirm, read } = await enrolled()
  expect(begun?.uri).toMatch(
    /^otpauth:\/\/totp\/Etalase:sitti%40contoh\.id\?issuer=Etalase&secret=[A-Z2-7]{32}&/,
  )
  expect(await refusalOf(confirm('000000'))).toBe('code-wrong')
  expect(await read()).toMatchObject({ has_totp: false, second_factor_at: null })
  const codes = await confirm(code())
  expect(new Set(codes).size).toBe(10)
  expect(await read()).toMatchObject({ has_totp: true, second_factor_at: expect.any(Date) as Date })
  const stored = JSON.stringify([
    await room.db.selectFrom('account_totp').selectAll().execute(),
    await room.db.selectFrom('recovery_code').selectAll().execute(),
  ])
  expect([begun?.secret ?? '', ...codes].filter((secret) => stored.includes(secret))).toEqual([])
  expect(await findBegunTotp(room.db, secretKey, id, '')).toBeNull()
  expect(await refusalOf(room.inTx((tx) => beginTotp(tx, secretKey, id)))).toBe('second-factor-on')
})

test('each code is good once, for its step and a neighbour', async () => {
  const { clock, code, confirm, pass, read } = await enrolled()
  const confirmed = code()
  await confirm(confirmed)
  expect(await pass(confirmed)).toBe('code-wrong')
  clock.pass(30_000)
  const next = code()
  clock.pass(30_000)
  expect(await pass(`${next.slice(0, 3)} ${next.slice(3)}`)).toBe('none')
  expect(await pass(next)).toBe('code-wrong')
  expect(await read()).toMatchObject({ second_factor_at: expect.any(Date) as Date })
  clock.pass(120_000)
  const old = code()
  clock.pass(90_000)
  expect(await pass(old)).toBe('code-wrong')
})

test('a recovery code is good once; new ones end the old', async () => {
  const { id, code, confirm, pass } = await enrolled()
  const [one = '', two = ''] = await confirm(code())
  expect(await pass(`${one.slice(0, 5)}-${one.slice(5).toLowerCase()}`)).toBe('none')
  expect(await pass(one)).toBe('code-wrong')
  expect(await countRecoveryCodes(room.db, id)).toBe(9)
  const [fresh = ''] = await room.inTx((tx) => makeRecoveryCodes(tx, secretKey, id))
  expect(await pass(two)).toBe('code-wrong')
  expect(await pass(fresh)).toBe('none')
})

test('codes are guessed six times, then once in five minutes; one account’s secret opens no other’s', async () => {
  const { clock, code, confirm, pass } = await enrolled()
  const other = await enrolled()
  await confirm(code())
  await other.confirm(other.code())
  other.clock.pass(60_000)
  expect(await pass(other.code())).toBe('code-wrong')
  for (let guesses = 0; guesses < 5; guesses++) expect(await pass('123456')).toBe('code-wrong')
  clock.pass(60_000)
  expect(await pass(code())).toBe('too-many')
  clock.pass(4 * 60_000)
  expect(await pass(code())).toBe('none')
})

test('taken off, it is asked no more', async () => {
  const { id, code, confirm, read } = await enrolled()
  await confirm(code())
  await room.inTx((tx) => withdrawTotp(tx, id))
  expect(await read()).toMatchObject({ has_totp: false })
  expect(await countRecoveryCodes(room.db, id)).toBe(0)
})

test.skipIf(testServer === undefined)(
  'a code that arrives twice at once is taken once (needs TEST_DATABASE_URL)',
  async () => {
    const { clock, code, confirm, pass } = await enrolled()
    await confirm(code())
    clock.pass(60_000)
    const typed = code()
    const outcomes = await Promise.all([pass(typed), pass(typed), pass(typed)])
    expect(outcomes.toSorted()).toEqual(['code-wrong', 'code-wrong', 'none'])
  },
)
