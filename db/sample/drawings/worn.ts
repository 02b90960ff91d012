import type { Canvas } from './canvas.ts'
import { creased, fringe, hanging, relief } from './cloth.ts'
import { freshLeaf } from './leaves.ts'
import { castShadow, sunlight } from './light.ts'
import { palette, tone } from './palette.ts'
import { box, curve, ellipse, fill, group, place, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { ground } from './surfaces.ts'
import type { Ground } from './surfaces.ts'
import { foldedPile, hung } from './displays.ts'
import { ecoprintSheet } from './textiles.ts'
import type { Sheet } from './cloth.ts'

export function paintPashmina(canvas: Canvas, variant: number): string {
  if (variant === 1) return swirl(canvas, ecoprintSheet(canvas, 4, 260), 'plaster')
  const sheet = (index: number) => ecoprintSheet(canvas, index, 260)
  if (variant === 2) {
    return foldedPile(canvas, [sheet(2), sheet(0)], { wall: '#94a08c', top: 'linen', topper: 'leaf', breadth: 0.82, middle: 0.5 })
  }
  const spans = [[0.05, 0.3, 0.74], [0.36, 0.62, 0.9], [0.68, 0.95, 0.68]] as const
  return hung(canvas, [sheet(3), sheet(1), sheet(2)], { wall: '#c9a58a', spans, pole: 0.1, light: 'window' })
}

export function paintEcoprintBag(canvas: Canvas, variant: number): string {
  if (variant === 1) return toteOnHook(canvas, ecoprintSheet(canvas, 0, 300), '#c08a66')
  return toteLaid(canvas, ecoprintSheet(canvas, 5, 340), 'light wood')
}

export function paintGarment(canvas: Canvas, variant: number): string {
  if (variant === 1) return onHanger(canvas, ecoprintSheet(canvas, 2, 300), '#d9c2a0')
  return onHanger(canvas, ecoprintSheet(canvas, 1, 300), '#8c9a86')
}

/** A long scarf laid in an S, its folds running along it. */
function swirl(canvas: Canvas, sheet: Sheet, surface: Ground): string {
  const { width, height, random } = canvas
  const middle = (t: number): Point => [
    width * (0.5 + 0.22 * Math.sin(t * 5.2 + 0.4)),
    height * (-0.05 + t * 0.92),
  ]
  const half = (t: number) => width * (0.2 + 0.1 * Math.cos(t * 5.2 * 2) + 0.04 * t)
  const edge = (side: number) =>
    Array.from({ length: 15 }, (_, index): Point => {
      const t = index / 14
      const [x, y] = middle(t)
      const lean = Math.cos(t * 5.2 + 0.4) * 0.9
      return [x + side * half(t), y - side * half(t) * lean * 0.42 + random.between(-4, 4)]
    })
  const [left, right] = [edge(-1), edge(1)]
  const outline = `${curve(left, false)}L${curve(right.slice().reverse(), false).slice(1)}Z`
  const flow = (x: number, y: number) => {
    const t = (y / height + 0.05) / 0.92
    const across = (x - middle(t)[0]) / half(t)
    return (
      (Math.sin(across * 9 + Math.sin(t * 7) * 1.4) * 20 + Math.sin(across * 17 + t * 5) * 7) *
        (0.75 + 0.4 * Math.sin(t * 6)) +
      Math.cos(across * 1.5) * 40
    )
  }
  const whole = box(0, -20, width, height + 40)
  const tail = fringe(
    random,
    left.at(-1) ?? [0, 0],
    right.at(-1) ?? [0, 0],
    [18, 110],
    tone(sheet.color, 0.2),
    7,
  )
  return (
    ground(canvas, surface) +
    castShadow(canvas, outline, 26, 30, 20, 0.5) +
    tail +
    canvas.clip(
      outline,
      fill(whole, sheet.color) +
        group(place(width * 0.5, height * 0.42, 12), sheet.content) +
        fill(whole, canvas.texture('linen', 0.7)) +
        relief(0, -20, width, height + 40, flow, 0.75),
    ) +
    freshLeaf(canvas, 'eucalyptus', width * 0.9, height * 0.96, 480, -8) +
    freshLeaf(canvas, 'teak', width * 0.1, height * 0.5, 330, -30) +
    sunlight(canvas, 'leaves')
  )
}

function tote(canvas: Canvas, sheet: Sheet, size: number): string {
  const [w, h] = [size, size * 1.12]
  const body = curve([
    [-w / 2, 0],
    [-w * 0.25, 5],
    [0, 8],
    [w * 0.25, 5],
    [w / 2, 0],
    [w * 0.505, h * 0.4],
    [w * 0.52, h * 0.9],
    [w * 0.5, h],
    [w * 0.2, h + 7],
    [-w * 0.2, h + 7],
    [-w * 0.5, h],
    [-w * 0.52, h * 0.9],
    [-w * 0.505, h * 0.4],
  ])
  const whole = box(-w, -20, w * 2, h + 60)
  const folds = creased(canvas.random, 900, 1400, 10, 0.3)
  const pocket = box(-w * 0.5, h * 0.86, w, h * 0.2)
  const hem = stroke(
    `M${-w * 0.49} 34Q0 44 ${w * 0.49} 34`,
    '#f3e4c6',
    2.5,
    'stroke-dasharray="9 7" opacity="0.75"',
  )
  const side = canvas.linear('0 #1a0d07 0.2, 0.14 #fff4dc 0.14, 0.5 #fff4dc 0.04, 0.85 #1a0d07 0.16, 1 #1a0d07 0.46')
  return (
    castShadow(canvas, body, 34, 34, 22, 0.5) +
    canvas.clip(
      body,
      fill(whole, sheet.color) +
        group(place(0, h / 2, 0, 0.8), sheet.content) +
        fill(pocket, '#6b4426') +
        fill(pocket, canvas.texture('stone', 0.8)) +
        stroke(`M${-w} ${h * 0.875}H${w}`, '#e6cf9f', 2.5, 'stroke-dasharray="10 7"') +
        fill(whole, canvas.texture('linen', 1)) +
        relief(-w * 0.6, -20, w * 1.2, h + 40, folds, 0.7) +
        fill(box(-w * 0.56, -20, w * 1.12, h + 60), side),
    ) +
    hem
  )
}

function strap(size: number, high: number, lift: number, dark: boolean): string {
  const path = `M${-size * 0.24} 46C${-size * 0.24} ${-high * 0.6} ${-size * 0.12} ${-high - lift} 0 ${-high - lift}S${size * 0.24} ${-high * 0.6} ${size * 0.24} 46`
  const color = dark ? '#4a2c17' : '#7a4d2b'
  return (
    stroke(path, '#1a0d07', 30, 'opacity="0.22" transform="translate(12 14)"') +
    stroke(path, color, 27) +
    stroke(path, tone(color, 0.28), 8, 'transform="translate(-6 -3)" opacity="0.6"') +
    stroke(path, '#e6cf9f', 1.8, 'stroke-dasharray="8 6" opacity="0.6" transform="translate(8 3)"')
  )
}

function toteOnHook(canvas: Canvas, sheet: Sheet, wall: string): string {
  const { width, height } = canvas
  const size = width * 0.62
  const peg =
    fill(ellipse(20, 26, 40, 36), '#170b05', 'opacity="0.35"') +
    fill(
      ellipse(0, 0, 30, 30),
      canvas.radial(
        '0 #d9a86a, 1 #5e3a1c',
        [0.36, 0.3, 0.8],
      ),
    )
  return (
    ground(canvas, 'plaster') +
    fill(box(0, 0, width, height), wall, 'opacity="0.7"') +
    fill(box(0, 0, width, height), canvas.texture('plaster', 2)) +
    sunlight(canvas, 'window') +
    group(place(width / 2, height * 0.17), peg) +
    group(
      place(width * 0.5, height * 0.4),
      strap(size, height * 0.2, 24, true) + tote(canvas, sheet, size) + strap(size, height * 0.2, 40, false),
    ) +
    sunlight(canvas, 'leaves', 0.6)
  )
}

function toteLaid(canvas: Canvas, sheet: Sheet, surface: Ground): string {
  const { width, height } = canvas
  const size = width * 0.66
  return (
    ground(canvas, surface) +
    freshLeaf(canvas, 'papaya', width * 0.14, height * 0.3, 460, -38) +
    group(
      place(width * 0.55, height * 0.34, -9),
      strap(size, 230, 20, true) + tote(canvas, sheet, size) + strap(size, 250, 30, false),
    ) +
    freshLeaf(canvas, 'fern', width * 0.06, height * 1.0, 420, 24, palette.leafDeep) +
    sunlight(canvas, 'window', 0.9)
  )
}

/** A loose open shirt on a wooden hanger. */
function onHanger(canvas: Canvas, sheet: Sheet, wall: string): string {
  const { width, height, random } = canvas
  const [middle, top] = [width / 2, height * 0.22]
  const half: Point[] = [
    [40, 0],
    [150, 42],
    [330, 112],
    [470, 330],
    [486, 560],
    [372, 590],
    [320, 420],
    [300, 380],
    [316, 700],
    [332, 960],
  ]
  const right = half.map(([x, y]): Point => [middle + x, top + y])
  const left = half.map(([x, y]): Point => [middle - x, top + y])
  const hemLine = Array.from({ length: 9 }, (_, index): Point => [
    middle + 332 - (index * 664) / 8,
    top + 960 + 14 * Math.sin(index * 1.9),
  ])
  const sleeve = (points: Point[]) =>
    points.map(([x, y], index) => `${index === 0 ? '' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
  const outline = `M${sleeve(right)}L${curve(hemLine, false).slice(1)}L${sleeve(left.slice().reverse())}Q${middle} ${top + 80} ${right[0]?.[0] ?? 0} ${top}Z`
  const pleats = hanging(random, 6, width, 20)
  const whole = box(0, top - 40, width, 1100)
  const seams = [1, -1]
    .map((side) =>
      stroke(
        curve(
          [
            [middle + side * 300, top + 104],
            [middle + side * 290, top + 240],
            [middle + side * 300, top + 384],
          ],
          false,
        ),
        '#1a0d07',
        5,
        'opacity="0.3"',
      ),
    )
    .join('')
  const opening =
    stroke(`M${middle} ${top + 44}L${middle + 6} ${top + 975}`, '#1a0d07', 9, 'opacity="0.45"') +
    stroke(
      `M${middle - 22} ${top + 40}L${middle - 17} ${top + 970}`,
      tone(sheet.color, 0.4),
      2.4,
      'stroke-dasharray="9 6" opacity="0.8"',
    )
  const buttons = [0, 1, 2, 3, 4]
    .map((index) =>
      group(
        place(middle - 36, top + 150 + index * 165),
        fill(ellipse(3, 5, 15, 15), '#1a0d07', 'opacity="0.35"') +
          fill(
            ellipse(0, 0, 14, 14),
            canvas.radial(
              '0 #c99a68, 1 #5b3820',
              [0.35, 0.3, 0.8],
            ),
          ) +
          fill(ellipse(-4, 0, 2, 2) + ellipse(4, 0, 2, 2), '#2a160b'),
      ),
    )
    .join('')
  const hanger =
    stroke(
      `M${middle} ${top - 34}V${top - 120}C${middle} ${top - 190} ${middle + 62} ${top - 178} ${middle + 52} ${top - 130}`,
      '#55504a',
      9,
    ) +
    stroke(
      curve(
        [
          [middle - 300, top + 96],
          [middle - 120, top + 8],
          [middle, top - 36],
          [middle + 120, top + 8],
          [middle + 300, top + 96],
        ],
        false,
      ),
      '#7a4e29',
      36,
    ) +
    stroke(
      curve(
        [
          [middle - 300, top + 86],
          [middle - 120, top - 2],
          [middle, top - 46],
          [middle + 120, top - 2],
          [middle + 300, top + 86],
        ],
        false,
      ),
      '#c99a62',
      8,
      'opacity="0.7"',
    )
  const back = fill(ellipse(middle, top + 26, 84, 58), tone(sheet.color, -0.55))
  const collar =
    stroke(
      `M${middle - 44} ${top - 4}Q${middle - 66} ${top + 60} ${middle} ${top + 60}Q${middle + 66} ${top + 60} ${middle + 44} ${top - 4}`,
      tone(sheet.color, -0.3),
      24,
    ) +
    stroke(
      `M${middle - 48} ${top - 8}Q${middle - 68} ${top + 54} ${middle} ${top + 54}Q${middle + 66} ${top + 54} ${middle + 46} ${top - 8}`,
      tone(sheet.color, 0.15),
      12,
      'opacity="0.7"',
    )
  const pole = box(-20, height * 0.085, width + 40, 34, 15)
  return (
    ground(canvas, 'plaster') +
    fill(box(0, 0, width, height), wall, 'opacity="0.7"') +
    fill(box(0, 0, width, height), canvas.texture('plaster', 2)) +
    sunlight(canvas, 'window', 0.9) +
    castShadow(canvas, pole, 18, 36, 12, 0.35) +
    fill(
      pole,
      canvas.linear(
        `0 ${tone(palette.bamboo, 0.4)}, 1 ${tone(palette.bamboo, -0.6)}`,
        [0, 0, 0, 1],
      ),
    ) +
    castShadow(canvas, outline, 44, 40, 24, 0.5) +
    back +
    hanger +
    canvas.clip(
      outline,
      fill(whole, sheet.color) +
        group(place(middle, height * 0.52), sheet.content) +
        fill(whole, canvas.texture('linen', 0.8)) +
        relief(0, top - 40, width, 1100, pleats, 0.85) +
        seams +
        opening,
    ) +
    collar +
    buttons +
    sunlight(canvas, 'leaves', 0.5)
  )
}
