import type { Canvas } from './canvas.ts'
import { tone } from './palette.ts'
import { box, curve, fill, repeat, stroke } from './shapes.ts'

/** Boards from side to side between two heights; `growth` above 0 makes the near ones wider. */
export function boards(
  canvas: Canvas,
  from: number,
  to: number,
  color: string,
  breadth: number,
  growth: number,
): string {
  const { width, random } = canvas
  let markup = ''
  let y = from - (growth === 0 ? random.between(0, breadth * 0.8) : 0)
  let wide = growth === 0 ? breadth : breadth * 0.55
  while (y < to) {
    const own = tone(color, random.between(-0.16, 0.12))
    const board = box(-4, y, width + 8, wide)
    markup += fill(board, canvas.linear(`0 ${tone(own, 0.14)}, 0.6 ${own}, 1 ${tone(own, -0.14)}`))
    markup += canvas.clip(board, grain(canvas, y, wide, own))
    markup +=
      fill(box(-4, y + wide - 5, width + 8, 5), '#120904', 'opacity="0.55"') +
      fill(box(-4, y, width + 8, 2.5), '#fff0d0', 'opacity="0.16"')
    y += wide
    if (growth > 0) wide *= growth
  }
  return markup + fill(box(0, from, width, to - from), canvas.texture('wood', 1.5, 90))
}

function grain(canvas: Canvas, y: number, wide: number, color: string): string {
  const { width, random } = canvas
  const knot = random.chance(0.45)
    ? ([random.between(0.15, 0.85) * width, y + wide * random.between(0.35, 0.65)] as const)
    : null
  const lines = repeat(15, (index) => {
    const base = y + (wide * (index + 0.5)) / 15
    const lean = random.between(-0.05, 0.05) * wide
    const points = Array.from({ length: 9 }, (_, step) => {
      const x = (step / 8) * (width + 40) - 20
      const pull = knot
        ? Math.exp(-(((x - knot[0]) / (wide * 0.9)) ** 2)) *
          (base - knot[1] > 0 ? 1 : -1) *
          Math.max(0, wide * 0.2 - Math.abs(base - knot[1]) * 0.3)
        : 0
      return [x, base + lean * (step / 8) + random.between(-0.025, 0.025) * wide + pull] as const
    })
    return stroke(
      curve(points, false),
      tone(color, random.between(-0.5, -0.2)),
      random.between(0.8, wide * 0.022),
      `opacity="${random.between(0.12, 0.42).toFixed(2)}"`,
    )
  })
  if (knot === null) return lines
  const rings = repeat(4, (ring) =>
    stroke(
      curve(
        Array.from(
          { length: 9 },
          (_, step) =>
            [
              knot[0] + Math.cos((step / 9) * 6.283) * (7 + ring * 7) * 1.5,
              knot[1] + Math.sin((step / 9) * 6.283) * (5 + ring * 5) * Math.min(1, wide / 160),
            ] as const,
        ),
      ),
      tone(color, -0.6),
      2.4,
      'opacity="0.35"',
    ),
  )
  return lines + rings
}
