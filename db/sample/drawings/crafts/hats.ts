import type { Canvas } from '../parts/canvas.ts'
import { sunlight } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { ellipse, fill, group, n, place, polygon, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { plait, rimBraid, straws } from '../parts/weave.ts'

/** Hats: a wide cone from above, and a fine plait with a band on a table. */
export function paintHat(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1)
    return (
      ground(canvas, 'banana leaf') +
      hatFromAbove(canvas, width * 0.5, height * 0.46, width * 0.41) +
      sunlight(canvas, 'leaves')
    )
  return (
    table(canvas, '#c8b18d', 'linen', 0.6) +
    sunlight(canvas, 'window') +
    hatStanding(canvas, width * 0.5, height * 0.76, width * 0.42)
  )
}

/** A wide cone hat from above: rings and rays of bamboo, over and under. */
function hatFromAbove(canvas: Canvas, x: number, y: number, radius: number): string {
  const { random } = canvas
  const [rings, rays] = [20, 48]
  const at = (angle: number, far: number): Point => [
    Math.cos(angle) * far * radius,
    Math.sin(angle) * far * radius,
  ]
  let markup = ''
  for (let ring = 1; ring < rings; ring++) {
    for (let ray = 0; ray < rays; ray++) {
      if (ring < 5 && ray % 2 === 1) continue
      const wide = ring < 5 ? 2 : 1
      const [from, to] = [(ray / rays) * Math.PI * 2, ((ray + wide) / rays) * Math.PI * 2]
      const over = (Math.floor(ray / wide) + ring) % 2 === 0
      const light = -Math.cos((from + to) / 2 - 0.9) * 0.36
      const color = tone(
        over ? random.pick(straws) : ring % 6 === 0 ? '#6b4426' : '#b98f52',
        light + random.between(-0.08, 0.08),
      )
      const [near, far] = [ring / rings + (over ? 0 : 0.012), (ring + 1) / rings - (over ? 0.004 : 0.012)]
      const quad = polygon([
        at(from, near),
        at(to, near),
        at(to, far),
        at((from + to) / 2, far + 0.002),
        at(from, far),
      ])
      markup +=
        fill(quad, color, 'stroke="#6b4d2c" stroke-width="1.2"') +
        (over
          ? stroke(
              polygon([at(from + 0.03, (near + far) / 2), at(to - 0.03, (near + far) / 2)], false),
              tone(color, 0.4),
              radius * 0.012,
              'opacity="0.6"',
            )
          : '')
    }
  }
  const shadow = fill(
    ellipse(radius * 0.14, radius * 0.18, radius * 1.14, radius * 1.14),
    canvas.radial('0.7 #170b05 0.75, 1 #170b05 0'),
  )
  const cone = fill(
    ellipse(0, 0, radius, radius),
    canvas.radial('0 #fff4dc 0.2, 0.4 #fff4dc 0, 1 #1a0d07 0.3'),
  )
  return group(
    place(x, y),
    shadow +
      fill(ellipse(0, 0, radius, radius), '#5b3f1f') +
      markup +
      cone +
      fill(
        ellipse(0, 0, radius * 0.075, radius * 0.075),
        canvas.radial('0 #e9cf97, 1 #7a5428', [0.36, 0.3, 0.8]),
      ) +
      rimBraid(canvas, radius, 1, radius * 0.035, '#b98f52'),
  )
}

/** A brimmed hat of fine plait standing on a table. */
function hatStanding(canvas: Canvas, x: number, y: number, radius: number): string {
  const weave = plait(canvas, 13, ['#e3cb96', '#dcc088'], ['#d3b274', '#dcc088'], 1, 45)
  const view = 0.3
  const brim = ellipse(0, 0, radius, radius * view)
  const crown = `M${n(-radius * 0.52)} ${n(-4)}C${n(-radius * 0.52)} ${n(-radius * 0.5)} ${n(-radius * 0.44)} ${n(-radius * 0.72)} ${n(-radius * 0.2)} ${n(-radius * 0.74)}Q0 ${n(-radius * 0.66)} ${n(radius * 0.2)} ${n(-radius * 0.74)}C${n(radius * 0.44)} ${n(-radius * 0.72)} ${n(radius * 0.52)} ${n(-radius * 0.5)} ${n(radius * 0.52)} ${n(-4)}A${n(radius * 0.52)} ${n(radius * 0.16)} 0 0 1 ${n(-radius * 0.52)} ${n(-4)}Z`
  const band = `M${n(-radius * 0.525)} ${n(-radius * 0.16)}A${n(radius * 0.525)} ${n(radius * 0.16)} 0 0 0 ${n(radius * 0.525)} ${n(-radius * 0.16)}V0A${n(radius * 0.525)} ${n(radius * 0.16)} 0 0 1 ${n(-radius * 0.525)} 0Z`
  const round = canvas.linear('0 #1a0d07 0.36, 0.28 #fff4dc 0.34, 0.5 #fff4dc 0, 1 #1a0d07 0.68')
  const side = canvas.linear('0 #fff4dc 0.3, 0.45 #1a0d07 0, 0.62 #1a0d07 0.5, 1 #1a0d07 0.16')
  const rings = repeat(7, (index) =>
    stroke(
      ellipse(0, 0, radius * (0.6 + index * 0.06), radius * view * (0.6 + index * 0.06)),
      '#6b4a22',
      2.4,
      'opacity="0.35"',
    ),
  )
  return group(
    place(x, y, -4),
    fill(
      ellipse(radius * 0.16, radius * 0.12, radius * 1.2, radius * view * 1.3),
      canvas.radial('0.5 #170b05 0.75, 1 #170b05 0'),
    ) +
      fill(brim, weave) +
      fill(brim, side) +
      rings +
      rimBraid(canvas, radius, view, 10, '#c9a566') +
      fill(crown, weave) +
      fill(crown, round) +
      fill(band, '#7b2c22') +
      fill(band, canvas.texture('weave', 0.7)) +
      fill(band, round),
  )
}
