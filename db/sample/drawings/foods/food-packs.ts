import type { Canvas } from '../parts/canvas.ts'
import { dish, spoon } from '../parts/dishes.ts'
import { glassVessel } from '../parts/glass.ts'
import { wrapLabel } from '../parts/labels.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { crumbs, heap, stacked } from '../parts/piles.ts'
import { pouch } from '../parts/pouches.ts'
import { table } from '../parts/surfaces.ts'
import type { TableTop } from '../parts/surfaces.ts'
import { lid } from '../parts/vessels.ts'
import { tray } from './foods.ts'
import type { Food } from './foods.ts'

/** On a table: standing pouches, and the food in a bowl, on a tray or spilled before them. */
export function pouchPicture(
  canvas: Canvas,
  food: Food,
  wall: string,
  top: TableTop,
  arrangement: 'bowl' | 'pair' | 'tray',
): string {
  const { width, height, random } = canvas
  const bed = food.bed ? { bed: food.bed } : {}
  const ink = food.ink ? { ink: food.ink } : {}
  const spill = (x: number, y: number, share: number, high: number) =>
    crumbs(canvas, x, y, 110, 22, food.crumb, 5) +
    heap(canvas, food.pieces, {
      ...bed,
      x,
      y,
      rx: width * 0.3 * share,
      ry: height * 0.06 * share,
      high,
      count: Math.round(food.count * 0.5 * share),
      size: food.size * 0.84,
      flat: 0.66,
    })
  const load = (radius: number, flat: number) =>
    heap(canvas, food.pieces, {
      ...bed,
      x: 0,
      y: 0,
      rx: radius * 0.8,
      ry: radius * 0.38,
      high: radius * 0.36,
      count: Math.round(food.count * 0.7),
      size: food.size * 0.82,
      flat,
    })
  const back =
    table(canvas, wall, top, random.between(0.44, 0.52)) +
    sunlight(canvas, arrangement === 'pair' ? 'leaves' : 'window')
  if (arrangement === 'bowl') {
    return (
      back +
      freshLeaf(canvas, food.leaf, width * 0.92, height * 0.66, 400, -16, palette.leafDeep) +
      pouch(canvas, width * 0.36, height * 0.73, width * 0.46, height * 0.47, food.pack, food.ornament, ink) +
      dish(canvas, width * 0.67, height * 0.76, width * 0.27, food.bowl, 0.46, load(width * 0.27, 0.72)) +
      spill(width * 0.28, height * 0.87, 0.3, 0)
    )
  }
  if (arrangement === 'pair') {
    return (
      back +
      pouch(
        canvas,
        width * 0.68,
        height * 0.66,
        width * 0.38,
        height * 0.38,
        tone(food.pack, -0.34),
        food.ornament,
        ink,
      ) +
      pouch(canvas, width * 0.36, height * 0.73, width * 0.46, height * 0.48, food.pack, food.ornament, ink) +
      spill(width * 0.62, height * 0.82, 0.95, 70) +
      freshLeaf(canvas, food.leaf, width * 0.16, height * 0.97, 340, 64)
    )
  }
  return (
    back +
    pouch(canvas, width * 0.56, height * 0.62, width * 0.42, height * 0.42, food.pack, food.ornament, ink) +
    tray(canvas, width * 0.48, height * 0.77, width * 0.42, 0.44, load(width * 0.42, 0.72)) +
    spill(width * 0.8, height * 0.93, 0.22, 0)
  )
}

/** On a table: a big glass jar of the food with a lid, and a small dish. */
export function jarPicture(canvas: Canvas, food: Food, wall: string, top: TableTop, cap: string): string {
  const { width, height, random } = canvas
  const bed = food.bed ? { bed: food.bed } : {}
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
    ...bed,
    x: 0,
    y: 0,
    rx: width * 0.14,
    ry: width * 0.06,
    high: width * 0.05,
    count: Math.round(food.count * 0.34),
    size: food.size * 0.72,
    flat: 0.7,
  })
  const inside = stacked(canvas, food.pieces, radius, 110, high, food.size * 0.8, tone(food.crumb, -0.55))
  return (
    table(canvas, wall, top, 0.56) +
    sunlight(canvas, 'window') +
    glassVessel(canvas, x, foot, profile, inside) +
    lid(canvas, x, foot - high + 20, radius * 0.87, 74, cap, cap === palette.silver ? 0.8 : 0.3) +
    wrapLabel(canvas, x, foot - high * 0.4, radius, high * 0.36, food.ornament, food.ink) +
    dish(canvas, width * 0.77, height * 0.86, width * 0.17, food.bowl, 0.42, load) +
    spoon(canvas, width * 0.2, height * 0.92, 360, -9)
  )
}
