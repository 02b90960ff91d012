import type { Canvas } from './canvas.ts'
import { castShadow } from './light.ts'
import { tone } from './palette.ts'
import { curve, ellipse, fill, group, n } from './shapes.ts'
import type { Point } from './shapes.ts'

/** One small thing, about 100 units across around 0,0. */
export type Piece = (canvas: Canvas) => string

type Heap = {
  x: number
  y: number
  /** Half width and half depth of its foot. */
  rx: number
  ry: number
  /** How high the middle stands. */
  high: number
  count: number
  /** Size of a piece in units, and how flat it lies (1 is seen straight on). */
  size: number
  flat?: number
  turn?: number
  /** Colour between pieces too small or too many to be drawn one by one. */
  bed?: string
}

/** Many pieces heaped up, the farther ones first; each casts a small shadow on those below. */
export function heap(
  canvas: Canvas,
  pieces: readonly Piece[],
  { x, y, rx, ry, high, count, size, flat = 1, turn = 180, bed }: Heap,
): string {
  const { random } = canvas
  const symbols = pieces.flatMap((piece) => [0, 1, 2].map(() => canvas.symbol(piece(canvas))))
  const dark = size < 60 ? 0.34 : 0.62
  const drop = canvas.radial(`0 #170b05 ${dark}, 0.6 #170b05 ${dark * 0.6}, 1 #170b05 0`)
  const spots = Array.from({ length: count }, (_, index) => {
    const angle = index * 2.39996 + random.between(-0.5, 0.5)
    const far = Math.sqrt((index + 0.5) / count) * random.between(0.92, 1.06)
    const rise = Math.max(0, 1 - far ** 1.7) * high
    return { px: x + Math.cos(angle) * far * rx, depth: y + Math.sin(angle) * far * ry, rise, far }
  })
  spots.sort((first, second) =>
    high > 0 ? first.rise * 0.9 + first.depth - (second.rise * 0.9 + second.depth) : 0,
  )
  const under = bed ? mound(canvas, x, y - high * 0.3, rx * 0.96, ry * 0.94 + high * 0.1, bed) : ''
  const drawn = spots.map(({ px, depth, rise }) => {
    const scale = (size / 100) * random.between(0.88, 1.12)
    const spin = random.between(-turn, turn)
    const spot = `translate(${n(px)} ${n(depth - rise)})`
    return (
      group(spot, fill(ellipse(size * 0.1, size * 0.12, size * 0.62, size * 0.6 * flat), drop)) +
      group(
        `${spot} scale(1 ${flat}) rotate(${n(spin)}) scale(${scale.toFixed(3)})`,
        `<use href="#${random.pick(symbols)}"/>`,
      )
    )
  })
  return under + drawn.join('')
}

/** The body of a heap: rough-edged, lit from the upper left, its edge soft. */
function mound(canvas: Canvas, x: number, y: number, rx: number, ry: number, color: string): string {
  const { random } = canvas
  const points = Array.from({ length: 26 }, (_, index): Point => {
    const reach = random.between(0.93, 1.03)
    const angle = (index / 26) * Math.PI * 2
    return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach]
  })
  const light = canvas.radial(
    `0 ${tone(color, 0.12)}, 0.6 ${color}, 1 ${tone(color, -0.4)}`,
    [0.4, 0.36, 0.7],
  )
  return castShadow(canvas, curve(points), 6, 8, 8, 0.45) + fill(curve(points), light)
}

/** Pieces behind glass: rows pressed against the wall of a jar of the given radius, between two heights. */
export function stacked(
  canvas: Canvas,
  pieces: readonly Piece[],
  radius: number,
  from: number,
  to: number,
  size: number,
  dark: string,
): string {
  const { random } = canvas
  const symbols = pieces.flatMap((piece) => [0, 1].map(() => canvas.symbol(piece(canvas))))
  let markup = fill(`M${n(-radius)} ${n(from)}h${n(radius * 2)}V${n(to + size)}h${n(-radius * 2)}Z`, dark)
  for (let y = from; y < to + size * 0.5; y += size * 0.42) {
    for (let x = -radius; x < radius; x += size * 0.62) {
      const across = x + random.between(-0.2, 0.2) * size
      const squeeze = Math.max(0.35, Math.sqrt(Math.max(0, 1 - (across / radius) ** 2)))
      const spot = `translate(${n(across)} ${n(y + random.between(-0.12, 0.12) * size)}) scale(${squeeze.toFixed(2)} 1) rotate(${n(random.between(-180, 180))}) scale(${(size / 100).toFixed(3)})`
      markup += group(spot, `<use href="#${random.pick(symbols)}"/>`)
    }
  }
  return markup
}

/** Loose crumbs and specks around a heap. */
export function crumbs(
  canvas: Canvas,
  x: number,
  y: number,
  spread: number,
  count: number,
  color: string,
  size = 7,
): string {
  const { random } = canvas
  return Array.from({ length: count }, () => {
    const [px, py] = [
      x + (random.next() + random.next() - 1) * spread * 1.4,
      y + (random.next() + random.next() - 1) * spread,
    ]
    const radius = random.between(0.3, 1) * size
    return (
      fill(ellipse(px + 2, py + 3, radius, radius * 0.7), '#170b05', 'opacity="0.4"') +
      fill(ellipse(px, py, radius, radius * 0.7), color)
    )
  }).join('')
}
