import type { Canvas } from '../parts/canvas.ts'
import { spoon } from '../parts/dishes.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { glint, groundShadow, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { crumbs, heap } from '../parts/piles.ts'
import { flatPouch, pouch } from '../parts/pouches.ts'
import { curve, ellipse, fill, group, place, repeat, stroke, uneven } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { turned } from '../parts/vessels.ts'
import { plait } from '../parts/weave.ts'
import { cup, cupFromAbove, steam } from './cups.ts'

/** Coffee: a jute sack with beans and a cup, a cup from above, packs. */
export function paintCoffee(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const beans = (
    x: number,
    y: number,
    rx: number,
    ry: number,
    high: number,
    count: number,
    size: number,
    flat = 0.7,
  ) => heap(canvas, [coffeeBean], { x, y, rx, ry, high, count, size, flat })
  if (variant === 1) {
    return (
      table(canvas, '#b08a6c', 'dark wood', 0.48) +
      sunlight(canvas, 'window') +
      sack(
        canvas,
        width * 0.36,
        height * 0.74,
        width * 0.29,
        height * 0.33,
        beans(0, 0, width * 0.24, width * 0.085, 80, 190, 46),
      ) +
      beans(width * 0.33, height * 0.82, width * 0.3, height * 0.045, 14, 60, 44) +
      cup(canvas, width * 0.74, height * 0.83, 150, '#d8cbb2') +
      steam(width * 0.74, height * 0.68)
    )
  }
  if (variant === 2) {
    return (
      ground(canvas, 'slate') +
      group(place(width * 0.42, height * 0.3), cupFromAbove(canvas, width * 0.27, '#ece0cb')) +
      beans(width * 0.74, height * 0.68, width * 0.3, height * 0.15, 30, 250, 54, 1) +
      spoon(canvas, width * 0.3, height * 0.66, 470, 118, palette.teak, beans(0, 0, 62, 38, 10, 16, 44, 1)) +
      freshLeaf(canvas, 'mango', width * 0.93, height * 0.32, 420, -160, palette.leafDeep) +
      flatPouch(
        canvas,
        width * 0.2,
        height * 0.86,
        width * 0.42,
        height * 0.36,
        12,
        '#6b4a32',
        'mountain',
        palette.soga,
      ) +
      sunlight(canvas, 'leaves')
    )
  }
  return (
    table(canvas, '#a8b09a', 'light wood', 0.5) +
    sunlight(canvas, 'window') +
    pouch(canvas, width * 0.34, height * 0.74, width * 0.4, height * 0.46, '#3d2b20', 'mountain', {
      ink: palette.soga,
    }) +
    pouch(canvas, width * 0.7, height * 0.78, width * 0.36, height * 0.4, '#b08a5c', 'mountain', {
      ink: palette.madder,
    }) +
    beans(width * 0.42, height * 0.87, width * 0.26, height * 0.04, 26, 80, 44) +
    crumbs(canvas, width * 0.5, height * 0.86, 60, random.whole(2, 4), '#3d2316', 4)
  )
}

/** An open jute sack with a turned-down mouth; `load` is drawn in its mouth around 0,0. */
export function sack(canvas: Canvas, x: number, y: number, half: number, high: number, load: string): string {
  const { random } = canvas
  const jute = plait(canvas, 9, ['#b9925c', '#a98450', '#c39c66'], ['#b08a54', '#bd9862', '#a07c48'], 1)
  const profile = [
    [half * 0.88, 0],
    [half * 1.04, high * 0.35],
    [half * 1.06, high * 0.7],
    [half * 0.8, high],
  ] as const
  const body = turned(profile, 0.3)
  const round = canvas.linear('0 #1a0d07 0.5, 0.25 #fff4dc 0.2, 0.5 #1a0d07 0.04, 1 #1a0d07 0.74')
  const folds = repeat(9, () => {
    const fx = random.between(-0.9, 0.9) * half
    return stroke(
      curve(
        [
          [fx * 0.9, high * 0.12],
          [fx, high * 0.4],
          [fx * 1.04 + random.between(-26, 26), high * random.between(0.6, 0.9)],
        ],
        false,
      ),
      random.pick(['#1a0d07', '#fff0cc']),
      random.between(8, 20),
      'opacity="0.14"',
    )
  })
  const mouth = ellipse(0, 0, half * 0.9, half * 0.3)
  const cuff = turned(
    [
      [half * 0.92, 0],
      [half * 0.99, high * 0.09],
      [half * 0.96, high * 0.17],
    ],
    0.3,
  )
  return (
    groundShadow(canvas, x, y, half * 0.95, half * 0.3, 0.75) +
    group(
      place(x, y - high),
      fill(body, jute) +
        canvas.clip(body, folds) +
        fill(body, round) +
        fill(cuff, '#1a0d07', 'opacity="0.4" transform="translate(3 12)"') +
        fill(cuff, jute) +
        fill(cuff, round) +
        fill(mouth, '#2b1a0f') +
        load,
    )
  )
}

function coffeeBean(canvas: Canvas): string {
  const body = uneven(canvas, 50, 35, 0.03)
  const color = tone('#4a2817', canvas.random.between(-0.15, 0.14))
  const seam: Point[] = [
    [-46, 5],
    [-20, -6],
    [4, 5],
    [24, -5],
    [46, 2],
  ]
  return (
    fill(
      body,
      canvas.radial(`0 ${tone(color, 0.34)}, 0.5 ${color}, 1 ${tone(color, -0.6)}`, [0.32, 0.26, 0.8]),
    ) +
    stroke(curve(seam, false), tone(color, -0.75), 7) +
    stroke(
      curve(
        seam.map(([x, y]): Point => [x, y + 4]),
        false,
      ),
      tone(color, 0.25),
      2,
      'opacity="0.6"',
    ) +
    glint(canvas, -14, -18, 22, 7, -12, 0.34)
  )
}
