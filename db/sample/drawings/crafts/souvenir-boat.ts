import type { Canvas } from '../parts/canvas.ts'
import { castShadow, groundShadow, sunlight } from '../parts/light.ts'
import { palette } from '../parts/palette.ts'
import { box, curve, fill, n, polygon, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { table } from '../parts/surfaces.ts'
import { roundStops } from '../parts/vessels.ts'

/** A model of a sailing boat with outriggers on a wooden stand. */
export function paintBoat(canvas: Canvas): string {
  const { width, height } = canvas
  const [x, y] = [width * 0.5, height * 0.73]
  const hull = `M${n(x - 430)} ${n(y - 150)}C${n(x - 330)} ${n(y - 40)} ${n(x - 250)} ${n(y + 34)} ${n(x - 120)} ${n(y + 44)}L${n(x + 170)} ${n(y + 44)}C${n(x + 300)} ${n(y + 30)} ${n(x + 380)} ${n(y - 60)} ${n(x + 440)} ${n(y - 190)}C${n(x + 330)} ${n(y - 96)} ${n(x + 220)} ${n(y - 84)} ${n(x)} ${n(y - 84)}S${n(x - 330)} ${n(y - 100)} ${n(x - 430)} ${n(y - 150)}Z`
  const planks = repeat(5, (index) =>
    stroke(
      curve(
        [
          [x - 410 + index * 34, y - 130 + index * 36],
          [x - 150, y - 62 + index * 24],
          [x + 150, y - 62 + index * 24],
          [x + 420 - index * 34, y - 160 + index * 42],
        ],
        false,
      ),
      '#2c170b',
      3,
      'opacity="0.5"',
    ),
  )
  const sail = (points: readonly Point[], belly: number) => {
    const outline = curve(points)
    const seams = repeat(8, (index) =>
      stroke(
        curve(
          [
            [points[0]?.[0] ?? 0, (points[0]?.[1] ?? 0) + index * 80],
            [(points[0]?.[0] ?? 0) + belly, (points[0]?.[1] ?? 0) + 50 + index * 84],
            [(points[3]?.[0] ?? 0) + 60, (points[0]?.[1] ?? 0) + 120 + index * 84],
          ],
          false,
        ),
        '#a08a64',
        2,
        'opacity="0.5"',
      ),
    )
    return (
      castShadow(canvas, outline, 26, 24, 14, 0.3) +
      fill(outline, '#efe2c6') +
      canvas.clip(outline, seams + fill(box(0, 0, width, height), canvas.texture('linen', 0.8))) +
      fill(outline, canvas.linear('0 #fff4dc 0.5, 0.5 #fff4dc 0, 1 #1a0d07 0.4', [0, 0, 1, 0.3]))
    )
  }
  const mast = (mx: number, lift: number) =>
    fill(box(mx - 8, y - lift, 16, lift - 60, 7), canvas.linear(roundStops('#8a5a30', 0.4)))
  const main: Point[] = [
    [x + 24, y - 690],
    [x + 150, y - 560],
    [x + 270, y - 360],
    [x + 330, y - 190],
    [x + 180, y - 150],
    [x + 20, y - 140],
    [x + 8, y - 400],
  ]
  const jib: Point[] = [
    [x - 10, y - 660],
    [x - 40, y - 430],
    [x - 60, y - 150],
    [x - 220, y - 150],
    [x - 390, y - 170],
    [x - 250, y - 330],
    [x - 110, y - 520],
  ]
  const rigging = [
    [x, y - 700, x - 425, y - 150],
    [x, y - 700, x + 430, y - 190],
    [x, y - 700, x - 60, y - 84],
    [x, y - 640, x + 90, y - 84],
  ]
    .map(([ax, ay, bx, by]) =>
      stroke(`M${n(ax ?? 0)} ${n(ay ?? 0)}L${n(bx ?? 0)} ${n(by ?? 0)}`, '#4a3320', 2.6),
    )
    .join('')
  const stand =
    [-170, 190]
      .map((at) =>
        fill(
          polygon([
            [x + at - 34, y + 10],
            [x + at + 34, y + 10],
            [x + at + 50, y + 118],
            [x + at - 50, y + 118],
          ]),
          canvas.linear(roundStops('#5b3820', 0.4)),
        ),
      )
      .join('') + fill(box(x - 330, y + 112, 680, 42, 8), canvas.linear('0 #9a6a3c, 1 #4a2c16', [0, 0, 0, 1]))
  return (
    table(canvas, '#8fa9a6', 'light wood', 0.7) +
    sunlight(canvas, 'window') +
    groundShadow(canvas, x, y + 152, 350, 52, 0.75) +
    stand +
    mast(x, 730) +
    sail(jib, -140) +
    sail(main, 150) +
    rigging +
    fill(hull, canvas.linear('0 #b57a44, 0.5 #8a5428, 1 #3e2210', [0, 0, 0.1, 1])) +
    canvas.clip(
      hull,
      planks +
        fill(box(0, y - 220, width, 300), canvas.texture('wood', 0.8, 90)) +
        fill(box(0, y + 2, width, 60), '#5a1f16', 'opacity="0.5"'),
    ) +
    stroke(
      curve(
        [
          [x - 430, y - 150],
          [x - 200, y - 96],
          [x, y - 86],
          [x + 220, y - 86],
          [x + 440, y - 190],
        ],
        false,
      ),
      '#e0b880',
      10,
    ) +
    fill(
      polygon([
        [x - 2, y - 730],
        [x + 84, y - 712],
        [x - 2, y - 694],
      ]),
      palette.madder,
    )
  )
}
