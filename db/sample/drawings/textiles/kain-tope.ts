import { tray } from '../foods/foods.ts'
import type { Canvas } from '../parts/canvas.ts'
import { bow } from '../parts/labels.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { palette } from '../parts/palette.ts'
import { curve, ellipse, fill, group, place, repeat, stroke } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { hung } from './displays.ts'
import { foldedCloth } from './folded.ts'
import { layersOfGauze, threadsNear } from './kain-tope-weave.ts'
import { rolledCloth } from './rolls.ts'

/** Kain Tope: undyed cotton gauze of Jeneponto, hand-woven with an open weave. Drawn plainly, as the cloth is. */
export function paintKainTope(canvas: Canvas, variant: number): string {
  if (variant === 1) return stack(canvas)
  if (variant === 2)
    return hung(canvas, [{ color: '#c9b48e', content: layersOfGauze(canvas), edge: () => '' }], {
      wall: '#b08662',
    })
  if (variant === 3) return rolled(canvas)
  return threadsNear(canvas)
}

function stack(canvas: Canvas): string {
  const { width, height } = canvas
  const content = layersOfGauze(canvas)
  const low = foldedCloth(canvas, width * 0.48, height * 0.82, width * 0.76, 4, 52, {
    color: '#cbb48a',
    content,
    edge: () => content,
  })
  const high = foldedCloth(canvas, width * 0.5, height * 0.82 - 214, width * 0.7, 3, 50, {
    color: '#d2bd94',
    content,
    edge: () => content,
  })
  return (
    table(canvas, '#a97b5c', 'dark wood', 0.38) +
    sunlight(canvas, 'window') +
    low +
    high +
    cottonBoll(canvas, width * 0.3, height * 0.49, 92) +
    cottonBoll(canvas, width * 0.42, height * 0.465, 74) +
    cottonBoll(canvas, width * 0.87, height * 0.9, 96)
  )
}

function rolled(canvas: Canvas): string {
  const { width, height, random } = canvas
  const content = layersOfGauze(canvas)
  const one = (x: number, y: number, long: number, radius: number, turn: number) => {
    const ties = [-0.2, 0.18].map((share) =>
      group(
        place(x, y, turn),
        stroke(
          curve(
            [
              [long * share, -radius],
              [long * share + 12, 0],
              [long * share, radius],
            ],
            false,
          ),
          '#7a5a34',
          8,
        ) +
          stroke(
            curve(
              [
                [long * share, -radius],
                [long * share + 12, 0],
                [long * share, radius],
              ],
              false,
            ),
            '#c9a468',
            5,
          ),
      ),
    )
    return rolledCloth(canvas, x, y, long, radius, turn, '#cdbd98', content) + ties.join('')
  }
  return (
    ground(canvas, 'slate') +
    freshLeaf(canvas, 'fern', width * 0.02, height * 0.86, 520, 30, palette.leafDeep) +
    one(width * 0.48, height * 0.26, width * 0.8, 128, -17) +
    one(width * 0.52, height * 0.5, width * 0.78, 122, -13) +
    tray(
      canvas,
      width * 0.7,
      height * 0.82,
      width * 0.24,
      1,
      repeat(13, (index) => {
        const far = Math.sqrt((index + 0.5) / 13) * 190
        return cottonBoll(
          canvas,
          Math.cos(index * 2.4) * far,
          Math.sin(index * 2.4) * far,
          random.between(78, 98),
        )
      }),
    ) +
    bow(canvas, width * 0.52, height * 0.5, 84) +
    sunlight(canvas, 'leaves', 0.9)
  )
}

/** An opened boll of raw cotton. */
function cottonBoll(canvas: Canvas, x: number, y: number, size: number): string {
  const puff = (px: number, py: number, radius: number) =>
    fill(
      ellipse(px, py, radius, radius * 0.92),
      canvas.radial('0 #ffffff, 0.55 #f3ebda, 0.88 #cfc2a8, 1 #b7a888', [0.36, 0.3, 0.74]),
    )
  const husk = repeat(5, (index) =>
    group(
      `rotate(${index * 72 + 20})`,
      fill(
        curve([
          [0, -6],
          [size * 0.5, -size * 0.16],
          [size * 0.72, 0],
          [size * 0.5, size * 0.12],
        ]),
        canvas.linear('0 #8a6238, 1 #4a2f18'),
      ),
    ),
  )
  return group(
    place(x, y, canvas.random.between(-40, 40)),
    fill(
      ellipse(size * 0.12, size * 0.18, size * 0.74, size * 0.62),
      canvas.radial('0.4 #170b05 0.6, 1 #170b05 0'),
    ) +
      husk +
      puff(-size * 0.22, -size * 0.14, size * 0.36) +
      puff(size * 0.24, -size * 0.12, size * 0.34) +
      puff(-size * 0.04, size * 0.24, size * 0.37) +
      puff(0, -size * 0.04, size * 0.34),
  )
}
