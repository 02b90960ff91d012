import type { Canvas } from '../parts/canvas.ts'
import { dish } from '../parts/dishes.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { sunlight } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { curve, fill, group, place, repeat, stroke, uneven } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { turnedSolid } from '../parts/vessels.ts'

/** Pottery: water jars, a vase with grain, plates from above. */
export function paintPottery(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const bands = (color: string, level: number) =>
    repeat(3, (index) =>
      stroke(
        `M-400 ${level + index * 26}A400 110 0 0 0 400 ${level + index * 26}`,
        color,
        index === 1 ? 16 : 6,
        index === 1 ? 'stroke-dasharray="20 14" opacity="0.8"' : 'opacity="0.7"',
      ),
    )
  const pot = (
    x: number,
    y: number,
    scale: number,
    color: string,
    shape: 'jar' | 'vase' | 'bowl',
    finish = '',
  ) => {
    const shapes = {
      jar: [
        [120, 0],
        [100, 50],
        [250, 170],
        [290, 300],
        [240, 430],
        [140, 500],
      ],
      vase: [
        [84, 0],
        [62, 80],
        [80, 160],
        [170, 330],
        [160, 470],
        [104, 540],
      ],
      bowl: [
        [240, 0],
        [236, 60],
        [180, 160],
        [100, 200],
      ],
    } as const
    return turnedSolid(
      canvas,
      x,
      y,
      shapes[shape].map(([radius, level]) => [radius * scale, level * scale] as const),
      color,
      { gloss: 0.22, grain: 'plaster', view: 0.26, finish: group(`scale(${scale})`, finish) },
    )
  }
  if (variant === 1)
    return (
      table(canvas, '#d3bc98', 'dark wood', 0.56) +
      sunlight(canvas, 'window') +
      pot(width * 0.68, height * 0.7, 1, '#a4573a', 'vase', bands('#efe0c2', 190)) +
      pot(width * 0.36, height * 0.8, 1.15, '#b8663f', 'jar', bands('#3c2418', 220)) +
      pot(width * 0.78, height * 0.86, 0.66, '#8a4a30', 'bowl')
    )
  if (variant === 2)
    return (
      table(canvas, '#8a9a94', 'clay', 0.6) +
      sunlight(canvas, 'leaves') +
      group('', stalks(canvas, width * 0.5, height * 0.84 - 690)) +
      pot(width * 0.5, height * 0.84, 1.3, '#5c4a40', 'vase', bands('#c9b08a', 250)) +
      pot(width * 0.8, height * 0.9, 0.6, '#c9916a', 'bowl')
    )
  const plates = [
    [0.36, 0.28, 0.3, '#b8663f'],
    [0.72, 0.56, 0.24, '#6b7a72'],
    [0.3, 0.76, 0.22, '#d8c3a0'],
  ] as const
  return (
    ground(canvas, 'dark wood') +
    plates
      .map(([x, y, radius, color]) =>
        dish(
          canvas,
          width * x,
          height * y,
          width * radius,
          color,
          1,
          repeat(7, (index) =>
            stroke(
              uneven(
                canvas,
                width * radius * (0.1 + index * 0.11),
                width * radius * (0.1 + index * 0.11),
                0.008,
              ),
              index % 3 === 1 ? tone(color, -0.5) : tone(color, 0.3),
              index % 3 === 1 ? 7 : 3,
              'opacity="0.5"',
            ),
          ),
          'stone',
        ),
      )
      .join('') +
    freshLeaf(canvas, 'mango', width * 0.92, height * 0.98, 420, -30) +
    sunlight(canvas, 'window', 0.9)
  )
}

function stalks(canvas: Canvas, x: number, y: number): string {
  return repeat(7, (index) => {
    const lean = (index - 3) * 60 + canvas.random.between(-16, 16)
    const tip: Point = [x + lean * 1.5, y - 330 + Math.abs(index - 3) * 46]
    return (
      stroke(curve([[x + (index - 3) * 7, y + 40], [x + lean * 0.6, y - 120], tip], false), '#5f4d22', 9) +
      repeat(15, (grainIndex) =>
        group(
          place(
            tip[0] - lean * 0.02 * grainIndex + (grainIndex % 2 === 0 ? 9 : -9),
            tip[1] - 40 + grainIndex * 14,
            lean * 0.15 + (grainIndex % 2 === 0 ? 32 : -32),
          ),
          fill(
            curve([
              [0, -18],
              [7, 0],
              [0, 16],
              [-7, 0],
            ]),
            canvas.linear('0 #e9cb80, 1 #a5762e'),
          ),
        ),
      )
    )
  })
}
