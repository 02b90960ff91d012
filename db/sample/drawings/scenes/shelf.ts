import type { Canvas } from '../parts/canvas.ts'
import { sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { turnedSolid } from '../parts/vessels.ts'
import { wovenVessel } from '../parts/weave.ts'

/** Shelves of a small shop: cloth, pots, baskets, jars. */
export function paintShelf(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const wall = variant === 1 ? '#c9ab86' : '#8d9b8a'
  const rows = [0.34, 0.64, 0.94]
  const board = (y: number) =>
    fill(box(0, height * y + 24, width, 60), canvas.linear('0 #170b05 0.5, 1 #170b05 0', [0, 0, 0, 1])) +
    fill(box(0, height * y, width, 28), canvas.linear('0 #c08e58, 0.3 #8f5f34, 1 #4a2c16', [0, 0, 0, 1])) +
    fill(box(0, height * y, width, 28), canvas.texture('wood', 0.8, 90))
  const folded = (x: number, y: number) =>
    repeat(5, (index) => {
      const color = random.pick([
        palette.indigo,
        palette.madder,
        palette.soga,
        '#d9c6a0',
        palette.leaf,
        palette.turmeric,
      ])
      const band = box(x, y - 40 - index * 38, 220 + random.between(-8, 8), 38, 17)
      return (
        fill(band, color) +
        fill(band, canvas.texture('weave', 0.8)) +
        fill(band, canvas.linear('0 #fff4dc 0.35, 0.4 #fff4dc 0, 1 #1a0d07 0.6', [0, 0, 0, 1]))
      )
    })
  const pot = (x: number, y: number) =>
    turnedSolid(
      canvas,
      x + 90,
      y,
      random.pick([
        [
          [44, 0],
          [36, 44],
          [96, 130],
          [80, 200],
          [50, 220],
        ],
        [
          [86, 0],
          [90, 60],
          [74, 150],
          [50, 170],
        ],
      ] as const),
      random.pick(['#b8663f', '#5c4a40', '#8a9a94', '#d8c3a0']),
      { grain: 'plaster', view: 0.16 },
    )
  const basket = (x: number, y: number) =>
    wovenVessel(
      canvas,
      x + 110,
      y,
      [
        [110, 0],
        [112, 70],
        [86, 170],
      ],
      {
        stakes: 22,
        rows: 10,
        stake: '#a98450',
        view: 0.18,
        colors: (row) => (row === 3 ? palette.madder : random.pick(['#d8b878', '#cda763', '#e0c48a'])),
      },
    )
  const rolled = (x: number, y: number) =>
    repeat(3, (index) => {
      const color = random.pick([
        palette.indigo,
        palette.soga,
        palette.cream,
        palette.leaf,
        palette.madderPale,
      ])
      const [cx, cy] = index === 2 ? [x + 110, y - 128] : [x + 58 + index * 104, y - 48]
      return (
        fill(
          ellipse(cx, cy, 52, 50),
          canvas.radial(`0 ${tone(color, -0.5)}, 0.7 ${color}, 1 ${tone(color, -0.3)}`, [0.44, 0.4, 0.6]),
        ) +
        stroke(
          curve(
            Array.from({ length: 26 }, (_, step): Point => [
              cx + Math.cos(step * 0.7) * step * 1.9,
              cy + Math.sin(step * 0.7) * step * 1.85,
            ]),
            false,
          ),
          tone(color, 0.4),
          3,
          'opacity="0.6"',
        )
      )
    })
  const things = [folded, pot, basket, rolled, pot, folded]
  const shelves = rows
    .map(
      (y, row) =>
        board(y) +
        repeat(
          6,
          (index) =>
            things[(index * (row + 1) + row * 2 + variant) % 6]?.(
              width * 0.03 + (index * width * 0.96) / 6,
              height * y + 6,
            ) ?? '',
        ),
    )
    .join('')
  return (
    fill(
      box(0, 0, width, height),
      canvas.linear(`0 ${tone(wall, 0.25)}, 1 ${tone(wall, -0.4)}`, [0, 0, 1, 1]),
    ) +
    fill(box(0, 0, width, height), canvas.texture('plaster', 2)) +
    shelves +
    sunlight(canvas, 'window', 1.1)
  )
}
