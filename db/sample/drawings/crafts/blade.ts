import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, glint, sunlight } from '../parts/light.ts'
import { palette } from '../parts/palette.ts'
import { box, curve, fill, group, place, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'

const silverStops = '0 #f7f6f0, 0.3 #b9bcbc, 0.5 #6f7475, 0.65 #dcdedb, 1 #5a5f60'

/** A hand-forged blade with a pattern in its steel, a carved handle and a sheath. */
export function paintBlade(canvas: Canvas): string {
  const { width } = canvas
  const steel = `M-460 -40C-300 -66 -40 -74 150 -52L150 50C20 62 -180 66 -330 40Q-430 18 -460 -40Z`
  const lines = repeat(20, (index) =>
    stroke(
      curve(
        Array.from({ length: 12 }, (_, step): Point => [
          -480 + step * 60,
          -64 + index * 7 + Math.sin(step * 1.7 + index * 0.8) * 7 + canvas.random.between(-3, 3),
        ]),
        false,
      ),
      index % 2 === 0 ? '#f2f0e8' : '#2f3233',
      2.6,
      'opacity="0.32"',
    ),
  )
  const edge = `M-460 -40Q-430 18 -330 40C-180 66 20 62 150 50L150 34C20 44 -170 46 -310 24Q-410 4 -460 -40Z`
  const grip = curve([
    [150, -44],
    [230, -40],
    [330, -56],
    [420, -30],
    [452, 40],
    [420, 96],
    [380, 70],
    [330, 44],
    [230, 40],
    [150, 44],
  ])
  const carve = repeat(5, (index) =>
    stroke(
      curve(
        [
          [250 + index * 34, -34],
          [262 + index * 34, 0],
          [250 + index * 34, 36],
        ],
        false,
      ),
      '#2c170b',
      4,
      'opacity="0.6"',
    ),
  )
  const knife =
    castShadow(canvas, steel + grip, 16, 24, 12, 0.6) +
    fill(steel, canvas.linear(silverStops, [0, 0, 0.2, 1])) +
    canvas.clip(steel, lines + fill(box(-500, -100, 700, 200), canvas.texture('speckle', 0.6))) +
    fill(edge, canvas.linear('0 #ffffff 0.9, 1 #9da1a0 0.8', [0, 0, 0.3, 1])) +
    fill(box(146, -52, 26, 104, 6), canvas.linear('0 #f0d590, 0.5 #b98a35, 1 #5b3d12', [0, 0, 0, 1])) +
    fill(grip, canvas.linear('0 #a0673a, 0.5 #6b3e1e, 1 #2a150a', [0, 0, 0, 1])) +
    canvas.clip(grip, fill(box(100, -120, 400, 260), canvas.texture('wood', 0.7, 90)) + carve) +
    glint(canvas, 270, -26, 90, 9, -4, 0.5)
  const case_ = curve([
    [-440, -40],
    [-200, -64],
    [100, -66],
    [200, -70],
    [214, 0],
    [200, 66],
    [100, 62],
    [-200, 54],
    [-400, 20],
  ])
  const bands = [-240, -40, 140]
    .map(
      (at) =>
        fill(box(at, -70, 44, 140, 6), canvas.linear('0 #d9b98a, 0.4 #a87c48, 1 #4a2f16', [0, 0, 0, 1])) +
        repeat(5, (index) => stroke(`M${at + 4 + index * 9} -66V66`, '#3a2412', 2, 'opacity="0.5"')),
    )
    .join('')
  const sheath =
    castShadow(canvas, case_, 16, 24, 12, 0.6) +
    fill(case_, canvas.linear('0 #8a5a34, 0.4 #6b4022, 1 #2a150a', [0, 0, 0, 1])) +
    canvas.clip(case_, fill(box(-500, -100, 800, 200), canvas.texture('wood', 0.8, 90)) + bands) +
    glint(canvas, -90, -44, 220, 8, -1, 0.4)
  return (
    ground(canvas, 'dark wood') +
    fill(box(0, 0, width, canvas.height), '#1a0d07', 'opacity="0.2"') +
    freshLeaf(canvas, 'teak', width * 0.12, canvas.height * 0.3, 420, -150, palette.leafDeep) +
    group(place(width * 0.52, canvas.height * 0.36, -16, 1.04), knife) +
    group(place(width * 0.5, canvas.height * 0.66, -12, 1.1), sheath) +
    sunlight(canvas, 'window')
  )
}
