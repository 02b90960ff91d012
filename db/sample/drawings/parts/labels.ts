import type { Canvas } from './canvas.ts'
import { ornament } from './ornaments.ts'
import type { Ornament } from './ornaments.ts'
import { palette, tone } from './palette.ts'
import { box, curve, ellipse, fill, group, n, place, repeat, stroke } from './shapes.ts'

/** A kraft paper label, width by height around 0,0, with a frame, an ornament and plain rules. */
export function label(
  canvas: Canvas,
  width: number,
  height: number,
  kind: Ornament,
  ink: string = palette.ebony,
  paper: string = palette.kraft,
): string {
  const sheet = box(-width / 2, -height / 2, width, height, 5)
  const size = Math.min(width, height) / 190
  const rules =
    height > width * 0.75
      ? repeat(2, (index) =>
          fill(
            box(
              -width * (0.24 - index * 0.09),
              height * (0.28 + index * 0.075),
              width * (0.48 - index * 0.18),
              Math.max(2.5, height * 0.016),
            ),
            ink,
            'opacity="0.75"',
          ),
        )
      : ''
  return (
    fill(sheet, '#1a0d07', 'opacity="0.3" transform="translate(2.5 4)"') +
    fill(sheet, canvas.linear(`0 ${tone(paper, 0.22)}, 0.5 ${tone(paper, 0.08)}, 1 ${tone(paper, -0.16)}`)) +
    fill(sheet, canvas.texture('kraft', 0.7)) +
    stroke(
      box(-width / 2 + width * 0.05, -height / 2 + width * 0.05, width * 0.9, height - width * 0.1, 3),
      ink,
      2.4,
      'opacity="0.7"',
    ) +
    group(
      `translate(0 ${n(rules ? -height * 0.07 : 0)}) scale(${size.toFixed(3)})`,
      ornament(canvas, kind, ink) + stroke(ellipse(0, 0, 64, 64), ink, 2.5, 'opacity="0.7"'),
    ) +
    rules
  )
}

/** A label wrapped round a jar or bottle: bent edges and round shading. x, y is its middle. */
export function wrapLabel(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  height: number,
  kind: Ornament,
  ink: string = palette.ebony,
  paper: string = palette.kraft,
): string {
  const half = radius * 0.86
  const sag = radius * 0.16
  const sheet = `M${n(-half)} ${n(-height / 2)}Q0 ${n(-height / 2 + sag)} ${n(half)} ${n(-height / 2)}L${n(half)} ${n(height / 2)}Q0 ${n(height / 2 + sag)} ${n(-half)} ${n(height / 2)}Z`
  const round = canvas.linear('0 #1a0d07 0.42, 0.25 #fff4dc 0.28, 0.5 #fff4dc 0, 1 #1a0d07 0.55')
  const size = Math.min(half * 2, height) / 175
  const border = `M${n(-half)} ${n(-height / 2 + 14)}Q0 ${n(-height / 2 + 14 + sag)} ${n(half)} ${n(-height / 2 + 14)}M${n(-half)} ${n(height / 2 - 14)}Q0 ${n(height / 2 - 14 + sag)} ${n(half)} ${n(height / 2 - 14)}`
  return group(
    `translate(${n(x)} ${n(y)})`,
    fill(sheet, paper) +
      fill(sheet, canvas.texture('kraft', 0.7)) +
      stroke(border, ink, 3, 'opacity="0.7"') +
      group(
        `translate(0 ${n(sag * 0.5)}) scale(${(size * 0.94).toFixed(3)} ${size.toFixed(3)})`,
        ornament(canvas, kind, ink),
      ) +
      fill(sheet, round),
  )
}

/** Twine wound round something, with a bow, from above or the front. */
export function bow(canvas: Canvas, x: number, y: number, size: number, color = '#c9a873'): string {
  const loops =
    stroke(
      ellipse(-size * 0.42, -size * 0.14, size * 0.4, size * 0.2),
      color,
      size * 0.09,
      'transform="rotate(14)"',
    ) +
    stroke(
      ellipse(size * 0.42, -size * 0.14, size * 0.4, size * 0.2),
      color,
      size * 0.09,
      'transform="rotate(-14)"',
    )
  const tails = stroke(
    curve(
      [
        [0, 0],
        [-size * 0.24, size * 0.42],
        [-size * 0.5, size * 0.72],
      ],
      false,
    ) +
      curve(
        [
          [0, 0],
          [size * 0.2, size * 0.46],
          [size * 0.4, size * 0.8],
        ],
        false,
      ),
    color,
    size * 0.085,
  )
  return group(
    place(x, y),
    group('translate(4 7)', `<g opacity="0.3">${(loops + tails).replaceAll(color, '#1a0d07')}</g>`) +
      tails +
      loops +
      fill(
        ellipse(0, 0, size * 0.12, size * 0.1),
        canvas.radial(`0 ${tone(color, 0.3)}, 1 ${tone(color, -0.35)}`),
      ),
  )
}
