import type { Canvas } from '../parts/canvas.ts'
import { castShadow } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { box, fill, group, n, repeat } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { clothOutline, creased, relief } from './cloth.ts'
import type { Sheet } from './cloth.ts'

/** A folded cloth seen from the front and above; x, y is the middle of its front foot. `content` fills -600..600 by -800..800. */
export function foldedCloth(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  layers: number,
  thick: number,
  { color, content, edge }: Sheet,
): string {
  const { random } = canvas
  const [half, deep, high] = [width / 2, width * 0.46, layers * thick]
  const skew = random.between(-14, 14)
  const top: Point[] = [
    [x - half, y - high],
    [x + half, y - high + skew * 0.3],
    [x + half * 0.86 + skew, y - high - deep],
    [x - half * 0.86 + skew, y - high - deep - skew * 0.2],
  ]
  const outline = clothOutline(random, top, 1.5)
  const print = group(
    `translate(${n(x + skew * 0.5)} ${n(y - high - deep / 2)}) skewX(${n(-skew / 4)}) scale(${(width / 1100).toFixed(3)} ${((deep / 900) * 0.8).toFixed(3)})`,
    content,
  )
  const bands = repeat(layers, (index) => {
    const bandY = y - high + index * thick
    const jut = random.between(-7, 7)
    const sag = random.between(2, 8)
    const band = `M${n(x - half - jut)} ${n(bandY + thick * 0.3)}Q${n(x - half - thick * 0.5)} ${n(bandY + thick)} ${n(x - half + 6)} ${n(bandY + thick)}Q${n(x)} ${n(bandY + thick + sag)} ${n(x + half - 6)} ${n(bandY + thick)}Q${n(x + half + thick * 0.5)} ${n(bandY + thick)} ${n(x + half + jut)} ${n(bandY + thick * 0.3)}Q${n(x)} ${n(bandY - 6)} ${n(x - half - jut)} ${n(bandY + thick * 0.3)}Z`
    const own = tone(color, random.between(-0.08, 0.06))
    const front = group(
      `translate(${n(x + jut * 3)} ${n(bandY)}) scale(${(width / 1100).toFixed(3)} 0.5)`,
      edge(),
    )
    const rounding = canvas.linear(
      '0 #fff4dc 0.3, 0.35 #fff4dc 0, 0.7 #1a0d07 0.22, 1 #1a0d07 0.62',
      [0, 0, 0, 1],
    )
    return (
      canvas.clip(
        band,
        fill(box(x - half - 40, bandY - 10, width + 80, thick + 30), own) +
          front +
          fill(box(x - half - 40, bandY - 10, width + 80, thick + 30), canvas.texture('linen', 0.8)),
      ) + fill(band, rounding)
    )
  })
  const surface = creased(random, canvas.width, canvas.height, 6, Math.PI / 2)
  const face =
    fill(box(x - half - 20, y - high - deep - 30, width + 40, deep + 60), tone(color, 0.06)) +
    print +
    fill(box(x - half - 20, y - high - deep - 30, width + 40, deep + 60), canvas.texture('linen', 0.8)) +
    relief(x - half - 20, y - high - deep - 20, width + 40, deep + 40, surface, 0.5)
  const falloff = canvas.linear(
    '0 #1a0d07 0.24, 0.5 #fff4dc 0.05, 0.93 #fff4dc 0.16, 1 #1a0d07 0.1',
    [0.3, 0, 0.4, 1],
  )
  return (
    castShadow(canvas, box(x - half, y - high * 0.7, width, high * 0.75), 34, 26, 20, 0.55) +
    bands +
    canvas.clip(outline, face) +
    fill(outline, falloff)
  )
}
