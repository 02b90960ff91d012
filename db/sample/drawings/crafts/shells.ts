import type { Canvas } from '../parts/canvas.ts'
import { castShadow, glint, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'

/** Shells on sand, and a necklace of beads and shells. */
export function paintShell(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const shell = (x: number, y: number, size: number, color: string, turn: number) => {
    const foot: Point = [0, size * 0.72]
    const rim = Array.from({ length: 23 }, (_, index): Point => {
      const angle = (index / 22 - 0.5) * 3.5
      const reach = size * (index % 2 === 0 ? 1 : 0.955) * (1 - 0.1 * Math.abs(angle / 1.75) ** 3)
      return [Math.sin(angle) * reach, -Math.cos(angle) * reach]
    })
    const ears: Point[] = [
      [size * 0.34, size * 0.62],
      [size * 0.3, size * 0.8],
      [-size * 0.3, size * 0.8],
      [-size * 0.34, size * 0.62],
    ]
    const outline = `${curve(rim, false)}L${polygon([...ears]).slice(1)}`
    const ribs = rim
      .map(([rx, ry], index) =>
        stroke(
          curve([foot, [rx * 0.62, ry * 0.5 + size * 0.16], [rx * 0.98, ry * 0.98]], false),
          index % 2 === 0 ? tone(color, -0.35) : tone(color, 0.5),
          size * 0.026,
          'opacity="0.5"',
        ),
      )
      .join('')
    const growth = repeat(5, (index) =>
      group(
        `translate(0 ${n(size * (0.4 - index * 0.08))}) scale(${(0.42 + index * 0.12).toFixed(2)})`,
        stroke(curve(rim, false), tone(color, index % 2 === 0 ? -0.3 : 0.35), size * 0.04, 'opacity="0.35"'),
      ),
    )
    return group(
      place(x, y, turn),
      castShadow(canvas, outline, 12, 18, 10, 0.5) +
        fill(
          outline,
          canvas.radial(`0 ${tone(color, 0.6)}, 0.6 ${color}, 1 ${tone(color, -0.3)}`, [0.4, 0.7, 0.8]),
        ) +
        growth +
        ribs +
        glint(canvas, -size * 0.3, -size * 0.4, size * 0.2, size * 0.34, 30, 0.35),
    )
  }
  const colors = ['#e2b79a', '#d99c86', '#e8d7bd', '#b98f86', '#d8c3a0']
  if (variant === 1)
    return (
      ground(canvas, 'sand') +
      repeat(9, (index) =>
        shell(
          width * (0.24 + (index % 3) * 0.27) + random.between(-30, 30),
          height * (0.22 + Math.floor(index / 3) * 0.28) + random.between(-30, 30),
          random.between(100, 160),
          colors[index % 5] ?? palette.cream,
          random.between(-180, 180),
        ),
      ) +
      sunlight(canvas, 'leaves')
    )
  const beads = repeat(34, (index) => {
    const angle = (index / 34) * Math.PI * 2
    const [x, y] = [
      width * 0.5 + Math.cos(angle) * width * 0.31,
      height * 0.4 + Math.sin(angle) * height * 0.26,
    ]
    const size = index % 4 === 0 ? 25 : 18
    return (
      fill(ellipse(x + 7, y + 10, size, size), '#170b05', 'opacity="0.35"') +
      fill(
        ellipse(x, y, size, size),
        canvas.radial(
          `0 #ffffff, 0.5 ${index % 4 === 0 ? '#8fb0b0' : '#efdfc6'}, 1 ${index % 4 === 0 ? '#3e5f63' : '#9a8468'}`,
          [0.34, 0.3, 0.8],
        ),
      )
    )
  })
  return (
    ground(canvas, 'indigo cloth') +
    beads +
    shell(width * 0.5, height * 0.71, 150, '#e8c3a6', 180) +
    shell(width * 0.22, height * 0.86, 90, '#d8c3a0', 30) +
    shell(width * 0.8, height * 0.9, 110, '#d99c86', -50) +
    sunlight(canvas, 'window', 0.8)
  )
}
