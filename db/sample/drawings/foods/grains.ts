import type { Canvas } from '../parts/canvas.ts'
import { tone } from '../parts/palette.ts'
import { curve, ellipse, fill } from '../parts/shapes.ts'

/** A polished grain. */
export function rice(canvas: Canvas): string {
  const color = tone(
    canvas.random.pick(['#f4ead2', '#efe2c4', '#e9d6b0']),
    canvas.random.between(-0.06, 0.08),
  )
  return fill(
    curve([
      [-50, 2],
      [-20, -15],
      [24, -14],
      [50, 0],
      [22, 14],
      [-22, 15],
    ]),
    canvas.linear(`0 ${tone(color, 0.5)}, 0.5 ${color}, 1 ${tone(color, -0.38)}`, [0, 0, 0.1, 1]),
  )
}

/** A grain in its red bran. */
export function redRice(canvas: Canvas): string {
  const color = tone('#8e4a35', canvas.random.between(-0.2, 0.22))
  return fill(
    curve([
      [-50, 2],
      [-20, -15],
      [24, -14],
      [50, 0],
      [22, 14],
      [-22, 15],
    ]),
    canvas.linear(`0 ${tone(color, 0.42)}, 0.5 ${color}, 1 ${tone(color, -0.5)}`, [0, 0, 0.1, 1]),
  )
}

/** A pearl of sago. */
export function sagoPearl(canvas: Canvas): string {
  const color = tone('#f0e6d8', canvas.random.between(-0.1, 0.06))
  return fill(
    ellipse(0, 0, 48, 48),
    canvas.radial(`0 #ffffff, 0.5 ${color}, 1 ${tone(color, -0.36)}`, [0.34, 0.3, 0.78]),
  )
}
