import type { Canvas } from '../parts/canvas.ts'
import { dish, spoon } from '../parts/dishes.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { curve, repeat, stroke, uneven } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { turnedSolid } from '../parts/vessels.ts'

/** Turned wooden bowls: from above with spoons, and standing on a table. */
export function paintWoodBowl(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1)
    return (
      ground(canvas, 'linen') +
      dish(
        canvas,
        width * 0.44,
        height * 0.34,
        width * 0.36,
        '#8f5a30',
        1,
        rings(canvas, width * 0.32, '#8f5a30'),
        'wood',
      ) +
      dish(
        canvas,
        width * 0.76,
        height * 0.7,
        width * 0.2,
        '#c08a52',
        1,
        rings(canvas, width * 0.17, '#c08a52'),
        'wood',
      ) +
      spoon(canvas, width * 0.2, height * 0.78, 520, 24, '#a06c3c') +
      spoon(canvas, width * 0.16, height * 0.9, 460, 16, '#6e4424') +
      sunlight(canvas, 'leaves')
    )
  const bowl = (x: number, y: number, scale: number, color: string) => {
    const profile = [
      [270, 0],
      [262, 70],
      [210, 170],
      [110, 232],
      [96, 250],
    ].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
    const figure = repeat(9, (index) =>
      stroke(
        curve(
          [
            [-300, 20 + index * 30],
            [-120, 50 + index * 34 + canvas.random.between(-12, 12)],
            [80, 20 + index * 36 + canvas.random.between(-12, 12)],
            [300, 50 + index * 26],
          ],
          false,
        ),
        tone(color, index % 2 === 0 ? -0.45 : 0.3),
        canvas.random.between(3, 8),
        'opacity="0.35"',
      ),
    )
    return turnedSolid(canvas, x, y, profile, color, {
      gloss: 0.45,
      view: 0.3,
      inside: tone(color, -0.2),
      grain: 'wood',
      finish: figure,
    })
  }
  return (
    table(canvas, '#9aa48f', 'stone', 0.5) +
    sunlight(canvas, 'window') +
    bowl(width * 0.66, height * 0.64, 0.9, '#6b4022') +
    bowl(width * 0.38, height * 0.82, 1.2, '#a9713e') +
    freshLeaf(canvas, 'teak', width * 0.94, height * 0.94, 380, -40)
  )
}

/** Rings of growth inside a turned wooden bowl. */
function rings(canvas: Canvas, radius: number, color: string): string {
  return repeat(11, (index) =>
    stroke(
      uneven(canvas, radius * (0.08 + index * 0.08), radius * (0.07 + index * 0.078), 0.03),
      tone(color, index % 2 === 0 ? -0.4 : 0.3),
      canvas.random.between(2, 6),
      'opacity="0.35" transform="translate(10 -14)"',
    ),
  )
}
