import type { Canvas } from '../parts/canvas.ts'
import { tone } from '../parts/palette.ts'
import { curve, ellipse, fill, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'

/** Threads of shredded, fried meat or fish. */
export function floss(canvas: Canvas): string {
  const { random } = canvas
  return repeat(7, () => {
    const [x, y, angle] = [random.between(-26, 26), random.between(-22, 22), random.between(0, 6.28)]
    const long = random.between(22, 46)
    const path = curve(
      [
        [x - Math.cos(angle) * long, y - Math.sin(angle) * long],
        [x + random.between(-12, 12), y + random.between(-12, 12)],
        [x + Math.cos(angle + 0.5) * long, y + Math.sin(angle + 0.5) * long],
      ],
      false,
    )
    const color = tone('#b9742f', random.between(-0.35, 0.35))
    return (
      stroke(path, tone(color, -0.55), 7, 'opacity="0.6" transform="translate(1.5 3)"') +
      stroke(path, color, 5.4) +
      stroke(path, tone(color, 0.4), 1.6, 'opacity="0.8"')
    )
  })
}

/** A small split and dried fish, head to the left. */
export function driedFish(canvas: Canvas): string {
  const color = tone(canvas.random.pick(['#b9a27c', '#a8967a', '#c0a070']), canvas.random.between(-0.1, 0.1))
  const body = curve([
    [-96, -2],
    [-62, -27],
    [0, -33],
    [58, -15],
    [74, -8],
    [104, -34],
    [97, 0],
    [104, 32],
    [74, 7],
    [58, 14],
    [0, 27],
    [-62, 24],
  ])
  const scales = repeat(60, (index) =>
    stroke(
      `M${-44 + (index % 12) * 9} ${-18 + Math.floor(index / 12) * 9}q6 4 0 8`,
      tone(color, -0.4),
      1.6,
      'opacity="0.5"',
    ),
  )
  return (
    fill(
      body,
      canvas.linear(
        `0 ${tone(color, -0.4)}, 0.3 ${tone(color, -0.05)}, 0.55 ${tone(color, 0.5)}, 0.8 ${color}, 1 ${tone(color, -0.5)}`,
        [0, 0, 0, 1],
      ),
    ) +
    scales +
    fill(
      curve([
        [-96, -2],
        [-62, -27],
        [-46, 0],
        [-62, 24],
      ]),
      tone(color, -0.3),
      'opacity="0.6"',
    ) +
    fill(ellipse(-72, -7, 8, 8), '#221710') +
    fill(ellipse(-74, -9, 2.6, 2.6), '#fff4dc') +
    stroke(
      curve(
        [
          [74, 0],
          [88, -10],
          [101, -24],
        ],
        false,
      ) +
        curve(
          [
            [74, 0],
            [88, 8],
            [101, 24],
          ],
          false,
        ) +
        curve(
          [
            [-48, -22],
            [-42, 0],
            [-50, 20],
          ],
          false,
        ),
      tone(color, -0.55),
      2.5,
      'opacity="0.6"',
    ) +
    fill(
      curve([
        [-20, -31],
        [6, -48],
        [36, -24],
      ]),
      tone(color, -0.2),
    ) +
    fill(
      curve([
        [-34, 4],
        [-6, 12],
        [-22, 18],
      ]),
      tone(color, -0.4),
    )
  )
}

/** A curl of dried seaweed with its buds. */
export function curlOfSeaweed(canvas: Canvas): string {
  const { random } = canvas
  const color = tone(random.pick(['#6f7a3c', '#7f5a44', '#5d6a36', '#8a6a4a']), random.between(-0.25, 0.15))
  return repeat(3, () => {
    const start = random.between(0, 6.28)
    const points = Array.from({ length: 6 }, (_, index): Point => [
      Math.cos(start + index * 0.9) * (52 - index * 7) + random.between(-8, 8),
      Math.sin(start + index * 0.9) * (44 - index * 6) + random.between(-8, 8),
    ])
    const buds = points
      .map(([x, y]) =>
        stroke(
          curve(
            [
              [x, y],
              [x + random.between(-16, 16), y + random.between(-16, 16)],
            ],
            false,
          ),
          color,
          5,
        ),
      )
      .join('')
    return (
      stroke(curve(points, false), tone(color, -0.6), 10, 'opacity="0.6" transform="translate(2 4)"') +
      buds +
      stroke(curve(points, false), color, 8) +
      stroke(curve(points, false), tone(color, 0.45), 2, 'opacity="0.7" transform="translate(-1 -2)"')
    )
  })
}
