import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Enqueue } from '../../src/job.ts'
import { resetPassword } from '../../src/market/mail/account-letters.ts'
import { deliverLetter } from '../../src/market/mail/deliver-letter.ts'
import { notify } from '../../src/market/mail/notify.ts'
import { sendLetter } from '../../src/market/mail/send-letter.ts'
import { anAccount, aSeller } from '../support/factories.ts'
import { aMember } from '../support/mail-room.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** The operator's outbox, and what a shop is told on its desk. */
let site: Site
let operator: Visitor
let owner: Visitor
let stranger: Visitor
let seller_id: number
const enqueue: Enqueue = () => Promise.resolve()

beforeAll(async () => {
  site = await startSite()
  operator = await aVisitor(site, (await anAccount(site.db, { is_operator: true })).id)
})
afterAll(() => site.stop())
beforeEach(async () => {
  seller_id = (await aSeller(site.db, { name: 'Tenun <Samataring>' })).id
  owner = await aVisitor(
    site,
    (await aMember(site.db, seller_id, { email: `pemilik-${seller_id}@contoh.id` })).id,
  )
  const elsewhere = (await aSeller(site.db)).id
  stranger = await aVisitor(
    site,
    (await aMember(site.db, elsewhere, { email: `lain-${seller_id}@contoh.id` })).id,
  )
})

/** A letter with a link that opens an account, where there is no mail server. */
async function aKeptLetter() {
  const letter = resetPassword({ name: '<Sitti>', path: '/masuk/atur-ulang/RAHASIA', minutes: 60 })
  const to_address = 'sitti@contoh.id'
  const id = await site.db.transaction().execute((tx) => sendLetter(tx, enqueue, { to_address, ...letter }))
  await deliverLetter(site.db, undefined, site.origin, id)
  return id
}

test('the operator reads in the outbox what could not be sent', async () => {
  const id = await aKeptLetter()
  const list = await (await operator.get('/operator/surat')).text()
  expect(list).toContain(`href="/operator/surat/${id}"`)
  expect(list).toContain('Disimpan, tidak dikirim')
  const letter = await (await operator.get(`/operator/surat/${id}`)).text()
  expect(letter).toContain('Halo &lt;Sitti&gt;')
  expect(letter).toContain(`${site.origin}/masuk/atur-ulang/RAHASIA`)

  const asSeen = await operator.get(`/operator/surat/${id}/isi`)
  expect(await asSeen.text()).toContain(`href="${site.origin}/masuk/atur-ulang/RAHASIA"`)
  expect(asSeen.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*sandbox/)
  expect(asSeen.headers.get('Cache-Control')).toBe('private, no-store')
})

test('nobody else finds the outbox, or a letter of it', async () => {
  const id = await aKeptLetter()
  const nobody = await aVisitor(site, null)
  for (const path of ['/operator/surat', `/operator/surat/${id}`, `/operator/surat/${id}/isi`]) {
    expect([path, (await owner.get(path)).status]).toEqual([path, 404])
    expect([path, (await nobody.get(path)).status]).toEqual([path, 303])
  }
})

test('a letter that is not there, or no letter’s address, is not found', async () => {
  for (const id of ['999999', '0', 'x', '1e3', '99999999999999999999'])
    for (const path of [`/operator/surat/${id}`, `/operator/surat/${id}/isi`])
      expect([path, (await operator.get(path)).status]).toEqual([path, 404])
})

test('a shop reads its news on the desk and marks them as read; another shop can do neither', async () => {
  await site.db.transaction().execute((tx) =>
    notify(tx, enqueue, {
      seller_id,
      kind: 'seller-returned',
      data: { notes: '<b>NIB</b> belum terbaca.' },
    }),
  )
  const path = `/lapak/${seller_id}/kabar`
  const page = await (await owner.get(path)).text()
  expect(page).toContain('Pendaftaran Tenun &lt;Samataring&gt; perlu diperbaiki')
  expect(page).toContain('&lt;b&gt;NIB&lt;/b&gt; belum terbaca.')
  const up_to = /name="up_to" value="(\d+)"/.exec(page)?.[1] ?? ''

  expect((await stranger.get(path)).status).toBe(404)
  expect((await stranger.post(path, 'notices.read', { up_to })).status).toBe(404)
  expect(await unread()).toBe(1)
  expect((await owner.post(path, 'notices.read', { up_to: 'semua' })).status).toBe(422)
  expect(await unread()).toBe(1)

  const done = await owner.post(path, 'notices.read', { up_to })
  expect([done.status, done.headers.get('Location')]).toEqual([303, path])
  expect(await unread()).toBe(0)
  expect(await (await owner.get(path)).text()).not.toContain('name="up_to"')
})

async function unread() {
  const rows = await site.db
    .selectFrom('notice')
    .select('id')
    .where('seller_id', '=', seller_id)
    .where('read_at', 'is', null)
    .execute()
  return rows.length
}
