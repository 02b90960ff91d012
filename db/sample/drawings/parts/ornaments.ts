import type { Canvas } from './canvas.ts'
import { leaf } from './leaves.ts'
import { box, curve, ellipse, fill, group, polygon, repeat, stroke } from './shapes.ts'

/** What a label may show instead of words. */
export type Ornament = 'leaf' | 'sun' | 'fish' | 'flower' | 'mountain' | 'boat' | 'bee' | 'weave'

/** A small drawing for a label, about 100 by 100 around 0,0, in one ink. */
export function ornament(canvas: Canvas, kind: Ornament, ink: string): string {
  const line = (path: string, width = 4) => stroke(path, ink, width, 'stroke-linejoin="round"')
  switch (kind) {
    case 'leaf': {
      const sprig = leaf('kelor', 92, canvas.random)
      return group('translate(0 46)', fill(sprig.blade, ink) + line(sprig.ribs, 3))
    }
    case 'sun':
      return (
        fill(ellipse(0, 0, 17, 17), ink) +
        repeat(12, (index) =>
          group(
            `rotate(${index * 30})`,
            fill(
              polygon([
                [-5, -25],
                [5, -25],
                [0, -48],
              ]),
              ink,
            ),
          ),
        )
      )
    case 'fish':
      return (
        fill(
          curve([
            [-44, 0],
            [-12, -22],
            [26, -6],
            [46, -24],
            [40, 0],
            [46, 24],
            [26, 6],
            [-12, 22],
          ]),
          ink,
        ) +
        fill(ellipse(-26, -4, 4, 4), '#f3e4c6') +
        stroke(
          curve(
            [
              [-10, -14],
              [-4, 0],
              [-10, 14],
            ],
            false,
          ),
          '#f3e4c6',
          3,
        )
      )
    case 'flower':
      return (
        repeat(8, (index) =>
          group(
            `rotate(${index * 45})`,
            fill(
              curve([
                [0, -6],
                [11, -28],
                [0, -48],
                [-11, -28],
              ]),
              ink,
            ),
          ),
        ) + fill(ellipse(0, 0, 9, 9), '#f3e4c6')
      )
    case 'mountain':
      return (
        fill(
          polygon([
            [-50, 26],
            [-16, -32],
            [4, 4],
            [16, -14],
            [50, 26],
          ]),
          ink,
        ) +
        line(
          polygon(
            [
              [-50, 38],
              [50, 38],
            ],
            false,
          ),
        ) +
        fill(ellipse(28, -30, 10, 10), ink)
      )
    case 'boat':
      return (
        fill(`M-46 14Q0 34 48 10L36 34Q0 44 -34 34Z`, ink) +
        fill(
          polygon([
            [-4, 10],
            [-4, -46],
            [-40, 6],
          ]),
          ink,
        ) +
        fill(
          polygon([
            [4, 10],
            [4, -40],
            [34, 4],
          ]),
          ink,
        )
      )
    case 'bee':
      return repeat(7, (index) => {
        const [column, row] = [
          [0, 0],
          [1, 0],
          [-1, 0],
          [0.5, 1],
          [-0.5, 1],
          [0.5, -1],
          [-0.5, -1],
        ][index] ?? [0, 0]
        const hexagon = Array.from(
          { length: 6 },
          (_, corner) =>
            [
              (column ?? 0) * 32 + Math.sin((corner * Math.PI) / 3) * 16,
              (row ?? 0) * 28 + Math.cos((corner * Math.PI) / 3) * 16,
            ] as const,
        )
        return index === 0 ? fill(polygon(hexagon), ink) : line(polygon(hexagon), 3.5)
      })
    case 'weave':
      return repeat(9, (index) => {
        const [column, row] = [(index % 3) - 1, Math.floor(index / 3) - 1]
        return group(
          `rotate(45) translate(${column * 24} ${row * 24})`,
          fill(index % 2 === 0 ? box(-11, -7, 22, 14, 2) : box(-7, -11, 14, 22, 2), ink),
        )
      })
  }
}
