import type { Canvas } from '../parts/canvas.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { box, curve, fill, group, n, place, polygon, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { table } from '../parts/surfaces.ts'
import { roundStops, turnedSolid } from '../parts/vessels.ts'
import { hanging, relief } from '../textiles/cloth.ts'
import { ecoprintSheet } from '../textiles/textiles.ts'
import { plant } from './garden.ts'

/** A work table where leaves are being laid on cloth for ecoprint. */
export function paintWorkshop(canvas: Canvas): string {
  const { width, height, random } = canvas
  const sheet = ecoprintSheet(canvas, 0, 250, 1000, 900)
  const cloth: Point[] = [
    [width * 0.16, height * 0.62],
    [width * 0.78, height * 0.6],
    [width * 0.86, height * 0.93],
    [width * 0.04, height * 0.95],
  ]
  const outline = polygon(cloth)
  const print = group(`translate(${n(width * 0.47)} ${n(height * 0.76)}) scale(1.15 0.5)`, sheet.content)
  const line = stroke(
    curve(
      [
        [-20, height * 0.1],
        [width * 0.5, height * 0.16],
        [width + 20, height * 0.08],
      ],
      false,
    ),
    '#5b4632',
    5,
  )
  const hungCloths = repeat(3, (index) => {
    const [x, y, wide, long] = [
      width * (0.12 + index * 0.27),
      height * (0.125 + (index % 2) * 0.025),
      width * 0.22,
      height * (0.36 - index * 0.02),
    ]
    const own = ecoprintSheet(canvas, index + 1, 190, 480, 640)
    const path = curve([
      [x, y],
      [x + wide / 2, y + 8],
      [x + wide, y - 2],
      [x + wide + 6, y + long * 0.6],
      [x + wide - 4, y + long],
      [x + wide * 0.5, y + long + 12],
      [x + 4, y + long],
      [x - 5, y + long * 0.5],
    ])
    return (
      castShadow(canvas, path, 34, 30, 18, 0.4) +
      canvas.clip(
        path,
        fill(box(x - 20, y - 20, wide + 40, long + 60), own.color) +
          group(place(x + wide / 2, y + long / 2, 0, 0.72), own.content) +
          relief(x - 10, y - 10, wide + 20, long + 40, hanging(random, 9, width, 14), 0.8),
      )
    )
  })
  const pot = turnedSolid(
    canvas,
    width * 0.9,
    height * 0.72,
    [
      [120, 0],
      [140, 80],
      [130, 190],
      [80, 230],
    ],
    '#5b5550',
    { gloss: 0.5, inside: '#6b2f1c', view: 0.32 },
  )
  const mallet = group(
    place(width * 0.72, height * 0.84, -30),
    fill(box(-20, -14, 250, 28, 12), '#170b05', 'opacity="0.3" transform="translate(8 16)"') +
      fill(box(0, -13, 240, 26, 12), canvas.linear(roundStops('#b07a46', 0.3))) +
      fill(box(-60, -50, 100, 104, 14), canvas.linear('0 #c99a62, 1 #5b3a1c', [0, 0, 0.5, 1])),
  )
  const heap = repeat(9, (index) =>
    plant(
      canvas,
      width * (0.06 + index * 0.012),
      height * (0.66 + (index % 3) * 0.04),
      random.between(150, 220),
      random.between(-80, 80),
      random.pick(['papaya', 'fern', 'castor'] as const),
    ),
  )
  return (
    table(canvas, '#d0b592', 'light wood', 0.55) +
    line +
    hungCloths +
    sunlight(canvas, 'leaves') +
    castShadow(canvas, outline, 10, 16, 12, 0.4) +
    canvas.clip(
      outline,
      fill(box(0, height * 0.55, width, height * 0.45), sheet.color) +
        print +
        fill(box(0, height * 0.55, width, height * 0.45), canvas.texture('linen', 0.8)),
    ) +
    heap +
    pot +
    mallet +
    sunlight(canvas, 'plain', 0.7)
  )
}
