import type { Canvas } from './canvas.ts'
import { leaf } from './leaves.ts'
import { box, ellipse, fill, group, n, place, repeat } from './shapes.ts'

/**
 * A cast shadow of an outline: soft, falling to the lower right, away from the light.
 * The softness is a dozen ever narrower faint lines along the outline, outside it: far cheaper than a blur.
 */
export function castShadow(
  canvas: Canvas,
  outline: string,
  dx = 22,
  dy = 26,
  softness = 14,
  opacity = 0.42,
): string {
  const [steps, color] = [11, '#1d0f08']
  const shape = canvas.path(outline)
  const faint = 1 - (1 - opacity) ** (1 / steps)
  const lines = repeat(steps, (index) => {
    const width = softness * 3.4 * (1 - index / steps) ** 1.5 + 1
    return `<use href="#${shape}" stroke-width="${n(width)}"/>`
  })
  const soft = `<g fill="none" stroke="${color}" stroke-opacity="${faint.toFixed(3)}" stroke-linejoin="round">${lines}</g>`
  const core = `<use href="#${shape}" fill="${color}" fill-opacity="${opacity}"/>`
  return group(place(dx, dy), core + canvas.clipOutside(outline, soft))
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
  const dark = canvas.radial(`0 #170b05 ${opacity}, 0.55 #170b05 ${opacity * 0.55}, 1 #170b05 0`)
  const long = canvas.radial(`0 #170b05 ${opacity * 0.75}, 0.5 #170b05 ${opacity * 0.36}, 1 #170b05 0`)
  return (
    group(
      place(x + radius * 0.75, y + depth * 0.35, 4),
      fill(ellipse(0, 0, radius * 1.75, depth * 1.5), long),
    ) + fill(ellipse(x + radius * 0.06, y + depth * 0.1, radius * 1.22, depth * 1.35), dark)
  )
}

/** Sunlight over the whole picture: through a window, between leaves, or a plain wash from the upper left. */
export function sunlight(canvas: Canvas, kind: 'window' | 'leaves' | 'plain', strength = 1): string {
  const { width, height } = canvas
  const wash = canvas.linear(
    `0 #ffe9b8 ${0.2 * strength}, 0.45 #ffe9b8 0, 1 #21100a ${0.15 * strength}`,
    [0, 0, 0.9, 1],
  )
  const plain = fill(box(0, 0, width, height), wash)
  if (kind === 'plain') return plain
  return plain + (kind === 'window' ? windowLight(canvas, strength) : leafShade(canvas, strength))
}

/** Four panes of light, their edges soft. */
function windowLight(canvas: Canvas, strength: number): string {
  const { width, height, random } = canvas
  const size = Math.max(width, height)
  const panes = repeat(4, (index) => {
    const [x, y] = [(index % 2) * size * 0.3, Math.floor(index / 2) * size * 0.3]
    return repeat(9, (step) => {
      const inset = (step - 4.5) * 5.5
      const side = size * 0.27 - inset * 2
      return fill(
        box(x + inset, y + inset, side, side, 26 - step * 2),
        '#ffe9b8',
        `opacity="${(0.038 * strength).toFixed(3)}"`,
      )
    })
  })
  const [left, top] = [width * random.between(-0.12, 0.1), height * random.between(-0.05, 0.06)]
  return group(`translate(${n(left)} ${n(top)}) rotate(-14) skewX(-24)`, panes)
}

/** The shade of leaves that hang before the light, out of focus. */
function leafShade(canvas: Canvas, strength: number): string {
  const { width, height, random } = canvas
  const size = Math.max(width, height)
  return repeat(3, (index) => {
    const [x, y] = [width * (random.between(-0.15, 0.4) + index * 0.3), height * random.between(-0.08, 0.12)]
    const kind = random.pick(['fern', 'kelor', 'eucalyptus'] as const)
    const shape = leaf(kind, size * random.between(0.45, 0.6), random).blade
    return group(place(x, y, random.between(110, 200)), castShadow(canvas, shape, 0, 0, 15, 0.17 * strength))
  })
}

/** Darker corners, as lenses make. */
export function vignette(canvas: Canvas): string {
  const { width, height } = canvas
  return fill(
    box(0, 0, width, height),
    canvas.radial('0.5 #1b0d06 0, 0.85 #1b0d06 0.1, 1 #1b0d06 0.27', [0.46, 0.44, 0.78]),
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
  const paint = canvas.radial(`0 #ffffff ${opacity}, 0.4 #fffaf0 ${opacity * 0.55}, 1 #fff6e0 0`)
  return group(place(x, y, turn), fill(ellipse(0, 0, rx, ry), paint))
}

/** Out-of-focus round lights or leaves far behind. */
export function farGreen(canvas: Canvas, count: number, colors: readonly string[]): string {
  const { width, height, random } = canvas
  return repeat(count, () => {
    const color = random.pick(colors)
    const paint = canvas.radial(`0 ${color} 0.75, 0.75 ${color} 0.55, 1 ${color} 0`)
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
