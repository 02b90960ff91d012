import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptDocument } from '../../src/market/documents/accept-document.ts'
import { documentLink } from '../../src/market/documents/document-link.ts'
import { folderStorage } from '../../src/market/images/folder-storage.ts'
import { anAccount, aSeller } from '../support/factories.ts'
import { textOf } from '../support/html.ts'
import { anOfficerIn, aProvedAccount } from '../support/office-room.ts'
import { theAgencyOf } from '../support/reach/ground.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** Agencies open, get their people, and what these do is on record. */
let site: Site
let operator: Visitor
let head: Visitor
let verifier: Visitor
let agency: number
beforeAll(async () => {
  site = await startSite()
  const { db } = site
  operator = await aVisitor(site, (await anAccount(db, { is_operator: true })).id)
  agency = (await theAgencyOf(db, { regency_code: '73.04' })).id
  head = await aVisitor(site, (await anOfficerIn(db, agency, ['head'])).account_id)
  verifier = await aVisitor(site, (await anOfficerIn(db, agency, ['verifier'])).account_id)
})
afterAll(() => site.stop())

const read = async (who: Visitor, path: string) => {
  const response = await who.get(path)
  return { status: response.status, text: textOf(await response.text()) }
}

test('the operator opens an agency and names its head, who finds the desk', async () => {
  const profile = {
    name: 'Dinas Bantaeng',
    address: 'Jalan Contoh 1',
    phone: '(0413) 21000',
    email: 'b@contoh.id',
  }
  const post = (fields: object) =>
    operator.post('/operator/instansi', 'agencies.open', { ...profile, region_code: '73.03', ...fields })
  const opened = await post({})
  expect(opened.status).toBe(303)
  const page = (opened.headers.get('location') ?? '').split('?')[0] ?? ''
  expect((await read(operator, page)).text).toContain('Belum ada kepala')

  const again = await post({ phone: 'x' })
  expect(again.status).toBe(422)
  expect(textOf(await again.text())).toContain('Contoh: (0419) 21000')
  const taken = await post({})
  expect(textOf(await taken.text())).toContain('Wilayah ini sudah punya instansi: Dinas Bantaeng.')

  const ani = await aProvedAccount(site.db, 'Ani')
  const agency_id = page.split('/').at(-1) ?? ''
  const name = (contact: string) => operator.post(page, 'agencies.nameHead', { agency_id, contact })
  expect(textOf(await (await name('siapa@contoh.id')).text())).toContain('Belum ada akun dengan kontak ini.')
  expect(textOf(await (await name('dinas.touna@contoh.id')).text())).toContain('masih bertugas di Dinas')
  expect((await name('ani@contoh.id')).status).toBe(303)
  const desk = await read(await aVisitor(site, ani.id), '/dinas/instansi')
  expect(desk.status).toBe(200)
  expect(desk.text).toContain('Dinas Bantaeng')
})

test('a head offers work, and learns nothing by it; who accepts is in, and leaves by themselves', async () => {
  const citra = await aProvedAccount(site.db, 'Citra')
  const person = await aVisitor(site, citra.id)
  const offer = async (contact: string) => {
    const sent = await head.post('/dinas/instansi', 'office.appoint', { contact, 'roles[]': 'curator' })
    const to = sent.headers.get('location') ?? ''
    return { status: sent.status, to, text: (await read(head, to)).text }
  }
  const answer = await offer('citra@contoh.id')
  expect(answer).toEqual(await offer('siapa@contoh.id'))
  expect(answer.text).toContain('Bila ada akun dengan kontak itu, tawarannya sudah dikirim.')
  expect((await person.get('/dinas/instansi')).status).toBe(404)
  expect((await read(person, '/akun')).text).toContain('Tawaran tugas')
  const { id } = await site.db
    .selectFrom('staff_offer')
    .where('account_id', '=', citra.id)
    .select('id')
    .executeTakeFirstOrThrow()
  const reply = async (who: Visitor, verb: string) =>
    (await who.post('/akun', verb, { id: String(id) })).status
  for (const verb of ['staffOffers.accept', 'staffOffers.decline'])
    expect(await reply(verifier, verb), verb).toBe(404)
  expect(await reply(person, 'staffOffers.accept')).toBe(303)
  expect(await reply(person, 'staffOffers.decline')).toBe(404)
  expect((await read(person, '/dinas/instansi')).text).toContain('Berhenti bertugas di sini')
  expect((await person.post('/dinas/instansi', 'office.leave')).status).toBe(303)
  expect((await person.get('/dinas/instansi')).status).toBe(404)
  const statuses = []
  for (let i = 0; i < 16; i++) statuses.push((await offer('siapa@contoh.id')).status)
  expect(statuses.at(-1)).toBe(429)
})

test('only a head changes the agency; the others read it', async () => {
  expect((await read(verifier, '/dinas/instansi')).text).toContain('Hanya kepala yang bisa mengubah')
  expect((await read(verifier, '/dinas/instansi/profil')).status).toBe(404)
  expect((await read(head, '/dinas/instansi/profil')).status).toBe(200)
  const asked = await head.post('/dinas/instansi', 'office.askAssistance', { reason: 'cuti' })
  expect(asked.status).toBe(422)
  expect(
    (await head.post('/dinas/instansi', 'office.askAssistance', { reason: 'Pemeriksa cuti.' })).status,
  ).toBe(303)
  expect((await read(head, '/dinas/instansi')).text).toContain('Alasannya: Pemeriksa cuti.')
  expect((await head.post('/dinas/instansi', 'office.endAssistance')).status).toBe(303)
})

test('a document that an officer looked at is on the record, with the address it was asked from', async () => {
  const shop = await aSeller(site.db, { name: 'Tenun Berkas' })
  const officer = await anOfficerIn(site.db, agency, ['verifier'])
  const { document_id } = await acceptDocument(
    site.db,
    folderStorage(`${site.dataDir}/images`),
    { seller_id: shop.id, account_id: officer.account_id },
    { body: Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]) },
  )
  const key = (await readFile(`${site.dataDir}/secret-key`, 'utf8')).trim()
  const link = documentLink(key, document_id, officer.account_id, new Date())
  const who = await aVisitor(site, officer.account_id)
  expect((await who.get(link)).status).toBe(200)
  const record = await read(head, '/dinas/catatan?perbuatan=document.open')
  expect(record.text).toContain('membuka berkas di Tenun Berkas')
  expect(record.text).toContain('dari 127.0.0.1')
})

test('the record is for the desk alone, and is taken along as CSV with the same filter', async () => {
  const file = await head.get('/dinas/catatan/ekspor.csv?perbuatan=agency.ask-assistance')
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const lines = (await file.text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain('meminta bantuan provinsi')
  const nobody = await aVisitor(site, (await anAccount(site.db)).id)
  for (const path of [
    '/dinas/catatan',
    '/dinas/catatan/ekspor.csv',
    '/operator/catatan',
    '/operator/catatan/ekspor.csv',
  ])
    expect((await nobody.get(path)).status, path).toBe(404)
  expect((await verifier.get('/operator/catatan/ekspor.csv')).status).toBe(404)
  expect((await operator.get('/operator/catatan/ekspor.csv')).status).toBe(200)
})
