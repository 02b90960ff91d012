import type { Canvas } from '../parts/canvas.ts'
import { tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, n, place, repeat, stroke, uneven } from '../parts/shapes.ts'

/** An outrigger boat drawn up on sand. */
export function boat(canvas: Canvas, x: number, y: number, scale: number): string {
  const hull = `M-330 -70C-200 10 -120 30 0 30S220 6 340 -90C200 -42 110 -34 0 -34S-220 -38 -330 -70Z`
  const float = curve(
    [
      [-220, 96],
      [0, 108],
      [250, 78],
    ],
    false,
  )
  const arms = [
    [-130, -30, -150, 100],
    [130, -34, 150, 96],
  ]
    .map(
      ([ax, ay, bx, by]) =>
        stroke(`M${ax} ${ay}Q${((ax ?? 0) + (bx ?? 0)) / 2} ${(ay ?? 0) - 30} ${bx} ${by}`, '#c9a468', 12) +
        stroke(
          `M${ax} ${ay}Q${((ax ?? 0) + (bx ?? 0)) / 2} ${(ay ?? 0) - 30} ${bx} ${by}`,
          '#6b4a26',
          4,
          'transform="translate(2 4)"',
        ),
    )
    .join('')
  return group(
    place(x, y, -2, scale),
    fill(ellipse(30, 50, 360, 46), canvas.radial('0.2 #2a170c 0.6, 1 #2a170c 0')) +
      fill(ellipse(30, 112, 270, 18), '#2a170c', 'opacity="0.3"') +
      fill(
        hull,
        canvas.linear('0 #f3ead6, 0.45 #e3d3b2, 0.5 #3f8c95, 0.72 #2f6a76, 1 #173a42', [0, 0, 0, 1]),
      ) +
      stroke('M-330 -70C-220 -38 -110 -34 0 -34S200 -42 340 -90', '#8f3a2a', 9) +
      fill('M-250 -50C-150 -20 130 -20 240 -60C130 -36 -130 -30 -250 -50Z', '#4a2f1c') +
      arms +
      stroke(float, '#6b4a26', 20) +
      stroke(float, '#d9b878', 10, 'transform="translate(0 -4)"'),
  )
}

/** Bamboo racks on which seaweed dries. */
export function racks(canvas: Canvas): string {
  const { width, height, random } = canvas
  return repeat(2, (index) => {
    const [y, left, right] = [
      height * (0.76 + index * 0.13),
      width * (0.2 - index * 0.06),
      width * (0.66 + index * 0.12),
    ]
    const legs = repeat(5, (leg) =>
      stroke(`M${n(left + ((right - left) * leg) / 4)} ${n(y - 10)}v${90 + index * 26}`, '#7a5a34', 12),
    )
    const weed = repeat(90, () => {
      const color = tone(random.pick(['#6f7a3c', '#8a4a3a', '#5d6a36']), random.between(-0.3, 0.2))
      return group(
        place(random.between(left + 20, right - 20), y - 14 + random.between(-16, 8), 0, 1, 0.6),
        stroke(uneven(canvas, random.between(14, 34), random.between(10, 22), 0.35, 9), color, 8),
      )
    })
    return (
      fill(
        ellipse((left + right) / 2 + 30, y + 96 + index * 20, (right - left) * 0.54, 26),
        '#2a170c',
        'opacity="0.3"',
      ) +
      legs +
      fill(
        box(left - 20, y - 12, right - left + 40, 16, 8),
        canvas.linear('0 #e3c88f, 1 #7a5a34', [0, 0, 0, 1]),
      ) +
      weed
    )
  })
}
