import { clove } from '../foods/spice-pieces.ts'
import type { Canvas } from '../parts/canvas.ts'
import { dish } from '../parts/dishes.ts'
import { glassVessel } from '../parts/glass.ts'
import { bow, label, wrapLabel } from '../parts/labels.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import type { Ornament } from '../parts/ornaments.ts'
import { palette, tone } from '../parts/palette.ts'
import { heap } from '../parts/piles.ts'
import { box, curve, ellipse, fill, group, n, place, repeat, stroke, uneven } from '../parts/shapes.ts'
import type { Point } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { roundStops, turned } from '../parts/vessels.ts'

/** Bars of soap with herbs and petals: spread on stone, or stacked in a dish. */
export function paintSoap(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1) {
    const band = (x: number, y: number, turn: number) =>
      group(
        place(x, y, turn),
        fill(box(-62, -92, 124, 190), palette.kraft) +
          fill(box(-62, -92, 124, 190), canvas.texture('kraft', 0.6)) +
          group('scale(0.5)', label(canvas, 190, 190, 'leaf', palette.leafDeep, '#ead9b6')),
      )
    return (
      ground(canvas, 'stone') +
      freshLeaf(canvas, 'eucalyptus', width * 0.12, height * 0.98, 620, 26) +
      soapBar(canvas, width * 0.38, height * 0.24, '#b9c39a', -12, false) +
      soapBar(canvas, width * 0.62, height * 0.48, '#e5cfc0', 9, true) +
      band(width * 0.62, height * 0.48, 9) +
      soapBar(canvas, width * 0.4, height * 0.72, '#e3c27a', -6, true) +
      band(width * 0.4, height * 0.72, -6) +
      sunlight(canvas, 'leaves')
    )
  }
  const stack = [
    ['#e5cfc0', 0.72],
    ['#8fa07a', 0.655],
    ['#e3c27a', 0.59],
  ] as const
  return (
    table(canvas, '#c3b8a2', 'linen', 0.46) +
    sunlight(canvas, 'window') +
    dish(canvas, width * 0.47, height * 0.78, width * 0.36, palette.teak, 0.34, '', 'wood') +
    stack
      .map(([color, y], index) =>
        group(
          `translate(${width * 0.47} ${height * y}) scale(1.25 1)`,
          soapBar(canvas, 0, 0, color, index * 6 - 6, index !== 1),
        ),
      )
      .join('') +
    bow(canvas, width * 0.47, height * 0.59, 70) +
    freshLeaf(canvas, 'kelor', width * 0.84, height * 0.97, 400, -20)
  )
}

/** A bar of soap: rounded block with a pressed ornament; x, y is the middle of its top. */
function soapBar(canvas: Canvas, x: number, y: number, color: string, turn: number, petals: boolean): string {
  const top: Point[] = [
    [-170, -84],
    [0, -92],
    [170, -84],
    [186, 0],
    [172, 86],
    [0, 94],
    [-172, 86],
    [-186, 0],
  ]
  const outline = curve(top)
  const flecks = repeat(26, () =>
    fill(
      uneven(canvas, canvas.random.between(3, 9), canvas.random.between(2, 5), 0.2, 6),
      petals ? palette.madderPale : palette.leafDeep,
      `opacity="0.55" transform="translate(${n(canvas.random.between(-150, 150))} ${n(canvas.random.between(-70, 70))})"`,
    ),
  )
  const swirl = repeat(4, (index) =>
    stroke(
      curve(
        [
          [-180, -60 + index * 36],
          [-60, -90 + index * 40 + canvas.random.between(-20, 20)],
          [60, -30 + index * 36],
          [180, -70 + index * 40],
        ],
        false,
      ),
      tone(color, index % 2 === 0 ? 0.4 : -0.2),
      20,
      'opacity="0.5"',
    ),
  )
  return group(
    place(x, y, turn),
    castShadow(canvas, outline, 18, 50, 14, 0.5) +
      fill(outline, tone(color, -0.4), 'transform="translate(3 46)"') +
      fill(outline, tone(color, -0.26), 'transform="translate(2 28)"') +
      fill(outline, tone(color, -0.1), 'transform="translate(1 10)"') +
      fill(outline, color) +
      canvas.clip(outline, swirl + flecks) +
      fill(outline, canvas.linear('0 #fff4dc 0.5, 0.5 #fff4dc 0, 1 #1a0d07 0.25', [0, 0, 1, 1])) +
      fill(outline, canvas.texture('speckle', 0.8)) +
      stroke(outline, '#fff8e8', 3, 'opacity="0.55"') +
      group(
        'scale(1.1 0.62)',
        stroke(ellipse(0, 0, 74, 74), tone(color, -0.35), 4, 'opacity="0.6"') +
          repeat(6, (index) =>
            group(
              `rotate(${index * 60})`,
              stroke(
                curve([
                  [0, -12],
                  [14, -36],
                  [0, -58],
                  [-14, -36],
                ]),
                tone(color, -0.35),
                4,
                'opacity="0.6"',
              ),
            ),
          ),
      ),
  )
}

/** Phials of essential oil with the leaves and buds they were pressed from. */
export function paintEssentialOil(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1)
    return (
      table(canvas, '#98a58c', 'light wood', 0.54) +
      sunlight(canvas, 'window') +
      phial(canvas, width * 0.68, height * 0.7, 1.05, '#7a4312', 'flower') +
      phial(canvas, width * 0.36, height * 0.79, 1.5, '#6d3a10', 'leaf') +
      heap(canvas, [clove], {
        x: width * 0.74,
        y: height * 0.84,
        rx: width * 0.17,
        ry: 46,
        high: 22,
        count: 60,
        size: 58,
        flat: 0.7,
      }) +
      freshLeaf(canvas, 'lanceolate', width * 0.16, height * 0.95, 320, 58, palette.leafDeep)
    )
  return (
    table(canvas, '#c7a489', 'stone', 0.5) +
    sunlight(canvas, 'leaves') +
    freshLeaf(canvas, 'eucalyptus', width * 0.9, height * 0.8, 640, -16, palette.leafDeep) +
    phial(canvas, width * 0.26, height * 0.74, 1.05, '#24465a', 'sun') +
    phial(canvas, width * 0.5, height * 0.78, 1.3, '#3c5a34', 'leaf') +
    phial(canvas, width * 0.78, height * 0.84, 1.1, '#6d3a10', 'flower')
  )
}

/** A small dark bottle with a dropper or a cap. */
function phial(canvas: Canvas, x: number, y: number, scale: number, glass: string, kind: Ornament): string {
  const profile = [
    [40, 0],
    [40, 40],
    [60, 64],
    [104, 104],
    [108, 140],
    [108, 330],
    [98, 348],
  ].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
  const body = canvas.linear(
    `0 ${tone(glass, -0.6)}, 0.16 ${tone(glass, 0.3)}, 0.34 ${glass}, 0.7 ${tone(glass, -0.5)}, 0.92 ${tone(glass, 0.22)}, 1 ${tone(glass, -0.6)}`,
  )
  const cap = turned(
    [
      [46, 0],
      [50, 74],
    ],
    0.26,
  )
  const bulb = curve([
    [-24, 4],
    [-26, -60],
    [0, -96],
    [26, -60],
    [24, 4],
  ])
  const glow = fill(
    ellipse(x + 150 * scale, y + 10 * scale, 140 * scale, 30 * scale),
    canvas.radial(`0 ${tone(glass, 0.3)} 0.5, 1 ${glass} 0`),
  )
  return (
    glow +
    glassVessel(canvas, x, y, profile, fill(box(-120 * scale, -10, 240 * scale, 400 * scale), body)) +
    group(
      place(x, y - 400 * scale, 0, scale),
      fill(bulb, canvas.linear(roundStops('#3a3532', 0.6))) +
        fill(cap, canvas.linear(roundStops('#c9a25c', 0.8))) +
        repeat(9, (index) => fill(box(-44 + index * 11, 6, 2, 66), '#3a2510', 'opacity="0.3"')),
    ) +
    wrapLabel(canvas, x, y - 135 * scale, 108 * scale, 150 * scale, kind, palette.leafDeep, '#ead9b6')
  )
}
