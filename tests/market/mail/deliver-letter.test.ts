import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { passwordChanged, proveEmail } from '../../../src/market/mail/account-letters.ts'
import { deliverLetter, type Mailer } from '../../../src/market/mail/deliver-letter.ts'
import { failLetter } from '../../../src/market/mail/fail-letter.ts'
import { findLetter, findLetters } from '../../../src/market/mail/find-letters.ts'
import { forgetOldLetters } from '../../../src/market/mail/forget-old-letters.ts'
import { sendLetter } from '../../../src/market/mail/send-letter.ts'
import { openMailer } from '../../../src/server/mailer.ts'
import { fakeSmtp, readMail } from '../../support/fake-smtp.ts'
import { mailRoom } from '../../support/mail-room.ts'

const siteUrl = 'https://etalase.contoh.id'
let room: Awaited<ReturnType<typeof mailRoom>>
let smtp: Awaited<ReturnType<typeof fakeSmtp>>
let mailer: Mailer
beforeAll(async () => {
  room = await mailRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  await room.db.deleteFrom('mail_message').execute()
  smtp = await fakeSmtp()
  mailer = openMailer({ url: smtp.url, from: 'Etalase <halo@etalase.contoh.id>' })
})
afterEach(() => smtp.stop())

const proof = proveEmail({ name: 'Ibu Éka & Ani', path: '/akun/email/RAHASIA', minutes: 1440 })
const deliver = (id: number) => deliverLetter(room.db, mailer, siteUrl, id)

function post(letter = proof) {
  return room.db
    .transaction()
    .execute((tx) => sendLetter(tx, room.enqueue, { to_address: 'eka@contoh.id', ...letter }))
}

async function row(id: number) {
  const letter = await findLetter(room.db, siteUrl, id)
  if (!letter) throw new Error('no such letter')
  return { state: letter.state, tries: letter.tries, failure: letter.failure, has_text: letter.text !== null }
}

test('a letter arrives whole: sender, subject, both parts, links to the site', async () => {
  const letter = {
    ...proof,
    subject: 'Kain “Tope” — sudah disetujui, dan judul sepanjang ini harus dilipat é',
  }
  const id = await post(letter)
  expect(room.jobs.at(-1)).toEqual({ queue: 'mail.send', data: { message_id: id } })
  await deliver(id)

  expect(smtp.received).toHaveLength(1)
  const [{ from, to, raw } = never()] = smtp.received
  expect({ from, to }).toEqual({ from: 'halo@etalase.contoh.id', to: ['eka@contoh.id'] })
  const { headers, parts } = readMail(raw)
  expect(headers).toMatchObject({
    from: 'Etalase <halo@etalase.contoh.id>',
    to: 'eka@contoh.id',
    subject: letter.subject,
    'message-id': `<letter-${id}@etalase.contoh.id>`,
    'auto-submitted': 'auto-generated',
  })
  expect(Object.keys(parts)).toEqual(['text/plain; charset=utf-8', 'text/html; charset=utf-8'])
  const [plain = '', html = ''] = Object.values(parts)
  expect(plain).toContain('Halo Ibu Éka & Ani,')
  expect(plain).toContain('Pastikan email saya:\nhttps://etalase.contoh.id/akun/email/RAHASIA')
  expect(html).toContain('Halo Ibu Éka &#38; Ani,')
  expect(html).toContain('href="https://etalase.contoh.id/akun/email/RAHASIA"')
  expect(raw).not.toContain('etalase.invalid')
})

test('what opens an account is forgotten once it has left; another letter can be read again', async () => {
  const secret = await post()
  const open = await post(passwordChanged({ name: 'Eka', at: new Date('2026-08-17T04:00Z'), path: '/masuk' }))
  await deliver(secret)
  await deliver(open)
  expect(await row(secret)).toEqual({ state: 'sent', tries: 1, failure: null, has_text: false })
  expect(await row(open)).toEqual({ state: 'sent', tries: 1, failure: null, has_text: true })
  expect((await findLetter(room.db, siteUrl, open))?.text).toContain('17 Agu 2026, 11.00 WIB')
})

test('a job that runs twice sends once, one after the other or at the same time', async () => {
  const id = await post()
  const both = await Promise.allSettled([deliver(id), deliver(id)])
  await deliver(id)
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(smtp.received).toHaveLength(1)
  expect(await row(id)).toEqual({ state: 'sent', tries: 1, failure: null, has_text: false })
})

test('a refused recipient is not asked again, and the operator sees why', async () => {
  smtp.refuseWhen((address) =>
    address === 'eka@contoh.id' ? { code: 550, message: 'No such user here' } : undefined,
  )
  const id = await post()
  await deliver(id)
  expect(await row(id)).toEqual({
    state: 'failed',
    tries: 1,
    failure: '550 No such user here',
    has_text: false,
  })
  smtp.refuseWhen(() => undefined)
  await deliver(id)
  expect(smtp.received).toEqual([])
})

test('two addresses in the place of one are no address', async () => {
  const id = await room.db
    .transaction()
    .execute((tx) => sendLetter(tx, room.enqueue, { ...proof, to_address: 'eka@contoh.id, lain@contoh.id' }))
  await deliver(id)
  expect(await row(id)).toMatchObject({ state: 'failed', tries: 1 })
  expect(smtp.received).toEqual([])
})

test('a server that is busy or down gets the letter later; its words are not in the error, which is logged', async () => {
  smtp.refuseWhen(() => ({ code: 451, message: 'Greylisted, eka@contoh.id' }))
  const id = await post()
  await expect(deliver(id)).rejects.toThrow(/^the mail server did not take the letter$/)
  expect(await row(id)).toMatchObject({
    state: 'retrying',
    tries: 1,
    failure: '451 Greylisted, eka@contoh.id',
  })

  const port = Number(new URL(smtp.url).port)
  await smtp.stop()
  await expect(deliver(id)).rejects.toThrow(/^the mail server did not take the letter$/)
  expect(await row(id)).toMatchObject({ state: 'retrying', tries: 2, has_text: true })

  smtp = await fakeSmtp(port)
  await deliver(id)
  expect(smtp.received).toHaveLength(1)
  expect(await row(id)).toMatchObject({ state: 'sent', tries: 3, failure: null })
})

test('a letter that is given up says what the server said last', async () => {
  smtp.refuseWhen(() => ({ code: 451, message: 'Try later' }))
  const tried = await post()
  const never = await post()
  await expect(deliver(tried)).rejects.toThrow()
  await failLetter(room.db, tried, 'the job failed')
  await failLetter(room.db, never, 'the job failed')
  expect(await row(tried)).toEqual({ state: 'failed', tries: 1, failure: '451 Try later', has_text: false })
  expect(await row(never)).toEqual({ state: 'failed', tries: 0, failure: 'the job failed', has_text: false })
})

test('the letter of a process that died over it is sent by another, after a while', async () => {
  const id = await post()
  const claim = (minutes: number) =>
    sql`update mail_message set claimed_until = now() + ${minutes} * interval '1 minute'`.execute(room.db)
  await claim(1)
  await expect(deliver(id)).rejects.toThrow('another process is sending the letter')
  expect(smtp.received).toHaveLength(0)
  await claim(-1)
  await deliver(id)
  expect(smtp.received).toHaveLength(1)
})

test('without a mail server letters are kept and can be read', async () => {
  const id = await post()
  await deliverLetter(room.db, undefined, siteUrl, id)
  const { letters } = await findLetters(room.db)
  expect(letters).toMatchObject([{ id, to_address: 'eka@contoh.id', state: 'kept', tries: 0 }])
  expect((await findLetter(room.db, siteUrl, id))?.html).toContain(`href="${siteUrl}/akun/email/RAHASIA"`)
})

test('no commit, no letter', async () => {
  const rolledBack = room.db.transaction().execute(async (tx) => {
    await sendLetter(tx, room.enqueue, { to_address: 'eka@contoh.id', ...proof })
    throw new Error('changed my mind')
  })
  await expect(rolledBack).rejects.toThrow('changed my mind')
  expect((await findLetters(room.db)).letters).toEqual([])
})

test('letters are forgotten after 90 days', async () => {
  await post()
  const [old, fresh] = [await post(), await post()]
  await sql`update mail_message set created_at = now() - interval '91 days' where id = ${old}`.execute(
    room.db,
  )
  await sql`update mail_message set created_at = now() - interval '89 days' where id = ${fresh}`.execute(
    room.db,
  )
  await forgetOldLetters(room.db, new Date())
  expect((await findLetters(room.db)).letters.map(({ id }) => id)).not.toContain(old)
  expect((await findLetters(room.db)).letters).toHaveLength(2)
})

test('the outbox goes on page by page', async () => {
  const ids: number[] = []
  for (let number = 0; number < 60; number++) ids.unshift(await post())
  const first = await findLetters(room.db)
  const second = await findLetters(room.db, first.next)
  expect([...first.letters, ...second.letters].map(({ id }) => id)).toEqual(ids)
  expect(second.next).toBeUndefined()
})

function never(): never {
  throw new Error('unreachable')
}
