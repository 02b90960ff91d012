import type { Canvas } from '../parts/canvas.ts'
import { dish } from '../parts/dishes.ts'
import { filling, glassVessel } from '../parts/glass.ts'
import { wrapLabel } from '../parts/labels.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { glint, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat } from '../parts/shapes.ts'
import { ground, table } from '../parts/surfaces.ts'
import { lid } from '../parts/vessels.ts'

/** Honey: a jar with comb and dipper, two jars, a comb in a bowl from above. */
export function paintHoney(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const amber = canvas.linear('0 #7a3c08, 0.2 #e89a1e, 0.45 #d47c10, 0.8 #7f3f08, 0.94 #e09a30, 1 #5b2a05')
  const jar = (x: number, y: number, scale: number, cap: string) => {
    const profile = [
      [170, 0],
      [176, 30],
      [212, 80],
      [214, 330],
      [196, 370],
    ].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
    const glow = fill(
      ellipse(x + 250 * scale, y + 24 * scale, 250 * scale, 56 * scale),
      canvas.radial('0 #f2a52a 0.6, 1 #f2a52a 0'),
    )
    return (
      glow +
      glassVessel(
        canvas,
        x,
        y,
        profile,
        filling(canvas, 214 * scale, 56 * scale, 400 * scale, amber, '#f0b14a'),
      ) +
      lid(canvas, x, y - 360 * scale, 186 * scale, 62 * scale, cap, cap === palette.silver ? 0.8 : 0.2) +
      wrapLabel(canvas, x, y - 170 * scale, 212 * scale, 190 * scale, 'bee', '#6b3a10')
    )
  }
  if (variant === 1)
    return (
      table(canvas, '#c7a77c', 'light wood', 0.52) +
      sunlight(canvas, 'window') +
      jar(width * 0.4, height * 0.74, 1.25, palette.teak) +
      comb(canvas, width * 0.66, height * 0.86, 1.05) +
      dipper(canvas, width * 0.2, height * 0.9, -12)
    )
  if (variant === 2)
    return (
      table(canvas, '#7f8f78', 'dark wood', 0.56) +
      sunlight(canvas, 'leaves', 0.9) +
      jar(width * 0.7, height * 0.7, 0.8, palette.silver) +
      jar(width * 0.35, height * 0.78, 1.12, palette.silver) +
      freshLeaf(canvas, 'eucalyptus', width * 0.98, height * 0.98, 480, -38)
    )
  return (
    ground(canvas, 'linen') +
    group(
      place(width * 0.52, height * 0.36),
      dish(
        canvas,
        0,
        0,
        width * 0.4,
        '#5b3c26',
        1,
        fill(ellipse(0, 0, width * 0.34, width * 0.34), canvas.radial('0 #eda023, 0.7 #b9660c, 1 #6b3306')) +
          group(place(20, 10, -16, 1.3), combSlab(canvas)) +
          glint(canvas, -190, -200, 90, 26, -40, 0.7),
      ),
    ) +
    dipper(canvas, width * 0.34, height * 0.82, 14) +
    freshLeaf(canvas, 'mango', width * 0.9, height * 0.98, 420, -30) +
    sunlight(canvas, 'window', 0.8)
  )
}

/** A piece of honeycomb with filled cells, about 360 wide around 0,0. */
function combSlab(canvas: Canvas): string {
  const outline = curve([
    [-190, -90],
    [-60, -120],
    [90, -108],
    [188, -70],
    [176, 60],
    [90, 116],
    [-70, 104],
    [-182, 78],
  ])
  const cells = repeat(11 * 9, (index) => {
    const [column, row] = [index % 11, Math.floor(index / 11)]
    const [x, y] = [(column - 5) * 38 + (row % 2) * 19, (row - 4) * 32]
    const hexagon = Array.from(
      { length: 6 },
      (_, corner) =>
        [x + Math.sin((corner * Math.PI) / 3) * 19.5, y + Math.cos((corner * Math.PI) / 3) * 19.5] as const,
    )
    const inner = hexagon.map(([px, py]) => [x + (px - x) * 0.76, y + (py - y) * 0.76] as const)
    return (
      fill(polygon(hexagon), '#efc46b') +
      fill(
        polygon(inner),
        canvas.radial(`0 ${tone('#e08f14', canvas.random.between(-0.25, 0.2))}, 1 #7d3d06`, [0.6, 0.65, 0.7]),
      ) +
      fill(ellipse(x - 4, y - 5, 4, 3), '#fff4d0', 'opacity="0.75"')
    )
  })
  return (
    fill(outline, '#8a4f10', 'transform="translate(4 20)"') +
    fill(outline, '#3f1d04', 'transform="translate(8 28)" opacity="0.35"') +
    canvas.clip(outline, cells) +
    fill(outline, canvas.linear('0 #fff0c0 0.3, 0.5 #fff0c0 0, 1 #3f1d04 0.4', [0, 0, 1, 1]))
  )
}

function comb(canvas: Canvas, x: number, y: number, scale: number): string {
  return dish(
    canvas,
    x,
    y,
    270 * scale,
    '#e6dcc8',
    0.42,
    fill(ellipse(0, 8, 190 * scale, 76 * scale), canvas.radial('0 #eda023, 1 #b9660c')) +
      group(`translate(0 ${n(-16)}) scale(1 0.52)`, group(place(0, 0, -10, scale * 0.98), combSlab(canvas))),
  )
}

/** A turned wooden honey dipper, lying. */
function dipper(canvas: Canvas, x: number, y: number, turn: number): string {
  const wood = canvas.linear('0 #e2b780, 0.5 #b07d48, 1 #5e3b1c', [0, 0, 0, 1])
  const rings = repeat(7, (index) =>
    fill(
      box(
        -78 + index * 24,
        -(26 + Math.sin(((index + 0.5) / 7) * Math.PI) * 26),
        17,
        2 * (26 + Math.sin(((index + 0.5) / 7) * Math.PI) * 26),
        8,
      ),
      wood,
    ),
  )
  const body = box(90, -10, 330, 20, 10)
  return group(
    place(x, y, turn),
    fill(box(-80, -44, 170, 88, 40) + body, '#170b05', 'opacity="0.3" transform="translate(8 18)"') +
      fill(box(-76, -18, 170, 36, 10), '#6b4422') +
      rings +
      fill(body, wood) +
      fill(ellipse(-30, 20, 60, 22), canvas.radial('0 #f0a62a 0.9, 0.7 #d47c10 0.6, 1 #d47c10 0')),
  )
}
