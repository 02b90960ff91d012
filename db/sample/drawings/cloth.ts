import type { Canvas } from './canvas.ts'
import { castShadow } from './light.ts'
import { makeFractal } from './noise.ts'
import { tone } from './palette.ts'
import { shadePng } from './png.ts'
import type { Random } from './random.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'

/** What a cloth is made of: its colour, its picture around 0,0, and a cheaper picture for the edges of its folds. */
export type Sheet = { color: string; content: string; edge: string }

/** Height of a cloth above its ground; x and y are units of the picture. */
export type Height = (x: number, y: number) => number

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

/** A folded cloth seen from the front and above; x, y is the middle of its front foot. `content` fills -600..600 by -800..800. */
export function foldedCloth(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  layers: number,
  thick: number,
  { color, content, edge }: Sheet,
): string {
  const { random } = canvas
  const [half, deep, high] = [width / 2, width * 0.46, layers * thick]
  const skew = random.between(-14, 14)
  const top: Point[] = [
    [x - half, y - high],
    [x + half, y - high + skew * 0.3],
    [x + half * 0.86 + skew, y - high - deep],
    [x - half * 0.86 + skew, y - high - deep - skew * 0.2],
  ]
  const outline = clothOutline(random, top, 1.5)
  const print = group(
    `translate(${n(x + skew * 0.5)} ${n(y - high - deep / 2)}) skewX(${n(-skew / 4)}) scale(${(width / 1100).toFixed(3)} ${((deep / 900) * 0.8).toFixed(3)})`,
    content,
  )
  const bands = repeat(layers, (index) => {
    const bandY = y - high + index * thick
    const jut = random.between(-7, 7)
    const sag = random.between(2, 8)
    const band = `M${n(x - half - jut)} ${n(bandY + thick * 0.3)}Q${n(x - half - thick * 0.5)} ${n(bandY + thick)} ${n(x - half + 6)} ${n(bandY + thick)}Q${n(x)} ${n(bandY + thick + sag)} ${n(x + half - 6)} ${n(bandY + thick)}Q${n(x + half + thick * 0.5)} ${n(bandY + thick)} ${n(x + half + jut)} ${n(bandY + thick * 0.3)}Q${n(x)} ${n(bandY - 6)} ${n(x - half - jut)} ${n(bandY + thick * 0.3)}Z`
    const own = tone(color, random.between(-0.08, 0.06))
    const front = group(
      `translate(${n(x + jut * 3)} ${n(bandY)}) scale(${(width / 1100).toFixed(3)} 0.5)`,
      edge,
    )
    const rounding = canvas.linear(
      '0 #fff4dc 0.3, 0.35 #fff4dc 0, 0.7 #1a0d07 0.22, 1 #1a0d07 0.62',
      [0, 0, 0, 1],
    )
    return (
      canvas.clip(
        band,
        fill(box(x - half - 40, bandY - 10, width + 80, thick + 30), own) +
          front +
          fill(box(x - half - 40, bandY - 10, width + 80, thick + 30), canvas.texture('linen', 0.8)),
      ) + fill(band, rounding)
    )
  })
  const surface = creased(random, canvas.width, canvas.height, 6, Math.PI / 2)
  const face =
    fill(box(x - half - 20, y - high - deep - 30, width + 40, deep + 60), tone(color, 0.06)) +
    print +
    fill(box(x - half - 20, y - high - deep - 30, width + 40, deep + 60), canvas.texture('linen', 0.8)) +
    relief(x - half - 20, y - high - deep - 20, width + 40, deep + 40, surface, 0.5)
  const falloff = canvas.linear(
    '0 #1a0d07 0.24, 0.5 #fff4dc 0.05, 0.93 #fff4dc 0.16, 1 #1a0d07 0.1',
    [0.3, 0, 0.4, 1],
  )
  return (
    castShadow(canvas, box(x - half, y - high * 0.7, width, high * 0.75), 34, 26, 20, 0.55) +
    bands +
    canvas.clip(outline, face) +
    fill(outline, falloff)
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
      fill(
        end,
        canvas.radial(`0 ${tone(color, -0.6)}, 0.6 ${tone(color, -0.1)}, 1 ${tone(color, 0.1)}`),
      ) +
      stroke(curve(spiral, false), tone(color, -0.55), 3, 'opacity="0.7"'),
  )
}
