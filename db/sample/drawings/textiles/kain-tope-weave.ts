import type { Canvas } from '../parts/canvas.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { box, curve, fill, group, n, place, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import { clothOutline, creased, fringe, relief } from './cloth.ts'

const undyed = '#eadfc6'

/** Two layers of the gauze, the lower one seen through the holes of the upper. */
export function layersOfGauze(canvas: Canvas): string {
  return fill(box(-800, -1000, 1600, 2000), canvas.texture('gauze', 1.15))
}

/** The weave so near that every thread shows, its fringe hanging over dark wood. */
export function threadsNear(canvas: Canvas): string {
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
    const thick = random.between(5.5, 9.5)
    under.push(thread(points, thick, random.between(-0.12, 0.04)))
    shadow.push(curve(points, false))
  }
  for (let row = 0; row < rows; row++) {
    const points = Array.from({ length: columns }, (_, column) => at(column, row))
    const thick = random.between(5.5, 9.5)
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
    lint(canvas, edge) +
    fringe(random, [-10, edge - 12], [width + 10, edge - 12], [0, 240], undyed, pitch / 2.1) +
    relief(0, 0, width, edge, creased(random, width, height, 8), 0.2) +
    flap +
    sunlight(canvas, 'window', 0.9)
  )
}

/** Loose fibres standing off hand-spun cotton. */
function lint(canvas: Canvas, bottom: number): string {
  const { width, random } = canvas
  const fibres = (count: number) =>
    repeat(count, () => {
      const [x, y, turn] = [random.between(0, width), random.between(0, bottom), random.between(0, 6.28)]
      const bend = random.between(-9, 9)
      return `M${n(x)} ${n(y)}q${n(Math.cos(turn) * 9 + bend)} ${n(Math.sin(turn) * 9 - bend)} ${n(Math.cos(turn) * 19)} ${n(Math.sin(turn) * 19)}`
    })
  return (
    stroke(fibres(1500), '#fff6e2', 1.1, 'opacity="0.5"') + stroke(fibres(700), '#8a734c', 1, 'opacity="0.4"')
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
