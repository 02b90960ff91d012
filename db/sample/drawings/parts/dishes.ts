import type { Canvas } from './canvas.ts'
import { groundShadow } from './light.ts'
import { palette, tone } from './palette.ts'
import { box, ellipse, fill, group, n } from './shapes.ts'
import { roundStops } from './vessels.ts'

/** An open dish with sloping sides; `view` 1 is seen from straight above. x, y is its middle; content lies in it around 0,0. */
export function dish(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  color: string,
  view: number,
  content = '',
  grain: 'wood' | 'speckle' | 'stone' = 'speckle',
): string {
  const rim = radius * 0.07
  const high = radius * 0.5 * (1 - view)
  const inner = ellipse(0, rim * 0.3, radius - rim, (radius - rim) * view)
  const bowl = `M${n(-radius)} 0C${n(-radius * 0.9)} ${n(high * 1.9 + radius * view * 0.6)} ${n(-radius * 0.42)} ${n(radius * view + high)} 0 ${n(radius * view + high)}C${n(radius * 0.42)} ${n(radius * view + high)} ${n(radius * 0.9)} ${n(high * 1.9 + radius * view * 0.6)} ${n(radius)} 0Z`
  const side =
    view > 0.9
      ? ''
      : fill(bowl, canvas.linear(roundStops(color, 0.5))) +
        canvas.clip(bowl, fill(box(-radius, 0, radius * 2, radius * 2), canvas.texture(grain, 0.8)))
  return (
    (view > 0.9
      ? group(
          '',
          fill(
            ellipse(x + radius * 0.12, y + radius * 0.15, radius * 1.14, radius * 1.14),
            canvas.radial('0.72 #170b05 0.62, 0.86 #170b05 0.3, 1 #170b05 0'),
          ),
        )
      : groundShadow(canvas, x, y + radius * view * 0.7 + high, radius * 0.72, radius * view * 0.66, 0.7)) +
    group(
      `translate(${n(x)} ${n(y)})`,
      side +
        fill(
          ellipse(0, 0, radius, radius * view),
          canvas.linear(`0 ${tone(color, 0.5)}, 0.5 ${color}, 1 ${tone(color, -0.35)}`, [0, 0, 1, 1]),
        ) +
        fill(ellipse(0, 0, radius, radius * view), canvas.texture(grain, 0.8)) +
        fill(
          inner,
          canvas.linear(
            `0 ${tone(color, -0.6)}, 0.45 ${tone(color, -0.2)}, 1 ${tone(color, 0.26)}`,
            [0.1, 0, 0.8, 1],
          ),
        ) +
        fill(inner, canvas.texture(grain, 0.8)) +
        fill(inner, canvas.radial('0.6 #1a0d07 0, 1 #1a0d07 0.4')) +
        content,
    )
  )
}

/** A wooden spoon from above, its bowl at 0,0 and its handle going right. */
export function spoon(
  canvas: Canvas,
  x: number,
  y: number,
  long: number,
  turn: number,
  color: string = palette.teak,
  content = '',
): string {
  const wood = canvas.linear(`0 ${tone(color, 0.4)}, 0.5 ${color}, 1 ${tone(color, -0.4)}`, [0, 0, 0.1, 1])
  const handle = `M${n(long * 0.17)} ${n(-long * 0.028)}Q${n(long * 0.6)} ${n(-long * 0.012)} ${n(long)} ${n(-long * 0.03)}Q${n(long * 1.04)} 0 ${n(long)} ${n(long * 0.03)}Q${n(long * 0.6)} ${n(long * 0.014)} ${n(long * 0.17)} ${n(long * 0.03)}Z`
  const head = ellipse(0, 0, long * 0.2, long * 0.135)
  return group(
    `translate(${n(x)} ${n(y)}) rotate(${n(turn)})`,
    fill(handle + head, '#170b05', `opacity="0.22" transform="translate(7 14)"`) +
      fill(handle + head, '#170b05', `opacity="0.22" transform="translate(4 8)"`) +
      fill(handle, wood) +
      fill(head, wood) +
      fill(
        ellipse(0, 0, long * 0.172, long * 0.11),
        canvas.linear(`0 ${tone(color, -0.55)}, 1 ${tone(color, 0.12)}`, [0, 0, 0.6, 1]),
      ) +
      content,
  )
}
