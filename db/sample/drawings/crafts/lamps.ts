import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, n, place, repeat, stroke } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { turned, turnedSolid } from '../parts/vessels.ts'

/** A lampshade of bamboo strips, lit from inside. */
export function paintLamp(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const night = fill(box(0, 0, width, height), '#1d130d', 'opacity="0.5"')
  const shade = (x: number, y: number, profile: readonly (readonly [number, number])[], strips: number) => {
    const outline = turned(profile, 0.2)
    const long = profile.at(-1)?.[1] ?? 1
    const widest = Math.max(...profile.map(([radius]) => radius))
    const glow = canvas.radial('0 #fff3c4, 0.35 #ffcf6e, 0.75 #d98a2c, 1 #7a4314', [0.5, 0.52, 0.56])
    const lattice = repeat(strips, (index) => {
      const share = Math.sin(((index + 0.5) / strips - 0.5) * Math.PI)
      const bow = (lean: number) =>
        stroke(
          curve(
            profile.map(
              ([radius, level], step) =>
                [radius * Math.sin(Math.asin(share) + lean * (step / profile.length - 0.5)), level] as const,
            ),
            false,
          ),
          tone('#8a5a24', -Math.abs(share) * 0.5),
          9,
          'opacity="0.85"',
        )
      return bow(0.9) + bow(-0.9)
    })
    const hoops = repeat(Math.round(long / 62), (index) => {
      const level = ((index + 0.5) * 62) / long
      const at = profile.findIndex(([, step]) => step >= level * long)
      const radius = ((profile[at]?.[0] ?? 0) + (profile[Math.max(0, at - 1)]?.[0] ?? 0)) / 2
      return stroke(
        `M${n(-radius)} ${n(level * long)}A${n(radius)} ${n(radius * 0.2)} 0 0 0 ${n(radius)} ${n(level * long)}`,
        '#6b4218',
        10,
        'opacity="0.8"',
      )
    })
    const halo = fill(
      ellipse(x, y + long * 0.5, widest * 2.6, widest * 2.5),
      canvas.radial('0 #ffd27a 0.75, 0.4 #ffb850 0.3, 1 #ffb850 0'),
    )
    const [topRadius] = profile[0] ?? [0]
    const edge = canvas.linear('0 #2a1405 0.6, 0.3 #2a1405 0, 0.7 #2a1405 0, 1 #2a1405 0.6')
    return (
      halo +
      group(
        place(x, y),
        fill(outline, glow) +
          canvas.clip(outline, lattice + hoops) +
          fill(outline, edge) +
          fill(ellipse(0, 0, topRadius, topRadius * 0.2), '#fff0bd') +
          stroke(ellipse(0, 0, topRadius, topRadius * 0.2), '#8a5a24', 9),
      )
    )
  }
  const cord = (x: number, to: number) => stroke(`M${n(x)} -10V${n(to)}`, '#21160e', 6)
  if (variant === 1) {
    const wall =
      ground(canvas, 'plaster') + fill(box(0, 0, width, height), '#8a5f42', 'opacity="0.62"') + night
    return (
      wall +
      cord(width * 0.36, height * 0.26) +
      shade(
        width * 0.36,
        height * 0.26,
        [
          [70, 0],
          [190, 100],
          [250, 250],
          [200, 400],
          [90, 500],
        ],
        15,
      ) +
      cord(width * 0.75, height * 0.14) +
      shade(
        width * 0.75,
        height * 0.14,
        [
          [60, 0],
          [120, 110],
          [200, 300],
          [230, 360],
        ],
        12,
      ) +
      cord(width * 0.72, height * 0.56) +
      shade(
        width * 0.72,
        height * 0.56,
        [
          [90, 0],
          [170, 60],
          [170, 240],
          [90, 310],
        ],
        12,
      )
    )
  }
  const foot = turnedSolid(
    canvas,
    width * 0.5,
    height * 0.83,
    [
      [26, 0],
      [30, 150],
      [120, 210],
      [150, 240],
    ],
    '#6e4424',
    { gloss: 0.4, grain: 'wood' },
  )
  const pool = fill(
    ellipse(width * 0.5, height * 0.84, width * 0.56, height * 0.1),
    canvas.radial('0 #ffd27a 0.55, 1 #ffb850 0'),
  )
  return (
    table(canvas, '#7a8a80', 'dark wood', 0.66) +
    night +
    pool +
    foot +
    shade(
      width * 0.5,
      height * 0.3,
      [
        [150, 0],
        [210, 140],
        [262, 330],
        [280, 480],
      ],
      20,
    ) +
    freshLeaf(canvas, 'fern', width * 0.94, height * 0.94, 460, -34, palette.leafDeep)
  )
}
