import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, glint, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, fill, group, place, repeat, stroke } from '../parts/shapes.ts'
import { table } from '../parts/surfaces.ts'
import { roundStops } from '../parts/vessels.ts'

/** A broom of palm fibre against a wall. */
export function paintBroom(canvas: Canvas): string {
  const { width, height, random } = canvas
  const brush = repeat(210, (index) => {
    const share = (index / 209) * 2 - 1
    const color = tone(
      random.pick(['#4a3020', '#5e3d26', '#3a2618', '#7a5232']),
      random.between(-0.1, 0.25 - share * 0.2),
    )
    return stroke(
      curve(
        [
          [share * 70, 0],
          [share * 130 + random.between(-9, 9), 150],
          [share * 215 + random.between(-16, 16), 420 + random.between(-26, 20) - Math.abs(share) * 34],
        ],
        false,
      ),
      color,
      random.between(2.4, 5),
    )
  })
  const outline = curve([
    [-76, 0],
    [76, 0],
    [150, 150],
    [232, 400],
    [0, 440],
    [-232, 400],
    [-150, 150],
  ])
  const collar =
    fill(box(-84, -86, 168, 120, 26), canvas.linear(roundStops('#b58f55', 0.2))) +
    repeat(9, (index) =>
      stroke(
        `M-82 ${-74 + index * 12}Q0 ${-62 + index * 12} 82 ${-74 + index * 12}`,
        index % 3 === 1 ? palette.madder : '#e3c48a',
        6,
        'opacity="0.85"',
      ),
    ) +
    fill(box(-84, -86, 168, 120, 26), canvas.linear('0 #1a0d07 0.4, 0.3 #fff4dc 0.2, 1 #1a0d07 0.6'))
  const handle = box(-22, -1150, 44, 1080, 18)
  const knots = repeat(5, (index) =>
    fill(box(-24, -1000 + index * 210, 48, 9, 4), '#5b3c1c', 'opacity="0.6"'),
  )
  const stand = castShadow(canvas, outline + handle, 60, 40, 22, 0.45)
  return (
    table(canvas, '#cfa889', 'clay', 0.8) +
    sunlight(canvas, 'window') +
    group(
      place(width * 0.5, height * 0.62, -7),
      stand +
        fill(handle, canvas.linear(roundStops(palette.bamboo, 0.4))) +
        knots +
        fill(outline, '#2c1a0e') +
        brush +
        collar +
        glint(canvas, -60, 150, 50, 120, 20, 0.15),
    ) +
    freshLeaf(canvas, 'fern', width * 0.96, height * 0.99, 480, -24)
  )
}
