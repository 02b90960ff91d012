import { fc } from '../../support/property.ts'
import { expect, test } from 'vitest'
import {
  allVariants,
  cropBox,
  cropWidths,
  variantWidths,
  workingSize,
} from '../../../src/market/images/image.ts'

const side = fc.integer({ min: 1, max: 60_000 })
const size = fc.record({ width: side, height: side })
const percent = fc.integer({ min: 0, max: 100 })

test('whole pictures have the steps below their width, then their width up to 1600', () => {
  expect(variantWidths(1)).toEqual([1])
  expect(variantWidths(160)).toEqual([160])
  expect(variantWidths(700)).toEqual([160, 320, 480, 700])
  expect(variantWidths(1200)).toEqual([160, 320, 480, 800, 1200])
  expect(variantWidths(4000)).toEqual([160, 320, 480, 800, 1200, 1600])
})

test('crops have the steps below their side, then their side up to 640', () => {
  expect(cropWidths({ width: 100, height: 4000 })).toEqual([100])
  expect(cropWidths({ width: 3000, height: 4000 })).toEqual([160, 320, 480, 640])
})

test('a crop box is inside the picture and holds its focal point', () => {
  fc.assert(
    fc.property(size, percent, percent, ({ width, height }, focal_x, focal_y) => {
      const box = cropBox({ width, height }, { focal_x, focal_y })
      const [x, y] = [(width * focal_x) / 100, (height * focal_y) / 100]
      expect(box.left >= 0 && box.left + box.width <= width).toBe(true)
      expect(box.top >= 0 && box.top + box.height <= height).toBe(true)
      expect(x >= box.left - 1 && x <= box.left + box.width + 1).toBe(true)
      expect(y >= box.top - 1 && y <= box.top + box.height + 1).toBe(true)
    }),
  )
})

test('the working size is enough for every variant, and never larger than the picture', () => {
  fc.assert(
    fc.property(size, (original) => {
      const working = workingSize(original, 1600, 640)
      expect(working.width <= original.width && working.height <= original.height).toBe(true)
      for (const { width, focal } of allVariants('0'.repeat(32), original, { focal_x: 50, focal_y: 50 }))
        expect(width <= (focal ? Math.min(working.width, working.height) : working.width)).toBe(true)
    }),
  )
})
