import type { Canvas } from '../parts/canvas.ts'
import { sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, n, place, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { boat, racks } from './boats.ts'

/** A quiet shore at first light with outrigger boats drawn up. */
export function paintShore(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const [sea, beach] = [height * 0.46, height * 0.66]
  const sky =
    variant === 1
      ? canvas.linear('0 #9fc0c4, 0.6 #f0dcb4, 1 #f6d29a', [0, 0, 0, 1])
      : canvas.linear('0 #5d86a0, 0.7 #c9dcd2, 1 #f3e6c8', [0, 0, 0, 1])
  const sun = fill(
    ellipse(width * 0.3, sea - 60, 300, 260),
    canvas.radial('0 #fff6d8 0.95, 0.16 #fff0c0 0.8, 1 #fff0c0 0'),
  )
  const hills = repeat(3, (index) => {
    const base = sea + 4
    const points = Array.from({ length: 12 }, (_, step): Point => [
      (step / 11) * width * 1.1 - 40,
      base - (100 - index * 26) * (0.5 + 0.5 * Math.sin(step * 0.8 + index * 2)) - random.between(0, 26),
    ])
    return fill(
      `${curve(points, false)}L${width + 80} ${base + 8}L-80 ${base + 8}Z`,
      ['#a9bdb6', '#7f9c92', '#54766a'][index] ?? palette.leaf,
      'opacity="0.85"',
    )
  })
  const water = fill(
    box(0, sea, width, beach - sea + 80),
    canvas.linear('0 #d8dcc0, 0.2 #7fb0ae, 0.7 #3f8c95, 1 #bfd8c8', [0, 0, 0, 1]),
  )
  const ripples = repeat(120, () => {
    const t = random.next() ** 1.5
    const y = sea + t * (beach - sea)
    const long = 20 + t * 160
    const x = random.between(-50, width)
    return stroke(
      `M${n(x)} ${n(y)}q${n(long / 2)} ${n(-3 - t * 6)} ${n(long)} 0`,
      random.pick(['#f6f0d8', '#f6f0d8', '#1f5a66']),
      1.4 + t * 3,
      `opacity="${random.between(0.2, 0.6).toFixed(2)}"`,
    )
  })
  const edge = Array.from({ length: 14 }, (_, step): Point => [
    (step / 13) * (width + 100) - 50,
    beach + Math.sin(step * 1.1) * 22 + random.between(-8, 8),
  ])
  const sand = `${curve(edge, false)}L${width + 60} ${height + 10}L-60 ${height + 10}Z`
  const foam =
    stroke(curve(edge, false), '#fffaf0', 15, 'opacity="0.8"') +
    stroke(
      curve(
        edge.map(([x, y]): Point => [x, y - 24]),
        false,
      ),
      '#fffaf0',
      6,
      'opacity="0.5"',
    ) +
    stroke(
      curve(
        edge.map(([x, y]): Point => [x, y + 26]),
        false,
      ),
      '#8a7250',
      24,
      'opacity="0.22"',
    )
  const palm = (x: number, y: number, scale: number) =>
    group(
      place(x, y, 0, scale),
      stroke(
        curve(
          [
            [0, 0],
            [-30, -260],
            [20, -520],
            [90, -720],
          ],
          false,
        ),
        '#4a3422',
        34,
      ) +
        stroke(
          curve(
            [
              [-8, 0],
              [-38, -260],
              [12, -520],
              [84, -720],
            ],
            false,
          ),
          '#8a6a48',
          9,
          'opacity="0.7"',
        ) +
        repeat(10, (index) => {
          const angle = -200 + index * 24 + random.between(-7, 7)
          return group(
            place(90, -720, angle),
            stroke(
              curve(
                [
                  [0, 0],
                  [170, -46],
                  [350, 60],
                ],
                false,
              ),
              '#3e5a30',
              9,
            ) +
              repeat(22, (rib) =>
                stroke(
                  `M${n(rib * 16 + 44)} ${n(46 - rib * 5 + rib * rib * 0.4)}L${n(rib * 16)} ${n(-rib * 6 + rib * rib * 0.42)}l${n(30)} ${n(78 - rib)}M${n(rib * 16)} ${n(-rib * 6 + rib * rib * 0.42)}l${n(46)} ${n(-24 + rib)}`,
                  tone('#56743c', random.between(-0.35, 0.25)),
                  8,
                ),
              ),
          )
        }),
    )
  return (
    fill(box(0, 0, width, sea + 10), sky) +
    sun +
    hills +
    water +
    fill(ellipse(width * 0.3, sea + 90, 180, 130), canvas.radial('0 #fff3cf 0.7, 1 #fff3cf 0')) +
    ripples +
    fill(sand, canvas.linear('0 #b8976a, 0.14 #dcc39a, 1 #c7a778', [0, 0, 0, 1])) +
    fill(sand, canvas.texture('sand', 1.2)) +
    foam +
    (variant === 1
      ? boat(canvas, width * 0.62, height * 0.82, 1.15) +
        boat(canvas, width * 0.24, height * 0.74, 0.6) +
        palm(width * 0.95, height * 0.98, 1.05)
      : racks(canvas) +
        palm(width * 0.07, height * 0.95, 0.95) +
        boat(canvas, width * 0.72, height * 0.7, 0.62)) +
    sunlight(canvas, 'plain', 0.8)
  )
}
