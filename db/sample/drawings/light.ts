import type { Canvas } from './canvas.ts'
import { leaf } from './leaves.ts'
import { box, curve, ellipse, fill, group, place, polygon, repeat } from './shapes.ts'

/** A cast shadow of an outline: soft, falling to the lower right, away from the light. */
export function castShadow(
  canvas: Canvas,
  outline: string,
  dx = 22,
  dy = 26,
  softness = 14,
  opacity = 0.42,
): string {
  return group(place(dx, dy), canvas.blur(softness, fill(outline, '#1d0f08', `opacity="${opacity}"`)))
}

/** The dark line of touch under a standing thing, and its longer fainter shadow; made of gradients, so cheap. */
export function groundShadow(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  depth: number,
  opacity = 0.6,
): string {
  const dark = canvas.radial([
    [0, '#170b05', opacity],
    [0.55, '#170b05', opacity * 0.55],
    [1, '#170b05', 0],
  ])
  const long = canvas.radial([
    [0, '#170b05', opacity * 0.75],
    [0.5, '#170b05', opacity * 0.36],
    [1, '#170b05', 0],
  ])
  return (
    group(
      place(x + radius * 0.75, y + depth * 0.35, 4),
      fill(ellipse(0, 0, radius * 1.75, depth * 1.5), long),
    ) + fill(ellipse(x + radius * 0.06, y + depth * 0.1, radius * 1.22, depth * 1.35), dark)
  )
}

/** Sunlight over the whole picture: through a window, between leaves, or a plain wash from the upper left. */
export function sunlight(canvas: Canvas, kind: 'window' | 'leaves' | 'plain', strength = 1): string {
  const { width, height, random } = canvas
  const wash = canvas.linear(
    [
      [0, '#ffedc4', 0.3 * strength],
      [0.45, '#ffedc4', 0],
      [1, '#21100a', 0.3 * strength],
    ],
    [0, 0, 0.9, 1],
  )
  const plain = fill(box(0, 0, width, height), wash)
  if (kind === 'plain') return plain
  const size = Math.max(width, height)
  if (kind === 'window') {
    const pane = (index: number) => {
      const x = (index % 2) * size * 0.3
      const y = Math.floor(index / 2) * size * 0.3
      return fill(box(x, y, size * 0.27, size * 0.27), '#fff0c8', `opacity="${0.26 * strength}"`)
    }
    const move = `translate(${width * random.between(-0.12, 0.1)} ${height * random.between(-0.05, 0.06)}) rotate(-14) skewX(-24)`
    return plain + canvas.blur(12, group(move, repeat(4, pane)))
  }
  const fronds = repeat(3, (index) => {
    const spot = place(
      width * random.between(-0.15, 0.4) + index * width * 0.3,
      height * random.between(-0.08, 0.12),
      random.between(110, 200),
    )
    return group(
      spot,
      fill(
        leaf(random.pick(['fern', 'kelor', 'eucalyptus'] as const), size * random.between(0.45, 0.6), random)
          .blade,
        '#2a1708',
      ),
    )
  })
  return plain + group('', canvas.blur(15, fronds), `opacity="${0.2 * strength}"`)
}

/** Darker corners, as lenses make. */
export function vignette(canvas: Canvas): string {
  const { width, height } = canvas
  return fill(
    box(0, 0, width, height),
    canvas.radial(
      [
        [0.5, '#1b0d06', 0],
        [0.85, '#1b0d06', 0.16],
        [1, '#1b0d06', 0.36],
      ],
      [0.46, 0.44, 0.78],
    ),
  )
}

/** A blurred bright spot on glossy things. */
export function glint(
  canvas: Canvas,
  x: number,
  y: number,
  rx: number,
  ry: number,
  turn = 0,
  opacity = 0.8,
): string {
  const paint = canvas.radial([
    [0, '#ffffff', opacity],
    [0.4, '#fffaf0', opacity * 0.55],
    [1, '#fff6e0', 0],
  ])
  return group(place(x, y, turn), fill(ellipse(0, 0, rx, ry), paint))
}

/** Out-of-focus round lights or leaves far behind. */
export function farGreen(canvas: Canvas, count: number, colors: readonly string[]): string {
  const { width, height, random } = canvas
  return repeat(count, () => {
    const color = random.pick(colors)
    const paint = canvas.radial([
      [0, color, 0.75],
      [0.75, color, 0.55],
      [1, color, 0],
    ])
    return fill(
      ellipse(
        random.between(-80, width + 80),
        random.between(-60, height * 0.55),
        random.between(60, 190),
        random.between(60, 170),
      ),
      paint,
    )
  })
}

/** A rough-edged round patch, for stains, puddles and heaps. */
export function blot(canvas: Canvas, x: number, y: number, rx: number, ry: number, rough = 0.08): string {
  const points = Array.from({ length: 18 }, (_, index) => {
    const angle = (index / 18) * Math.PI * 2
    const reach = 1 + canvas.random.between(-rough, rough)
    return [x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach] as const
  })
  return curve(points)
}

/** A beam-shaped quadrilateral, for shafts of light. */
export function shaft(
  canvas: Canvas,
  points: readonly (readonly [number, number])[],
  opacity: number,
): string {
  return fill(
    polygon(points),
    canvas.linear(
      [
        [0, '#fff0c8', opacity],
        [1, '#fff0c8', 0],
      ],
      [0, 0, 0.3, 1],
    ),
  )
}
