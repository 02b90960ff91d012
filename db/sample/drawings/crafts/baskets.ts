import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, fill, stroke } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { straws, wovenVessel } from '../parts/weave.ts'
import { creased, relief } from '../textiles/cloth.ts'

/** Plaited baskets: two on a table, three from above, one for shopping. */
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
