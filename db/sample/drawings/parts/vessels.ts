import type { Canvas } from './canvas.ts'
import { glint, groundShadow } from './light.ts'
import { tone } from './palette.ts'
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
  const down = canvas.linear('0 #fff4dc 0.1, 0.5 #1a0d07 0, 1 #1a0d07 0.5', [0, 0, 0, 1])
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
          canvas.linear(`0 ${tone(inside, -0.45)}, 0.6 ${inside}, 1 ${tone(inside, 0.3)}`, [0, 0, 1, 0.5]),
        ),
    )
  )
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

/** Side of a turned thing as smooth segments, to continue a path from its first point. */
function smooth(points: readonly Point[]): string {
  const path = curve(points, false)
  return `L${path.slice(1)}`
}
