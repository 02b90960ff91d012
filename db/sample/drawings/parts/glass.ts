import type { Canvas } from './canvas.ts'
import { groundShadow } from './light.ts'
import { box, ellipse, fill, group, n, stroke } from './shapes.ts'
import { tilt, turned } from './vessels.ts'
import type { Profile } from './vessels.ts'

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
  const edges = canvas.linear(
    '0 #20170f 0.5, 0.05 #ffffff 0.3, 0.1 #20170f 0.1, 0.3 #ffffff 0.06, 0.7 #20170f 0.1, 0.93 #20170f 0.42, 0.97 #ffffff 0.25, 1 #20170f 0.4',
  )
  const strip = canvas.linear('0 #ffffff 0, 0.12 #ffffff 0.6, 0.8 #ffffff 0.38, 1 #ffffff 0', [0, 0, 0, 1])
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
