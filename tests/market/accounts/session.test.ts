import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Db } from '../../../db/types.ts'
import {
  closeOtherSessions,
  closeSession,
  findSessions,
  openSession,
  readSession,
  sessionCookie,
  sweepSessions,
} from '../../../src/market/accounts/session.ts'
import { testDatabase } from '../../support/database.ts'
import { aStaffMember, anAccount, anAgency } from '../../support/factories.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())
afterEach(() => void vi.useRealTimers())

const day = 24 * 60 * 60_000

test('the database holds only the hash of what the cookie holds', async () => {
  const { id, name, email } = await anAccount(db)
  const opened = await openSession(db, id, { device: 'Chrome di Android' })
  const rows = await db.selectFrom('session').select(['id', 'device']).where('account_id', '=', id).execute()
  expect(rows).toEqual([
    { id: createHash('sha256').update(opened.token).digest('hex'), device: 'Chrome di Android' },
  ])
  expect(await readSession(db, opened.token)).toEqual({
    session_id: opened.session_id,
    account_id: id,
    name,
    email,
    email_verified_at: null,
    phone: null,
    phone_verified_at: null,
    language: 'id',
    is_operator: false,
    is_staff: false,
    has_totp: false,
    second_factor_at: null,
    expires_at: opened.expires_at,
    is_renewed: false,
  })
  expect(await readSession(db, opened.session_id)).toBeNull()
  const altered = opened.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  expect(await readSession(db, altered)).toBeNull()
})

test('it slides: renewed in its second half, ended thirty days after it was last used', async () => {
  const { id } = await anAccount(db)
  const { token } = await openSession(db, id, { device: '' })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 14 * day })
  expect(await readSession(db, token)).toMatchObject({ is_renewed: false })
  vi.setSystemTime(Date.now() + 2 * day)
  expect(await readSession(db, token)).toMatchObject({
    is_renewed: true,
    expires_at: new Date(Date.now() + 30 * day),
  })
  vi.setSystemTime(Date.now() + 29 * day)
  expect(await readSession(db, token)).toMatchObject({ is_renewed: true })
  vi.setSystemTime(Date.now() + 31 * day)
  expect(await readSession(db, token)).toBeNull()
  expect(await findSessions(db, id)).toEqual([])
})

test('it notes when it was last seen, not at every page', async () => {
  const { id } = await anAccount(db)
  const { token } = await openSession(db, id, { device: '' })
  const seen = async () => (await findSessions(db, id))[0]?.last_seen_at.getTime() ?? 0
  const first = await seen()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 9 * 60_000 })
  await readSession(db, token)
  expect(await seen()).toBe(first)
  vi.setSystemTime(Date.now() + 2 * 60_000)
  await readSession(db, token)
  expect(await seen()).toBe(Date.now())
})

test('it says who works for an agency now', async () => {
  const { id } = await anAccount(db)
  const { token } = await openSession(db, id, { device: '' })
  const staff = await aStaffMember(db, {
    account_id: id,
    agency_id: (await anAgency(db)).id,
    role: 'verifier',
  })
  expect(await readSession(db, token)).toMatchObject({ is_staff: true })
  await db.updateTable('agency_staff').set({ ended_at: new Date() }).where('id', '=', staff.id).execute()
  expect(await readSession(db, token)).toMatchObject({ is_staff: false })
})

test('sessions end one by one, or all others at once, and only one’s own', async () => {
  const mine = await anAccount(db)
  const theirs = await anAccount(db)
  const sessions = await Promise.all(['a', 'b', 'c'].map((device) => openSession(db, mine.id, { device })))
  const other = await openSession(db, theirs.id, { device: 'd' })
  const [a, b, c] = sessions.map(({ session_id }) => session_id)

  await closeSession(db, theirs.id, a ?? '')
  expect((await findSessions(db, mine.id)).map(({ id }) => id).toSorted()).toEqual([a, b, c].toSorted())
  await closeSession(db, mine.id, a ?? '')
  expect((await findSessions(db, mine.id)).map(({ id }) => id).toSorted()).toEqual([b, c].toSorted())
  await closeOtherSessions(db, mine.id, c ?? '')
  expect((await findSessions(db, mine.id)).map(({ id }) => id)).toEqual([c])
  await closeOtherSessions(db, mine.id, null)
  expect(await findSessions(db, mine.id)).toEqual([])
  expect((await findSessions(db, theirs.id)).map(({ id }) => id)).toEqual([other.session_id])
})

test('a deleted account is not signed in, and what has ended is swept', async () => {
  const gone = await anAccount(db)
  const { token } = await openSession(db, gone.id, { device: '' })
  await db.updateTable('account').set({ deleted_at: new Date() }).where('id', '=', gone.id).execute()
  expect(await readSession(db, token)).toBeNull()

  const stays = await anAccount(db)
  const { session_id } = await openSession(db, stays.id, { device: '' })
  await openSession(db, stays.id, { device: 'old' })
  await db
    .updateTable('session')
    .set({ expires_at: new Date(0) })
    .where('device', '=', 'old')
    .execute()
  await sweepSessions(db)
  const left = await db.selectFrom('session').select('id').where('account_id', '=', stays.id).execute()
  expect(left).toEqual([{ id: session_id }])
})

test('the cookie is out of reach of scripts and, on https, of eavesdroppers', () => {
  const expires_at = new Date('2026-12-21T00:00:00Z')
  const attributes = { httpOnly: true, sameSite: 'lax', path: '/', expires: expires_at }
  expect(sessionCookie('https://etalase.contoh.id', { token: 'abc', expires_at })).toEqual({
    name: 'sesi',
    value: 'abc',
    attributes: { ...attributes, secure: true },
  })
  expect(sessionCookie('http://127.0.0.1:4321', null)).toEqual({
    name: 'sesi',
    value: '',
    attributes: { ...attributes, secure: false, expires: new Date(0) },
  })
})
