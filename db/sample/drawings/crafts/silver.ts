import type { Canvas } from '../parts/canvas.ts'
import { dish } from '../parts/dishes.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { box, curve, ellipse, fill, group, n, place, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import { creased, relief } from '../textiles/cloth.ts'

/** Filigree in silver: a bracelet, earrings and a brooch of twisted wire. */
export function paintSilver(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const wire = (path: string, thick: number) =>
    stroke(path, '#1a0d07', thick, 'opacity="0.4" transform="translate(5 8)"') +
    stroke(path, '#595e5f', thick) +
    stroke(path, '#c3c7c6', thick * 0.7) +
    stroke(path, '#ffffff', thick * 0.26, 'transform="translate(-1 -1.5)"')
  const scroll = (size: number) =>
    curve(
      Array.from({ length: 16 }, (_, index): Point => [
        Math.cos(index * 0.62) * size * (1 - index / 17),
        Math.sin(index * 0.62) * size * (1 - index / 17),
      ]),
      false,
    )
  const bead = (x: number, y: number, size: number) =>
    fill(ellipse(x + 3, y + 5, size, size), '#1a0d07', 'opacity="0.4"') +
    fill(ellipse(x, y, size, size), canvas.radial('0 #ffffff, 0.4 #d5d8d7, 1 #505556', [0.34, 0.3, 0.8]))
  const rosette = (x: number, y: number, size: number, petals: number) =>
    group(
      place(x, y),
      repeat(petals, (index) =>
        group(
          `rotate(${(index / petals) * 360})`,
          wire(
            curve([
              [0, -size * 0.2],
              [size * 0.24, -size * 0.55],
              [0, -size],
              [-size * 0.24, -size * 0.55],
            ]),
            size * 0.05,
          ) +
            group(place(0, -size * 0.58, 90), wire(scroll(size * 0.14), size * 0.03)) +
            bead(0, -size * 1.04, size * 0.06),
        ),
      ) +
        bead(0, 0, size * 0.17) +
        repeat(12, (index) =>
          bead(Math.cos(index * 0.5236) * size * 0.25, Math.sin(index * 0.5236) * size * 0.25, size * 0.04),
        ),
    )
  const earring = (x: number, y: number, size: number) =>
    group(
      place(x, y),
      wire(
        `M0 ${n(-size * 1.3)}C${n(size * 0.5)} ${n(-size * 1.9)} ${n(-size * 0.5)} ${n(-size * 2)} ${n(-size * 0.1)} ${n(-size * 1.4)}`,
        size * 0.05,
      ),
    ) +
    rosette(x, y, size, 8) +
    repeat(5, (index) =>
      group(
        place(x + (index - 2) * size * 0.36, y + size * (1.3 - Math.abs(index - 2) * 0.12)),
        wire(`M0 ${n(-size * 0.34)}V${n(size * 0.1)}`, size * 0.03) + bead(0, size * 0.16, size * 0.1),
      ),
    )
  if (variant === 1)
    return (
      velvet(canvas, '#2c1a24') +
      earring(width * 0.32, height * 0.3, 130) +
      earring(width * 0.66, height * 0.36, 130) +
      rosette(width * 0.48, height * 0.76, 190, 12) +
      sunlight(canvas, 'leaves', 0.8)
    )
  const ring = ellipse(0, 0, 330, 330)
  const bracelet = group(
    place(width * 0.5, height * 0.42),
    wire(ring, 20) +
      wire(ellipse(0, 0, 272, 272), 16) +
      repeat(26, (index) =>
        group(`rotate(${(index / 26) * 360}) translate(0 -301)`, wire(scroll(25), 6) + bead(0, -40, 8)),
      ),
  )
  return (
    ground(canvas, 'slate') +
    dish(canvas, width * 0.5, height * 0.42, width * 0.42, '#6b4830', 1, '', 'wood') +
    bracelet +
    rosette(width * 0.28, height * 0.85, 110, 10) +
    rosette(width * 0.68, height * 0.86, 80, 8) +
    freshLeaf(canvas, 'eucalyptus', width * 0.99, height * 0.98, 380, -40) +
    sunlight(canvas, 'window', 0.8)
  )
}

/** A dark soft cloth in folds. */
function velvet(canvas: Canvas, color: string): string {
  const { width, height, random } = canvas
  return (
    ground(canvas, 'indigo cloth') +
    fill(box(0, 0, width, height), color, 'opacity="0.82"') +
    relief(0, 0, width, height, creased(random, width, height, 16), 1.3)
  )
}
