import type { Canvas } from '../parts/canvas.ts'
import type { LeafName } from '../parts/leaves.ts'
import type { Ornament } from '../parts/ornaments.ts'
import { tone } from '../parts/palette.ts'
import type { Piece } from '../parts/piles.ts'
import { ellipse, fill, group, n, repeat, stroke, uneven } from '../parts/shapes.ts'
import { plait, rimBraid } from '../parts/weave.ts'

/** What a dry food looks like in its pictures. */
export type Food = {
  pieces: readonly Piece[]
  /** Size of a piece in units. */
  size: number
  /** How many pieces make a full dish. */
  count: number
  crumb: string
  /** Colour of the heap's inside, for small and thread-like food. */
  bed?: string
  ornament: Ornament
  pack: string
  ink?: string
  leaf: LeafName
  bowl: string
}

/** A flat winnowing tray of plaited bamboo, lined with banana leaf or not; `view` 1 is straight from above. */
export function tray(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  view: number,
  content = '',
  lined = false,
): string {
  const weave = plait(canvas, radius / 11, ['#d9b878', '#cfa968'], ['#d2ad6c', '#dec088'], 2, 45)
  const inner = ellipse(0, 0, radius, radius * view)
  const shadow = canvas.radial('0.7 #170b05 0.65, 0.86 #170b05 0.3, 1 #170b05 0')
  return (
    fill(ellipse(x + radius * 0.1, y + radius * 0.12, radius * 1.16, radius * 1.16 * view), shadow) +
    group(
      `translate(${x} ${y})`,
      group(`scale(1 ${view})`, fill(ellipse(0, 0, radius, radius), weave)) +
        fill(inner, canvas.radial('0.5 #1a0d07 0, 0.9 #1a0d07 0.32, 1 #1a0d07 0.55', [0.54, 0.55, 0.5])) +
        fill(inner, canvas.linear('0 #1a0d07 0.32, 0.4 #1a0d07 0, 1 #fff4dc 0.2', [0.1, 0, 0.8, 1])) +
        rimBraid(canvas, radius, view, radius * 0.04, '#c79f5e') +
        (lined ? lining(canvas, radius, view) : '') +
        content,
    )
  )
}

/** A round of banana leaf, as trays are lined with. */
function lining(canvas: Canvas, radius: number, view: number): string {
  const color = '#5f7a3c'
  const outline = uneven(canvas, radius * 0.86, radius * 0.86, 0.035, 22)
  const ribs = repeat(34, (index) => {
    const x = (index / 33 - 0.5) * radius * 2
    const lines = `M${n(x)} 0l${n(radius * 0.2)} ${n(-radius)}M${n(x)} 0l${n(radius * 0.2)} ${n(radius)}`
    return stroke(
      lines,
      index % 2 === 0 ? '#b9c98a' : '#24351a',
      canvas.random.between(2, 6),
      'opacity="0.22"',
    )
  })
  const middle =
    stroke(`M${n(-radius)} 0H${n(radius)}`, '#24351a', 16, 'opacity="0.5"') +
    stroke(`M${n(-radius)} -4H${n(radius)}`, '#b3c583', 10)
  const light = canvas.linear(`0 ${tone(color, 0.25)}, 0.5 ${color}, 1 ${tone(color, -0.4)}`, [0, 0, 1, 1])
  return group(
    `scale(1 ${view}) rotate(-24)`,
    fill(outline, '#170b05', 'opacity="0.4" transform="translate(6 9)"') +
      fill(outline, light) +
      canvas.clip(outline, ribs + middle),
  )
}
