import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterAgency } from '../../src/market/agencies/enter-agency.ts'
import { passCertificates } from '../../src/market/certificates/pass-certificates.ts'
import { revokeCertificate } from '../../src/market/certificates/revoke-certificate.ts'
import { verifyCertificate } from '../../src/market/certificates/verify-certificate.ts'
import { documentLink } from '../../src/market/documents/document-link.ts'
import { localized, paths } from '../../src/paths.ts'
import { secretKeyOf } from '../../src/server/secret-key.ts'
import { cover, letPass, waiting } from '../support/certificate-room.ts'
import { anAccount, aSeller, aStaffMember } from '../support/factories.ts'
import { tagsOf, textOf } from '../support/html.ts'
import { aGround } from '../support/reach/ground.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, stateOfTables, type Visitor } from '../support/visitor.ts'

let site: Site
let shop: { id: number; slug: string }
let product: { id: number; slug: string }
let owner: Visitor & { id: number }
let stranger: Visitor & { id: number }
let photo: File
beforeAll(async () => {
  site = await startSite()
  product = await site.db
    .selectFrom('listing_card')
    .where('regency_code', '=', '73.04')
    .select(['product_id as id', 'slug'])
    .orderBy('product_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  shop = await site.db
    .selectFrom('seller')
    .where('id', '=', (eb) => eb.selectFrom('product').where('id', '=', product.id).select('seller_id'))
    .select(['id', 'slug'])
    .executeTakeFirstOrThrow()
  owner = await anOwner(shop.id)
  stranger = await anOwner((await aSeller(site.db)).id)
  const bytes = await sharp({ create: { width: 60, height: 80, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer()
  photo = new File([new Uint8Array(bytes)], '../../sertifikat halal.jpg', { type: 'image/jpeg' })
})
afterAll(() => site.stop())

async function anOwner(seller_id: number) {
  const { id } = await anAccount(site.db)
  await site.db.insertInto('seller_member').values({ seller_id, account_id: id, role: 'owner' }).execute()
  return { id, ...(await aVisitor(site, id)) }
}

const desk = (page: string | number = '') => paths.desk(shop.id, `sertifikat${page === '' ? '' : `/${page}`}`)
const halal = { kind: 'halal', number: 'ID00073040000009901', issuer: 'BPJPH', 'is_perpetual[]': 'ya' }
const value = (html: string, name: string) =>
  tagsOf(html, 'input').find((input) => input['name'] === name)?.['value']

/** Sends a certificate from the page for new ones; returns its page. */
async function saved(fields: Record<string, string | File>) {
  const answer = await owner.post(desk('baru/halal'), 'certificates.save', { ...halal, ...fields })
  expect(answer.status).toBe(303)
  return (answer.headers.get('location') ?? '').replace(/\?.*/, '')
}

describe('the desk', () => {
  test('takes a certificate with its photo, and warns of an odd number beside it', async () => {
    const form = await (await owner.get(desk('baru/halal'))).text()
    expect(value(form, 'issuer')).toBe('BPJPH')
    expect(tagsOf(form, 'input').find(({ name }) => name === 'is_perpetual[]')).toHaveProperty('checked')
    const page = await saved({ number: 'kh-12/2024', document: photo })
    const shown = await (await owner.get(page)).text()
    expect(value(shown, 'number')).toBe('KH-12/2024')
    expect(textOf(shown)).toContain('Nomor ini berbeda dari bentuk yang biasa')
    expect(textOf(shown)).toContain('Menunggu diperiksa dinas')
    expect(textOf(await (await owner.get(desk())).text())).toContain('KH-12/2024')
  })

  test('a scan that cannot be read is told beside it, and what was typed stays', async () => {
    const page = { ...halal, number: 'ID00073040000009902', document: new File(['bukan foto'], 'a.jpg') }
    const answer = await owner.post(desk('baru/halal'), 'certificates.save', page)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(textOf(html)).toContain('bukan PDF atau foto')
    expect(value(html, 'number')).toBe('ID00073040000009902')
    expect(tagsOf(html, 'input').find(({ name }) => name === 'document')).toMatchObject({
      'aria-invalid': 'true',
    })
  })

  test('a scan that has come need not come again when another field is wrong', async () => {
    const wrong = { ...halal, number: 'ID00073040000009903', expires_on: '2099-01-01', document: photo }
    const answer = await owner.post(desk('baru/halal'), 'certificates.save', wrong)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(textOf(html)).toContain('Pilih salah satu')
    const document_id = value(html, 'document_id') ?? ''
    const page = await saved({ number: wrong.number, document_id })
    expect(await (await owner.get(page)).text()).toContain(`/berkas/${document_id}?`)
  })

  test('is nobody else’s', async () => {
    const page = await saved({ number: 'ID00073040000009904', document: photo })
    const id = page.split('/').at(-1) ?? ''
    const before = await stateOfTables(site.db)
    for (const [path, action, fields] of [
      [desk('baru/halal'), 'save', { ...halal, number: '9' }],
      [page, 'save', { ...halal, id, number: '9' }],
      [page, 'cover', { id, 'products[]': String(product.id) }],
      [page, 'remove', { id }],
    ] as const)
      expect((await stranger.post(path, `certificates.${action}`, fields)).status).toBe(404)
    for (const path of [desk(), page, desk('baru'), desk('baru/halal')])
      expect((await stranger.get(path)).status).toBe(404)
    expect(await stateOfTables(site.db)).toEqual(before)
  })
})

describe('a scan', () => {
  let link: string
  beforeAll(async () => {
    const page = await saved({ number: 'ID00073040000009905', document: photo })
    const html = await (await owner.get(page)).text()
    link = tagsOf(html, 'a').find(({ href = '' }) => href.startsWith('/berkas/'))?.['href'] ?? ''
    link = link.replaceAll('&amp;', '&')
  })

  test('opens for its shop, as nothing but a picture, and is kept nowhere', async () => {
    const answer = await owner.get(link)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringMatching(/^inline; filename="berkas-\w{8}\.jpg"$/) as unknown,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 60, height: 80 })
  })

  test('is nothing to anybody else, with another address, or too late', async () => {
    const id = /berkas\/(\w+)/.exec(link)?.[1] ?? ''
    const secretKey = await secretKeyOf({ secretKey: undefined, dataDir: site.dataDir })
    const nobody = await aVisitor(site, null)
    expect((await stranger.get(link)).status).toBe(404)
    expect((await nobody.get(link)).status).toBe(404)
    // Even a link that was made for them: they have no access.
    expect((await stranger.get(documentLink(secretKey, id, stranger.id, new Date()))).status).toBe(404)
    const past = new Date(Date.now() - 10 * 60_000 - 1000)
    for (const address of [
      documentLink(secretKey, id, owner.id, past),
      link.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      link.replace(/sampai=(\d+)/, (_, until) => `sampai=${Number(until) + 1}`),
      link.replace(/berkas\/./, (start) => `berkas/${start.endsWith('0') ? '1' : '0'}`),
      link.replace(/berkas\/\w+/, 'berkas/..%2Foriginals'),
      link.replace(/berkas\/\w+/, `berkas/%2e%2e%2f${id}`),
      link.replace(/\?.*/, ''),
    ])
      expect((await owner.get(address)).status, address).toBe(404)
    expect((await owner.get(documentLink(secretKey, id, owner.id, new Date()))).status).toBe(200)
  })

  test('is nothing to somebody whose work at the shop has ended', async () => {
    const before = { account_id: owner.id, seller_id: shop.id, role: 'owner' }
    await site.db.deleteFrom('seller_member').where('account_id', '=', owner.id).execute()
    expect((await owner.get(link)).status).toBe(404)
    await site.db.insertInto('seller_member').values(before).execute()
    expect((await owner.get(link)).status).toBe(200)
  })
})

test('why the second officer would have sent it back stays to be read when the first was faster', async () => {
  const page = await saved({ number: 'ID00073040000009921' })
  const submission_id = String(await waiting(site.db, Number(page.split('/').at(-1))))
  const officer = await aVisitor(site, (await aGround(site.db, '73.04')).officers.all)
  const path = paths.office(`sertifikat/${submission_id}`)
  expect((await officer.post(path, 'certificateDecisions.verify', { submission_id })).status).toBe(303)
  const reason = 'Nomornya milik orang lain.'
  const late = await officer.post(path, 'certificateDecisions.reject', { submission_id, reason })
  expect(late.status).toBe(422)
  const told = textOf(await late.text())
  expect(told).toContain('disahkan. Putusan Anda tidak disimpan')
  expect(told).toContain('Catatan Anda yang belum tersimpan')
  expect(told).toContain(reason)
})

describe('the public page', () => {
  test('says how a certificate stands, from its verification to its revocation, in both languages', async () => {
    const page = await saved({ number: 'ID00073040000009906' })
    const id = Number(page.split('/').at(-1))
    await owner.post(page, 'certificates.cover', { id: String(id), 'products[]': String(product.id) })
    const { code } = await site.db
      .selectFrom('certificate')
      .where('id', '=', id)
      .select('code')
      .executeTakeFirstOrThrow()
    const address = paths.certificate(code)
    expect((await site.ask(address)).status).toBe(404)

    const officer = await anOfficer()
    const submission = await waiting(site.db, id)
    const enqueue = () => Promise.resolve()
    await site.db.transaction().execute((tx) => verifyCertificate(tx, enqueue, officer, submission))
    for (const lang of ['id', 'en'] as const) {
      const before = site.statements.length
      const { status, body } = await site.ask(localized(lang, address))
      expect([status, site.statements.length - before]).toEqual([200, 1])
      expect(textOf(body)).toContain(lang === 'id' ? 'Berlaku Dinas sudah memeriksa' : 'Valid The agency has')
      expect(textOf(body)).toContain('ID00073040000009906')
      expect(body).toContain(`href="${localized(lang, paths.product(product.slug))}"`)
      expect(body).toContain(`${code.slice(0, 5)}-${code.slice(5)}`)
      expect(tagsOf(body, 'meta')).toContainEqual({ name: 'robots', content: 'noindex' })
    }
    for (const shown of [paths.product(product.slug), paths.shop(shop.slug)])
      await expect.poll(async () => (await site.ask(shown)).body).toContain(`href="${address}"`)
    const before = site.statements.length
    await site.ask(address)
    expect(site.statements.length, 'comes from the page cache').toBe(before)

    await site.db
      .transaction()
      .execute((tx) => revokeCertificate(tx, enqueue, officer, id, 'Ditarik penerbit.'))
    await expect.poll(async () => textOf((await site.ask(address)).body)).toContain('Dinas mencabut')
    expect((await site.ask(address)).body).not.toContain('Ditarik penerbit')
    for (const shown of [paths.product(product.slug), paths.shop(shop.slug)])
      await expect.poll(async () => (await site.ask(shown)).body).not.toContain(`href="${address}"`)
  })

  test('when a certificate ends, its badge is gone from every page', async () => {
    const { id, code } = await site.db
      .insertInto('certificate')
      .values({
        seller_id: shop.id,
        kind: 'pirt',
        number: 'SEGERA HABIS',
        is_perpetual: true,
        verified_at: new Date(),
      })
      .returning(['id', 'code'])
      .executeTakeFirstOrThrow()
    await cover(site.db, product.id, id)
    const list = paths.products({ sertifikat: 'pirt', kabupaten: '73.04' })
    const read = async (path: string) => (await site.ask(path)).body
    const [badge, item] = [`href="${paths.certificate(code)}"`, `href="${paths.product(product.slug)}"`]
    for (const [path, shown] of [
      [paths.product(product.slug), badge],
      [list, item],
    ] as const)
      await expect.poll(() => read(path)).toContain(shown)
    // The last day was the 17th in Jeneponto (WITA), and every page is still in the cache.
    await letPass(site.db, id, '2026-08-17')
    expect(await read(list)).toContain(item)
    const [before, end] = [new Date('2026-08-17T15:59:00Z'), new Date('2026-08-17T16:00:00Z')]
    const enqueue = () => Promise.resolve()
    await site.db.transaction().execute((tx) => passCertificates(tx, enqueue, before, end))
    await expect.poll(() => read(paths.product(product.slug))).not.toContain(badge)
    await expect.poll(() => read(list)).not.toContain(item)
    await expect
      .poll(async () => textOf(await read(paths.shop(shop.slug))))
      .toContain('habis masa berlakunya')
  })

  test('a code is found however it is typed; anything else is nothing', async () => {
    const { code } = await site.db
      .selectFrom('certificate')
      .where('verified_at', 'is not', null)
      .select('code')
      .limit(1)
      .executeTakeFirstOrThrow()
    const typed = `${code.slice(0, 5)}-${code.slice(5)}`
      .toLowerCase()
      .replaceAll('1', 'l')
      .replaceAll('0', 'o')
    const answer = await site.ask(paths.certificate(typed))
    expect([answer.status, answer.headers.location]).toEqual([301, paths.certificate(code)])
    for (const other of ['0000000000', 'UUUUUUUUUU', 'abc', '..%2F..', `${code}0`])
      expect((await site.ask(paths.certificate(other))).status, other).toBe(404)
  })
})

async function anOfficer() {
  const agency = await site.db
    .selectFrom('agency')
    .where('regency_code', '=', '73.04')
    .select('id')
    .executeTakeFirstOrThrow()
  const { id } = await anAccount(site.db)
  await aStaffMember(site.db, { agency_id: agency.id, account_id: id, role: 'verifier' })
  return enterAgency(site.db, id, ['verifier'])
}
