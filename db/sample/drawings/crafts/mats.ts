import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { palette } from '../parts/palette.ts'
import { box, curve, ellipse, fill, n, polygon, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { plait } from '../parts/weave.ts'
import { clothOutline, creased, relief } from '../textiles/cloth.ts'

/** Pandan mats: one spread out, one half rolled up. */
export function paintMat(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1) {
    const weave = plait(
      canvas,
      30,
      ['#d8b878', '#d8b878', palette.madder, '#d8b878', '#e0c48a', palette.indigo],
      ['#cda763', palette.madder, '#cda763', '#e0c48a', palette.indigo, '#cda763'],
      1,
      45,
    )
    return (
      matLaid(canvas, weave) +
      freshLeaf(canvas, 'castor', width * 0.92, height * 0.99, 430, -14) +
      sunlight(canvas, 'leaves')
    )
  }
  const weave = plait(canvas, 24, ['#e0c48a', '#5b3a24'], ['#d8b878', '#d8b878'], 2, 45)
  return matRolled(canvas, weave) + sunlight(canvas, 'window')
}

function matLaid(canvas: Canvas, weave: string): string {
  const { width, height, random } = canvas
  const corners = [
    [width * 0.08, height * 0.08],
    [width + 30, -30],
    [width + 30, height * 0.8],
    [width * 0.16, height * 0.9],
  ] as const
  const outline = clothOutline(random, corners, 2)
  const hem =
    stroke(outline, '#8a6434', 20) +
    stroke(outline, '#d0a862', 14) +
    stroke(outline, '#f0d9a4', 12, 'stroke-dasharray="3 10" opacity="0.7"')
  return (
    ground(canvas, 'slate') +
    castShadow(canvas, outline, 22, 28, 16, 0.6) +
    fill(outline, weave) +
    canvas.clip(outline, relief(0, 0, width, height, creased(random, width, height, 5), 0.6)) +
    hem
  )
}

/** A mat rolled half up, seen from the front and above. */
function matRolled(canvas: Canvas, weave: string): string {
  const { width, height } = canvas
  const [left, right, rollY] = [width * 0.1, width * 0.9, height * 0.5]
  const flat = polygon([
    [left, rollY],
    [right, rollY],
    [width * 0.99, height * 0.9],
    [width * 0.01, height * 0.9],
  ])
  const roll = box(left - 20, rollY - 170, right - left + 40, 240, 30)
  const round = canvas.linear('0 #1a0d07 0.2, 0.25 #fff4dc 0.3, 0.5 #fff4dc 0, 1 #1a0d07 0.8', [0, 0, 0, 1])
  const spiral = Array.from({ length: 48 }, (_, index): Point => [
    right + 20 + Math.cos(index * 0.6) * (index * 1.0),
    rollY - 50 + Math.sin(index * 0.6) * (index * 2.45),
  ])
  return (
    table(canvas, '#c39a78', 'dark wood', 0.4) +
    castShadow(canvas, flat, 12, 20, 14, 0.5) +
    fill(flat, weave) +
    fill(flat, canvas.linear('0 #1a0d07 0.62, 0.3 #1a0d07 0.1, 1 #fff4dc 0.08', [0, 0, 0, 1])) +
    stroke(`M${n(width * 0.01)} ${n(height * 0.9)}H${n(width * 0.99)}`, '#c79f5e', 18) +
    fill(roll, weave) +
    fill(roll, round) +
    fill(ellipse(right + 20, rollY - 50, 48, 120), '#9a7440') +
    stroke(curve(spiral, false), '#e3c88f', 7) +
    stroke(curve(spiral, false), '#5b3a1e', 2)
  )
}
