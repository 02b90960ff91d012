import type { Canvas } from '../parts/canvas.ts'
import { tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, place, polygon, repeat, stroke, uneven } from '../parts/shapes.ts'

/** A dried clove, its bud to the right. */
export function clove(canvas: Canvas): string {
  const color = '#4d2a1a'
  return (
    fill(
      curve([
        [-40, -5],
        [10, -8],
        [28, -12],
        [28, 12],
        [10, 8],
        [-40, 5],
      ]),
      canvas.linear(`0 ${tone(color, 0.35)}, 1 ${tone(color, -0.5)}`, [0, 0, 0, 1]),
    ) +
    fill(
      ellipse(32, 0, 14, 14),
      canvas.radial(`0 ${tone(color, 0.5)}, 1 ${tone(color, -0.5)}`, [0.4, 0.35, 0.7]),
    ) +
    repeat(4, (index) =>
      group(
        place(28, 0, index * 90 + 45),
        fill(
          polygon([
            [6, -5],
            [24, 0],
            [6, 5],
          ]),
          tone(color, -0.2),
        ),
      ),
    )
  )
}

/** A nutmeg without its shell. */
export function nutmeg(canvas: Canvas): string {
  const color = tone('#8a5c3a', canvas.random.between(-0.15, 0.1))
  const body = uneven(canvas, 48, 39, 0.02)
  const lines = repeat(9, (index) =>
    stroke(
      curve(
        [
          [-44, (index - 4) * 7],
          [0, (index - 4) * 9.5 + canvas.random.between(-3, 3)],
          [44, (index - 4) * 7],
        ],
        false,
      ),
      tone(color, -0.4),
      2,
      'opacity="0.4"',
    ),
  )
  return (
    fill(
      body,
      canvas.radial(`0 ${tone(color, 0.5)}, 0.6 ${color}, 1 ${tone(color, -0.62)}`, [0.34, 0.28, 0.8]),
    ) + lines
  )
}

/** A quill of cinnamon. */
export function cinnamon(canvas: Canvas): string {
  const color = tone('#9a5a32', canvas.random.between(-0.12, 0.1))
  const roll = (y: number, high: number) =>
    fill(
      box(-90, y, 180, high, high * 0.4),
      canvas.linear(`0 ${tone(color, 0.3)}, 0.35 ${color}, 1 ${tone(color, -0.6)}`, [0, 0, 0, 1]),
    ) +
    fill(ellipse(90, y + high / 2, high * 0.3, high * 0.5), tone(color, -0.68)) +
    stroke(ellipse(90, y + high / 2, high * 0.24, high * 0.42), tone(color, 0.2), 2)
  return roll(-17, 20) + roll(-1, 20)
}

/** A star anise with its seeds. */
export function starAnise(canvas: Canvas): string {
  const color = '#6a3a20'
  return (
    repeat(8, (index) =>
      group(
        `rotate(${index * 45 + canvas.random.between(-6, 6)})`,
        fill(
          curve([
            [6, -5],
            [26, -12],
            [50, -1],
            [26, 11],
            [6, 5],
          ]),
          canvas.linear(`0 ${tone(color, 0.3)}, 1 ${tone(color, -0.5)}`, [0, 0, 0, 1]),
        ) +
          fill(ellipse(27, 0, 11, 5), '#2c150a') +
          fill(ellipse(27, 0, 7.5, 3.6), canvas.radial('0 #d7a066, 1 #7a431f')),
      ),
    ) + fill(ellipse(0, 0, 7, 7), tone(color, -0.4))
  )
}
