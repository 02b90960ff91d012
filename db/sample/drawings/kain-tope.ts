import type { Canvas } from './canvas.ts'
import { clothOutline, creased, foldedCloth, fringe, relief, rolledCloth } from './cloth.ts'
import { freshLeaf } from './leaves.ts'
import { castShadow, sunlight } from './light.ts'
import { bow } from './packaging.ts'
import { palette, tone } from './palette.ts'
import { box, curve, ellipse, fill, group, place, repeat, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { ground, table } from './surfaces.ts'
import { hung } from './displays.ts'
import { tray } from './foods.ts'

const undyed = '#eadfc6'

/** Kain Tope: undyed cotton gauze of Jeneponto, hand-woven with an open weave. Drawn plainly, as the cloth is. */
export function paintKainTope(canvas: Canvas, variant: number): string {
  if (variant === 1) return stack(canvas)
  if (variant === 2)
    return hung(canvas, [{ color: '#c9b48e', content: layersOfGauze(canvas), edge: '' }], { wall: '#b08662' })
  if (variant === 3) return rolled(canvas)
  return threadsNear(canvas)
}

/** Two layers of the gauze, the lower one seen through the holes of the upper. */
function layersOfGauze(canvas: Canvas): string {
  return fill(box(-800, -1000, 1600, 2000), canvas.texture('gauze', 1.15))
}

function stack(canvas: Canvas): string {
  const { width, height } = canvas
  const content = layersOfGauze(canvas)
  const low = foldedCloth(canvas, width * 0.48, height * 0.82, width * 0.76, 4, 52, { color: '#cbb48a', content, edge: content })
  const high = foldedCloth(canvas, width * 0.5, height * 0.82 - 214, width * 0.7, 3, 50, { color: '#d2bd94', content, edge: content })
  return (
    table(canvas, '#a97b5c', 'dark wood', 0.38) +
    sunlight(canvas, 'window') +
    low +
    high +
    cottonBoll(canvas, width * 0.3, height * 0.49, 92) +
    cottonBoll(canvas, width * 0.42, height * 0.465, 74) +
    cottonBoll(canvas, width * 0.87, height * 0.9, 96)
  )
}

function rolled(canvas: Canvas): string {
  const { width, height, random } = canvas
  const content = layersOfGauze(canvas)
  const one = (x: number, y: number, long: number, radius: number, turn: number) => {
    const ties = [-0.2, 0.18].map((share) =>
      group(
        place(x, y, turn),
        stroke(
          curve(
            [
              [long * share, -radius],
              [long * share + 12, 0],
              [long * share, radius],
            ],
            false,
          ),
          '#7a5a34',
          8,
        ) +
          stroke(
            curve(
              [
                [long * share, -radius],
                [long * share + 12, 0],
                [long * share, radius],
              ],
              false,
            ),
            '#c9a468',
            5,
          ),
      ),
    )
    return rolledCloth(canvas, x, y, long, radius, turn, '#cdbd98', content) + ties.join('')
  }
  return (
    ground(canvas, 'slate') +
    freshLeaf(canvas, 'fern', width * 0.02, height * 0.86, 520, 30, palette.leafDeep) +
    one(width * 0.48, height * 0.26, width * 0.8, 128, -17) +
    one(width * 0.52, height * 0.5, width * 0.78, 122, -13) +
    tray(
      canvas,
      width * 0.7,
      height * 0.82,
      width * 0.24,
      1,
      repeat(13, (index) => {
        const far = Math.sqrt((index + 0.5) / 13) * 190
        return cottonBoll(canvas, Math.cos(index * 2.4) * far, Math.sin(index * 2.4) * far, random.between(78, 98))
      }),
    ) +
    bow(canvas, width * 0.52, height * 0.5, 84) +
    sunlight(canvas, 'leaves', 0.9)
  )
}

/** The weave so near that every thread shows, its fringe hanging over dark wood. */
function threadsNear(canvas: Canvas): string {
  const { width, height, random } = canvas
  const edge = height * 0.74
  const pitch = 25
  const shadow: string[] = []
  const [under, over]: [string[], string[]] = [[], []]
  const wander = (x: number, y: number) => Math.sin(x * 0.011 + y * 0.017) * 4 + Math.sin(y * 0.006) * 7
  const columns = Math.ceil(width / pitch) + 2
  const rows = Math.floor(edge / pitch)
  const columnShift = Array.from({ length: columns }, () => random.between(-4, 4))
  const rowShift = Array.from({ length: rows }, () => random.between(-4, 4))
  const at = (column: number, row: number): Point => {
    const [x, y] = [column * pitch + (columnShift[column] ?? 0), row * pitch + (rowShift[row] ?? 0)]
    return [x + wander(x, y), y + wander(y, x) * 0.7]
  }
  for (let column = 0; column < columns; column++) {
    const points = Array.from({ length: rows }, (_, row) => at(column, row))
    const thick = random.between(7, 11)
    under.push(thread(points, thick, random.between(-0.12, 0.04)))
    shadow.push(curve(points, false))
  }
  for (let row = 0; row < rows; row++) {
    const points = Array.from({ length: columns }, (_, column) => at(column, row))
    const thick = random.between(7, 11)
    under.push(thread(points, thick, random.between(-0.1, 0.06)))
    shadow.push(curve(points, false))
    for (let column = row % 2; column < columns; column += 2) {
      const [[x, y], [nextX, nextY]] = [at(column, row - 0.42), at(column, row + 0.42)]
      over.push(`M${x.toFixed(1)} ${y.toFixed(1)}L${nextX.toFixed(1)} ${nextY.toFixed(1)}`)
    }
  }
  const crossings =
    stroke(over.join(''), '#1a0d07', 14, 'opacity="0.22"') +
    stroke(over.join(''), '#d9c9a6', 9) +
    stroke(over.join(''), '#f4ead4', 4.5, 'transform="translate(-1.5 0)"')
  const folded = clothOutline(
    random,
    [
      [width * 0.56, -20],
      [width + 30, -20],
      [width + 30, height * 0.3],
    ],
    3,
  )
  const flap =
    castShadow(canvas, folded, -22, 26, 18, 0.6) +
    canvas.clip(
      folded,
      fill(box(0, 0, width, height), '#cdbb94') +
        group(place(width, 0, 33), layersOfGauze(canvas)) +
        relief(width * 0.5, -10, width * 0.52, height * 0.33, creased(random, width, height, 6, 0.6), 1),
    )
  return (
    ground(canvas, 'dark wood') +
    stroke(shadow.join(''), '#0d0603', 11, 'opacity="0.42" transform="translate(9 13)"') +
    under.join('') +
    crossings +
    fringe(random, [-10, edge - 12], [width + 10, edge - 12], [0, 240], undyed, pitch / 2.1) +
    relief(0, 0, width, edge, creased(random, width, height, 8), 0.5) +
    flap +
    sunlight(canvas, 'window', 0.9)
  )
}

function thread(points: readonly Point[], thick: number, light: number): string {
  const path = curve(points, false)
  return (
    stroke(path, tone('#a58f68', light), thick + 1.5) +
    stroke(path, tone('#e2d4b4', light), thick - 1.5, 'transform="translate(-1 -1)"') +
    stroke(path, tone('#fbf3e0', light), thick * 0.26, 'transform="translate(-2 -2)" opacity="0.8"')
  )
}

/** An opened boll of raw cotton. */
export function cottonBoll(canvas: Canvas, x: number, y: number, size: number): string {
  const puff = (px: number, py: number, radius: number) =>
    fill(
      ellipse(px, py, radius, radius * 0.92),
      canvas.radial(
        '0 #ffffff, 0.55 #f3ebda, 0.88 #cfc2a8, 1 #b7a888',
        [0.36, 0.3, 0.74],
      ),
    )
  const husk = repeat(5, (index) =>
    group(
      `rotate(${index * 72 + 20})`,
      fill(
        curve([
          [0, -6],
          [size * 0.5, -size * 0.16],
          [size * 0.72, 0],
          [size * 0.5, size * 0.12],
        ]),
        canvas.linear('0 #8a6238, 1 #4a2f18'),
      ),
    ),
  )
  return group(
    place(x, y, canvas.random.between(-40, 40)),
    fill(
      ellipse(size * 0.12, size * 0.18, size * 0.74, size * 0.62),
      canvas.radial('0.4 #170b05 0.6, 1 #170b05 0'),
    ) +
      husk +
      puff(-size * 0.22, -size * 0.14, size * 0.36) +
      puff(size * 0.24, -size * 0.12, size * 0.34) +
      puff(-size * 0.04, size * 0.24, size * 0.37) +
      puff(0, -size * 0.04, size * 0.34),
  )
}
