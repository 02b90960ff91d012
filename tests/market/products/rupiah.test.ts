import { fc } from '../../support/property.ts'
import { describe, expect, test } from 'vitest'
import { formatRupiah, parseRupiah } from '../../../src/market/products/rupiah.ts'

describe('formatRupiah', () => {
  test.each([
    [0, 'Rp0'],
    [999, 'Rp999'],
    [1_250_000, 'Rp1.250.000'],
    [-1_000, '-Rp1.000'],
  ])('%d is %s', (rupiah, text) => expect(formatRupiah(rupiah)).toBe(text))
})

describe('parseRupiah', () => {
  test.each([
    ['Rp 1.250.000', 1_250_000],
    ['Rp.1.250.000,-', 1_250_000],
    ['1250000', 1_250_000],
    ['1.250.000,00', 1_250_000],
    ['1,25 jt', 1_250_000],
    ['1.5 juta', 1_500_000],
    ['50rb', 50_000],
    ['75 ribu', 75_000],
    ['2 miliar', 2_000_000_000],
    ['IDR 10.000', 10_000],
    ['Rp\u00a05.000', 5_000],
    ['0', 0],
  ])('%s is %d', (text, rupiah) => expect(parseRupiah(text)).toBe(rupiah))

  test.each([
    '',
    'Rp',
    'murah',
    '-5000',
    '12.50',
    '1,5',
    '1.25.000',
    '1,2345678 jt',
    '1e6',
    '99999999999999999999',
    '1 2 x',
  ])('"%s" is no amount', (text) => expect(parseRupiah(text)).toBeNull())

  test('reads whatever formatRupiah writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 53 - 1 }), (rupiah) => {
        expect(parseRupiah(formatRupiah(rupiah))).toBe(rupiah)
        expect(parseRupiah(String(rupiah))).toBe(rupiah)
      }),
    )
  })

  test('answers whole rupiah or null for any text', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789.,-rpjtbm '.split('')), maxLength: 20 })
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const rupiah = parseRupiah(text)
        expect(rupiah === null || (Number.isSafeInteger(rupiah) && rupiah >= 0)).toBe(true)
      }),
    )
  })
})
