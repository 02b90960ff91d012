import type { Canvas } from '../parts/canvas.ts'
import { dish, spoon } from '../parts/dishes.ts'
import { sunlight } from '../parts/light.ts'
import { palette } from '../parts/palette.ts'
import { crumbs, heap } from '../parts/piles.ts'
import { curve, fill } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { sack } from './coffee.ts'
import { cinnamon, clove, nutmeg, starAnise } from './spice-pieces.ts'

/** Spices in bowls from above, and in sacks. */
export function paintSpices(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const kinds = [[nutmeg], [clove], [starAnise], [cinnamon]] as const
  const sizes = [88, 62, 104, 96]
  if (variant === 1) {
    const bowls = kinds.map((kind, index) =>
      dish(
        canvas,
        width * (index % 2 === 0 ? 0.27 : 0.74),
        height * (0.21 + Math.floor(index / 2) * 0.34 + (index % 2) * 0.05),
        width * 0.2,
        ['#6d4a30', '#d9cfbc', '#38536d', '#7a3b2a'][index] ?? palette.teak,
        1,
        heap(canvas, kind, {
          x: 0,
          y: 0,
          rx: width * 0.135,
          ry: width * 0.135,
          high: 16,
          count: [16, 70, 15, 11][index] ?? 20,
          size: sizes[index] ?? 80,
        }),
      ),
    )
    const powder =
      fill(
        curve([
          [width * 0.34, height * 0.8],
          [width * 0.5, height * 0.76],
          [width * 0.68, height * 0.8],
          [width * 0.7, height * 0.88],
          [width * 0.5, height * 0.92],
          [width * 0.32, height * 0.88],
        ]),
        canvas.radial('0 #efb93c, 0.7 #cf8a1c, 1 #a8660f'),
      ) + crumbs(canvas, width * 0.5, height * 0.85, 170, 120, '#d99a2b', 5)
    return (
      ground(canvas, 'dark wood') +
      bowls.join('') +
      powder +
      spoon(canvas, width * 0.42, height * 0.85, 500, 16) +
      sunlight(canvas, 'window', 0.8)
    )
  }
  return (
    table(canvas, '#a07c5e', 'stone', 0.48) +
    sunlight(canvas, 'window') +
    sack(
      canvas,
      width * 0.32,
      height * 0.72,
      width * 0.23,
      height * 0.24,
      heap(canvas, [nutmeg], {
        x: 0,
        y: 0,
        rx: width * 0.18,
        ry: width * 0.06,
        high: 66,
        count: 54,
        size: 74,
        flat: 0.8,
      }),
    ) +
    sack(
      canvas,
      width * 0.72,
      height * 0.78,
      width * 0.2,
      height * 0.2,
      heap(canvas, [clove], {
        x: 0,
        y: 0,
        rx: width * 0.16,
        ry: width * 0.055,
        high: 56,
        count: 120,
        size: 52,
        flat: 0.8,
      }),
    ) +
    heap(canvas, [cinnamon], {
      x: width * 0.34,
      y: height * 0.86,
      rx: width * 0.13,
      ry: 36,
      high: 20,
      count: 7,
      size: 120,
      flat: 0.6,
      turn: 24,
    }) +
    heap(canvas, [starAnise], {
      x: width * 0.68,
      y: height * 0.9,
      rx: width * 0.2,
      ry: 50,
      high: 0,
      count: 6,
      size: 92,
      flat: 0.7,
    })
  )
}
