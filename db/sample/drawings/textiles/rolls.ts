import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, place, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import type { Sheet } from './cloth.ts'

/** Three rolls tied with twine, from above. */
export function rolls(
  canvas: Canvas,
  sheets: readonly Sheet[],
  surface: Parameters<typeof ground>[1],
): string {
  const { width, height, random } = canvas
  const lay = sheets.map((sheet, index) => {
    const [x, y, turn] = [
      width * (0.46 + index * 0.03),
      height * (0.25 + index * 0.23),
      random.between(-14, 2),
    ]
    const twine = [-150, 130]
      .map((at) =>
        group(
          place(x, y, turn),
          stroke(
            curve(
              [
                [at, -118],
                [at + 14, 0],
                [at, 118],
              ],
              false,
            ),
            '#8a6a40',
            8,
          ) +
            stroke(
              curve(
                [
                  [at, -118],
                  [at + 14, 0],
                  [at, 118],
                ],
                false,
              ),
              '#d9bd8b',
              4,
              'stroke-dasharray="7 5"',
            ),
        ),
      )
      .join('')
    const knot = group(
      place(x + 140, y + 6, turn),
      repeat(2, (side) => stroke(ellipse(side === 0 ? -24 : 26, -20, 26, 15), '#c9a873', 5)) +
        stroke(
          curve(
            [
              [0, -12],
              [-16, 30],
              [-34, 52],
            ],
            false,
          ) +
            curve(
              [
                [0, -12],
                [14, 32],
                [38, 44],
              ],
              false,
            ),
          '#c9a873',
          5,
        ),
    )
    return (
      rolledCloth(
        canvas,
        x,
        y,
        width * (0.74 - index * 0.05),
        118,
        turn,
        sheet.color,
        group('rotate(90) scale(0.72)', sheet.content),
      ) +
      twine +
      knot
    )
  })
  return (
    ground(canvas, surface) +
    lay.join('') +
    freshLeaf(canvas, 'jatropha', width * 0.86, height * 0.97, 300, 20, palette.leaf) +
    freshLeaf(canvas, 'lanceolate', width * 0.1, height * 0.98, 280, 40, palette.leafDeep) +
    sunlight(canvas, 'leaves')
  )
}

/** A rolled cloth lying from left to right; x, y is its middle. */
export function rolledCloth(
  canvas: Canvas,
  x: number,
  y: number,
  long: number,
  radius: number,
  turn: number,
  color: string,
  content: string,
): string {
  const body = box(-long / 2, -radius, long, radius * 2)
  const round = canvas.linear(
    '0 #1a0d07 0.25, 0.22 #fff4dc 0.32, 0.45 #fff4dc 0, 0.8 #1a0d07 0.45, 1 #1a0d07 0.7',
    [0, 0, 0, 1],
  )
  const spiral = Array.from({ length: 60 }, (_, index): Point => {
    const far = radius * (0.1 + (index / 60) * 0.88)
    return [long / 2 + Math.cos(index * 0.62) * far * 0.36, Math.sin(index * 0.62) * far]
  })
  const end = ellipse(long / 2, 0, radius * 0.38, radius)
  return group(
    place(x, y, turn),
    castShadow(canvas, box(-long / 2, -radius * 0.4, long + radius * 0.3, radius * 1.4), 16, 30, 18, 0.5) +
      canvas.clip(
        body + ellipse(-long / 2, 0, radius * 0.3, radius),
        fill(box(-long, -radius * 2, long * 2, radius * 4), color) +
          content +
          fill(box(-long, -radius * 2, long * 2, radius * 4), canvas.texture('linen', 0.8)) +
          fill(box(-long / 2 - radius, -radius, long + radius, radius * 2), round),
      ) +
      fill(end, canvas.radial(`0 ${tone(color, -0.6)}, 0.6 ${tone(color, -0.1)}, 1 ${tone(color, 0.1)}`)) +
      stroke(curve(spiral, false), tone(color, -0.55), 3, 'opacity="0.7"'),
  )
}
