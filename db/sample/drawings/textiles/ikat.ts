import { pngUri } from '../parts/png.ts'
import type { Random } from '../parts/random.ts'

/** Warp ikat as a picture: each thread slipped a little when it was bound, so edges feather along the warp. */
export function ikat(random: Random, colors: readonly string[], width: number, height: number): string {
  const [columns, rows] = [480, 640]
  const pixels = new Uint8Array(columns * rows * 4)
  const paints = colors.map((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)))
  const band = random.whole(150, 175)
  const variant = random.whole(0, 2)
  for (let column = 0; column < columns; column++) {
    const slip = random.between(-7, 7) + (column % 3) * 1.4
    const shade = random.between(0.88, 1.07)
    for (let row = 0; row < rows; row++) {
      const paint = paints[
        ikatColor(
          (column % 120) / 120,
          ((row + slip + band) % band) / band,
          Math.floor((row + slip + band) / band),
          variant,
        )
      ] ?? [0, 0, 0]
      const light = shade * (row % 3 === 0 ? 0.93 : 1)
      pixels.set([...paint.map((value) => Math.min(255, value * light)), 255], (row * columns + column) * 4)
    }
  }
  return `<image x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" preserveAspectRatio="none" href="${pngUri(pixels, columns, rows, 4)}"/>`
}

/** Which colour a thread has: hooked diamonds between stripes, as in the weaving of Sulawesi. */
function ikatColor(u: number, v: number, band: number, variant: number): number {
  const [x, y] = [Math.abs(u - 0.5) * 2, Math.abs(v - 0.5) * 2]
  if (y > 0.93) return 3
  if (y > 0.86) return 1
  if (y > 0.82) return 2
  const diamond = Math.round((x + y * 1.05) * 14) / 14
  if ((band + variant) % 3 === 2)
    return Math.abs(((u * 6 + Math.abs(((v * 4) % 1) - 0.5)) % 1) - 0.5) < 0.2 ? 1 : y < 0.3 ? 2 : 0
  if (diamond < 0.2) return 2
  if (diamond < 0.32) return 1
  if (diamond < 0.46) return 3
  if (diamond < 0.6) return 0
  if (diamond < 0.7) return 1
  if (x > 0.5 && y < 0.62 && (Math.floor(x * 16) % 4 === 0 || (y > 0.4 && x < 0.8))) return 2
  return diamond > 1.3 ? 1 : diamond > 1.18 ? 2 : 0
}
