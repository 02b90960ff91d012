import { describe, expect, test } from 'vitest'
import { addressed, secretKinds } from '../../../src/market/mail/letter.ts'
import type { Bill } from '../../../src/market/mail/order-bill.ts'
import {
  type News,
  type Purchase,
  purchaseLinks,
  purchaseNews,
  purchasePlaced,
  purchaseRefund,
  purchaseReminder,
  purchaseStep,
  type Step,
} from '../../../src/market/mail/order-letters.ts'

const hostile = '<b>"Kain" & \'Tope\'</b>'
const languages = ['id', 'en'] as const
const purchaseOf = (lang: 'id' | 'en'): Purchase => ({
  lang,
  name: `Ibu ${hostile}`,
  order_id: 17,
  token: 'rahasia-sekali',
  shop: `Penenun ${hostile}`,
})
const bill: Bill = {
  goods: [`2 × ${hostile}: Rp1.500.000`],
  delivery: 'Rp20.000',
  is_fetched: false,
  unique_code: 'Rp123',
  total: 'Rp1.520.123',
  state: 'placed',
  payment: 'bank',
  bank: { bank_name: 'Bank Contoh', account_number: '1234567890', account_holder: hostile },
  until: '17 Agu 2026, 11.00 WITA',
}
const bank = { bank_name: 'Bank Contoh', account_number: '1234567890', account_holder: 'Contoh' }
const bills: Bill[] = [
  bill,
  { ...bill, payment: 'qris', bank: null },
  { ...bill, payment: 'stripe', bank: null, unique_code: null },
  { ...bill, payment: 'cash', bank: null, unique_code: null, until: '' },
  { ...bill, state: 'asked', delivery: null, unique_code: null },
  { ...bill, state: 'costed', unique_code: null },
  { ...bill, state: 'proposed' },
]
const steps: Step[] = [
  { state: 'paid', total: 'Rp1.520.123', promised: '17 Agu 2026' },
  { state: 'accepted', total: 'Rp1.520.123', promised: null },
  { state: 'making', promised: '17 Agu 2026' },
  { state: 'sent', courier: hostile, tracking_number: 'JP123', cash: null },
  { state: 'sent', courier: null, tracking_number: null, cash: 'Rp1.520.123' },
  { state: 'ready' },
  { state: 'received', until: '20 Agu 2026, 11.00 WITA' },
  { state: 'cancelled', reason: hostile, is_paid: true },
  { state: 'cancelled', reason: null, is_paid: false },
  { state: 'lapsed', was: 'placed', may_be_paid: true },
  { state: 'lapsed', was: 'asked', may_be_paid: false },
  { state: 'lapsed', was: 'costed', may_be_paid: false },
  { state: 'lapsed', was: 'proposed', may_be_paid: false },
  { state: 'lapsed', was: 'unanswered', may_be_paid: false },
  { state: 'returned' },
]
const news: News[] = [
  'message',
  'proof-rejected',
  'return-refused',
  'step-taken-back',
  'payment-missing',
  'not-handed-over',
  'promise-moved',
  'money-goes-back',
  'dispute-opened',
  'dispute-asked',
  'dispute-settled',
  'review-hidden',
  'review-shown',
]

const letters = languages.flatMap((lang) => {
  const purchase = purchaseOf(lang)
  return [
    ...bills.map((each) => purchasePlaced(purchase, each)),
    purchasePlaced(purchase, bill, true),
    purchaseReminder(purchase, bill),
    ...steps.map((step) => purchaseStep(purchase, step)),
    ...news.map((each) => purchaseNews(purchase, each, `Baris satu\n${hostile}`)),
    purchaseRefund(purchase, 'stripe', 'Rp50.000'),
    purchaseRefund(purchase, 'direct', 'Rp50.000'),
    purchaseLinks(lang, [
      { order_id: 17, token: 'satu', shop: hostile, on: '17 Agu 2026' },
      { order_id: 12, token: 'dua', shop: 'Ecoprint', on: '3 Jul 2026' },
    ]),
  ].map((letter) => [lang, letter.subject, letter] as const)
})

describe.each(letters)('%s: %s', (lang, _, letter) => {
  test('takes nobody’s text for HTML, and leaves nothing out', () => {
    expect(letter.html).toContain(`<html lang="${lang}">`)
    expect(letter.html).not.toContain('<b>')
    expect(letter.text + letter.html + letter.subject).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/)
  })

  test('has a subject without an address in it, and links to the order alone', () => {
    expect(letter.subject).toMatch(/^\S.{5,200}$/)
    expect(letter.subject).not.toMatch(/rahasia|https?:|@/)
    const links = addressed(letter.text, 'https://contoh.id').match(/https:\/\/\S+/g) ?? []
    expect(links.length).toBeGreaterThan(0)
    for (const link of links)
      expect(link).toMatch(
        lang === 'id' ? /^https:\/\/contoh\.id\/pesanan\// : /^https:\/\/contoh\.id\/en\/pesanan\//,
      )
  })

  test('is forgotten once it has left: its link opens the order', () => {
    expect(secretKinds).toContain(letter.kind)
  })
})

test('says how much to pay, to whom and until when', () => {
  const { text } = purchasePlaced(purchaseOf('id'), { ...bill, bank })
  expect(text).toContain('- Kode unik: Rp123\n- Total yang dibayar: Rp1.520.123')
  expect(text).toContain(
    'Transfer tepat Rp1.520.123 ke Bank Contoh 1234567890 atas nama Contoh, paling lambat 17 Agu 2026, 11.00 WITA.',
  )
})

test('says nothing of delivery where the goods are fetched', () => {
  const { text } = purchasePlaced(purchaseOf('id'), { ...bill, delivery: 'gratis', is_fetched: true })
  expect(text).not.toContain('Ongkos kirim')
  expect(text).toContain('Total yang dibayar: Rp1.520.123')
})

test('every letter with the link says to keep it to oneself', () => {
  for (const [lang, , { text }] of letters)
    expect(text).toContain(lang === 'id' ? 'jangan diteruskan' : 'do not pass it on')
})

test('who is thanked for an order is led to the page where it is reviewed', () => {
  expect(purchaseStep(purchaseOf('en'), { state: 'received', until: '20 Aug 2026' }).text).toContain(
    '/en/pesanan/rahasia-sekali/ulasan',
  )
})
