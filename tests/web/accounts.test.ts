import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePhone } from '../../db/sample/phones.ts'
import { samplePassword } from '../../db/sample/accounts.ts'
import { giveConsent } from '../../src/market/accounts/consent.ts'
import { authenticator } from '../../src/market/accounts/second-factor.ts'
import { findSessions, openSession } from '../../src/market/accounts/session.ts'
import { paths } from '../../src/paths.ts'
import { aBrowser } from '../support/cookie-jar.ts'
import { formsOfSite } from '../support/desk-forms.ts'
import { anAccount, aSeller, aStaffMember } from '../support/factories.ts'
import { theAgencyOf } from '../support/reach/ground.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, stateOfTables } from '../support/visitor.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.stop())

const password = 'kopi tubruk pagi'
let serial = 0

async function aNewcomer(contact = samplePhone(2000 + ++serial)) {
  const browser = aBrowser(site)
  const fields = { name: 'Sitti Aminah', contact, password, agree: 'ya' }
  const { to } = await browser.post('/daftar', 'accounts.signUp', fields)
  expect(to).toBe('/akun?pesan=selamat-datang')
  return { browser, contact }
}

async function lastLink(to: string) {
  const { text } = await site.db
    .selectFrom('mail_message')
    .select('text')
    .where('to_address', '=', to)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const link = /https:\/\/etalase\.invalid(\/\S*[\w-]{43})/.exec(text ?? '')?.[1]
  if (link === undefined) throw new Error('The letter has no link')
  return link
}

describe('signing up and in', () => {
  test('with a phone number alone: a session cookie out of reach of scripts, and the account', async () => {
    const { browser } = await aNewcomer()
    const session = browser.set.find((line) => line.startsWith('sesi='))
    expect(session).toMatch(/^sesi=[a-z2-7]{40}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
    expect(browser.set.find((line) => line.startsWith('perangkat='))).toMatch(/; HttpOnly; SameSite=Lax$/)
    const page = await browser.get('/akun?pesan=selamat-datang')
    expect(page.body).toContain('Selamat datang!')
    expect(page.body).toContain('Sitti Aminah')
    expect(page.response.headers.get('Cache-Control')).toBe('private, no-store')
    expect((await browser.get('/akun/keamanan')).body).toContain('Chrome di Android')
  })

  test('what is wrong stands beside each field; what was typed stays, but for the password', async () => {
    const browser = aBrowser(site)
    const typed = { name: 'Sitti Aminah', contact: '0812 34', password: 'rahasia', agree: '' }
    const { status, body } = await browser.post('/daftar', 'accounts.signUp', typed)
    expect(status).toBe(422)
    expect(body).toContain('value="Sitti Aminah"')
    expect(body).toContain('value="0812 34"')
    expect(body).not.toContain('rahasia')
    for (const field of ['contact', 'password', 'agree']) expect(body).toContain(`href="#f-${field}"`)
    expect(browser.cookies.size).toBe(0)
  })

  test('out and in again, to where one wanted to go, and never to another site', async () => {
    const { browser, contact } = await aNewcomer()
    expect((await browser.post('/keluar', 'accounts.signOut')).to).toBe('/masuk?pesan=sudah-keluar')
    expect((await browser.get('/akun/keamanan')).to).toBe('/masuk?kembali=%2Fakun%2Fkeamanan')
    const form = (await browser.get('/masuk?kembali=%2Fakun%2Fkeamanan')).body
    expect(form).toMatch(/name="back" value="\/akun\/keamanan"/)
    const enter = (back: string) => browser.post('/masuk', 'accounts.signIn', { contact, password, back })
    expect((await enter('/akun/keamanan')).to).toBe('/akun/keamanan')
    for (const elsewhere of ['//jahat.contoh', 'https://jahat.contoh/akun', '/\\jahat.contoh'])
      expect((await enter(elsewhere)).to).toBe('/akun')
    expect((await aBrowser(site).get('/masuk?kembali=//jahat.contoh')).body).not.toContain('jahat')
  })

  test('somebody who was on their way nowhere begins where they work', async () => {
    const { browser, contact } = await aNewcomer()
    const { id: account_id } = await site.db
      .selectFrom('account')
      .select('id')
      .where('phone', '=', contact)
      .executeTakeFirstOrThrow()
    const enter = async (back = '') =>
      (await browser.post('/masuk', 'accounts.signIn', { contact, password, back })).to
    const { id: seller_id } = await aSeller(site.db)
    await site.db.insertInto('seller_member').values({ seller_id, account_id, role: 'owner' }).execute()
    expect(await enter()).toBe(paths.desk(seller_id))
    expect(await enter('//jahat.contoh')).toBe(paths.desk(seller_id))
    expect((await browser.get('/masuk')).to).toBe(paths.desk(seller_id))
    const { id: agency_id } = await theAgencyOf(site.db, { regency_code: '73.04' })
    await aStaffMember(site.db, { agency_id, account_id, role: 'verifier' })
    expect(await enter()).toBe('/dinas')
    expect(await enter('/akun/keamanan')).toBe('/akun/keamanan')
  })

  test('signing in again in one browser leaves one session of it', async () => {
    const { browser, contact } = await aNewcomer()
    for (let times = 0; times < 2; times++)
      await browser.post('/masuk', 'accounts.signIn', { contact, password })
    const { id } = await site.db
      .selectFrom('account')
      .select('id')
      .where('phone', '=', contact)
      .executeTakeFirstOrThrow()
    expect(await findSessions(site.db, id)).toHaveLength(1)
  })

  test('a wrong password and an unknown contact are answered word for word alike', async () => {
    const answers = []
    for (const contact of ['penenun@contoh.id', 'nihil@contoh.id']) {
      const { status, body } = await aBrowser(site).post('/masuk', 'accounts.signIn', {
        contact,
        password: 'salah',
      })
      answers.push({ status, body: body.replaceAll(contact, '…') })
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.status).toBe(422)
  })

  test('signing up with an address that is known is answered like any other', async () => {
    const answers = []
    for (const contact of ['penenun@contoh.id', 'baru-sekali@contoh.id']) {
      const fields = { name: 'Sitti', contact, password, agree: 'ya' }
      const { status, to } = await aBrowser(site).post('/daftar', 'accounts.signUp', fields)
      answers.push({ status, to })
    }
    expect(answers).toEqual(Array(2).fill({ status: 303, to: '/akun?pesan=selamat-datang' }))
    for (const email of ['penenun@contoh.id', 'nihil@contoh.id'])
      expect((await aBrowser(site).post('/masuk/lupa', 'accounts.askForReset', { email })).to).toBe(
        '/masuk/lupa?pesan=surat-terkirim',
      )
  })
})

describe('links by mail', () => {
  test('opening one changes nothing; its button proves the address', async () => {
    const { browser } = await aNewcomer('sitti-bukti@contoh.id')
    const link = await lastLink('sitti-bukti@contoh.id')
    expect(link).toMatch(/^\/akun\/verifikasi\//)
    const before = await stateOfTables(site.db)
    expect((await browser.get(link)).body).toContain('Ya, ini email saya')
    const signedOut = aBrowser(site)
    expect((await signedOut.get(link)).to).toContain('/masuk?kembali=%2Fakun%2Fverifikasi')
    expect((await signedOut.post(link, 'accounts.proveEmail')).status).toBe(403)
    const { browser: other } = await aNewcomer('sitti-bukti@contoh.id')
    expect((await other.get(link)).body).not.toContain('Ya, ini email saya')
    expect((await other.post(link, 'accounts.proveEmail')).status).toBe(422)
    const proved = () =>
      site.db
        .selectFrom('account')
        .select('id')
        .where('email', '=', 'sitti-bukti@contoh.id')
        .where('email_verified_at', 'is not', null)
        .execute()
    expect(await proved()).toEqual([])
    expect((await stateOfTables(site.db))['account_token']).not.toBe(before['account_token'])
    expect((await browser.post(link, 'accounts.proveEmail')).to).toBe('/akun?pesan=email-terbukti')
    expect(await proved()).toHaveLength(1)
    expect((await browser.get(link)).body).toContain('sudah terpakai')
  })

  test('a forgotten password: the link asks for a new one, ends the other sessions and lets in', async () => {
    const { browser } = await aNewcomer('sitti-lupa@contoh.id')
    const elsewhere = aBrowser(site)
    await elsewhere.post('/masuk/lupa', 'accounts.askForReset', { email: 'sitti-lupa@contoh.id' })
    const link = await lastLink('sitti-lupa@contoh.id')
    expect((await elsewhere.get(link)).body).toContain('Simpan dan masuk')
    expect((await elsewhere.post(link, 'accounts.resetPassword', { password: 'pendek' })).status).toBe(422)
    const set = await elsewhere.post(link, 'accounts.resetPassword', { password: 'ombak pantai losari' })
    expect(set.to).toBe('/akun?pesan=kata-sandi-diganti')
    expect((await browser.get('/akun')).to).toBe('/masuk?kembali=%2Fakun')
    expect((await elsewhere.get('/akun')).status).toBe(200)
    expect((await elsewhere.get(link)).status).toBe(404)
  })
})

test('a code that an officer hands over: shown once to them, it lets in with a new password', async () => {
  const officer = aBrowser(site)
  await officer.post('/masuk', 'accounts.signIn', {
    contact: 'dinas.jeneponto@contoh.id',
    password: samplePassword,
  })
  const contact = 'penenun@contoh.id'
  expect((await officer.post('/akun/kode-bantuan', 'accounts.issueCode', { contact })).to).toBe(
    '/akun/kode-bantuan',
  )
  const code =
    /class="code-shown"[^>]*>\s*([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(
      (await officer.get('/akun/kode-bantuan')).body,
    )?.[1] ?? ''
  expect(code).not.toBe('')
  const refused = await officer.post('/akun/kode-bantuan', 'accounts.issueCode', {
    contact: 'touna@contoh.id',
  })
  expect(refused.status).toBe(422)

  const { browser: stranger } = await aNewcomer()
  expect((await stranger.get('/akun/kode-bantuan')).status).toBe(404)
  const before = await site.db.selectFrom('account_token').selectAll().orderBy('hash').execute()
  await stranger.post('/akun/kode-bantuan', 'accounts.issueCode', { contact })
  expect(await site.db.selectFrom('account_token').selectAll().orderBy('hash').execute()).toEqual(before)

  const owner = aBrowser(site)
  const taken = await owner.post('/masuk/kode', 'accounts.takeCode', {
    contact,
    code,
    password: 'ombak pantai losari',
  })
  expect(taken.to).toBe('/akun?pesan=kata-sandi-diganti')
  expect((await owner.get('/akun')).body).toContain('Sitti Contoh')
})

test('with a second factor, a password alone opens nothing', async () => {
  const { browser, contact } = await aNewcomer()
  await browser.post('/akun/dua-langkah', 'secondFactor.begin')
  const secret = /secret=([A-Z2-7]{32})/.exec((await browser.get('/akun/dua-langkah')).body)?.[1] ?? ''
  const code = authenticator(secret).generate()
  expect((await browser.post('/akun/dua-langkah', 'secondFactor.confirm', { code })).to).toBe(
    '/akun/dua-langkah',
  )
  const shown = (await browser.get('/akun/dua-langkah')).body.match(/[A-Z0-9]{5}-[A-Z0-9]{5}/g) ?? []
  expect(shown).toHaveLength(10)

  const thief = aBrowser(site)
  expect((await thief.post('/masuk', 'accounts.signIn', { contact, password, back: '/akun/data' })).to).toBe(
    '/akun/data',
  )
  expect((await thief.get('/akun/data')).to).toBe('/masuk/dua-langkah?kembali=%2Fakun%2Fdata')
  expect((await thief.get('/akun/data.json')).status).toBe(403)
  const before = await stateOfTables(site.db)
  for (const { name, maker } of formsOfSite())
    if (maker !== 'publicAction' && /^(accounts|secondFactor|staffOffers)\./.test(name))
      for (const page of ['/akun', '/masuk/dua-langkah']) {
        expect([name, (await thief.post(page, name, everyField)).status]).toEqual([name, 403])
      }
  expect((await thief.post('/masuk/dua-langkah', 'secondFactor.begin')).status).toBe(422)
  expect((await thief.post('/masuk/dua-langkah', 'secondFactor.pass', { code })).status).toBe(422)
  expect(await stateOfTables(site.db)).toEqual(before)

  const passed = await thief.post('/masuk/dua-langkah', 'secondFactor.pass', {
    code: shown[0] ?? '',
    back: '/akun/data',
  })
  expect(passed.to).toBe('/akun/data')
  expect((await thief.get('/akun/data')).status).toBe(200)
})

/** What would be taken in, were it sent by somebody who may. */
const everyField = {
  name: 'Maling',
  language: 'id',
  contact: 'penenun@contoh.id',
  current_password: password,
  password: 'kata sandi maling',
  email: 'maling@contoh.id',
  phone: '',
  code: '123456',
  session_id: 'a'.repeat(64),
  consent_id: '1',
}

describe('one’s own account', () => {
  test('no page of it writes anything when it is opened', async () => {
    const { browser } = await aNewcomer()
    const pages = [
      paths.account(),
      paths.accountContacts(),
      paths.accountSecurity(),
      paths.twoSteps(),
      paths.accountData(),
    ]
    const before = await stateOfTables(site.db)
    for (const page of [...pages, paths.accountExport(), paths.signOut()])
      expect([page, (await browser.get(page)).status]).toEqual([page, 200])
    expect(await stateOfTables(site.db)).toEqual(before)
    for (const page of pages) expect((await aBrowser(site).get(page)).status).toBe(303)
  })

  test('every form of it is refused to somebody who is not signed in, and changes nothing', async () => {
    const visitor = await aVisitor(site, null)
    const before = await stateOfTables(site.db)
    for (const { name, maker } of formsOfSite())
      if (/^accounts\.|^secondFactor\.|^staffOffers\./.test(name) && maker !== 'publicAction')
        for (const page of ['/akun', '/masuk']) {
          const { status } = await visitor.post(page, name, everyField)
          expect([name, page, status]).toEqual([name, page, 403])
        }
    for (const name of ['begin', 'confirm', 'pass'])
      expect(
        (await visitor.post('/masuk/dua-langkah', `secondFactor.${name}`, { code: '123456' })).status,
      ).toBe(403)
    expect(await stateOfTables(site.db)).toEqual(before)
  })

  test('what belongs to somebody else stays as it is', async () => {
    const other = await anAccount(site.db)
    const { session_id } = await openSession(site.db, other.id, { device: 'Milik orang lain' })
    await site.db.transaction().execute((tx) => giveConsent(tx, other.id, 'seller-agreement'))
    const { id } = await site.db
      .selectFrom('account_consent')
      .select('id')
      .where('account_id', '=', other.id)
      .executeTakeFirstOrThrow()
    const { browser } = await aNewcomer()
    const before = await stateOfTables(site.db)
    await browser.post('/akun/keamanan', 'accounts.endSession', { session_id })
    expect(
      (await browser.post('/akun/data', 'accounts.withdrawConsent', { consent_id: String(id) })).status,
    ).toBe(404)
    expect(await stateOfTables(site.db)).toEqual(before)
    expect(await findSessions(site.db, other.id)).toHaveLength(1)
    for (const page of ['/akun', '/akun/keamanan', '/akun/data', '/akun/data.json'])
      expect((await browser.get(page)).body).not.toContain('Milik orang lain')
  })

  test('what cannot be undone asks for the password: contacts, a new password, deletion', async () => {
    const { browser, contact } = await aNewcomer()
    const wrong = {
      current_password: 'salah',
      password: 'ombak pantai losari',
      email: 'curi@contoh.id',
      phone: '',
    }
    const before = await stateOfTables(site.db)
    for (const name of ['saveContacts', 'changePassword', 'delete']) {
      const { status, body } = await browser.post('/akun/kontak', `accounts.${name}`, wrong)
      expect([name, status]).toEqual([name, 422])
      expect(body).toContain('Kata sandi Anda sekarang tidak cocok.')
    }
    expect(await stateOfTables(site.db)).toEqual(before)
    const gone = await browser.post('/akun/data', 'accounts.delete', { current_password: password })
    expect(gone.to).toBe('/masuk?pesan=akun-dihapus')
    expect(browser.cookies.has('sesi')).toBe(false)
    const back = await browser.post('/masuk', 'accounts.signIn', { contact, password })
    expect(back.status).toBe(422)
  })
})

test('too many wrong passwords from one address are refused with the time to wait', async () => {
  const statuses = []
  let last = ''
  for (let tries = 0; tries < 31; tries++) {
    const contact = `nihil-${tries}@contoh.id`
    const { status, body } = await aBrowser(site).post('/masuk', 'accounts.signIn', {
      contact,
      password: 'salah',
    })
    statuses.push(status)
    last = body
  }
  expect(statuses.filter((status) => status === 422).length).toBeGreaterThan(20)
  expect(statuses.at(-1)).toBe(429)
  expect(last).toMatch(/Terlalu banyak percobaan\. Coba lagi dalam \d+ detik\./)
})
