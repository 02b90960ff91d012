import type { Canvas } from '../parts/canvas.ts'
import { filling, glassVessel } from '../parts/glass.ts'
import { bow, wrapLabel } from '../parts/labels.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, ellipse, fill, group, place, repeat, stroke } from '../parts/shapes.ts'
import { table } from '../parts/surfaces.ts'
import { roundStops, turned } from '../parts/vessels.ts'

/** Bottles of fruit syrup with a glass of it. */
export function paintSyrup(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1)
    return (
      table(canvas, '#d3b791', 'stone', 0.55) +
      sunlight(canvas, 'window') +
      bottle(canvas, width * 0.6, height * 0.72, 0.98, '#8c1f2b', 'flower', palette.madder) +
      bottle(canvas, width * 0.3, height * 0.8, 1.06, '#c27a1c', 'sun', palette.soga) +
      freshLeaf(canvas, 'lanceolate', width * 0.86, height * 0.94, 340, 66) +
      tumbler(canvas, width * 0.8, height * 0.84, 0.8, '#b5402f')
    )
  return (
    table(canvas, '#8fa293', 'dark wood', 0.55) +
    sunlight(canvas, 'leaves', 0.8) +
    bottle(canvas, width * 0.48, height * 0.78, 1.2, '#6d7d25', 'leaf', palette.leafDeep) +
    tumbler(canvas, width * 0.82, height * 0.82, 1, '#8c9a35') +
    freshLeaf(canvas, 'jatropha', width * 0.16, height * 0.95, 330, 30)
  )
}

/** A bottle of coloured syrup with a cork; its middle foot at x, y. */
export function bottle(
  canvas: Canvas,
  x: number,
  y: number,
  scale: number,
  liquid: string,
  kind: Parameters<typeof wrapLabel>[5],
  ink: string,
): string {
  const profile = [
    [46, 0],
    [46, 150],
    [62, 210],
    [130, 300],
    [138, 380],
    [138, 640],
    [126, 670],
  ].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
  const clear = canvas.linear(
    `0 ${tone(liquid, -0.5)}, 0.25 ${tone(liquid, 0.2)}, 0.5 ${liquid}, 0.8 ${tone(liquid, -0.3)}, 0.95 ${tone(liquid, 0.15)}, 1 ${tone(liquid, -0.5)}`,
  )
  const inside = filling(canvas, 140 * scale, 215 * scale, 690 * scale, clear, tone(liquid, 0.2))
  const glow = group(
    place(x + 190 * scale, y + 18 * scale),
    fill(ellipse(0, 0, 190 * scale, 42 * scale), canvas.radial(`0 ${liquid} 0.55, 1 ${liquid} 0`)),
  )
  const cork = turned(
    [
      [40, 0],
      [44, 70],
    ],
    0.26,
  )
  return (
    glow +
    glassVessel(canvas, x, y, profile, inside) +
    group(
      place(x, y - 730 * scale, 0, scale),
      fill(cork, canvas.linear(roundStops('#c79f68', 0.1))) +
        fill(cork, canvas.texture('stone', 0.5)) +
        fill(ellipse(0, 0, 40, 10), '#e2c291'),
    ) +
    wrapLabel(canvas, x, y - 260 * scale, 138 * scale, 250 * scale, kind, ink) +
    bow(canvas, x, y - 560 * scale, 54 * scale)
  )
}

/** A glass of drink with ice. */
function tumbler(canvas: Canvas, x: number, y: number, scale: number, color: string): string {
  const profile = [
    [104, 0],
    [84, 270],
  ].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
  const ice = repeat(4, (index) =>
    group(
      place((index - 1.5) * 44 * scale, (66 + (index % 2) * 20) * scale, 20 * index, scale),
      fill(box(-30, -30, 60, 60, 10), '#ffffff', 'opacity="0.34"') +
        stroke(box(-30, -30, 60, 60, 10), '#ffffff', 3, 'opacity="0.5"'),
    ),
  )
  return glassVessel(
    canvas,
    x,
    y,
    profile,
    filling(
      canvas,
      110 * scale,
      52 * scale,
      300 * scale,
      canvas.linear(`0 ${tone(color, 0.3)}, 1 ${color}`, [0, 0, 0, 1]),
      tone(color, 0.4),
    ) + ice,
  )
}
