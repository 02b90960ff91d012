import type { Canvas } from './canvas.ts'
import { groundShadow } from './light.ts'
import { tone } from './palette.ts'
import { ellipse, fill, group, n, polygon, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { tilt, turned } from './vessels.ts'
import type { Profile } from './vessels.ts'

/** A flat plait of strips, truly over and under; `step` 1 is plain weave, 2 is twill. Returns a paint. */
export function plait(
  canvas: Canvas,
  pitch: number,
  warp: readonly string[],
  weft: readonly string[],
  step: 1 | 2 = 1,
  turn = 0,
): string {
  const count = step * 2 * Math.max(warp.length, weft.length)
  let markup = ''
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const over = (column + row) % (step * 2) < step
      const color = tone(
        (over ? warp[column % warp.length] : weft[row % weft.length]) ?? '#d8b878',
        canvas.random.between(-0.12, 0.1),
      )
      const [x, y] = [column * pitch, row * pitch]
      const gap = pitch * 0.05
      const path = over
        ? `M${n(x + gap)} ${n(y)}h${n(pitch - gap * 2)}v${n(pitch)}h${n(gap * 2 - pitch)}Z`
        : `M${n(x)} ${n(y + gap)}h${n(pitch)}v${n(pitch - gap * 2)}h${n(-pitch)}Z`
      markup += fill(path, color) + fill(path, strand(canvas, over, step, (column + row) % (step * 2)))
    }
  }
  const size = count * pitch
  return canvas.pattern(
    size,
    size,
    fill(`M0 0h${size}v${size}h${-size}Z`, tone(warp[0] ?? '#d8b878', -0.75)) + markup,
    `rotate(${turn})`,
  )
}

function strand(canvas: Canvas, upright: boolean, step: number, phase: number): string {
  const first = step === 1 || (upright ? phase === step - 1 : phase === step)
  const last = step === 1 || (upright ? phase === 0 : phase === step * 2 - 1)
  const start = first ? 0.5 : 0.04
  const end = last ? 0.5 : 0.04
  return canvas.linear(
    `0 #1a0d07 ${start}, 0.3 #fff4dc 0.12, 0.55 #fff4dc 0.06, 1 #1a0d07 ${end}`,
    upright ? [0.15, 0, 0, 1] : [0, 0, 1, 0.15],
  )
}

/** The wall of a basket in true perspective: stakes upright, weavers round, over and under. x, y is the middle of its foot. */
export function wovenVessel(
  canvas: Canvas,
  x: number,
  y: number,
  profile: Profile,
  options: {
    stakes: number
    rows: number
    colors: (row: number) => string
    stake: string
    inside?: string
    view?: number
  },
): string {
  const { stakes, rows, colors, stake, view = tilt } = options
  const footY = profile.at(-1)?.[1] ?? 0
  const topRadius = profile[0]?.[0] ?? 0
  const widest = Math.max(...profile.map(([radius]) => radius))
  const footRadius = profile.at(-1)?.[0] ?? 0
  const at = (angle: number, share: number): Point => {
    const radius = radiusAt(profile, share)
    return [Math.sin(angle) * radius, share * footY + Math.cos(angle) * radius * view]
  }
  const lit = (angle: number) =>
    0.1 +
    0.24 * Math.cos(angle + 0.75) -
    0.5 * Math.max(0, Math.sin(angle)) ** 1.5 -
    (angle < -1.2 ? 0.25 : 0)
  let markup = fill(turned(profile, view), tone(stake, -0.72))
  const step = Math.PI / stakes
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [row / rows, (row + 1) / rows]
    for (let column = 0; column < stakes; column++) {
      const angle = -Math.PI / 2 + column * step
      const over = (column + row) % 2 === 0
      const inset = over ? 0.04 : 0.26
      const [left, right] = over
        ? [angle - step * 0.06, angle + step * 1.06]
        : [angle + step * inset, angle + step * (1 - inset)]
      const [up, down] = over
        ? [top + 0.1 / rows, bottom - 0.06 / rows]
        : [top - 0.12 / rows, bottom + 0.12 / rows]
      const color = tone(
        over ? colors(row) : stake,
        lit(angle + step / 2) + canvas.random.between(-0.07, 0.07),
      )
      const light = Math.max(-1, Math.min(1, lit(angle)))
      const quad = polygon([
        at(left, up),
        at((left + right) / 2, up - (over ? 0.08 / rows : 0)),
        at(right, up),
        at(right, down),
        at((left + right) / 2, down),
        at(left, down),
      ])
      markup +=
        fill(quad, color) +
        (Math.abs(angle) < 1.5 ? fill(quad, over ? bulgeAcross(canvas, light) : bulgeDown(canvas)) : '')
    }
  }
  const down = canvas.linear('0 #1a0d07 0, 0.6 #1a0d07 0.05, 1 #1a0d07 0.5', [0, 0, 0, 1])
  const inside = options.inside ?? tone(stake, -0.6)
  const rim = topRadius * 0.06
  return (
    groundShadow(canvas, x, y, (footRadius + widest) / 2, ((footRadius + widest) / 2) * view, 0.7) +
    group(
      `translate(${n(x)} ${n(y - footY)})`,
      canvas.clip(turned(profile, view), markup) +
        fill(turned(profile, view), down) +
        fill(
          ellipse(0, 0, topRadius, topRadius * view),
          canvas.linear(`0 ${tone(inside, -0.5)}, 1 ${tone(inside, 0.25)}`),
        ) +
        rimBraid(canvas, topRadius, view, rim, stake),
    )
  )
}

/** A wrapped rim seen as an ellipse around 0,0. */
export function rimBraid(canvas: Canvas, radius: number, view: number, thick: number, color: string): string {
  const turns = Math.round(radius / 5)
  let markup =
    stroke(ellipse(0, 0, radius, radius * view), tone(color, -0.6), thick * 1.7) +
    stroke(ellipse(0, -thick * 0.1, radius, radius * view), tone(color, -0.12), thick * 1.4)
  for (let index = 0; index < turns; index++) {
    const angle = (index / turns) * Math.PI * 2
    const [px, py] = [Math.cos(angle) * radius, Math.sin(angle) * radius * view]
    const lean = thick * 0.5
    markup += stroke(
      `M${n(px - lean)} ${n(py + thick * 0.55)}L${n(px + lean)} ${n(py - thick * 0.55)}`,
      tone(color, 0.32 * Math.cos(angle + 2.4) + canvas.random.between(-0.1, 0.1)),
      thick * 0.4,
    )
  }
  return markup
}

function bulgeAcross(canvas: Canvas, light: number): string {
  return canvas.linear(
    `0 #1a0d07 0.5, 0.3 #fff4dc ${light > 0 ? 0.22 : 0.08}, 0.7 #fff4dc 0.03, 1 #1a0d07 0.55`,
    [0, 0, 1, 0.3],
  )
}

function bulgeDown(canvas: Canvas): string {
  return canvas.linear('0 #1a0d07 0.55, 0.4 #fff4dc 0.14, 1 #1a0d07 0.6', [0, 0, 0.2, 1])
}

function radiusAt(profile: Profile, share: number): number {
  const footY = profile.at(-1)?.[1] ?? 1
  const y = share * footY
  const after = Math.max(
    1,
    profile.findIndex(([, level]) => level >= y),
  )
  const [fromRadius, fromY] = profile[after - 1] ?? [0, 0]
  const [toRadius, toY] = profile[after] ?? [fromRadius, fromY + 1]
  const t = Math.max(0, Math.min(1, (y - fromY) / Math.max(1, toY - fromY)))
  return fromRadius + (toRadius - fromRadius) * (t * t * (3 - 2 * t) * 0.5 + t * 0.5)
}

/** Colours of dry pandan and bamboo. */
export const straws = ['#d8b878', '#cda763', '#e0c48a'] as const
