import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAccount, aProduct, aSeller } from '../support/factories.ts'
import { money } from '../support/reach/money.ts'
import { type Site, startSite } from '../support/site.ts'
import { aVisitor, type Visitor } from '../support/visitor.ts'

/** What the operator does on the page of a refund that failed. */
let site: Site
let operator: Visitor
beforeAll(async () => {
  site = await startSite()
  operator = await aVisitor(site, (await anAccount(site.db, { is_operator: true })).id)
})
afterAll(() => site.stop())

async function failed() {
  const { id: shop } = await aSeller(site.db)
  const { id: product } = await aProduct(site.db, { seller_id: shop })
  const { refund } = await money.furnish(site.db, { shop, product } as never)
  return { refund, path: `/operator/pembayaran/pengembalian/${refund}` }
}
const page = async (path: string) => {
  const response = await operator.get(path)
  return { status: response.status, html: await response.text() }
}
const proof = () => new File(['%PDF-1.4\n%%EOF\n'], 'bukti.pdf', { type: 'application/pdf' })
const attemptsOf = (refund: number) =>
  site.db
    .selectFrom('refund')
    .where('attempt_of', '=', refund)
    .select(['kind', 'note', 'document_id'])
    .execute()
const documents = async () =>
  (await site.db.selectFrom('document').select('id').where('is_official', '=', true).execute()).length

test('is tried again with one press, however often it is pressed', async () => {
  const { refund, path } = await failed()
  expect((await page('/operator/pembayaran/stripe')).html).toContain(path)
  expect((await page(path)).html).toContain('_action=money.retryRefund')
  const press = () => operator.post(path, 'money.retryRefund', { refund_id: String(refund) })
  expect((await press()).status).toBe(303)
  const again = await press()
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Pengembalian ini sudah ditangani')
  expect(await attemptsOf(refund)).toHaveLength(1)
  const seen = await page(path)
  expect(seen.html).toContain('sedang dikirim')
  expect(seen.html).not.toContain('_action=money.')
  expect((await page('/operator/pembayaran/stripe')).html).not.toContain(path)
})

test('is recorded as paid otherwise with its proof, which can be looked at', async () => {
  const { refund, path } = await failed()
  const fields = {
    refund_id: String(refund),
    paid_by: 'shop',
    note: 'Transfer <b>BCA</b>',
    document: proof(),
  }
  const before = await documents()
  expect((await operator.post(path, 'money.payBackOtherwise', fields)).status).toBe(303)
  const again = await operator.post(path, 'money.payBackOtherwise', { ...fields, document: proof() })
  expect(again.status).toBe(422)
  expect(await documents()).toBe(before + 1)
  const [attempt] = await attemptsOf(refund)
  expect(attempt).toMatchObject({ kind: 'direct', note: 'Transfer <b>BCA</b>' })
  const { html } = await page(path)
  expect(html).toContain('Transfer &lt;b&gt;BCA&lt;/b&gt;')
  const link = /href="([^"]*)"[^>]*>\s*Lihat buktinya/.exec(html)?.[1]?.replaceAll('&#38;', '&') ?? ''
  const file = await operator.get(link.replaceAll('&amp;', '&'))
  expect([file.status, file.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
})

test('what is missing is said beside its field, and what was typed is kept', async () => {
  const { refund, path } = await failed()
  const refused = await operator.post(path, 'money.payBackOtherwise', {
    refund_id: String(refund),
    note: 'BCA 123 tadi pagi',
  })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  for (const sentence of ['Pilih siapa yang mengirim uangnya.', 'Pilih foto atau PDF buktinya.'])
    expect(html).toContain(sentence)
  expect(html).toContain('BCA 123 tadi pagi')
  const wrong = await operator.post(path, 'money.payBackOtherwise', {
    refund_id: String(refund),
    paid_by: 'operator',
    note: 'BCA 123 tadi pagi',
    document: new File(['bukan berkas'], 'bukti.pdf'),
  })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('bukan PDF atau foto')
  expect(await attemptsOf(refund)).toEqual([])
})

test('what the operators are told stands at their desk until it is marked as read', async () => {
  const data = { dispute: 'dp_1', orders: [1], amount_rupiah: 5000, reason: '<b>fraudulent</b>' }
  const { id } = await site.db
    .insertInto('operator_notice')
    .values({ kind: 'bank-dispute', ref: 'bank-dispute:dp_1', data: JSON.stringify(data) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { html } = await page('/operator/pembayaran')
  expect(html).toContain('Bank pembeli meminta kembali Rp5.000')
  expect(html).not.toContain('<b>fraudulent')
  const read = await operator.post('/operator/pembayaran', 'money.readNotices', { 'shown[]': [String(id)] })
  expect(read.status).toBe(303)
  expect((await page('/operator/pembayaran')).html).not.toContain('Bank pembeli meminta kembali')
})

test('a refund that is not there, or is no number, is not found', async () => {
  for (const id of ['999999999', 'abc', '0'])
    expect((await page(`/operator/pembayaran/pengembalian/${id}`)).status).toBe(404)
})
