import { Random } from './random.ts'

/** Smooth random values from -1 to 1 over a plane that repeats after `period` cells. */
type Noise = (x: number, y: number) => number

/** Value noise; periods in cells. */
export function makeNoise(seed: number | string, periodX: number, periodY = periodX): Noise {
  const random = new Random(seed)
  const lattice = Float32Array.from({ length: periodX * periodY }, () => random.between(-1, 1))
  const at = (x: number, y: number) => lattice[y * periodX + x] ?? 0
  return (x, y) => {
    const [floorX, floorY] = [Math.floor(x), Math.floor(y)]
    const [left, top] = [wrap(floorX, periodX), wrap(floorY, periodY)]
    const [right, bottom] = [left + 1 === periodX ? 0 : left + 1, top + 1 === periodY ? 0 : top + 1]
    const [u, v] = [ease(x - floorX), ease(y - floorY)]
    const above = at(left, top) + (at(right, top) - at(left, top)) * u
    const below = at(left, bottom) + (at(right, bottom) - at(left, bottom)) * u
    return above + (below - above) * v
  }
}

/** Noise at several scales added up, over a square of 1 by 1 that repeats. */
export function makeFractal(seed: number | string, cells: number, octaves: number): Noise {
  const layers = Array.from({ length: octaves }, (_, octave) =>
    makeNoise(`${seed}/${octave}`, cells * 2 ** octave),
  )
  return (x, y) =>
    layers.reduce((sum, layer, octave) => {
      const scale = cells * 2 ** octave
      return sum + layer(x * scale, y * scale) * 0.5 ** octave
    }, 0)
}

function wrap(value: number, period: number): number {
  const rest = value % period
  return rest < 0 ? rest + period : rest
}

function ease(t: number): number {
  return t * t * (3 - 2 * t)
}
