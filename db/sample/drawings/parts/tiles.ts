import { makeFractal, makeNoise } from './noise.ts'
import { pngUri, shadePng } from './png.ts'
import { Random } from './random.ts'

/** Fine surface textures that repeat without a seam; light and shade only, so they fit any colour. */
export type TileName =
  'linen' | 'weave' | 'wood' | 'plaster' | 'kraft' | 'stone' | 'sand' | 'speckle' | 'patch' | 'gauze'

/** Width and height of a tile in pixels; a multiple of the thread pitches 4, 7 and 8. */
export const tileSize = 448

const made = new Map<TileName, string>()

/** The tile as a PNG data URI of 448 by 448 pixels. Made once in a process. */
export function tile(name: TileName): string {
  const known = made.get(name)
  if (known !== undefined) return known
  const uri = name === 'gauze' ? gauze() : shadePng(shades[name](), tileSize, tileSize)
  made.set(name, uri)
  return uri
}

const shades: Record<Exclude<TileName, 'gauze'>, () => Float32Array> = {
  linen: () => threads(4, 0.2),
  weave: () => threads(7, 0.26),
  wood() {
    const long = makeNoise('wood', 40, 3)
    const fine = makeNoise('wood fine', 224, 14)
    const bend = makeNoise('wood bend', 4, 4)
    return fill((x, y) => {
      const across = x + bend(x * 4, y * 4) * 0.02
      const pore = fine(x * 224, y * 14)
      return long(across * 40, y * 3) * 0.06 + pore * 0.06 - (pore > 0.72 ? 0.12 : 0)
    })
  },
  plaster: () => relief(makeFractal('plaster', 6, 6), 0.9, 0.02),
  kraft() {
    const random = new Random('kraft')
    const values = fill(() => random.between(-0.05, 0.05))
    for (let index = 0; index < 900; index++) {
      const angle = random.between(-0.5, 0.5) + (random.chance(0.3) ? 1.2 : 0)
      const value = random.between(-0.16, 0.13)
      let [x, y] = [random.between(0, tileSize), random.between(0, tileSize)]
      for (let step = random.whole(6, 26); step > 0; step--) {
        const spot = (Math.floor(y + tileSize) % tileSize) * tileSize + (Math.floor(x + tileSize) % tileSize)
        values[spot] = value
        x += Math.cos(angle)
        y += Math.sin(angle)
      }
    }
    return values
  },
  stone: () => relief(makeFractal('stone', 9, 6), 1.7, 0.05),
  sand() {
    const random = new Random('sand')
    const ripple = makeFractal('sand', 5, 4)
    const shade = relief(ripple, 1.2, 0)
    return shade.map((value) => value + random.between(-0.13, 0.13) - (random.chance(0.015) ? 0.3 : 0))
  },
  speckle() {
    const random = new Random('speckle')
    const soft = makeFractal('speckle', 40, 2)
    return fill((x, y) => soft(x, y) * 0.08 + random.between(-0.06, 0.06))
  },
  patch() {
    const soft = makeFractal('patch', 7, 6)
    return fill((x, y) => soft(x, y) * 0.42)
  },
}

/** Plain weave: every thread has its own brightness and thickens here and there. */
function threads(pitch: number, depth: number): Float32Array {
  const random = new Random(`threads ${pitch}`)
  const count = tileSize / pitch
  const warp = Array.from({ length: count }, () => random.between(-0.5, 0.5))
  const weft = Array.from({ length: count }, () => random.between(-0.5, 0.5))
  const slub = makeNoise('slub', 28, 224)
  return fill((u, v) => {
    const [x, y] = [u * count, v * count]
    const [column, row] = [Math.floor(x) % count, Math.floor(y) % count]
    const over = (column + row) % 2 === 0
    const [along, across] = over ? [y - row, x - column] : [x - column, y - row]
    const round = 1 - (2 * across - 1) ** 2
    const crown = 1 - (2 * along - 1) ** 2
    const thread = (over ? warp[column] : weft[row]) ?? 0
    const thick = over ? slub(v * 28, u * 224) : slub(u * 28, v * 224)
    return depth * (round * 0.75 + crown * 0.45 - 0.85 + thread * 0.7 + thick * 0.45)
  })
}

/** Undyed open weave of cotton: loose threads with holes between them. */
function gauze(): string {
  const random = new Random('gauze')
  const count = 56
  const lines = () =>
    Array.from(
      { length: count },
      () => [random.between(-0.16, 0.16), random.between(0.24, 0.4), random.between(-0.1, 0.06)] as const,
    )
  const [warp, weft] = [lines(), lines()]
  const wander = makeNoise('wander', 8, 56)
  const pixels = new Uint8Array(tileSize * tileSize * 4)
  const cover = (position: number, along: number, set: ReturnType<typeof lines>) => {
    const index = Math.floor(position) % count
    const [shift, thick, light] = set[index] ?? [0, 0.3, 0]
    const distance = Math.abs(position - Math.floor(position) - 0.5 - shift - wander(along * 8, index) * 0.14)
    return {
      cover: Math.max(0, Math.min(1, (thick - distance) * 7)),
      light: light + 0.1 - (distance / thick) ** 2 * 0.3,
    }
  }
  const layer = (x: number, y: number) => {
    const [up, side] = [cover(x, y / count, warp), cover(y, x / count, weft)]
    const upAbove = (Math.floor(x) + Math.floor(y)) % 2 === 0
    const top = (upAbove && up.cover > 0.4) || side.cover < 0.4 ? up : side
    return { cover: Math.max(up.cover, side.cover), light: 0.97 + top.light }
  }
  for (let row = 0; row < tileSize; row++) {
    for (let column = 0; column < tileSize; column++) {
      const [x, y] = [(column / tileSize) * count, (row / tileSize) * count]
      const [near, below] = [layer(x, y), layer((x + 17.4) % count, (y + 29.6) % count)]
      const share = near.cover
      const light = near.light * share + below.light * 0.72 * (1 - share)
      const alpha = share + (1 - share) * below.cover * 0.8
      const color = [253 * light, 241 * light, 214 * light, 255 * alpha].map((value) => Math.min(255, value))
      pixels.set(color, (row * tileSize + column) * 4)
    }
  }
  return pngUri(pixels, tileSize, tileSize, 4)
}

/** A bumpy ground lit from the upper left, plus a little of its own height as colour. */
function relief(height: (x: number, y: number) => number, strength: number, colour: number): Float32Array {
  const step = 1 / tileSize
  return fill((x, y) => {
    const here = height(x, y)
    return strength * (2 * here - height(x + step, y) - height(x, y + step)) * -1 + here * colour
  })
}

function fill(shade: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: tileSize * tileSize }, (_, index) =>
    shade((index % tileSize) / tileSize, Math.floor(index / tileSize) / tileSize),
  )
}
