import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Contact } from '../../../src/market/accounts/account.ts'
import { rememberDevice } from '../../../src/market/accounts/known-device.ts'
import { hashPassword } from '../../../src/market/accounts/password.ts'
import {
  giveBack,
  limitKey,
  limits,
  sweepRateLimits,
  takeTurn,
} from '../../../src/market/accounts/rate-limit.ts'
import { signIn } from '../../../src/market/accounts/sign-in.ts'
import { openDatabase } from '../../../src/db.ts'
import { Refusal } from '../../../src/refusal.ts'
import { aClock, aDoor, accountRoom, password, refusalOf, secretKey } from '../../support/account-room.ts'
import { testServer } from '../../support/database.ts'

let room: Awaited<ReturnType<typeof accountRoom>>
beforeAll(async () => {
  room = await accountRoom()
})
afterAll(() => room.close())
beforeEach(() => room.empty())

const limit = { name: 'test', burst: 3, every_ms: 10_000 }
const key = limitKey(secretKey, limit, 'somebody')
const start = Date.parse('2026-11-21T08:00:00Z')
const turnAt = (seconds: number, db = room.db) => takeTurn(db, key, limit, new Date(start + seconds * 1000))
const email = (value: string): Contact => ({ kind: 'email', value })

describe('the algorithm', () => {
  test('a burst at once, then one at a time, and the refusal says in how many seconds', async () => {
    expect([await turnAt(0), await turnAt(0), await turnAt(0)]).toEqual([0, 10_000, 20_000])
    await expect(turnAt(0)).rejects.toEqual(new Refusal('too-many', { seconds: 10 }))
    await expect(turnAt(9.5)).rejects.toEqual(new Refusal('too-many', { seconds: 1 }))
    expect(await turnAt(10)).toBe(20_000)
    await expect(turnAt(11)).rejects.toMatchObject({ values: { seconds: 9 } })
    expect(await turnAt(60)).toBe(0)
  })

  test('a refused try costs nothing, and a turn given back is free again', async () => {
    for (const at of [0, 0, 0]) await turnAt(at)
    for (let tries = 0; tries < 5; tries++) expect(await refusalOf(turnAt(1))).toBe('too-many')
    await giveBack(room.db, key, limit)
    expect(await turnAt(1)).toBe(19_000)
    expect(await refusalOf(turnAt(1))).toBe('too-many')
  })

  test('the table holds nothing personal, and forgets what no longer limits', async () => {
    await turnAt(0)
    const other = limitKey(secretKey, limit, 'sitti@contoh.id')
    await takeTurn(room.db, other, limit, new Date(start + 60_000))
    expect(other).toMatch(/^[0-9a-f]{64}$/)
    await sweepRateLimits(room.db, new Date(start + 30_000))
    expect(await room.db.selectFrom('rate_limit').select('key').execute()).toEqual([{ key: other }])
  })

  test.skipIf(testServer === undefined)(
    'of many that come at once over two connections, exactly the burst gets through, also after a restart (needs TEST_DATABASE_URL)',
    async () => {
      const second = await openDatabase({ databaseUrl: room.url, dataDir: '' }, 3)
      const all = await Promise.allSettled(
        Array.from({ length: 40 }, (_, index) => turnAt(0, index % 2 === 0 ? room.db : second.db)),
      )
      await second.close()
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
      const restarted = await openDatabase({ databaseUrl: room.url, dataDir: '' }, 1)
      expect(await refusalOf(turnAt(0, restarted.db))).toBe('too-many')
      await restarted.close()
    },
  )
})

describe('fifty wrong passwords', () => {
  test('in a minute from many addresses on one account wait in line, and the right one still works', async () => {
    const owner = await room.aPerson({ email: 'sitti@contoh.id' })
    const clock = aClock()
    for (let tries = 0; tries < 50; tries++) {
      const door = aDoor(clock, `198.51.100.${tries}`)
      expect(await refusalOf(signIn(room.db, door, email('sitti@contoh.id'), `tebakan ${tries}`))).toBe(
        'sign-in-failed',
      )
      clock.pass(1200)
    }
    expect(await signIn(room.db, aDoor(clock), email('sitti@contoh.id'), password)).toBe(owner.id)
    expect(clock.slept).toEqual([])
  })

  test('all at once: ten wait half a second longer each, the others are refused; five seconds later it is over', async () => {
    const owner = await room.aPerson({ email: 'sitti@contoh.id' })
    const clock = aClock()
    const outcomes: string[] = []
    for (let tries = 0; tries < 50; tries++)
      outcomes.push(
        await refusalOf(
          signIn(room.db, aDoor(clock, `198.51.100.${tries}`), email('sitti@contoh.id'), `tebakan ${tries}`),
        ),
      )
    expect(clock.slept).toEqual([500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000])
    expect(outcomes.filter((outcome) => outcome === 'sign-in-failed')).toHaveLength(11)
    expect(outcomes.filter((outcome) => outcome === 'too-many')).toHaveLength(39)
    const elsewhere = signIn(room.db, aDoor(clock), email('sitti@contoh.id'), password)
    await expect(elsewhere).rejects.toEqual(new Refusal('too-many', { seconds: 1 }))
    clock.pass(1000)
    expect(await signIn(room.db, aDoor(clock), email('sitti@contoh.id'), password)).toBe(owner.id)
    expect(clock.slept.at(-1)).toBe(4500)
  })

  test('an unknown contact is kept waiting in just the same way', async () => {
    const clock = aClock()
    for (let tries = 0; tries < 3; tries++)
      await refusalOf(
        signIn(room.db, aDoor(clock, `198.51.100.${tries}`), email('nihil@contoh.id'), 'tebakan'),
      )
    expect(clock.slept).toEqual([500, 1000])
  })

  test('during the flood a browser that has been here before is not kept waiting, with a limit of its own', async () => {
    const owner = await room.aPerson({ email: 'sitti@contoh.id' })
    const stranger = await room.aPerson()
    const clock = aClock()
    for (let tries = 0; tries < 50; tries++)
      await refusalOf(signIn(room.db, aDoor(clock), email('sitti@contoh.id'), `tebakan ${tries}`))
    const waits = clock.slept.length
    const known = aDoor(clock, '203.0.113.7', rememberDevice(secretKey, undefined, owner.id))
    for (let tries = 0; tries < 20; tries++)
      expect(await signIn(room.db, known, email('sitti@contoh.id'), password)).toBe(owner.id)
    expect(clock.slept).toHaveLength(waits)
    const outcomes = []
    for (let tries = 0; tries < 11; tries++)
      outcomes.push(await refusalOf(signIn(room.db, known, email('sitti@contoh.id'), `tebakan ${tries}`)))
    expect(outcomes).toEqual([...Array<string>(10).fill('sign-in-failed'), 'too-many'])

    const otherwiseKnown = aDoor(clock, '203.0.113.7', rememberDevice(secretKey, undefined, stranger.id))
    expect(await refusalOf(signIn(room.db, otherwiseKnown, email('sitti@contoh.id'), 'tebakan'))).toBe(
      'too-many',
    )
  })

  test('a browser in which an account of the same contact has signed in has no turns of its own at the others', async () => {
    const victim = await room.aPerson({ email: 'sitti@contoh.id' })
    const password_hash = await hashPassword('kata sandi penebak')
    const squatter = await room.aPerson({ email: 'sitti@contoh.id', password_hash })
    const clock = aClock()
    const door = aDoor(clock, '203.0.113.7', rememberDevice(secretKey, undefined, squatter.id))
    const guess = (typed: string) => signIn(room.db, door, email('sitti@contoh.id'), typed)
    expect(await guess(password)).toBe(victim.id)
    const address = limitKey(secretKey, limits.failures, door.address)
    for (let tries = 0; tries < 30; tries++) await takeTurn(room.db, address, limits.failures, clock.now())
    expect(await refusalOf(guess(password))).toBe('sign-in-failed')
    expect(await guess('kata sandi penebak')).toBe(squatter.id)
  })

  test('from one address on many accounts are refused after thirty, and another address is not', async () => {
    const owner = await room.aPerson({ email: 'sitti@contoh.id' })
    const clock = aClock()
    const outcomes: string[] = []
    for (let tries = 0; tries < 50; tries++) {
      const contact = email(`orang-${tries}@contoh.id`)
      outcomes.push(await refusalOf(signIn(room.db, aDoor(clock), contact, 'tebakan')))
      clock.pass(1000)
    }
    expect(outcomes.slice(0, 30)).toEqual(Array<string>(30).fill('sign-in-failed'))
    expect(outcomes.filter((outcome) => outcome === 'sign-in-failed')).toHaveLength(32)
    expect(await refusalOf(signIn(room.db, aDoor(clock), email('sitti@contoh.id'), password))).toBe(
      'too-many',
    )
    expect(await signIn(room.db, aDoor(clock, '203.0.113.8'), email('sitti@contoh.id'), password)).toBe(
      owner.id,
    )
    clock.pass(20_000)
    expect(await signIn(room.db, aDoor(clock), email('sitti@contoh.id'), password)).toBe(owner.id)
  })

  test('right passwords are not counted: a whole village may share an address', async () => {
    const owner = await room.aPerson({ email: 'sitti@contoh.id' })
    const clock = aClock()
    for (let tries = 0; tries < 50; tries++) {
      expect(await signIn(room.db, aDoor(clock), email('sitti@contoh.id'), password)).toBe(owner.id)
      clock.pass(1000)
    }
  })
})
