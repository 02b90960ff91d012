import { describe, expect, test } from 'vitest'
import * as accountLetters from '../../../src/market/mail/account-letters.ts'
import { addressed } from '../../../src/market/mail/letter.ts'
import { type NoticeData, type NoticeKind, noticeContent } from '../../../src/market/mail/notice.ts'
import {
  type OperatorData,
  operatorContent,
  type OperatorKind,
} from '../../../src/market/mail/operator-words.ts'
import { renderLetter } from '../../../src/market/mail/render-letter.ts'

const hostile = '<b>"Kain" & \'Tope\'</b>'
const shop = { id: 12, name: `Penenun ${hostile}` }
const certificate = { certificate: 'halal', number: 'ID32110000123456' } as const
const product = { product_id: 34, product: hostile }
const order = { order_id: 17, goods: [`2 × ${hostile}`] }

const data: NoticeData = {
  'seller-verified': {},
  'seller-refused': { reason: hostile },
  'seller-suspended': { reason: hostile },
  'seller-reinstated': { reason: hostile, is_open: true },
  'seller-returned': { notes: `NIB belum terbaca.\n${hostile}` },
  'product-approved': { ...product, slug: 'kain-tope', grade: 'B', notes: hostile },
  'product-kept': { ...product, grade: 'A', notes: hostile },
  'product-returned': { ...product, notes: 'Foto kedua\nterlalu gelap.' },
  'product-taken-down': { ...product, notes: hostile },
  'trust-granted': { reason: hostile },
  'trust-ended': { reason: hostile },
  'complaint-warned': { product: hostile, complaint: 'fake', reason: hostile },
  'certificate-expiring': { ...certificate, expires_on: '2026-08-17', days: 30 },
  'certificate-expired': { ...certificate, expires_on: '2026-08-17' },
  'certificate-verified': certificate,
  'certificate-rejected': { ...certificate, reason: hostile },
  'certificate-revoked': { ...certificate, reason: hostile },
  'low-stock': {
    ...product,
    left: [
      { variant: 'Merah, 2 m', stock: 0 },
      { variant: hostile, stock: 2 },
    ],
  },
  'mentor-asked': { mentor: 'Pak Contoh', agency: 'Dinas Koperasi' },
  'program-invited': { program: hostile, agency: 'Dinas Koperasi', product: null },
  'program-agreed': { program: hostile, product: hostile },
  'program-declined': { program: hostile, product: null, reason: hostile },
  'program-ended': { program: hostile, product: hostile, reason: hostile },
  featured: {
    products: [hostile, 'Kain Tope'],
    collection: hostile,
    path: '/koleksi/kain',
    place: 'Kabupaten Jeneponto',
    agency: 'Dinas Koperasi',
    from: '2026-08-17',
    until: '2026-08-30',
    reason: hostile,
  },
  'member-joined': { member: 'Ani', role: 'staff' },
  'order-placed': { ...order, total: 'Rp350.000', payment: 'cash', is_asked: false },
  'order-paid': { ...order, total: 'Rp350.000' },
  'proof-sent': order,
  'order-cancelled': order,
  'order-lapsed': order,
  'order-unanswered': order,
  'order-received': order,
  'return-asked': order,
  'dispute-opened': order,
  'dispute-asked': order,
  'dispute-settled': { ...order, ruling: 'buyer', due_on: '2026-08-17' },
  'order-message': order,
  'review-written': { product: hostile, stars: 4 },
  'review-hidden': { product: hostile },
  'review-shown': { product: hostile },
  'payout-recorded': { amount_rupiah: 1_250_000, paid_on: '2026-08-17', proof: hostile, is_back: false },
  'payout-corrected': {
    amount_rupiah: 1_250_000,
    paid_on: '2026-08-17',
    proof: hostile,
    correction: hostile,
  },
  'bank-dispute': { ...order, amount_rupiah: 350_000 },
  'turnover-near': { year: 2026, turnover_rupiah: 401_000_000 },
  'turnover-over': { year: 2026, turnover_rupiah: 512_500_000 },
}
const notices = (Object.keys(data) as NoticeKind[]).map((kind) =>
  renderLetter({ kind, name: 'Ibu Contoh', why: 'Anda pemiliknya.' }, noticeContent(kind, data[kind], shop)),
)
const differs = {
  day: '2026-08-17',
  what: 'returned',
  payment_intent: 'pi_1',
  stripe_rupiah: 1000,
  ledger_rupiah: 0,
} as const
const operators: OperatorData = {
  'refund-failed': { refund_id: 3, order_id: 17, shop: hostile, amount_rupiah: 30_000, failure: hostile },
  'stripe-differs': differs,
  'bank-dispute': { dispute: 'dp_1', orders: [17, 18], amount_rupiah: 350_000, reason: hostile },
}
const toOperators = (Object.keys(operators) as OperatorKind[]).map((kind) =>
  renderLetter({ kind, name: hostile, why: 'Anda operator.' }, operatorContent(kind, [operators[kind]])),
)
const person = { name: hostile, path: '/masuk?a=1&b=2', minutes: 60, agency: hostile, roles: ['Kurator'] }
const accounts = Object.values(accountLetters).map((letter) => letter({ ...person, at: new Date(0) }))

describe.each([...notices, ...toOperators, ...accounts].map((letter) => [letter.kind, letter] as const))(
  '%s',
  (_, letter) => {
    test('says the same in HTML as in plain text', () => {
      expect(wordsOf(readHtml(letter.html))).toEqual(wordsOf(readPlain(letter.text)))
    })

    test('takes nobody’s text for HTML, and holds nothing that loads or runs', () => {
      expect(letter.html).not.toContain('<b>')
      expect(letter.html).not.toMatch(/<(img|script|link|iframe)|url\(|\bon\w+=/)
      expect(letter.text + letter.html + letter.subject).not.toMatch(/undefined|null|NaN|\[object/)
    })

    test('has a subject of one line, and a link to the site', () => {
      expect(letter.subject).toMatch(/^\S.{5,200}$/)
      expect(addressed(letter.text, 'https://contoh.id')).toMatch(/:\nhttps:\/\/contoh\.id\/\S+\n/)
      expect(addressed(letter.text, 'https://contoh.id')).not.toContain('.invalid')
    })
  },
)

test('an approval says whether it is shown, and whether anybody has looked', () => {
  const said = (more: Partial<NoticeData['product-approved']>) => {
    const approved = { product_id: 34, product: 'Kain Tope', slug: 'kain-tope', ...more }
    const { subject, parts, button } = noticeContent('product-approved', approved, shop)
    return [subject, parts[0], button?.path]
  }
  expect(said({})).toEqual([
    'Kain Tope sudah tampil di Etalase',
    'Kabar baik: Kain Tope sudah disetujui dan sekarang bisa dilihat pembeli.',
    '/produk/kain-tope',
  ])
  expect(said({ awaits_opening: true })).toEqual([
    'Kain Tope sudah disetujui',
    'Kabar baik: Kain Tope sudah disetujui; tampil begitu lapak Anda dibuka.',
    '/lapak/12/produk/34',
  ])
  expect(said({ is_automatic: true })).toEqual([
    'Kain Tope sudah tampil di Etalase',
    'Kain Tope tampil langsung; dinas menilainya kemudian.',
    '/produk/kain-tope',
  ])
  expect(said({ is_automatic: true, awaits_opening: true })).toEqual([
    'Kain Tope tampil begitu lapak dibuka',
    'Kain Tope tampil begitu lapak Anda dibuka; dinas menilainya kemudian.',
    '/lapak/12/produk/34',
  ])
})

test('the letter of what is to be mended leads to the registration, and a lifting says why', () => {
  expect(noticeContent('seller-returned', { notes: 'NIB.' }, shop).button?.path).toBe('/lapak/12/daftar')
  for (const is_open of [true, false]) {
    const { parts } = noticeContent('seller-reinstated', { reason: 'Sudah baik.', is_open }, shop)
    expect(parts[0]).toMatch(/ Alasannya:$/)
  }
})

test('a new order promises word of the payment only where somebody else sees it', () => {
  const next = (payment: NoticeData['order-placed']['payment'], is_asked = false) => {
    const placed = { ...order, total: 'Rp174.369', payment, is_asked }
    return noticeContent('order-placed', placed, shop).parts.at(-1)
  }
  expect(next('stripe')).toContain('Begitu dibayar, Anda kami kabari.')
  expect(next('bank')).toMatch(/periksa mutasi rekening Anda\. Begitu Rp174\.369 masuk, catat/)
  expect(next('qris')).toContain('periksa uang masuk di aplikasi QRIS Anda')
  for (const payment of ['bank', 'qris', 'cash'] as const) expect(next(payment)).not.toContain('kami kabari')
  expect(next('bank', true)).toContain('ongkos kirim')
})

test('what is left is said in words that fit', () => {
  const said = (left: NoticeData['low-stock']['left']) =>
    noticeContent('low-stock', { product_id: 1, product: 'Kain Tope', left }, shop)
  expect(said([{ variant: '', stock: 0 }])).toMatchObject({
    subject: 'Stok Kain Tope habis',
    parts: ['Kain Tope sudah habis.', expect.any(String)],
  })
  expect(said([{ variant: '', stock: 2 }])).toMatchObject({
    subject: 'Stok Kain Tope tinggal sedikit',
    parts: ['Kain Tope tinggal 2.', expect.any(String)],
  })
  expect(
    said([
      { variant: 'Putih', stock: 0 },
      { variant: 'Gading', stock: 3 },
    ]),
  ).toMatchObject({
    parts: [expect.any(String), { list: ['Putih: habis', 'Gading: tinggal 3'] }, expect.any(String)],
  })
})

/** The words of the body, the button and the foot, without what only one of the two needs. */
function wordsOf(text: string) {
  return text.split(/\s+/).filter((word) => word !== '')
}

function readPlain(text: string) {
  return text
    .replace('\n-- \nEtalase\n', '\nEtalase. ')
    .replace(/^(- |> )/gm, '')
    .replace(/:\n(?=https)/, '\n')
}

function readHtml(html: string) {
  return html
    .replace(/^[\s\S]*?<\/td><\/tr>/, '') // the head of the sheet
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
