import { describe, expect, test } from 'vitest'
import { dipOf, dipsUpTo } from '../../../src/market/regions/province-tiles.ts'
import { clothOf } from '../../../src/market/regions/region-cloth.ts'
import { islandsOf, timeZoneOf, zoneLabel } from '../../../src/market/regions/region.ts'

test.each([
  ['11', 'WIB', 'sumatra'],
  ['36', 'WIB', 'java'],
  ['61', 'WIB', 'kalimantan'],
  ['51', 'WITA', 'lesserSunda'],
  ['63', 'WITA', 'kalimantan'],
  ['73', 'WITA', 'sulawesi'],
  ['81', 'WIT', 'maluku'],
  ['96', 'WIT', 'papua'],
])('the clock of province %s is %s, its islands are %s', (code, zone, islands) => {
  expect(zoneLabel(timeZoneOf(code))).toBe(zone)
  expect(islandsOf(code)).toBe(islands)
})

describe('the dips of the map', () => {
  test.each([
    [0, [1]],
    [1, [1]],
    [7, [1, 2, 5]],
    [95, [1, 5, 10, 20, 50]],
    [10_000, [1, 1000, 2000, 5000, 10_000]],
    [1_000_000, [1, 100_000, 200_000, 500_000, 1_000_000]],
  ])('up to %d products begin at %j', (most, dips) => expect(dipsUpTo(most)).toEqual(dips))

  test('no products, no dip', () => {
    expect([0, 1, 4, 5, 50, 9999].map((count) => dipOf([1, 5, 10, 20, 50], count))).toEqual([
      0, 1, 1, 2, 5, 5,
    ])
  })
})

test('the cloth of a region is always the same, mirrored, and not its neighbour’s', () => {
  const { stripes, threads } = clothOf('73.04')
  expect(clothOf('73.04')).toEqual({ stripes, threads })
  expect(clothOf('73.05').stripes).not.toEqual(stripes)
  const mirrored = stripes.map(({ dye, width }) => ({ dye, width }))
  expect(mirrored.toReversed()).toEqual(mirrored)
  expect(threads).toBe(stripes.reduce((sum, { width }) => sum + width, 0))
})
