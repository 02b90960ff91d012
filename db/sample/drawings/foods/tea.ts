import type { Canvas } from '../parts/canvas.ts'
import { dish } from '../parts/dishes.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { heap } from '../parts/piles.ts'
import { curve, ellipse, fill, n, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { table } from '../parts/surfaces.ts'
import { lid, turnedSolid } from '../parts/vessels.ts'
import { cup, steam } from './cups.ts'

/** A clay teapot, a cup and a dish of leaves. */
export function paintTea(canvas: Canvas): string {
  const { width, height } = canvas
  const pot = turnedSolid(
    canvas,
    width * 0.36,
    height * 0.76,
    [
      [110, 0],
      [220, 70],
      [262, 190],
      [210, 300],
      [150, 330],
    ],
    '#8a4f34',
    { gloss: 0.45, view: 0.28 },
  )
  const spout = curve([
    [width * 0.36 + 240, height * 0.76 - 150],
    [width * 0.36 + 340, height * 0.76 - 190],
    [width * 0.36 + 372, height * 0.76 - 300],
    [width * 0.36 + 402, height * 0.76 - 296],
    [width * 0.36 + 392, height * 0.76 - 160],
    [width * 0.36 + 230, height * 0.76 - 70],
  ])
  const knob =
    lid(canvas, width * 0.36, height * 0.76 - 326, 104, 24, '#8a4f34', 0.45, 0.28) +
    fill(
      ellipse(width * 0.36, height * 0.76 - 372, 30, 27),
      canvas.radial('0 #d79a76, 1 #4a2415', [0.34, 0.3, 0.8]),
    )
  const handle =
    stroke(
      `M${n(width * 0.36 - 130)} ${n(height * 0.76 - 320)}C${n(width * 0.36 - 150)} ${n(height * 0.76 - 560)} ${n(width * 0.36 + 150)} ${n(height * 0.76 - 560)} ${n(width * 0.36 + 130)} ${n(height * 0.76 - 320)}`,
      '#6b4426',
      22,
    ) +
    stroke(
      `M${n(width * 0.36 - 134)} ${n(height * 0.76 - 322)}C${n(width * 0.36 - 154)} ${n(height * 0.76 - 564)} ${n(width * 0.36 + 146)} ${n(height * 0.76 - 564)} ${n(width * 0.36 + 126)} ${n(height * 0.76 - 322)}`,
      '#d0a268',
      18,
      'stroke-dasharray="6 7" opacity="0.7"',
    )
  const leaves = heap(canvas, [teaLeaf], {
    x: 0,
    y: 0,
    rx: 130,
    ry: 56,
    high: 40,
    count: 90,
    size: 40,
    flat: 0.8,
  })
  return (
    table(canvas, '#b9bfa4', 'light wood', 0.5) +
    sunlight(canvas, 'window') +
    freshLeaf(canvas, 'kelor', width * 0.86, height * 0.62, 460, 12) +
    fill(spout, canvas.linear('0 #7a432b, 0.4 #b8795a, 1 #4a2415')) +
    handle +
    pot +
    knob +
    cup(canvas, width * 0.74, height * 0.8, 136, '#efe6d4', '#9a5f24') +
    dish(canvas, width * 0.33, height * 0.89, 168, '#6d5038', 0.46, leaves) +
    steam(width * 0.75, height * 0.68)
  )
}

/** A rolled, dried tea leaf. */
function teaLeaf(canvas: Canvas): string {
  const color = tone(
    canvas.random.pick([palette.leafDeep, '#3a3526', '#52472b']),
    canvas.random.between(-0.25, 0.12),
  )
  const path: Point[] = [
    [-46, canvas.random.between(-12, 12)],
    [-14, canvas.random.between(-14, 14)],
    [16, canvas.random.between(-14, 14)],
    [46, canvas.random.between(-12, 12)],
  ]
  return (
    stroke(curve(path, false), tone(color, -0.5), 17, 'transform="translate(2 4)"') +
    stroke(curve(path, false), color, 13) +
    stroke(curve(path, false), tone(color, 0.4), 3, 'opacity="0.7" transform="translate(-1 -3)"')
  )
}
