import type { Canvas } from '../parts/canvas.ts'
import { castShadow } from '../parts/light.ts'
import { makeFractal } from '../parts/noise.ts'
import { tone } from '../parts/palette.ts'
import { shadePng } from '../parts/png.ts'
import type { Random } from '../parts/random.ts'
import { box, curve, fill, group, n, place, polygon, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'

/** What a cloth is made of: its colour, its picture around 0,0, and a cheaper picture for the edges of its folds. */
export type Sheet = { color: string; content: string; edge: () => string }

/** Height of a cloth above its ground; x and y are units of the picture. */
type Height = (x: number, y: number) => number

/** Light and shade of a cloth's folds as one picture laid over it, lit from the upper left. */
export function relief(
  x: number,
  y: number,
  width: number,
  height: number,
  surface: Height,
  strength = 1,
): string {
  const step = 3.2
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)]
  const values = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [px, py] = [x + column * step, y + row * step]
      const here = surface(px, py)
      const slope = (surface(px + step, py) - here) * 0.8 + (surface(px, py + step) - here) * 0.6
      const shade = (slope / step) * strength
      values[row * columns + column] = shade > 0 ? Math.min(0.5, shade * 0.55) : Math.max(-0.72, shade * 0.9)
    }
  }
  return `<image x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" preserveAspectRatio="none" href="${shadePng(values, columns, rows)}"/>`
}

/** A cloth laid flat by hand: soft creases, mostly one way, and gentle unevenness. */
export function creased(
  random: Random,
  width: number,
  height: number,
  count = 9,
  main = random.between(0, Math.PI),
): Height {
  const bend = makeFractal(`bend ${random.next()}`, 3, 3)
  const folds = Array.from({ length: count }, () => {
    const angle = main + random.between(-0.45, 0.45)
    const far =
      Math.cos(angle) * random.between(0.1, 0.9) * width + Math.sin(angle) * random.between(0.1, 0.9) * height
    return {
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      far,
      wide: random.between(22, 75),
      high: random.between(10, 34) * (random.chance(0.3) ? -1 : 1),
      start: random.between(0, 1),
    }
  })
  return (x, y) => {
    const [u, v] = [x / 1600, y / 1600]
    const warp = bend(u * 0.7, v * 0.7)
    let total = bend(u + 0.3, v + 0.6) * 16
    for (const { cos, sin, far, wide, high, start } of folds) {
      const distance = (x * cos + y * sin - far + warp * 120) / wide
      if (Math.abs(distance) > 4) continue
      const along = Math.sin((((x * -sin + y * cos) / 1500 + start) % 1) * Math.PI) ** 2
      total += high * along * Math.exp(-((distance < 0 ? distance * 0.55 : distance * 1.7) ** 2))
    }
    return total
  }
}

/** A hanging cloth: deep rounded pleats that wander a little on their way down. */
export function hanging(random: Random, pleats: number, width: number, depth = 26): Height {
  const bend = makeFractal(`hang ${random.next()}`, 2, 3)
  const uneven = random.between(0.3, 0.6)
  return (x, y) => {
    const [u, v] = [x / width, y / 2200]
    const phase = (u + bend(u * 0.5, v) * 0.03) * pleats * Math.PI * 2
    const wave = Math.sin(phase) + uneven * Math.sin(phase * 0.53 + 1) + 0.25 * Math.sin(phase * 1.9 + v * 3)
    return wave * depth * (0.65 + 0.5 * v) + bend(u * 0.8 + 0.4, v) * 9
  }
}

/** An outline of a cloth with slightly uneven edges. */
export function clothOutline(random: Random, corners: readonly Point[], rough = 5): string {
  const points: Point[] = []
  corners.forEach(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y]
    points.push([x, y])
    for (let step = 1; step < 10; step++) {
      const t = step / 10
      points.push([
        x + (nextX - x) * t + random.between(-rough, rough),
        y + (nextY - y) * t + random.between(-rough, rough),
      ])
    }
  })
  return polygon(points)
}

/** Loose warp threads, knotted here and there, along a line; they hang the given way. */
export function fringe(
  random: Random,
  from: Point,
  to: Point,
  long: Point,
  color: string,
  spacing = 7,
): string {
  const count = Math.floor(Math.hypot(to[0] - from[0], to[1] - from[1]) / spacing)
  let dark = ''
  let light = ''
  for (let index = 0; index <= count; index++) {
    const [x, y] = [
      from[0] + ((to[0] - from[0]) * index) / count,
      from[1] + ((to[1] - from[1]) * index) / count,
    ]
    const reach = random.between(0.72, 1.06)
    const sway = random.between(-0.22, 0.22)
    const end: Point = [x + (long[0] + long[1] * sway) * reach, y + (long[1] - long[0] * sway) * reach]
    const path = curve(
      [[x, y], [(x + end[0]) / 2 + random.between(-4, 4), (y + end[1]) / 2 + random.between(-4, 4)], end],
      false,
    )
    if (index % 2 === 0) light += path
    else dark += path
  }
  return (
    group(place(5, 7), stroke(light + dark, '#1d0f08', 3, 'opacity="0.16"')) +
    stroke(dark, tone(color, -0.22), 2.6) +
    stroke(light, tone(color, 0.2), 2.6)
  )
}

/** A cloth lying flat, `content` printed on it in picture coordinates. */
export function flatCloth(
  canvas: Canvas,
  corners: readonly Point[],
  color: string,
  content: string,
  surface: Height,
  strength = 1,
): string {
  const outline = clothOutline(canvas.random, corners, 3)
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, top] = [Math.max(-10, Math.min(...xs)), Math.max(-10, Math.min(...ys))]
  const [right, bottom] = [
    Math.min(canvas.width + 10, Math.max(...xs)),
    Math.min(canvas.height + 10, Math.max(...ys)),
  ]
  const body =
    fill(box(left, top, right - left, bottom - top), color) +
    content +
    fill(box(left, top, right - left, bottom - top), canvas.texture('linen', 0.9)) +
    relief(left, top, right - left, bottom - top, surface, strength)
  return castShadow(canvas, outline, 14, 18, 12, 0.45) + canvas.clip(outline, body)
}
