import type { Canvas } from './canvas.ts'
import { freshLeaf } from './leaves.ts'
import type { LeafName } from './leaves.ts'
import { castShadow, sunlight } from './light.ts'
import { flatPouch, pouch, wrapLabel } from './packaging.ts'
import type { Ornament } from './packaging.ts'
import { palette, tone } from './palette.ts'
import { crumbs, heap, stacked } from './piles.ts'
import type { Piece } from './piles.ts'
import { uneven } from './pieces.ts'
import { box, ellipse, fill, group, n, repeat, stroke } from './shapes.ts'
import { ground, table } from './surfaces.ts'
import type { Ground, TableTop } from './surfaces.ts'
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
  /** Colour of the heap's inside, for small and thread-like food. */
  bed?: string
  ornament: Ornament
  pack: string
  ink?: string
  leaf: LeafName
  bowl: string
}

/** A flat winnowing tray of plaited bamboo, lined with banana leaf or not; `view` 1 is straight from above. */
export function tray(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  view: number,
  content = '',
  lined = false,
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
        (lined ? lining(canvas, radius, view) : '') +
        content,
    )
  )
}

/** A round of banana leaf, as trays are lined with. */
function lining(canvas: Canvas, radius: number, view: number): string {
  const color = '#5f7a3c'
  const outline = uneven(canvas, radius * 0.86, radius * 0.86, 0.035, 22)
  const ribs = repeat(34, (index) => {
    const x = (index / 33 - 0.5) * radius * 2
    const lines = `M${n(x)} 0l${n(radius * 0.2)} ${n(-radius)}M${n(x)} 0l${n(radius * 0.2)} ${n(radius)}`
    return stroke(lines, index % 2 === 0 ? '#b9c98a' : '#24351a', canvas.random.between(2, 6), 'opacity="0.22"')
  })
  const middle = stroke(`M${n(-radius)} 0H${n(radius)}`, '#24351a', 16, 'opacity="0.5"') + stroke(`M${n(-radius)} -4H${n(radius)}`, '#b3c583', 10)
  const light = canvas.linear(`0 ${tone(color, 0.25)}, 0.5 ${color}, 1 ${tone(color, -0.4)}`, [0, 0, 1, 1])
  return group(`scale(1 ${view}) rotate(-24)`, fill(outline, '#170b05', 'opacity="0.4" transform="translate(6 9)"') + fill(outline, light) + canvas.clip(outline, ribs + middle))
}

/** From above: the food on a tray. */
export function trayPicture(canvas: Canvas, food: Food, surface: Ground, arrangement: 'beside' | 'cropped' | 'lined'): string {
  const { width, height, random } = canvas
  const bed = food.bed ? { bed: food.bed } : {}
  const load = (radius: number, share: number) =>
    heap(canvas, food.pieces, { ...bed, x: 0, y: 0, rx: radius * 0.74, ry: radius * 0.74, high: radius * 0.1, count: Math.round(food.count * share), size: food.size })
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

/** On a table: standing pouches, and the food in a bowl, on a tray or spilled before them. */
export function pouchPicture(canvas: Canvas, food: Food, wall: string, top: TableTop, arrangement: 'bowl' | 'pair' | 'tray'): string {
  const { width, height, random } = canvas
  const bed = food.bed ? { bed: food.bed } : {}
  const ink = food.ink ? { ink: food.ink } : {}
  const spill = (x: number, y: number, share: number, high: number) =>
    crumbs(canvas, x, y, 110, 22, food.crumb, 5) +
    heap(canvas, food.pieces, { ...bed, x, y, rx: width * 0.3 * share, ry: height * 0.06 * share, high, count: Math.round(food.count * 0.5 * share), size: food.size * 0.84, flat: 0.66 })
  const load = (radius: number, flat: number) =>
    heap(canvas, food.pieces, { ...bed, x: 0, y: 0, rx: radius * 0.8, ry: radius * 0.38, high: radius * 0.36, count: Math.round(food.count * 0.7), size: food.size * 0.82, flat })
  const back = table(canvas, wall, top, random.between(0.44, 0.52)) + sunlight(canvas, arrangement === 'pair' ? 'leaves' : 'window')
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
      pouch(canvas, width * 0.68, height * 0.66, width * 0.38, height * 0.38, tone(food.pack, -0.34), food.ornament, ink) +
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
  const [x, foot, radius, high] = [width * random.between(0.4, 0.5), height * 0.78, width * 0.25, height * 0.44]
  const profile = [[radius * 0.82, 0], [radius * 0.84, 26], [radius, 90], [radius, high - 40], [radius * 0.94, high]] as const
  const load = heap(canvas, food.pieces, { ...bed, x: 0, y: 0, rx: width * 0.14, ry: width * 0.06, high: width * 0.05, count: Math.round(food.count * 0.34), size: food.size * 0.72, flat: 0.7 })
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

/** Very near, from above: the food in a bowl cut by the frame, a cloth under it. */
export function closePicture(canvas: Canvas, food: Food, surface: Ground, cloth: string): string {
  const { width, height, random } = canvas
  const bed = food.bed ? { bed: food.bed } : {}
  const radius = width * random.between(0.5, 0.62)
  const load = heap(canvas, food.pieces, { ...bed, x: 0, y: 0, rx: radius * 0.84, ry: radius * 0.84, high: radius * 0.08, count: Math.round(food.count * 1.5), size: food.size * 1.3 })
  const napkin = box(-100, height * random.between(0.6, 0.75), width + 200, height * 0.5)
  const [x, y] = [width * random.between(0.48, 0.64), height * random.between(0.38, 0.5)]
  return (
    ground(canvas, surface) +
    group(`rotate(${n(random.between(-14, 14))} ${width / 2} ${height})`, castShadow(canvas, napkin, 0, -8, 12, 0.4) + fill(napkin, cloth) + fill(napkin, canvas.texture('weave', 1))) +
    dish(canvas, x, y, radius, food.bowl, 1, load) +
    freshLeaf(canvas, food.leaf, width * 0.08, height * 0.99, 420, 34) +
    sunlight(canvas, 'leaves')
  )
}
