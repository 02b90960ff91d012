import { describe, expect, test } from 'vitest'
import { scaleOf, scaleReason } from '../../../src/market/sellers/scale.ts'

const billion = 1_000_000_000
const neither = { capital_rupiah: null, annual_sales_rupiah: null }

describe('scaleOf: PP 7/2021, both bounds inclusive', () => {
  test.each([
    [0, 'mikro'],
    [1 * billion, 'mikro'],
    [1 * billion + 1, 'kecil'],
    [5 * billion, 'kecil'],
    [5 * billion + 1, 'menengah'],
    [10 * billion, 'menengah'],
    [10 * billion + 1, null],
  ])('a new firm with a capital of %d is %s', (capital_rupiah, scale) => {
    expect(scaleOf({ is_new: true, capital_rupiah, annual_sales_rupiah: 90 * billion })).toBe(scale)
  })

  test.each([
    [2 * billion, 'mikro'],
    [2 * billion + 1, 'kecil'],
    [15 * billion, 'kecil'],
    [15 * billion + 1, 'menengah'],
    [50 * billion, 'menengah'],
    [50 * billion + 1, null],
  ])('a running one with sales of %d is %s', (annual_sales_rupiah, scale) => {
    expect(scaleOf({ is_new: false, capital_rupiah: 90 * billion, annual_sales_rupiah })).toBe(scale)
  })

  test('is unknown without the figure that counts', () => {
    expect(scaleOf({ ...neither, is_new: true, annual_sales_rupiah: 1 })).toBeNull()
    expect(scaleOf({ ...neither, is_new: false, capital_rupiah: 1 })).toBeNull()
  })
})

test('scaleReason says which figure decides', () => {
  expect(scaleReason({ ...neither, is_new: true, capital_rupiah: 1 })).toContain('mikro, karena usaha baru')
  expect(scaleReason({ ...neither, is_new: false, annual_sales_rupiah: 3 * billion })).toContain(
    'Rp15 miliar',
  )
  expect(scaleReason({ ...neither, is_new: true })).toBe('')
})
