import { describe, expect, test } from 'vitest'
import { billableKg, type Parcel } from '../../../src/market/shipping/billable-weight.ts'
import { quoteWords } from '../../../src/market/shipping/delivery-words.ts'
import { chargeOf, quoteDelivery, takesCash } from '../../../src/market/shipping/quote-delivery.ts'
import { fc } from '../../support/property.ts'

const parcel = (given: Partial<Parcel> = {}): Parcel => ({
  quantity: 1,
  weight_grams: 500,
  length_cm: null,
  width_cm: null,
  height_cm: null,
  ...given,
})

describe('billableKg: max(weight, L x W x H / 6000), more than 0.3 kg goes up, at least 1 kg', () => {
  test.each([
    ['nothing at all', 1, []],
    ['half a kilogram', 1, [parcel()]],
    ['1.3 kg', 1, [parcel({ weight_grams: 1300 })]],
    ['1.301 kg', 2, [parcel({ weight_grams: 1301 })]],
    ['2.3 kg in pieces', 2, [parcel({ weight_grams: 230, quantity: 10 })]],
    ['3 pieces of 500 g with one of 900 g', 3, [parcel({ quantity: 3 }), parcel({ weight_grams: 900 })]],
    [
      'a large light basket: 60 x 40 x 30 cm are 12 kg',
      12,
      [parcel({ length_cm: 60, width_cm: 40, height_cm: 30 })],
    ],
    [
      'a cloth without height: only its weight counts',
      1,
      [parcel({ length_cm: 200, width_cm: 110, height_cm: null })],
    ],
    ['a small heavy pestle', 4, [parcel({ weight_grams: 4000, length_cm: 20, width_cm: 10, height_cm: 10 })]],
    [
      'a slip of the finger',
      2_000_000,
      [parcel({ quantity: 9999, length_cm: 1_000_000, width_cm: 1_000_000, height_cm: 1_000_000 })],
    ],
  ])('%s: %d kg', (_, kg, parcels) => expect(billableKg(parcels)).toBe(kg))

  const side = fc.option(fc.integer({ min: 1, max: 200 }))
  const parcels = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 50 }),
      weight_grams: fc.integer({ min: 1, max: 20_000 }),
      length_cm: side,
      width_cm: side,
      height_cm: side,
    }),
    { maxLength: 5 },
  )

  test('is whole, never below what it weighs less the tolerance, nor a kilogram above the greater of both', () => {
    fc.assert(
      fc.property(parcels, (parcels) => {
        const kg = billableKg(parcels)
        const grams = (of: (each: Parcel) => number) =>
          parcels.reduce((sum, each) => sum + each.quantity * of(each), 0)
        const greater = grams(({ weight_grams, length_cm, width_cm, height_cm }) =>
          Math.max(weight_grams, ((length_cm ?? 0) * (width_cm ?? 0) * (height_cm ?? 0)) / 6),
        )
        expect(Number.isInteger(kg) && kg >= 1).toBe(true)
        expect(kg * 1000).toBeGreaterThanOrEqual(grams(({ weight_grams }) => weight_grams) - 300)
        const rounding = parcels.reduce((sum, { quantity }) => sum + quantity, 0)
        expect(kg === 1 || kg * 1000 < greater + rounding + 700).toBe(true)
      }),
    )
  })

  test('one more of anything never costs less, and the order of parcels does not matter', () => {
    fc.assert(
      fc.property(parcels, parcels, (some, more) => {
        expect(billableKg([...some, ...more])).toBeGreaterThanOrEqual(billableKg(some))
        expect(billableKg([...more, ...some])).toBe(billableKg([...some, ...more]))
      }),
    )
  })
})

const rate = (region_code: string, first_kg_rupiah: number) => ({
  region_code,
  first_kg_rupiah,
  next_kg_rupiah: 5000,
  days_least: 2,
  days_most: 3,
})

describe('quoteDelivery', () => {
  const courier = {
    kind: 'courier' as const,
    rates: [rate('', 50_000), rate('73', 20_000), rate('73.04', 9000), rate('73.04.05', 7000)],
  }
  const to = (village: string | null, parcels = [parcel()]) =>
    quoteDelivery(courier, parcels, village)?.delivery_rupiah

  test('takes the narrowest zone that the village lies in', () => {
    expect([
      to('73.04.05.2014'),
      to('73.04.03.1003'),
      to('73.71.08.1003'),
      to('72.09.05.2001'),
      to(null),
    ]).toEqual([7000, 9000, 20_000, 50_000, undefined])
  })

  test('a code that only looks like a beginning is another place', () => {
    const near = { kind: 'courier' as const, rates: [rate('73.0', 1)] }
    expect(quoteDelivery(near, [parcel()], '73.04.05.2014')).toBeUndefined()
  })

  test('adds each further kilogram', () => {
    expect(to('73.04.05.2014', [parcel({ weight_grams: 2500 })])).toBe(7000 + 2 * 5000)
    expect(chargeOf(rate('', 10_000), 1)).toBe(10_000)
  })

  test('a courier without a rate for the place does not go there', () => {
    const local = { kind: 'courier' as const, rates: [rate('73.04', 9000)] }
    expect(quoteDelivery(local, [parcel()], '72.09.05.2001')).toBeUndefined()
    expect(quoteDelivery({ kind: 'courier', rates: [] }, [parcel()], '73.04.05.2014')).toBeUndefined()
  })

  test('fetching costs nothing, and what is arranged has no price yet, wherever the buyer is', () => {
    const free = { delivery_rupiah: 0, days_least: null, days_most: null }
    for (const village of ['73.04.05.2014', null]) {
      expect(quoteDelivery({ kind: 'pickup', rates: [] }, [parcel()], village)).toEqual(free)
      expect(quoteDelivery({ kind: 'house', rates: [] }, [parcel()], village)).toEqual(free)
      expect(quoteDelivery({ kind: 'arranged', rates: [] }, [parcel()], village)).toEqual({
        ...free,
        delivery_rupiah: null,
      })
    }
  })

  test('somebody is there to take cash, but where a courier brings it', () => {
    const kinds = (['courier', 'pickup', 'house', 'arranged'] as const).filter(takesCash)
    expect(kinds).toEqual(['pickup', 'house', 'arranged'])
  })
})

test('a quote in words', () => {
  const quote = { delivery_rupiah: 46_000, days_least: 2, days_most: 3 }
  expect([
    quoteWords(quote),
    quoteWords({ ...quote, days_most: 2 }),
    quoteWords({ ...quote, days_least: 0, days_most: 0 }),
    quoteWords({ delivery_rupiah: 0, days_least: null, days_most: null }),
    quoteWords({ delivery_rupiah: null, days_least: null, days_most: null }),
    quoteWords(undefined),
  ]).toEqual([
    'Rp46.000, 2–3 hari',
    'Rp46.000, 2 hari',
    'Rp46.000, hari itu juga',
    'tanpa ongkir',
    'Anda kabarkan setelah pesanan masuk',
    'tidak sampai ke sana',
  ])
})
