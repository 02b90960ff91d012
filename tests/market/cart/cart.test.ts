import { describe, expect, test } from 'vitest'
import { messages } from '../../../src/i18n/messages.ts'
import { cartCookie, countCookie } from '../../../src/market/cart/cart-cookie.ts'
import { labelOf, troubleOf } from '../../../src/market/cart/cart.ts'
import { lineNotes } from '../../../src/market/cart/line-notes.ts'
import type { CartLine } from '../../../src/market/cart/read-cart.ts'
import { mostOrderable } from '../../../src/market/products/product.ts'

describe('the most that can be ordered', () => {
  test.each([
    [{ stock: 7, is_unique: false, quantity_step: 1 }, 7],
    [{ stock: 7, is_unique: false, quantity_step: 3 }, 6],
    [{ stock: 2, is_unique: false, quantity_step: 3 }, 0],
    [{ stock: 0, is_unique: false, quantity_step: 1 }, 0],
    [{ stock: 1, is_unique: true, quantity_step: 1 }, 1],
    [{ stock: null, is_unique: false, quantity_step: 1 }, 9999],
    [{ stock: null, is_unique: false, quantity_step: 2 }, 9998],
    [{ stock: 1_000_000, is_unique: false, quantity_step: 1 }, 9999],
  ])('%o is %i', (offer, most) => {
    expect(mostOrderable(offer)).toBe(most)
  })
})

const fine = { quantity: 2, left: 5, is_unique: false, quantity_step: 1, is_listed: true, is_open: true }

describe('why a line cannot be ordered', () => {
  test.each([
    [{}, null],
    [{ left: null }, null],
    [{ is_open: false, is_listed: false }, 'closed'],
    [{ is_listed: false }, 'gone'],
    [{ left: 0 }, 'sold-out'],
    [{ left: 1, quantity_step: 2 }, 'sold-out'],
    [{ left: 1 }, 'fewer'],
    [{ is_unique: true, left: 1 }, 'fewer'],
    [{ quantity: 3, quantity_step: 2 }, 'step'],
  ])('%o: %s', (given, trouble) => {
    expect(troubleOf({ ...fine, ...given })).toBe(trouble)
  })
})

describe('what is said of a line', () => {
  const line = {
    trouble: null,
    seen_price_rupiah: 100_000,
    price_rupiah: 100_000,
    left: 5,
    lead_days: null,
    most: 5,
    quantity_step: 1,
  } as CartLine
  test.each([
    ['nothing', {}, []],
    [
      'dearer',
      { price_rupiah: 120_000 },
      ['Harganya naik dari Rp100.000 menjadi Rp120.000 sejak Anda memasukkannya.'],
    ],
    [
      'cheaper',
      { price_rupiah: 90_000 },
      ['Harganya turun dari Rp100.000 menjadi Rp90.000 sejak Anda memasukkannya.'],
    ],
    ['made to order', { left: null, lead_days: 10 }, ['Dibuat setelah dipesan, sekitar 10 hari.']],
    ['gone', { trouble: 'gone', price_rupiah: 1 }, ['Sudah tidak dijual lagi.']],
    [
      'fewer and dearer',
      { trouble: 'fewer', most: 3, price_rupiah: 120_000 },
      [
        'Tinggal 3. Kurangi jumlahnya.',
        'Harganya naik dari Rp100.000 menjadi Rp120.000 sejak Anda memasukkannya.',
      ],
    ],
    ['step', { trouble: 'step', quantity_step: 2 }, ['Sekarang dijual per kelipatan 2. Ubah jumlahnya.']],
  ] as const)('%s', (_, given, words) => {
    expect(lineNotes(messages.id, { ...line, ...given }).map((note) => note.words)).toEqual(words)
  })
})

test('a line is called by its product and its options, in 400 letters', () => {
  expect(labelOf('Kain Tope', {})).toBe('Kain Tope')
  expect(labelOf('Kain Tope', { Warna: 'Putih', Ukuran: '2 m' })).toBe('Kain Tope (Putih, 2 m)')
  expect(labelOf('K'.repeat(500), {})).toHaveLength(400)
})

test('the token is out of reach of scripts, the number is not; both end with the cart', () => {
  const site = 'https://etalase.invalid'
  expect(cartCookie(site, 'abc')).toEqual({
    name: 'keranjang',
    value: 'abc',
    attributes: { httpOnly: true, sameSite: 'lax', secure: true, path: '/', maxAge: 5_184_000 },
  })
  expect(countCookie(site, 3)).toEqual({
    name: 'keranjang_isi',
    value: '3',
    attributes: { sameSite: 'lax', secure: true, path: '/', maxAge: 5_184_000 },
  })
  expect(countCookie(site, 0)).toMatchObject({ value: '', attributes: { expires: new Date(0) } })
  expect(cartCookie(site, null)).toMatchObject({ value: '', attributes: { expires: new Date(0) } })
})
