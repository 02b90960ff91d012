import type { Canvas } from './canvas.ts'
import { glint, groundShadow } from './light.ts'
import { palette, tone } from './palette.ts'
import { box, curve, ellipse, fill, group, n, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'

/** Half widths and heights of a turned thing, from its top (y 0) down; y grows downwards. */
export type Profile = readonly (readonly [radius: number, y: number])[]

/** How far circles are squashed by the angle of view: 0 is eye level, 1 straight from above. */
export const tilt = 0.26

/** The outline of a turned thing whose top's middle is at 0,0. */
export function turned(profile: Profile, view = tilt): string {
  const [topRadius, topY] = profile[0] ?? [0, 0]
  const [footRadius, footY] = profile.at(-1) ?? [0, 0]
  const side = (sign: number): Point[] => profile.map(([radius, y]) => [sign * radius, y])
  const down = smooth(side(1))
  const up = smooth(side(-1).reverse())
  return (
    `M${n(-topRadius)} ${n(topY)}A${n(topRadius)} ${n(topRadius * view)} 0 0 1 ${n(topRadius)} ${n(topY)}${down}` +
    `A${n(footRadius)} ${n(footRadius * view)} 0 0 1 ${n(-footRadius)} ${n(footY)}${up}Z`
  )
}

/** Shading from left to right of something round, lit from the left; gloss 0 is dull clay, 1 is glaze. */
export function roundStops(color: string, gloss: number): string {
  return `0 ${tone(color, -0.42)}, 0.1 ${tone(color, -0.12)}, 0.27 ${tone(color, 0.16 + 0.3 * gloss)}, 0.4 ${tone(color, 0.06)}, 0.72 ${tone(color, -0.38)}, 0.92 ${tone(color, -0.62)}, 1 ${tone(color, -0.45 + 0.2 * gloss)}`
}

/** A turned solid: pot, bowl, cup. x, y is the middle of its foot. `finish` is drawn over the body, clipped to it. */
export function turnedSolid(
  canvas: Canvas,
  x: number,
  y: number,
  profile: Profile,
  color: string,
  options: {
    gloss?: number
    inside?: string
    view?: number
    finish?: string
    grain?: 'plaster' | 'wood' | 'stone' | 'speckle'
  } = {},
): string {
  const { gloss = 0.3, inside = tone(color, -0.5), view = tilt, finish = '', grain = 'speckle' } = options
  const [topRadius] = profile[0] ?? [0, 0]
  const [footRadius, footY] = profile.at(-1) ?? [0, 0]
  const widest = Math.max(...profile.map(([radius]) => radius))
  const outline = turned(profile, view)
  const down = canvas.linear(
    '0 #fff4dc 0.1, 0.5 #1a0d07 0, 1 #1a0d07 0.5',
    [0, 0, 0, 1],
  )
  const rim = Math.max(4, topRadius * 0.055)
  return (
    groundShadow(canvas, x, y, footRadius * 0.6 + widest * 0.45, (footRadius * 0.6 + widest * 0.4) * view) +
    group(
      `translate(${n(x)} ${n(y - footY)})`,
      fill(outline, canvas.linear(roundStops(color, gloss))) +
        canvas.clip(
          outline,
          finish +
            fill(
              box(-widest, -widest, widest * 2, footY + widest * 2),
              canvas.texture(grain, 0.8),
              'opacity="0.8"',
            ),
        ) +
        fill(outline, down) +
        (gloss > 0.4
          ? canvas.clip(
              outline,
              glint(canvas, -widest * 0.5, footY * 0.4, widest * 0.1, footY * 0.3, 4, gloss * 0.7),
            )
          : '') +
        fill(
          ellipse(0, 0, topRadius, topRadius * view),
          canvas.linear(`0 ${tone(color, 0.4)}, 1 ${tone(color, -0.15)}`),
        ) +
        fill(
          ellipse(0, rim * 0.2, topRadius - rim, (topRadius - rim) * view),
          canvas.linear(
            `0 ${tone(inside, -0.45)}, 0.6 ${inside}, 1 ${tone(inside, 0.3)}`,
            [0, 0, 1, 0.5],
          ),
        ),
    )
  )
}

/** A clear jar or bottle. `content` is drawn inside it in coordinates whose 0,0 is the top's middle. */
export function glassVessel(
  canvas: Canvas,
  x: number,
  y: number,
  profile: Profile,
  content: string,
  view = tilt,
): string {
  const [topRadius] = profile[0] ?? [0, 0]
  const [footRadius, footY] = profile.at(-1) ?? [0, 0]
  const widest = Math.max(...profile.map(([radius]) => radius))
  const outline = turned(profile, view)
  const edges = canvas.linear('0 #20170f 0.5, 0.05 #ffffff 0.3, 0.1 #20170f 0.1, 0.3 #ffffff 0.06, 0.7 #20170f 0.1, 0.93 #20170f 0.42, 0.97 #ffffff 0.25, 1 #20170f 0.4')
  const strip = canvas.linear(
    '0 #ffffff 0, 0.12 #ffffff 0.6, 0.8 #ffffff 0.38, 1 #ffffff 0',
    [0, 0, 0, 1],
  )
  return (
    groundShadow(canvas, x, y, footRadius, footRadius * view, 0.5) +
    group(
      `translate(${n(x)} ${n(y - footY)})`,
      fill(outline, '#e9efe6', 'opacity="0.26"') +
        canvas.clip(outline, content) +
        fill(outline, edges) +
        canvas.clip(
          outline,
          fill(box(-widest * 0.74, footY * 0.1, widest * 0.15, footY * 0.82, widest * 0.07), strip) +
            fill(box(-widest * 0.5, footY * 0.16, widest * 0.04, footY * 0.7, 3), strip, 'opacity="0.6"') +
            fill(box(widest * 0.76, footY * 0.2, widest * 0.06, footY * 0.66, 5), strip, 'opacity="0.5"'),
        ) +
        stroke(
          ellipse(0, footY, footRadius * 0.96, footRadius * view * 0.9),
          '#ffffff',
          3,
          'opacity="0.28"',
        ) +
        stroke(ellipse(0, 0, topRadius, topRadius * view), '#ffffff', 4, 'opacity="0.6"'),
    )
  )
}

/** Something filling a vessel up to a level: `paint` with round shading and a lit surface on top. */
export function filling(
  canvas: Canvas,
  radius: number,
  from: number,
  to: number,
  paint: string,
  surface: string,
  view = tilt,
): string {
  const round = canvas.linear('0 #1a0d07 0.4, 0.2 #fff4dc 0.2, 0.45 #fff4dc 0, 1 #1a0d07 0.6')
  const body = box(-radius, from, radius * 2, to - from + radius * view)
  return fill(body, paint) + fill(body, round) + fill(ellipse(0, from, radius, radius * view), surface)
}

/** A flat or domed lid: x, y is the middle of the lid's lower edge. */
export function lid(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  high: number,
  color: string,
  gloss = 0.3,
  view = tilt,
): string {
  const outline = turned(
    [
      [radius, 0],
      [radius, high],
    ],
    view,
  )
  return group(
    `translate(${n(x)} ${n(y - high)})`,
    fill(outline, canvas.linear(roundStops(color, gloss))) +
      canvas.clip(
        outline,
        fill(
          box(-radius, -radius, radius * 2, high + radius * 2),
          canvas.texture(gloss > 0.5 ? 'speckle' : 'stone', 0.5),
        ),
      ) +
      fill(
        ellipse(0, 0, radius, radius * view),
        canvas.linear(`0 ${tone(color, 0.5)}, 1 ${tone(color, -0.1)}`),
      ) +
      stroke(ellipse(0, 0, radius * 0.9, radius * view * 0.88), tone(color, -0.4), 2, 'opacity="0.4"'),
  )
}

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
          canvas.linear(
            `0 ${tone(color, 0.5)}, 0.5 ${color}, 1 ${tone(color, -0.35)}`,
            [0, 0, 1, 1],
          ),
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
        fill(
          inner,
          canvas.radial('0.6 #1a0d07 0, 1 #1a0d07 0.4'),
        ) +
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
  const wood = canvas.linear(
    `0 ${tone(color, 0.4)}, 0.5 ${color}, 1 ${tone(color, -0.4)}`,
    [0, 0, 0.1, 1],
  )
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
        canvas.linear(
          `0 ${tone(color, -0.55)}, 1 ${tone(color, 0.12)}`,
          [0, 0, 0.6, 1],
        ),
      ) +
      content,
  )
}

/** Side of a turned thing as smooth segments, to continue a path from its first point. */
function smooth(points: readonly Point[]): string {
  const path = curve(points, false)
  return `L${path.slice(1)}`
}
