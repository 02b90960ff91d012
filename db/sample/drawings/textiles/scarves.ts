import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { box, curve, fill, group, place } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import type { Ground } from '../parts/surfaces.ts'
import { fringe, relief } from './cloth.ts'
import type { Sheet } from './cloth.ts'
import { foldedPile, hung } from './displays.ts'
import { ecoprintSheet } from './textiles.ts'

/** Ecoprinted scarves: laid in a swirl, folded, hung. */
export function paintPashmina(canvas: Canvas, variant: number): string {
  if (variant === 1) return swirl(canvas, ecoprintSheet(canvas, 4, 260), 'plaster')
  if (variant === 2) {
    return foldedPile(
      canvas,
      [ecoprintSheet(canvas, 2, 260, 1300, 1150), ecoprintSheet(canvas, 0, 260, 1300, 1150)],
      {
        wall: '#94a08c',
        top: 'linen',
        topper: 'leaf',
        breadth: 0.82,
        middle: 0.5,
      },
    )
  }
  const spans = [
    [0.05, 0.3, 0.74],
    [0.36, 0.62, 0.9],
    [0.68, 0.95, 0.68],
  ] as const
  const sheets = [3, 1, 2].map((index) => ecoprintSheet(canvas, index, 260, 400, 1500))
  return hung(canvas, sheets, { wall: '#c9a58a', spans, pole: 0.1, light: 'window' })
}

/** A long scarf laid in an S, its folds running along it. */
function swirl(canvas: Canvas, sheet: Sheet, surface: Ground): string {
  const { width, height, random } = canvas
  const middle = (t: number): Point => [
    width * (0.5 + 0.22 * Math.sin(t * 5.2 + 0.4)),
    height * (-0.05 + t * 0.92),
  ]
  const half = (t: number) => width * (0.2 + 0.1 * Math.cos(t * 5.2 * 2) + 0.04 * t)
  const edge = (side: number) =>
    Array.from({ length: 15 }, (_, index): Point => {
      const t = index / 14
      const [x, y] = middle(t)
      const lean = Math.cos(t * 5.2 + 0.4) * 0.9
      return [x + side * half(t), y - side * half(t) * lean * 0.42 + random.between(-4, 4)]
    })
  const [left, right] = [edge(-1), edge(1)]
  const outline = `${curve(left, false)}L${curve(right.slice().reverse(), false).slice(1)}Z`
  const flow = (x: number, y: number) => {
    const t = (y / height + 0.05) / 0.92
    const across = (x - middle(t)[0]) / half(t)
    return (
      (Math.sin(across * 9 + Math.sin(t * 7) * 1.4) * 20 + Math.sin(across * 17 + t * 5) * 7) *
        (0.75 + 0.4 * Math.sin(t * 6)) +
      Math.cos(across * 1.5) * 40
    )
  }
  const whole = box(0, -20, width, height + 40)
  const tail = fringe(
    random,
    left.at(-1) ?? [0, 0],
    right.at(-1) ?? [0, 0],
    [18, 110],
    tone(sheet.color, 0.2),
    7,
  )
  return (
    ground(canvas, surface) +
    castShadow(canvas, outline, 26, 30, 20, 0.5) +
    tail +
    canvas.clip(
      outline,
      fill(whole, sheet.color) +
        group(place(width * 0.5, height * 0.42, 12), sheet.content) +
        fill(whole, canvas.texture('linen', 0.7)) +
        relief(0, -20, width, height + 40, flow, 0.75),
    ) +
    freshLeaf(canvas, 'eucalyptus', width * 0.9, height * 0.96, 480, -8) +
    freshLeaf(canvas, 'teak', width * 0.1, height * 0.5, 330, -30) +
    sunlight(canvas, 'leaves')
  )
}
