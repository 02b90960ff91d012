import type { Canvas } from '../parts/canvas.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, place, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import { hanging, relief } from './cloth.ts'
import type { Sheet } from './cloth.ts'
import { ecoprintSheet } from './textiles.ts'

/** Ecoprinted shirts on a hanger. */
export function paintGarment(canvas: Canvas, variant: number): string {
  if (variant === 1) return onHanger(canvas, ecoprintSheet(canvas, 2, 300), '#d9c2a0')
  return onHanger(canvas, ecoprintSheet(canvas, 1, 300), '#8c9a86')
}

/** A loose open shirt on a wooden hanger. */
function onHanger(canvas: Canvas, sheet: Sheet, wall: string): string {
  const { width, height, random } = canvas
  const [middle, top] = [width / 2, height * 0.22]
  const half: Point[] = [
    [40, 0],
    [150, 42],
    [330, 112],
    [470, 330],
    [486, 560],
    [372, 590],
    [320, 420],
    [300, 380],
    [316, 700],
    [332, 960],
  ]
  const right = half.map(([x, y]): Point => [middle + x, top + y])
  const left = half.map(([x, y]): Point => [middle - x, top + y])
  const hemLine = Array.from({ length: 9 }, (_, index): Point => [
    middle + 332 - (index * 664) / 8,
    top + 960 + 14 * Math.sin(index * 1.9),
  ])
  const sleeve = (points: Point[]) =>
    points.map(([x, y], index) => `${index === 0 ? '' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
  const outline = `M${sleeve(right)}L${curve(hemLine, false).slice(1)}L${sleeve(left.slice().reverse())}Q${middle} ${top + 80} ${right[0]?.[0] ?? 0} ${top}Z`
  const pleats = hanging(random, 6, width, 20)
  const whole = box(0, top - 40, width, 1100)
  const seams = [1, -1]
    .map((side) =>
      stroke(
        curve(
          [
            [middle + side * 300, top + 104],
            [middle + side * 290, top + 240],
            [middle + side * 300, top + 384],
          ],
          false,
        ),
        '#1a0d07',
        5,
        'opacity="0.3"',
      ),
    )
    .join('')
  const opening =
    stroke(`M${middle} ${top + 44}L${middle + 6} ${top + 975}`, '#1a0d07', 9, 'opacity="0.45"') +
    stroke(
      `M${middle - 22} ${top + 40}L${middle - 17} ${top + 970}`,
      tone(sheet.color, 0.4),
      2.4,
      'stroke-dasharray="9 6" opacity="0.8"',
    )
  const buttons = [0, 1, 2, 3, 4]
    .map((index) =>
      group(
        place(middle - 36, top + 150 + index * 165),
        fill(ellipse(3, 5, 15, 15), '#1a0d07', 'opacity="0.35"') +
          fill(ellipse(0, 0, 14, 14), canvas.radial('0 #c99a68, 1 #5b3820', [0.35, 0.3, 0.8])) +
          fill(ellipse(-4, 0, 2, 2) + ellipse(4, 0, 2, 2), '#2a160b'),
      ),
    )
    .join('')
  const hanger =
    stroke(
      `M${middle} ${top - 34}V${top - 120}C${middle} ${top - 190} ${middle + 62} ${top - 178} ${middle + 52} ${top - 130}`,
      '#55504a',
      9,
    ) +
    stroke(
      curve(
        [
          [middle - 300, top + 96],
          [middle - 120, top + 8],
          [middle, top - 36],
          [middle + 120, top + 8],
          [middle + 300, top + 96],
        ],
        false,
      ),
      '#7a4e29',
      36,
    ) +
    stroke(
      curve(
        [
          [middle - 300, top + 86],
          [middle - 120, top - 2],
          [middle, top - 46],
          [middle + 120, top - 2],
          [middle + 300, top + 86],
        ],
        false,
      ),
      '#c99a62',
      8,
      'opacity="0.7"',
    )
  const back = fill(ellipse(middle, top + 26, 84, 58), tone(sheet.color, -0.55))
  const collar =
    stroke(
      `M${middle - 44} ${top - 4}Q${middle - 66} ${top + 60} ${middle} ${top + 60}Q${middle + 66} ${top + 60} ${middle + 44} ${top - 4}`,
      tone(sheet.color, -0.3),
      24,
    ) +
    stroke(
      `M${middle - 48} ${top - 8}Q${middle - 68} ${top + 54} ${middle} ${top + 54}Q${middle + 66} ${top + 54} ${middle + 46} ${top - 8}`,
      tone(sheet.color, 0.15),
      12,
      'opacity="0.7"',
    )
  const pole = box(-20, height * 0.085, width + 40, 34, 15)
  return (
    ground(canvas, 'plaster') +
    fill(box(0, 0, width, height), wall, 'opacity="0.7"') +
    fill(box(0, 0, width, height), canvas.texture('plaster', 2)) +
    sunlight(canvas, 'window', 0.9) +
    castShadow(canvas, pole, 18, 36, 12, 0.35) +
    fill(
      pole,
      canvas.linear(`0 ${tone(palette.bamboo, 0.4)}, 1 ${tone(palette.bamboo, -0.6)}`, [0, 0, 0, 1]),
    ) +
    castShadow(canvas, outline, 44, 40, 24, 0.5) +
    back +
    hanger +
    canvas.clip(
      outline,
      fill(whole, sheet.color) +
        group(place(middle, height * 0.52), sheet.content) +
        fill(whole, canvas.texture('linen', 0.8)) +
        relief(0, top - 40, width, 1100, pleats, 0.85) +
        seams +
        opening,
    ) +
    collar +
    buttons +
    sunlight(canvas, 'leaves', 0.5)
  )
}
