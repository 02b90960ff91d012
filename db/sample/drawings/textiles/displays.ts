import type { Canvas } from '../parts/canvas.ts'
import { bow, label } from '../parts/labels.ts'
import { freshLeaf } from '../parts/leaves.ts'
import type { LeafName } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import type { Ornament } from '../parts/ornaments.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, fill, group, n, place, repeat, stroke } from '../parts/shapes.ts'
import { table } from '../parts/surfaces.ts'
import type { TableTop } from '../parts/surfaces.ts'
import { fringe, hanging, relief } from './cloth.ts'
import type { Sheet } from './cloth.ts'
import { foldedCloth } from './folded.ts'

type Pile = {
  wall: string
  top: TableTop
  /** What lies on the pile: a leaf, or twine with a paper tag. */
  topper: LeafName | Ornament
  /** Width of the lowest cloth and middle of the pile, as shares of the picture's width. */
  breadth?: number
  middle?: number
  light?: 'window' | 'leaves'
}

/** Folded cloths in a pile on a table, the lowest first. */
export function foldedPile(canvas: Canvas, sheets: readonly Sheet[], pile: Pile): string {
  const { width, height, random } = canvas
  const { breadth = 0.74, middle = 0.5, light = 'window', topper } = pile
  const thick = 44 + breadth * 10
  let y = height * (0.74 + sheets.length * 0.035)
  const cloths = sheets.map((sheet, index) => {
    const layers = random.whole(2, 3)
    const x = width * middle + random.between(-24, 24)
    const markup = foldedCloth(canvas, x, y, width * (breadth - index * 0.025), layers, thick, sheet)
    y -= layers * thick + 6
    return markup
  })
  const deep = width * breadth * 0.44
  return (
    table(canvas, pile.wall, pile.top, 0.4) +
    sunlight(canvas, light, 0.9) +
    cloths.join('') +
    (isLeaf(topper)
      ? freshLeaf(
          canvas,
          topper,
          width * (middle + 0.24),
          y - 30,
          400,
          -64 + random.between(-12, 12),
          palette.leaf,
        )
      : tied(canvas, width * middle, y, deep, height * (0.74 + sheets.length * 0.035) - y, topper))
  )
}

/** Twine across a pile from back to front, a bow and a tag; x, y is the middle of the top's front edge. */
function tied(canvas: Canvas, x: number, y: number, deep: number, high: number, kind: Ornament): string {
  const path = curve(
    [
      [x + 4, y - deep],
      [x + 2, y - deep * 0.5],
      [x, y + 4],
      [x, y + high * 0.5],
      [x, y + high],
    ],
    false,
  )
  const twine =
    stroke(path, '#1a0d07', 12, 'opacity="0.3" transform="translate(7 5)"') +
    stroke(path, '#8a6a40', 9) +
    stroke(path, '#dcc293', 6, 'stroke-dasharray="8 5"')
  const tag = group(
    place(x + 150, y + high * 0.34, 9),
    stroke('M-70 -70L-140 -120', '#c9a873', 4) + label(canvas, 190, 150, kind, palette.ebony, '#e6d2aa'),
  )
  return twine + bow(canvas, x, y - deep * 0.42, 84) + tag
}

function isLeaf(topper: LeafName | Ornament): topper is LeafName {
  return [
    'teak',
    'papaya',
    'castor',
    'jatropha',
    'fern',
    'kelor',
    'eucalyptus',
    'mango',
    'lanceolate',
  ].includes(topper)
}

type Hanging = {
  wall: string
  /** Left and right edge of each cloth, and its hem, as shares of the picture. */
  spans?: readonly (readonly [left: number, right: number, hem: number])[]
  pole?: number
  light?: 'window' | 'leaves'
}

/** Cloths over a bamboo pole against a wall, their hems fringed. */
export function hung(canvas: Canvas, sheets: readonly Sheet[], hanger: Hanging): string {
  const { width, height, random } = canvas
  const { wall, spans = [[0.13, 0.85, 0.86]], pole = 0.13, light = 'leaves' } = hanger
  const y = height * pole
  const whole = box(0, 0, width, height)
  const bar = box(-20, y - 30, width + 40, 50, 20)
  const round = canvas.linear(
    `0 ${tone(palette.bamboo, 0.1)}, 0.3 ${tone(palette.bamboo, 0.5)}, 0.7 ${tone(palette.bamboo, -0.25)}, 1 ${tone(palette.bamboo, -0.7)}`,
    [0, 0, 0, 1],
  )
  const knots = repeat(3, (index) =>
    fill(
      box(width * (0.06 + index * 0.42 + random.between(0, 0.04)), y - 32, 9, 54, 4),
      tone(palette.bamboo, -0.45),
      'opacity="0.6"',
    ),
  )
  const cloths = spans.map(([left, right, hem], index) => {
    const sheet = sheets[index % sheets.length]
    return sheet ? hungCloth(canvas, sheet, width * left, width * right, y, height * hem) : ''
  })
  return (
    fill(whole, canvas.linear(`0 ${tone(wall, 0.3)}, 0.5 ${wall}, 1 ${tone(wall, -0.22)}`, [0, 0, 0.9, 1])) +
    fill(whole, canvas.texture('plaster', 1.8)) +
    castShadow(canvas, box(-20, y - 20, width + 40, 44), 22, 46, 12, 0.4) +
    fill(bar, round) +
    knots +
    cloths.join('') +
    sunlight(canvas, light, 0.9)
  )
}

function hungCloth(
  canvas: Canvas,
  sheet: Sheet,
  left: number,
  right: number,
  top: number,
  bottom: number,
): string {
  const { width, height, random } = canvas
  const pleats = hanging(random, random.whole(5, 7), width)
  const hem = Array.from({ length: 21 }, (_, index) => {
    const x = left + (right - left) * (index / 20)
    return [x, bottom + pleats(x, bottom) * 0.5] as const
  })
  const outline = `${curve([[left + 6, top], [left - 4, height * 0.4], ...hem], false)}L${n(right)} ${n(top)}Z`
  const area = [left - 40, top - 10, right - left + 80, bottom - top + 100] as const
  const threads = hem
    .slice(1)
    .map((point, index) => fringe(random, hem[index] ?? point, point, [0, 86], tone(sheet.color, 0.25), 7))
  const over = box(left, top - 36, right - left, 66, 22)
  const middle = (left + right) / 2
  return (
    castShadow(canvas, outline, 40, 44, 22, 0.5) +
    threads.join('') +
    canvas.clip(
      outline,
      fill(box(...area), sheet.color) +
        group(place(middle, height / 2), sheet.content) +
        fill(box(...area), canvas.texture('linen', 0.9)) +
        relief(...area, pleats, 0.62),
    ) +
    canvas.clip(
      over,
      fill(over, tone(sheet.color, -0.04)) + group(place(middle, height * 0.5 - 60), sheet.content),
    ) +
    fill(over, canvas.linear('0 #fff4dc 0.35, 0.4 #fff4dc 0.1, 1 #1a0d07 0.5', [0, 0, 0, 1]))
  )
}
