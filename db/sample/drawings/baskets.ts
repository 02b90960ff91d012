import type { Canvas } from './canvas.ts'
import { clothOutline, creased, relief } from './cloth.ts'
import { freshLeaf } from './leaves.ts'
import { castShadow, sunlight } from './light.ts'
import { palette, tone } from './palette.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { ground, table } from './surfaces.ts'
import { plait, rimBraid, wovenVessel } from './weave.ts'

const straws = ['#d8b878', '#cda763', '#e0c48a'] as const

export function paintBasket(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1) {
    return (
      table(canvas, '#93a18b', 'light wood', 0.55) +
      sunlight(canvas, 'window') +
      basket(canvas, width * 0.64, height * 0.68, 0.72, 7, 3, palette.madder) +
      basket(canvas, width * 0.4, height * 0.85, 1.12, 9, 4, palette.indigo) +
      freshLeaf(canvas, 'fern', width * 0.94, height * 0.96, 420, -30)
    )
  }
  if (variant === 2) return nested(canvas)
  return handled(canvas)
}

function basket(
  canvas: Canvas,
  x: number,
  y: number,
  scale: number,
  band: number,
  every: number,
  accent: string,
): string {
  const profile = [
    [280, 0],
    [300, 90],
    [296, 220],
    [260, 330],
    [200, 400],
  ].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
  return wovenVessel(canvas, x, y, profile, {
    stakes: 34,
    rows: 19,
    stake: '#b98f52',
    colors: (row) =>
      row >= band && row < band + 5 && (row - band) % every !== 1 ? accent : canvas.random.pick(straws),
  })
}

/** Three baskets, each smaller, from rather high up. */
function nested(canvas: Canvas): string {
  const { width, height } = canvas
  const one = (x: number, y: number, scale: number, accent: string, view: number) =>
    wovenVessel(
      canvas,
      x,
      y,
      [
        [300 * scale, 0],
        [290 * scale, 120 * scale],
        [240 * scale, 260 * scale],
      ],
      {
        stakes: 30,
        rows: 11,
        stake: '#a98450',
        view,
        inside: '#6b4a26',
        colors: (row) => (row % 4 === 1 ? accent : canvas.random.pick(straws)),
      },
    )
  return (
    ground(canvas, 'terracotta') +
    one(width * 0.36, height * 0.4, 0.98, palette.soga, 0.5) +
    one(width * 0.7, height * 0.63, 0.78, palette.indigo, 0.5) +
    one(width * 0.33, height * 0.86, 0.6, palette.leafDeep, 0.5) +
    freshLeaf(canvas, 'lanceolate', width * 0.62, height * 0.98, 340, 62) +
    sunlight(canvas, 'leaves')
  )
}

/** A shopping basket with two handles, cloth showing inside. */
function handled(canvas: Canvas): string {
  const { width, height, random } = canvas
  const profile = [
    [330, 0],
    [322, 180],
    [300, 380],
    [268, 520],
  ] as const
  const [x, foot] = [width * 0.5, height * 0.84]
  const top = foot - 520
  const arc = (lift: number, back: boolean) => {
    const path = curve(
      [
        [x - 200, top + (back ? -40 : 66)],
        [x - 170, top - lift * 0.7],
        [x, top - lift],
        [x + 170, top - lift * 0.7],
        [x + 200, top + (back ? -40 : 66)],
      ],
      false,
    )
    const color = back ? '#7a5c34' : '#b98f52'
    return (
      stroke(path, tone(color, -0.5), 30) +
      stroke(path, color, 25) +
      stroke(path, tone(color, 0.4), 24, 'stroke-dasharray="4 9" opacity="0.6"') +
      stroke(path, '#1a0d07', 8, 'opacity="0.25" transform="translate(7 6)"')
    )
  }
  const cloth = curve([
    [x - 300, top - 6],
    [x - 190, top - 70],
    [x - 60, top - 46],
    [x + 50, top - 92],
    [x + 190, top - 60],
    [x + 300, top - 4],
    [x + 120, top + 60],
    [x - 140, top + 58],
  ])
  const inside = canvas.clip(
    cloth,
    fill(box(0, top - 200, width, 400), '#e9dcc2') +
      fill(box(0, top - 200, width, 400), canvas.texture('linen', 1)) +
      relief(x - 310, top - 110, 620, 190, creased(random, 900, 900, 14, 0.6), 1.5),
  )
  const body = wovenVessel(canvas, x, foot, profile, {
    stakes: 40,
    rows: 24,
    stake: '#8f6d3c',
    colors: (row) => (row % 8 < 2 ? '#4b2f1c' : row % 8 === 5 ? palette.turmeric : random.pick(straws)),
  })
  return (
    table(canvas, '#d6bd98', 'stone', 0.62) +
    sunlight(canvas, 'window') +
    arc(270, true) +
    body +
    inside +
    arc(230, false)
  )
}

export function paintMat(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1) {
    const weave = plait(
      canvas,
      30,
      ['#d8b878', '#d8b878', palette.madder, '#d8b878', '#e0c48a', palette.indigo],
      ['#cda763', palette.madder, '#cda763', '#e0c48a', palette.indigo, '#cda763'],
      1,
      45,
    )
    return (
      matLaid(canvas, weave) +
      freshLeaf(canvas, 'castor', width * 0.92, height * 0.99, 430, -14) +
      sunlight(canvas, 'leaves')
    )
  }
  const weave = plait(canvas, 24, ['#e0c48a', '#5b3a24'], ['#d8b878', '#d8b878'], 2, 45)
  return matRolled(canvas, weave) + sunlight(canvas, 'window')
}

function matLaid(canvas: Canvas, weave: string): string {
  const { width, height, random } = canvas
  const corners = [
    [width * 0.08, height * 0.08],
    [width + 30, -30],
    [width + 30, height * 0.8],
    [width * 0.16, height * 0.9],
  ] as const
  const outline = clothOutline(random, corners, 2)
  const hem =
    stroke(outline, '#8a6434', 20) +
    stroke(outline, '#d0a862', 14) +
    stroke(outline, '#f0d9a4', 12, 'stroke-dasharray="3 10" opacity="0.7"')
  return (
    ground(canvas, 'slate') +
    castShadow(canvas, outline, 22, 28, 16, 0.6) +
    fill(outline, weave) +
    canvas.clip(outline, relief(0, 0, width, height, creased(random, width, height, 5), 0.6)) +
    hem
  )
}

/** A mat rolled half up, seen from the front and above. */
function matRolled(canvas: Canvas, weave: string): string {
  const { width, height } = canvas
  const [left, right, rollY] = [width * 0.1, width * 0.9, height * 0.5]
  const flat = polygon([
    [left, rollY],
    [right, rollY],
    [width * 0.99, height * 0.9],
    [width * 0.01, height * 0.9],
  ])
  const roll = box(left - 20, rollY - 170, right - left + 40, 240, 30)
  const round = canvas.linear(
    '0 #1a0d07 0.2, 0.25 #fff4dc 0.3, 0.5 #fff4dc 0, 1 #1a0d07 0.8',
    [0, 0, 0, 1],
  )
  const spiral = Array.from({ length: 48 }, (_, index): Point => [
    right + 20 + Math.cos(index * 0.6) * (index * 1.0),
    rollY - 50 + Math.sin(index * 0.6) * (index * 2.45),
  ])
  return (
    table(canvas, '#c39a78', 'dark wood', 0.4) +
    castShadow(canvas, flat, 12, 20, 14, 0.5) +
    fill(flat, weave) +
    fill(
      flat,
      canvas.linear(
        '0 #1a0d07 0.62, 0.3 #1a0d07 0.1, 1 #fff4dc 0.08',
        [0, 0, 0, 1],
      ),
    ) +
    stroke(`M${n(width * 0.01)} ${n(height * 0.9)}H${n(width * 0.99)}`, '#c79f5e', 18) +
    fill(roll, weave) +
    fill(roll, round) +
    fill(ellipse(right + 20, rollY - 50, 48, 120), '#9a7440') +
    stroke(curve(spiral, false), '#e3c88f', 7) +
    stroke(curve(spiral, false), '#5b3a1e', 2)
  )
}

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
        canvas.radial(
          '0 #e9cf97, 1 #7a5428',
          [0.36, 0.3, 0.8],
        ),
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
