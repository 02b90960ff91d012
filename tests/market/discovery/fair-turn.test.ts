import { fc } from '../../support/property.ts'
import { expect, test } from 'vitest'
import { type Attention, longestWait, orderShops, pageSize } from '../../../src/market/discovery/fair-turn.ts'

const shop = (seller_id: number, given: Partial<Attention> = {}): Attention => ({
  seller_id,
  views: 0,
  sales: 0,
  days_waited: 0,
  ...given,
})
const dayOf = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10)

test('each shop has one place, whatever the order in which the shops were read', () => {
  const shops = fc.uniqueArray(
    fc.record({ seller_id: fc.nat(), views: fc.nat(), sales: fc.nat(), days_waited: fc.nat(60) }),
    { selector: (each) => each.seller_id, maxLength: 60 },
  )
  fc.assert(
    fc.property(shops, (shops) => {
      const turns = orderShops('2026-11-22', '73.04', shops)
      expect(turns.map(({ place }) => place)).toEqual(shops.map((_, index) => index + 1))
      expect(new Set(turns.map((turn) => turn.seller_id)).size).toBe(shops.length)
      expect(turns.every(({ draw, weight }) => draw > 0 && draw < 1 && weight >= 0.25 && weight <= 4)).toBe(
        true,
      )
      expect(orderShops('2026-11-22', '73.04', shops.toReversed())).toEqual(turns)
    }),
  )
})

test('nobody waits longer than is promised, however the views fall', () => {
  const lists = fc.record({ size: fc.integer({ min: 1, max: 300 }), loud: fc.integer({ min: 1, max: 300 }) })
  fc.assert(
    fc.property(lists, ({ size, loud }) => {
      const waited = new Map(Array.from({ length: size }, (_, id) => [id, 0]))
      for (let day = 0; day < 60; day++) {
        const shops = [...waited].map(([id, days_waited]) =>
          shop(id, { days_waited, views: id < loud ? 10_000 : 0 }),
        )
        for (const { seller_id, place, days_waited } of orderShops(dayOf(day), 'id', shops)) {
          expect(days_waited).toBeLessThanOrEqual(longestWait(size))
          waited.set(seller_id, place <= pageSize ? 1 : days_waited + 1)
        }
      }
    }),
    { numRuns: 30 },
  )
})

test('a shop that is seen and sold less is in front more often, within limits', () => {
  const shops = [
    ...Array.from({ length: 30 }, (_, id) => shop(id, { views: 100, sales: 10 })),
    shop(100, { views: 0, sales: 0 }),
    shop(101, { views: 100_000, sales: 900 }),
  ]
  const first = (id: number) =>
    Array.from({ length: 300 }, (_, day) => orderShops(dayOf(day), 'id', shops)).filter(
      (turns) => (turns.find((turn) => turn.seller_id === id)?.place ?? 99) <= 8,
    ).length
  const [usual, seldom, often] = [first(0), first(100), first(101)]
  expect(seldom).toBeGreaterThan(2 * usual)
  expect(often).toBeLessThan(usual / 2)
  expect(often).toBeGreaterThan(0)
  const weights = new Map(orderShops('2026-11-22', 'id', shops).map((turn) => [turn.seller_id, turn.weight]))
  expect([weights.get(0), weights.get(100), weights.get(101)]).toEqual([1, 4, 0.25])
})

test('who has waited too long comes before all others, the longest wait first', () => {
  const shops = Array.from({ length: 50 }, (_, id) => shop(id, { days_waited: id < 10 ? 8 + id : 7 }))
  const turns = orderShops('2026-11-22', 'id', shops)
  expect(turns.slice(0, 10).map((turn) => turn.days_waited)).toEqual([17, 16, 15, 14, 13, 12, 11, 10, 9, 8])
})
