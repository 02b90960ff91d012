import type { Canvas } from '../parts/canvas.ts'
import { dish, spoon } from '../parts/dishes.ts'
import { filling, glassVessel } from '../parts/glass.ts'
import { wrapLabel } from '../parts/labels.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { glint, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { heap } from '../parts/piles.ts'
import { curve, ellipse, fill, group, n, repeat, stroke, uneven } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { lid } from '../parts/vessels.ts'

/** Chilli sauce in jars, and in a stone mortar from above. */
export function paintChilliSauce(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const paste = canvas.linear('0 #5e0f0a, 0.25 #d4472a, 0.5 #b02a1a, 1 #5a0f0a')
  const seeds = repeat(90, () =>
    fill(
      ellipse(canvas.random.between(-200, 200), canvas.random.between(70, 420), 5, 3.4),
      canvas.random.pick(['#e8c070', '#7a140d', '#e0702f']),
    ),
  )
  const jar = (x: number, y: number, scale: number) =>
    glassVessel(
      canvas,
      x,
      y,
      [
        [150 * scale, 0],
        [154 * scale, 26 * scale],
        [180 * scale, 70 * scale],
        [180 * scale, 360 * scale],
        [166 * scale, 390 * scale],
      ],
      group(`scale(${scale})`, filling(canvas, 182, 50, 410, paste, '#c43a22') + seeds),
    ) +
    lid(canvas, x, y - 380 * scale, 160 * scale, 56 * scale, '#2f2a26', 0.6) +
    wrapLabel(canvas, x, y - 180 * scale, 180 * scale, 180 * scale, 'sun', palette.madder)
  const pods = (x: number, y: number, count: number, flat: number) =>
    heap(canvas, [chilli], { x, y, rx: width * 0.17, ry: height * 0.04, high: 26, count, size: 118, flat })
  if (variant === 1)
    return (
      table(canvas, '#cfae86', 'dark wood', 0.54) +
      sunlight(canvas, 'window') +
      jar(width * 0.66, height * 0.71, 0.95) +
      jar(width * 0.35, height * 0.77, 1.2) +
      pods(width * 0.72, height * 0.86, 20, 0.7) +
      freshLeaf(canvas, 'lanceolate', width * 0.3, height * 0.95, 260, 70)
    )
  const sauce =
    fill(ellipse(0, 0, width * 0.27, width * 0.27), canvas.radial('0 #c93a1e, 0.8 #8f1f12, 1 #5a0f0a')) +
    repeat(150, () => {
      const [angle, far] = [canvas.random.between(0, 6.28), Math.sqrt(canvas.random.next()) * width * 0.25]
      return fill(
        uneven(canvas, canvas.random.between(6, 20), canvas.random.between(4, 11), 0.2, 8),
        tone(
          canvas.random.pick(['#d4472a', '#e2703a', '#8a1a10', '#e8b45c']),
          canvas.random.between(-0.1, 0.1),
        ),
        `opacity="0.8" transform="translate(${n(Math.cos(angle) * far)} ${n(Math.sin(angle) * far)})"`,
      )
    }) +
    glint(canvas, -90, -110, 70, 16, -30, 0.55) +
    glint(canvas, 60, 40, 40, 10, 20, 0.4)
  return (
    ground(canvas, 'stone') +
    dish(canvas, width * 0.52, height * 0.4, width * 0.36, '#4a4642', 1, sauce, 'stone') +
    pods(width * 0.3, height * 0.83, 22, 1) +
    spoon(canvas, width * 0.72, height * 0.72, 420, 42) +
    freshLeaf(canvas, 'lanceolate', width * 0.95, height * 0.2, 300, -130) +
    sunlight(canvas, 'leaves')
  )
}

function chilli(canvas: Canvas): string {
  const color = tone(canvas.random.pick(['#b3261c', '#c23a20', '#9c1f1a']), canvas.random.between(-0.1, 0.08))
  const body = curve([
    [-40, -7],
    [-10, -13],
    [24, -8],
    [52, 6],
    [22, 8],
    [-8, 11],
    [-38, 8],
  ])
  return (
    fill(
      body,
      canvas.linear(`0 ${tone(color, 0.3)}, 0.4 ${color}, 1 ${tone(color, -0.55)}`, [0, 0, 0.1, 1]),
    ) +
    glint(canvas, -6, -6, 28, 3, 4, 0.75) +
    fill(
      curve([
        [-52, -3],
        [-40, -9],
        [-34, 0],
        [-40, 9],
      ]),
      '#5f7a35',
    ) +
    stroke(
      curve(
        [
          [-50, -1],
          [-62, -6],
          [-70, -2],
        ],
        false,
      ),
      '#55702f',
      5,
    )
  )
}
