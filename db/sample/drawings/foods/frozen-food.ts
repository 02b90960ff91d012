import type { Canvas } from '../parts/canvas.ts'
import { label } from '../parts/labels.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, place, polygon, repeat, stroke } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'

/** Frozen dumplings on a tray with frost, beside their pack. */
export function paintFrozen(canvas: Canvas): string {
  const { width, height } = canvas
  const dumpling = () => {
    const color = tone('#eadcc2', canvas.random.between(-0.08, 0.06))
    const body = curve([
      [-92, 24],
      [-70, -34],
      [0, -58],
      [70, -34],
      [92, 24],
      [0, 48],
    ])
    const pleats = repeat(7, (index) =>
      stroke(
        curve(
          [
            [-60 + index * 20, -30 - Math.sin((index / 6) * 3.14) * 22],
            [-48 + index * 17, -4],
            [-40 + index * 14, 14],
          ],
          false,
        ),
        tone(color, -0.34),
        4,
        'opacity="0.6"',
      ),
    )
    return (
      fill(body, tone(color, -0.55), 'opacity="0.5" transform="translate(8 12)"') +
      fill(body, canvas.radial(`0 #ffffff, 0.5 ${color}, 1 ${tone(color, -0.36)}`, [0.36, 0.3, 0.8])) +
      pleats +
      fill(body, canvas.texture('stone', 0.5), 'opacity="0.6"')
    )
  }
  const rows = repeat(12, (index) =>
    group(
      place(
        width * (0.23 + (index % 3) * 0.27),
        height * (0.16 + Math.floor(index / 3) * 0.12),
        canvas.random.between(-8, 8),
        1.25,
      ),
      dumpling(),
    ),
  )
  const plate = box(width * 0.06, height * 0.06, width * 0.88, height * 0.54, 40)
  const frost = repeat(90, () =>
    fill(
      ellipse(
        canvas.random.between(0.06, 0.94) * width,
        canvas.random.between(0.06, 0.6) * height,
        canvas.random.between(1.5, 5),
        canvas.random.between(1.5, 5),
      ),
      '#ffffff',
      'opacity="0.75"',
    ),
  )
  const pack = group(
    place(width * 0.56, height * 0.81, -6),
    castShadow(canvas, box(-400, -170, 800, 340, 18), 20, 26, 14, 0.5) +
      fill(box(-400, -170, 800, 340, 18), '#3f6d7c') +
      fill(
        box(-400, -170, 800, 340, 18),
        canvas.linear('0 #ffffff 0.35, 0.3 #ffffff 0, 1 #0b1a20 0.4', [0, 0, 1, 1]),
      ) +
      fill(
        polygon([
          [-400, -120],
          [400, -150],
          [400, -142],
          [-400, -112],
        ]),
        '#ffffff',
        'opacity="0.2"',
      ) +
      group('', label(canvas, 330, 240, 'fish', palette.indigo, '#efe3c8')),
  )
  return (
    ground(canvas, 'stone') +
    castShadow(canvas, plate, 20, 28, 16, 0.55) +
    fill(plate, canvas.linear('0 #e9f0ee, 0.5 #c4d0d0, 1 #8fa0a4', [0, 0, 1, 1])) +
    fill(
      box(width * 0.09, height * 0.08, width * 0.82, height * 0.5, 26),
      canvas.linear('0 #b5c4c6, 1 #e3ebe9', [0, 0, 1, 1]),
    ) +
    rows +
    frost +
    pack +
    sunlight(canvas, 'window', 0.7)
  )
}
