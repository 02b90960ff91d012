import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, fill, group, place, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import { balls, dyes } from './yarn-balls.ts'

/** Yarn dyed with plants: hanging hanks, twisted skeins, wound balls. */
export function paintYarn(canvas: Canvas, variant: number): string {
  if (variant === 1) return hanks(canvas)
  return variant === 2 ? skeins(canvas) : balls(canvas)
}

function hanks(canvas: Canvas): string {
  const { width, height, random } = canvas
  const pole = box(-20, height * 0.12, width + 40, 46, 20)
  const hank = (index: number) => {
    const [x, color] = [
      width * (0.115 + index * 0.154),
      dyes[(index * 3 + 1) % dyes.length] ?? palette.indigo,
    ]
    const [half, long] = [width * 0.062, height * random.between(0.56, 0.66)]
    const outline = curve([
      [x - half, height * 0.115],
      [x + half, height * 0.115],
      [x + half * 1.08, height * 0.3],
      [x + half * 1.2, height * 0.12 + long * 0.9],
      [x, height * 0.12 + long],
      [x - half * 1.2, height * 0.12 + long * 0.9],
      [x - half * 1.08, height * 0.3],
    ])
    const strands = repeat(46, (strand) => {
      const share = (strand / 45) * 2 - 1
      const path = curve(
        [
          [x + share * half, height * 0.11],
          [x + share * half * 1.04 + random.between(-5, 5), height * 0.3],
          [x + share * half * 1.16 + random.between(-7, 7), height * 0.12 + long * 0.7],
          [x + share * half * 0.9, height * 0.12 + long * (1 - share * share * 0.09)],
        ],
        false,
      )
      return stroke(
        path,
        tone(color, 0.3 - Math.abs(share + 0.4) * 0.42 + random.between(-0.22, 0.22)),
        random.between(2.4, 4.6),
      )
    })
    const band = fill(
      box(x - half * 1.12, height * 0.33, half * 2.24, 20, 8),
      canvas.linear(`0 ${tone(color, -0.2)}, 0.3 ${tone(color, 0.4)}, 1 ${tone(color, -0.6)}`),
    )
    return castShadow(canvas, outline, 34, 34, 16, 0.45) + fill(outline, tone(color, -0.4)) + strands + band
  }
  return (
    ground(canvas, 'terracotta') +
    fill(box(0, 0, width, height), '#d8bc95', 'opacity="0.66"') +
    sunlight(canvas, 'window') +
    castShadow(canvas, pole, 26, 46, 12, 0.4) +
    fill(
      pole,
      canvas.linear(
        `0 ${tone(palette.bamboo, 0.1)}, 0.3 ${tone(palette.bamboo, 0.5)}, 1 ${tone(palette.bamboo, -0.65)}`,
        [0, 0, 0, 1],
      ),
    ) +
    repeat(6, hank) +
    sunlight(canvas, 'leaves', 0.6)
  )
}

function skeins(canvas: Canvas): string {
  const { width, height, random } = canvas
  const lay = repeat(6, (index) =>
    skein(
      canvas,
      width * (0.5 + random.between(-0.04, 0.04)),
      height * (0.13 + index * 0.145),
      width * 0.76,
      random.between(-9, 9),
      dyes[index % dyes.length] ?? palette.soga,
    ),
  )
  return (
    ground(canvas, 'linen') +
    freshLeaf(canvas, 'mango', width * 0.04, height * 0.5, 420, 8) +
    lay +
    freshLeaf(canvas, 'kelor', width * 0.97, height * 1.0, 420, -24) +
    sunlight(canvas, 'leaves')
  )
}

/** A twisted skein from above, as yarn is sold. */
function skein(canvas: Canvas, x: number, y: number, long: number, turn: number, color: string): string {
  const { random } = canvas
  const thick = long * 0.13
  const body = curve([
    [-long / 2, 0],
    [-long * 0.4, -thick],
    [0, -thick * 0.9],
    [long * 0.4, -thick],
    [long / 2, 0],
    [long * 0.4, thick],
    [0, thick * 0.9],
    [-long * 0.4, thick],
  ])
  const twists = repeat(14, (index) => {
    const at = -long * 0.52 + (index / 13) * long * 1.04
    return repeat(9, (strand) => {
      const shift = strand * long * 0.0085
      const path: Point[] = [
        [at + shift - long * 0.07, thick],
        [at + shift - long * 0.015, thick * 0.3],
        [at + shift + long * 0.03, -thick * 0.4],
        [at + shift + long * 0.08, -thick],
      ]
      return stroke(
        curve(path, false),
        tone(color, 0.3 - Math.abs(strand - 3) * 0.11 + random.between(-0.1, 0.1)),
        long * 0.0085,
      )
    })
  })
  const round = canvas.linear(
    '0 #1a0d07 0.2, 0.3 #fff4dc 0.16, 0.6 #1a0d07 0.08, 1 #1a0d07 0.6',
    [0, 0, 0, 1],
  )
  return group(
    place(x, y, turn),
    castShadow(canvas, body, 14, 24, 14, 0.55) +
      fill(body, tone(color, -0.5)) +
      canvas.clip(body, twists) +
      fill(body, round) +
      fill(box(-thick * 0.6, -thick * 1.02, thick * 1.2, thick * 2.04, 6), palette.kraft) +
      fill(box(-thick * 0.6, -thick * 1.02, thick * 1.2, thick * 2.04, 6), canvas.texture('kraft', 0.6)) +
      fill(box(-thick * 0.6, -thick * 1.02, thick * 1.2, thick * 2.04, 6), round),
  )
}
