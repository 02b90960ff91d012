import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { curve, ellipse, fill, group, place, repeat, stroke } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'

/** Yarn colours from plants, in the order in which they are laid out. */
export const dyes = [
  palette.indigo,
  '#3f6286',
  palette.turmeric,
  palette.madder,
  palette.leaf,
  palette.soga,
  '#c9b48a',
  palette.madderPale,
]

/** Wound balls of yarn on dark wood. */
export function balls(canvas: Canvas): string {
  const { width, height } = canvas
  const spots = [
    [0.3, 0.2, 0.17],
    [0.7, 0.25, 0.19],
    [0.47, 0.45, 0.2],
    [0.19, 0.62, 0.17],
    [0.79, 0.6, 0.18],
    [0.5, 0.8, 0.19],
  ] as const
  const tail =
    stroke(
      curve(
        [
          [width * 0.5, height * 0.8],
          [width * 0.7, height * 0.94],
          [width * 0.86, height * 0.84],
          [width * 0.95, height * 0.96],
          [width * 1.1, height * 0.9],
        ],
        false,
      ),
      '#2c1a10',
      11,
      'opacity="0.4" transform="translate(6 9)"',
    ) +
    stroke(
      curve(
        [
          [width * 0.5, height * 0.8],
          [width * 0.7, height * 0.94],
          [width * 0.86, height * 0.84],
          [width * 0.95, height * 0.96],
          [width * 1.1, height * 0.9],
        ],
        false,
      ),
      palette.soga,
      9,
    )
  return (
    ground(canvas, 'dark wood') +
    tail +
    spots
      .map(([x, y, radius], index) =>
        ball(canvas, width * x, height * y, width * radius, dyes[index] ?? palette.leaf),
      )
      .join('') +
    freshLeaf(canvas, 'castor', width * 0.06, height * 0.98, 380, 26) +
    sunlight(canvas, 'window')
  )
}

function ball(canvas: Canvas, x: number, y: number, radius: number, color: string): string {
  const { random } = canvas
  const bundles = repeat(7, (bundle) => {
    const turn = bundle * 53 + random.between(-14, 14)
    return group(
      `rotate(${turn.toFixed(0)})`,
      repeat(13, (strand) => {
        const share = (strand - 6) / 6
        const path = curve(
          [
            [-radius, share * radius * 0.3],
            [-radius * 0.4, share * radius * 0.62 - radius * 0.1],
            [radius * 0.4, share * radius * 0.62 - radius * 0.1],
            [radius, share * radius * 0.3],
          ],
          false,
        )
        return stroke(path, tone(color, random.between(-0.34, 0.22)), radius * 0.05)
      }),
    )
  })
  const outline = ellipse(0, 0, radius, radius)
  return group(
    place(x, y),
    fill(
      ellipse(radius * 0.25, radius * 0.34, radius * 1.15, radius * 1.06),
      canvas.radial('0.5 #170b05 0.72, 1 #170b05 0'),
    ) +
      fill(outline, tone(color, -0.4)) +
      canvas.clip(outline, bundles) +
      fill(
        outline,
        canvas.radial(
          '0 #fff4dc 0.42, 0.45 #fff4dc 0.02, 0.78 #1a0d07 0.4, 1 #1a0d07 0.78',
          [0.34, 0.3, 0.78],
        ),
      ),
  )
}
