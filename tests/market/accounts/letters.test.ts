import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { samplePhone } from '../../../db/sample/phones.ts'
import { verifyPassword } from '../../../src/market/accounts/password.ts'
import { proveEmail, sendEmailProof } from '../../../src/market/accounts/prove-email.ts'
import { askForReset, resetPassword } from '../../../src/market/accounts/reset-password.ts'
import { openSession, readSession } from '../../../src/market/accounts/session.ts'
import { findToken } from '../../../src/market/accounts/token.ts'
import { hashToken } from '../../../src/market/accounts/secret.ts'
import { accountRoom, refusalOf } from '../../support/account-room.ts'

let room: Awaited<ReturnType<typeof accountRoom>>
beforeAll(async () => {
  room = await accountRoom()
})
afterAll(() => room.close())
beforeEach(() => room.empty())

const email = 'sitti@contoh.id'

async function sentProof(account_id: number) {
  await room.inTx((tx) => sendEmailProof(tx, room.enqueue, account_id))
  return room.lastToken()
}
async function sentReset() {
  await room.inTx((tx) => askForReset(tx, room.enqueue, email))
  return room.lastToken()
}
const prove = (account_id: number, token: string) =>
  refusalOf(room.inTx((tx) => proveEmail(tx, account_id, token)))
const reset = (token: string, hash = 'hash baru') =>
  refusalOf(room.inTx((tx) => resetPassword(tx, room.enqueue, token, hash)))
const isProved = async (id: number) =>
  (
    await room.db
      .selectFrom('account')
      .select('email_verified_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).email_verified_at !== null

describe('proving an address', () => {
  test('the link proves it, once; the table holds only its hash', async () => {
    const { id } = await room.aPerson({ email })
    const token = await sentProof(id)
    const [kept] = await room.db.selectFrom('account_token').select(['hash', 'kind', 'contact']).execute()
    expect(kept).toEqual({ hash: hashToken(token), kind: 'prove-email', contact: email })
    expect(await findToken(room.db, 'prove-email', hashToken(token))).toMatchObject({ account_id: id })
    expect(await isProved(id)).toBe(false)
    expect(await prove(id, token)).toBe('none')
    expect(await isProved(id)).toBe(true)
    expect(await prove(id, token)).toBe('link-unusable')
    expect(await findToken(room.db, 'prove-email', hashToken(token))).toBeUndefined()
  })

  test('nobody else’s account is proved by it, and it is not used up', async () => {
    const asker = await room.aPerson({ email })
    const owner = await room.aPerson({ email })
    const token = await sentProof(asker.id)
    expect(await prove(owner.id, token)).toBe('link-unusable')
    expect([await isProved(asker.id), await isProved(owner.id)]).toEqual([false, false])
    expect(await prove(asker.id, token)).toBe('none')
  })

  test('not after three days, not with another secret, not once a newer one was sent', async () => {
    const { id } = await room.aPerson({ email })
    const old = await sentProof(id)
    const token = await sentProof(id)
    expect(await prove(id, old)).toBe('link-unusable')
    expect(
      await prove(
        id,
        token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      ),
    ).toBe('link-unusable')
    await room.db.updateTable('account_token').set({ expires_at: new Date() }).execute()
    expect(await prove(id, token)).toBe('link-unusable')
    expect(await isProved(id)).toBe(false)
  })

  test('an address is proved by one account only', async () => {
    const one = await room.aPerson({ email })
    const other = await room.aPerson({ email })
    const first = await sentProof(one.id)
    const second = await sentProof(other.id)
    expect([await prove(one.id, first), await prove(other.id, second)]).toEqual(['none', 'contact-taken'])
    expect([await isProved(one.id), await isProved(other.id)]).toEqual([true, false])
    await room.inTx((tx) => sendEmailProof(tx, room.enqueue, one.id))
    expect((await room.letters()).map(({ kind }) => kind)).toEqual(['prove-email', 'prove-email'])
  })
})

describe('a new password by mail', () => {
  test('the link sets it once, ends every session and proves the address', async () => {
    const { id } = await room.aPerson({ email })
    const { token: session } = await openSession(room.db, id, { device: '' })
    const token = await sentReset()
    expect(await readSession(room.db, session)).not.toBeNull()
    expect(await reset(token)).toBe('none')
    expect(await readSession(room.db, session)).toBeNull()
    const after = await room.db
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', id)
      .executeTakeFirst()
    expect(after?.password_hash).toBe('hash baru')
    expect(await isProved(id)).toBe(true)
    expect(await reset(token, 'sekali lagi')).toBe('link-unusable')
    expect((await room.letters()).map(({ kind }) => kind)).toEqual(['reset-password', 'password-changed'])
  })

  test('not after an hour, and not by a link that proves an address', async () => {
    const { id } = await room.aPerson({ email })
    const late = await sentReset()
    await room.db
      .updateTable('account_token')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute()
    expect(await reset(late)).toBe('link-unusable')
    expect(await reset(await sentProof(id))).toBe('link-unusable')
    const after = await room.db
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', id)
      .executeTakeFirst()
    expect(after?.password_hash).toBe(room.password_hash)
  })

  test('each account that claims the address is written to, but only its owner once it is proved', async () => {
    const one = await room.aPerson({ email })
    const other = await room.aPerson({ email })
    await room.aPerson({ phone: samplePhone(3) })
    await sentReset()
    expect(new Set((await room.letters()).map(({ account_id }) => account_id))).toEqual(
      new Set([one.id, other.id]),
    )
    await room.db
      .updateTable('account')
      .set({ email_verified_at: new Date() })
      .where('id', '=', other.id)
      .execute()
    await sentReset()
    expect((await room.letters()).slice(2)).toEqual([
      { to_address: email, kind: 'reset-password', account_id: other.id },
    ])
  })

  test('an address that nobody has gets no letter, and nobody is told', async () => {
    await room.inTx((tx) => askForReset(tx, room.enqueue, 'nihil@contoh.id'))
    expect(await room.letters()).toEqual([])
  })

  test('a password that fits still fits after somebody else’s was reset', async () => {
    const other = await room.aPerson()
    await room.aPerson({ email })
    await reset(await sentReset())
    const row = await room.db
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', other.id)
      .executeTakeFirstOrThrow()
    expect(await verifyPassword(row.password_hash, 'kopi tubruk pagi')).toBe(true)
  })
})
