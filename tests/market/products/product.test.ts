import { describe, expect, test } from 'vitest'
import { messages } from '../../../src/i18n/messages.ts'
import {
  availability,
  duration,
  measures,
  priceRange,
  supplyNotes,
  supplyOf,
  weight,
  weights,
} from '../../../src/market/products/product.ts'

const { id, en } = messages
const piece = { unit: 'piece', unit_size: null }

describe('prices', () => {
  test.each([
    [{ ...piece, price_min: 55_000, price_max: 55_000 }, 'Rp55.000', ''],
    [{ ...piece, price_min: 55_000, price_max: 98_000 }, 'mulai Rp55.000', ''],
    [{ unit: 'metre', unit_size: null, price_min: 750_000, price_max: 750_000 }, 'Rp750.000', 'per meter'],
    [{ unit: 'set', unit_size: null, price_min: 90_000, price_max: 90_000 }, 'Rp90.000', 'per set'],
    [{ unit: 'gram', unit_size: 250, price_min: 40_000, price_max: 40_000 }, 'Rp40.000', 'per 250 g'],
    [{ unit: 'gram', unit_size: 1500, price_min: 40_000, price_max: 40_000 }, 'Rp40.000', 'per 1,5 kg'],
  ])('%o', (product, amount, per) => {
    expect(priceRange(id, product)).toEqual({ amount, per })
  })
})

describe('when it can be had', () => {
  const ready = { is_available: true, is_unique: false, lead_days: null, monthly_capacity: null }
  const toOrder = { ...ready, lead_days: 60, monthly_capacity: 4 }

  test('a card says only what is out of the ordinary', () => {
    expect(availability(id, ready)).toBe('')
    expect(availability(id, toOrder)).toBe('Dibuat dulu, sekitar 2 bulan')
    expect(availability(en, { ...ready, is_unique: true })).toBe('The only one')
    expect(availability(id, { ...toOrder, is_available: false })).toBe('Sedang habis')
  })

  test('its page says it in whole sentences', () => {
    expect(supplyNotes(id, ready)).toEqual([])
    expect(supplyNotes(en, toOrder)).toEqual([
      'Made after you order. It takes about 2 months, and no more than 4 can be made in a month.',
    ])
    expect(supplyNotes(id, { ...toOrder, is_unique: true })).toHaveLength(2)
    expect(supplyNotes(id, { ...toOrder, is_available: false })).toEqual([id.product.soldOutLong])
  })

  test.each([
    ['piece', null, 'Dibuat dulu'],
    ['piece', 0, 'Habis'],
    ['piece', 1, 'Tinggal satu'],
    ['piece', 24, '24 tersedia'],
    ['metre', 1, '1 meter tersedia'],
  ])('of a %s with stock %s: %s', (unit, stock, words) => {
    expect(supplyOf(id, unit, stock)).toBe(words)
  })

  test.each([
    [1, '1 day'],
    [13, '13 days'],
    [14, '2 weeks'],
    [51, '7 weeks'],
    [52, '2 months'],
    [730, '24 months'],
  ])('%s days: %s', (days, words) => {
    expect(duration(en, days)).toBe(words)
  })
})

describe('measures', () => {
  test('sides that are known', () => {
    expect(measures({ length_cm: 200, width_cm: 110, height_cm: null })).toBe('200 × 110 cm')
    expect(measures({ length_cm: null, width_cm: null, height_cm: null })).toBe('')
  })

  test('weights', () => {
    expect(weight(999)).toBe('999 g')
    expect(weight(1000)).toBe('1 kg')
    expect(weights({ variants: [{ weight_grams: 260 }, { weight_grams: 1040 }] })).toBe('260 g–1,04 kg')
    expect(weights({ variants: [{ weight_grams: 260 }, { weight_grams: 260 }] })).toBe('260 g')
  })
})
