import type { Canvas } from './canvas.ts'
import { freshLeaf } from './leaves.ts'
import type { LeafName } from './leaves.ts'
import { sunlight } from './light.ts'
import { flatPouch, pouch, wrapLabel } from './packaging.ts'
import type { Ornament } from './packaging.ts'
import { palette, tone } from './palette.ts'
import { crumbs, heap, stacked } from './piles.ts'
import type { Piece } from './piles.ts'
import { box, ellipse, fill, group } from './shapes.ts'
import { ground, table } from './surfaces.ts'
import type { Ground } from './surfaces.ts'
import { plait, rimBraid } from './weave.ts'
import { dish, glassVessel, lid, spoon } from './vessels.ts'

/** What a dry food looks like in its pictures. */
export type Food = {
  pieces: readonly Piece[]
  /** Size of a piece in units. */
  size: number
  /** How many pieces make a full dish. */
  count: number
  crumb: string
  ornament: Ornament
  pack: string
  ink?: string
  leaf: LeafName
  bowl: string
}

/** A flat winnowing tray of plaited bamboo; `view` 1 is straight from above. */
export function tray(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  view: number,
  content = '',
): string {
  const weave = plait(canvas, radius / 11, ['#d9b878', '#cfa968'], ['#d2ad6c', '#dec088'], 2, 45)
  const inner = ellipse(0, 0, radius, radius * view)
  const shadow = canvas.radial('0.7 #170b05 0.65, 0.86 #170b05 0.3, 1 #170b05 0')
  return (
    fill(ellipse(x + radius * 0.1, y + radius * 0.12, radius * 1.16, radius * 1.16 * view), shadow) +
    group(
      `translate(${x} ${y})`,
      group(`scale(1 ${view})`, fill(ellipse(0, 0, radius, radius), weave)) +
        fill(
          inner,
          canvas.radial(
            '0.5 #1a0d07 0, 0.9 #1a0d07 0.32, 1 #1a0d07 0.55',
            [0.54, 0.55, 0.5],
          ),
        ) +
        fill(
          inner,
          canvas.linear(
            '0 #1a0d07 0.32, 0.4 #1a0d07 0, 1 #fff4dc 0.2',
            [0.1, 0, 0.8, 1],
          ),
        ) +
        rimBraid(canvas, radius, view, radius * 0.04, '#c79f5e') +
        content,
    )
  )
}

/** From above: the food on a tray, some fallen beside it, its pack lying near. */
export function trayPicture(canvas: Canvas, food: Food, surface: Ground): string {
  const { width, height, random } = canvas
  const radius = width * 0.4
  const [x, y] = [width * random.between(0.44, 0.5), height * random.between(0.34, 0.39)]
  const load = heap(canvas, food.pieces, {
    x: 0,
    y: 0,
    rx: radius * 0.72,
    ry: radius * 0.72,
    high: radius * 0.1,
    count: food.count,
    size: food.size,
  })
  const loose = heap(canvas, food.pieces, {
    x: width * 0.26,
    y: height * 0.83,
    rx: width * 0.16,
    ry: height * 0.08,
    high: 0,
    count: 5,
    size: food.size,
  })
  return (
    ground(canvas, surface) +
    tray(canvas, x, y, radius, 1, load) +
    crumbs(canvas, width * 0.3, height * 0.8, 170, 26, food.crumb) +
    loose +
    flatPouch(
      canvas,
      width * 0.71,
      height * 0.82,
      width * 0.36,
      height * 0.32,
      random.between(-14, 16),
      food.pack,
      food.ornament,
      food.ink,
    ) +
    freshLeaf(canvas, food.leaf, width * 0.02, height * 0.74, 330, 50) +
    sunlight(canvas, random.pick(['leaves', 'window'] as const))
  )
}

/** On a table: a standing pouch, and a bowl of the food before it. */
export function pouchPicture(
  canvas: Canvas,
  food: Food,
  wall: string,
  top: Parameters<typeof table>[2],
): string {
  const { width, height, random } = canvas
  const side = random.pick([-1, 1])
  const bowlX = width * (0.5 + side * 0.17)
  const load = heap(canvas, food.pieces, {
    x: 0,
    y: 0,
    rx: width * 0.22,
    ry: width * 0.1,
    high: width * 0.1,
    count: Math.round(food.count * 0.7),
    size: food.size * 0.82,
    flat: 0.72,
  })
  const loose = heap(canvas, food.pieces, {
    x: width * (0.5 - side * 0.2),
    y: height * 0.86,
    rx: width * 0.16,
    ry: height * 0.035,
    high: 0,
    count: 6,
    size: food.size * 0.86,
    flat: 0.62,
  })
  return (
    table(canvas, wall, top, random.between(0.46, 0.54)) +
    sunlight(canvas, 'window') +
    freshLeaf(
      canvas,
      food.leaf,
      width * (0.5 + side * 0.42),
      height * 0.66,
      400,
      side * -16,
      palette.leafDeep,
    ) +
    pouch(
      canvas,
      width * (0.5 - side * 0.15),
      height * 0.73,
      width * 0.46,
      height * 0.47,
      food.pack,
      food.ornament,
      food.ink ? { ink: food.ink } : {},
    ) +
    dish(canvas, bowlX, height * 0.76, width * 0.27, food.bowl, 0.46, load) +
    crumbs(canvas, width * (0.5 - side * 0.2), height * 0.86, 110, 22, food.crumb, 5) +
    loose
  )
}

/** On a table: a big glass jar of the food with a lid, and a small dish. */
export function jarPicture(
  canvas: Canvas,
  food: Food,
  wall: string,
  top: Parameters<typeof table>[2],
  cap: string = palette.teak,
): string {
  const { width, height, random } = canvas
  const [x, foot, radius, high] = [
    width * random.between(0.4, 0.5),
    height * 0.78,
    width * 0.25,
    height * 0.44,
  ]
  const profile = [
    [radius * 0.82, 0],
    [radius * 0.84, 26],
    [radius, 90],
    [radius, high - 40],
    [radius * 0.94, high],
  ] as const
  const load = heap(canvas, food.pieces, {
    x: 0,
    y: 0,
    rx: width * 0.14,
    ry: width * 0.06,
    high: width * 0.05,
    count: Math.round(food.count * 0.34),
    size: food.size * 0.72,
    flat: 0.7,
  })
  return (
    table(canvas, wall, top, 0.56) +
    sunlight(canvas, 'window') +
    glassVessel(
      canvas,
      x,
      foot,
      profile,
      stacked(canvas, food.pieces, radius, 110, high, food.size * 0.8, tone(food.crumb, -0.55)),
    ) +
    lid(canvas, x, foot - high + 20, radius * 0.87, 74, cap, cap === palette.silver ? 0.8 : 0.3) +
    wrapLabel(canvas, x, foot - high * 0.4, radius, high * 0.36, food.ornament, food.ink) +
    dish(canvas, width * 0.77, height * 0.86, width * 0.17, food.bowl, 0.42, load) +
    spoon(canvas, width * 0.2, height * 0.92, 360, -9)
  )
}

/** Very near, from above: nothing but the food in a bowl, cut by the frame. */
export function closePicture(canvas: Canvas, food: Food, surface: Ground): string {
  const { width, height } = canvas
  const radius = width * 0.58
  const load = heap(canvas, food.pieces, {
    x: 0,
    y: 0,
    rx: radius * 0.84,
    ry: radius * 0.84,
    high: radius * 0.08,
    count: Math.round(food.count * 0.95),
    size: food.size * 1.35,
  })
  const cloth = group(
    `rotate(-8 ${width / 2} ${height})`,
    fill(
      box(-100, height * 0.7, width + 200, height * 0.5),
      '#1a0d07',
      'opacity="0.3" transform="translate(0 -10)"',
    ) +
      fill(box(-100, height * 0.7, width + 200, height * 0.5), '#a9b0a6') +
      fill(box(-100, height * 0.7, width + 200, height * 0.5), canvas.texture('weave', 1)),
  )
  return (
    ground(canvas, surface) +
    cloth +
    dish(canvas, width * 0.6, height * 0.43, radius, food.bowl, 1, load) +
    freshLeaf(canvas, food.leaf, width * 0.08, height * 0.99, 420, 34) +
    sunlight(canvas, 'leaves')
  )
}
