import type { Canvas } from '../parts/canvas.ts'
import { dish } from '../parts/dishes.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { palette } from '../parts/palette.ts'
import { crumbs, heap } from '../parts/piles.ts'
import { flatPouch } from '../parts/pouches.ts'
import { box, fill, group, n } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import type { Ground } from '../parts/surfaces.ts'
import { tray } from './foods.ts'
import type { Food } from './foods.ts'

/** From above: the food on a tray. */
export function trayPicture(
  canvas: Canvas,
  food: Food,
  surface: Ground,
  arrangement: 'beside' | 'cropped' | 'lined',
): string {
  const { width, height, random } = canvas
  const bed = food.bed ? { bed: food.bed } : {}
  const load = (radius: number, share: number) =>
    heap(canvas, food.pieces, {
      ...bed,
      x: 0,
      y: 0,
      rx: radius * 0.74,
      ry: radius * 0.74,
      high: radius * 0.1,
      count: Math.round(food.count * share),
      size: food.size,
    })
  const loose = (x: number, y: number, count: number) =>
    crumbs(canvas, x, y, 170, 22, food.crumb) +
    heap(canvas, food.pieces, { x, y, rx: width * 0.16, ry: height * 0.08, high: 0, count, size: food.size })
  const pack = (x: number, y: number, share: number, turn: number) =>
    flatPouch(canvas, x, y, width * share, width * share * 1.18, turn, food.pack, food.ornament, food.ink)
  if (arrangement === 'beside') {
    return (
      ground(canvas, surface) +
      tray(canvas, width * random.between(0.44, 0.5), height * 0.36, width * 0.41, 1, load(width * 0.41, 1)) +
      loose(width * 0.26, height * 0.83, 5) +
      pack(width * 0.72, height * 0.82, 0.37, random.between(-14, 16)) +
      freshLeaf(canvas, food.leaf, width * 0.02, height * 0.74, 330, 50) +
      sunlight(canvas, 'leaves')
    )
  }
  if (arrangement === 'cropped') {
    return (
      ground(canvas, surface) +
      freshLeaf(canvas, food.leaf, width * 0.5, height * 0.32, 430, -64) +
      pack(width * 0.25, height * 0.2, 0.38, -10) +
      loose(width * 0.74, height * 0.16, 6) +
      tray(canvas, width * 0.6, height * 0.7, width * 0.54, 1, load(width * 0.54, 1.5)) +
      sunlight(canvas, 'window', 0.7)
    )
  }
  return (
    ground(canvas, surface) +
    freshLeaf(canvas, food.leaf, width * 0.95, height * 0.3, 460, -150, palette.leafDeep) +
    tray(canvas, width * 0.5, height * 0.56, width * 0.45, 1, load(width * 0.4, 1.15), true) +
    dish(canvas, width * 0.2, height * 0.14, width * 0.17, food.bowl, 1, load(width * 0.13, 0.14)) +
    loose(width * 0.7, height * 0.15, 3) +
    sunlight(canvas, 'leaves')
  )
}

/** Very near, from above: the food in a bowl cut by the frame, a cloth under it. */
export function closePicture(canvas: Canvas, food: Food, surface: Ground, cloth: string): string {
  const { width, height, random } = canvas
  const bed = food.bed ? { bed: food.bed } : {}
  const radius = width * random.between(0.5, 0.62)
  const load = heap(canvas, food.pieces, {
    ...bed,
    x: 0,
    y: 0,
    rx: radius * 0.84,
    ry: radius * 0.84,
    high: radius * 0.08,
    count: Math.round(food.count * 1.5),
    size: food.size * 1.3,
  })
  const napkin = box(-100, height * random.between(0.6, 0.75), width + 200, height * 0.5)
  const [x, y] = [width * random.between(0.48, 0.64), height * random.between(0.38, 0.5)]
  return (
    ground(canvas, surface) +
    group(
      `rotate(${n(random.between(-14, 14))} ${width / 2} ${height})`,
      castShadow(canvas, napkin, 0, -8, 12, 0.4) +
        fill(napkin, cloth) +
        fill(napkin, canvas.texture('weave', 1)),
    ) +
    dish(canvas, x, y, radius, food.bowl, 1, load) +
    freshLeaf(canvas, food.leaf, width * 0.08, height * 0.99, 420, 34) +
    sunlight(canvas, 'leaves')
  )
}
