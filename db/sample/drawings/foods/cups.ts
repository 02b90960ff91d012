import type { Canvas } from '../parts/canvas.ts'
import { dish } from '../parts/dishes.ts'
import { glint } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, repeat, stroke } from '../parts/shapes.ts'
import { turnedSolid } from '../parts/vessels.ts'

/** A small cup on a saucer, three-quarter view. */
export function cup(
  canvas: Canvas,
  x: number,
  y: number,
  size: number,
  color: string,
  drink = '#3a2013',
): string {
  const saucer = dish(canvas, x, y - size * 0.06, size * 1.02, tone(color, -0.06), 0.36)
  const handle =
    stroke(
      curve(
        [
          [x + size * 0.52, y - size * 0.72],
          [x + size * 0.88, y - size * 0.66],
          [x + size * 0.82, y - size * 0.3],
          [x + size * 0.44, y - size * 0.24],
        ],
        false,
      ),
      tone(color, -0.42),
      size * 0.13,
    ) +
    stroke(
      curve(
        [
          [x + size * 0.52, y - size * 0.74],
          [x + size * 0.86, y - size * 0.68],
          [x + size * 0.81, y - size * 0.32],
          [x + size * 0.44, y - size * 0.26],
        ],
        false,
      ),
      tone(color, -0.12),
      size * 0.07,
    )
  const body = turnedSolid(
    canvas,
    x,
    y,
    [
      [size * 0.58, 0],
      [size * 0.56, size * 0.34],
      [size * 0.46, size * 0.66],
      [size * 0.26, size * 0.8],
    ],
    color,
    { gloss: 0.6, view: 0.34 },
  )
  const liquid = ellipse(x, y - size * 0.77, size * 0.5, size * 0.165)
  return (
    saucer +
    handle +
    body +
    fill(
      liquid,
      canvas.linear(`0 ${tone(drink, 0.3)}, 0.3 ${drink}, 1 ${tone(drink, -0.5)}`, [0, 0, 1, 0.6]),
    ) +
    stroke(ellipse(x, y - size * 0.77, size * 0.48, size * 0.155), tone(drink, 0.45), 3, 'opacity="0.7"') +
    glint(canvas, x - size * 0.2, y - size * 0.8, size * 0.18, size * 0.035, 0, 0.6)
  )
}

/** A cup of coffee on its saucer from straight above, around 0,0. */
export function cupFromAbove(canvas: Canvas, radius: number, color: string): string {
  const swirl = repeat(5, (index) =>
    stroke(
      curve(
        Array.from(
          { length: 9 },
          (_, step) =>
            [
              Math.cos(step * 0.7 + index * 1.3) * radius * (0.12 + index * 0.09),
              Math.sin(step * 0.7 + index * 1.3) * radius * (0.12 + index * 0.09),
            ] as const,
        ),
        false,
      ),
      '#b9804c',
      4,
      'opacity="0.45"',
    ),
  )
  const coffee =
    fill(
      ellipse(0, 0, radius * 0.53, radius * 0.53),
      canvas.radial('0 #6b3f22, 0.75 #472616, 0.95 #8f5c33, 1 #c08a54'),
    ) +
    swirl +
    glint(canvas, -radius * 0.2, -radius * 0.24, radius * 0.2, radius * 0.06, -35, 0.5)
  const handle = group(
    'rotate(-28)',
    fill(
      box(radius * 0.55, -radius * 0.085, radius * 0.42, radius * 0.17, radius * 0.08),
      '#170b05',
      'opacity="0.35" transform="translate(10 14)"',
    ) +
      fill(
        box(radius * 0.55, -radius * 0.085, radius * 0.42, radius * 0.17, radius * 0.08),
        canvas.linear(`0 ${tone(color, 0.4)}, 1 ${tone(color, -0.4)}`, [0, 0, 0, 1]),
      ),
  )
  return (
    dish(canvas, 0, 0, radius, tone(color, -0.04), 1) +
    handle +
    dish(canvas, 0, 0, radius * 0.64, color, 1, coffee)
  )
}

/** Thin steam over a hot cup. */
export function steam(x: number, y: number): string {
  return repeat(2, (index) => {
    const wisp = curve(
      [
        [x - 30 + index * 50, y],
        [x - 60 + index * 60, y - 90],
        [x + index * 40, y - 180],
        [x - 40 + index * 30, y - 290],
      ],
      false,
    )
    return repeat(7, (step) => stroke(wisp, '#fff8ea', 8 + step * 8, 'opacity="0.05"'))
  })
}
