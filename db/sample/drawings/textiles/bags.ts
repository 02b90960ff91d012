import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, place, stroke } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import type { Ground } from '../parts/surfaces.ts'
import { creased, relief } from './cloth.ts'
import type { Sheet } from './cloth.ts'
import { ecoprintSheet } from './textiles.ts'

/** Ecoprinted totes with leather straps: on a peg, and lying. */
export function paintEcoprintBag(canvas: Canvas, variant: number): string {
  if (variant === 1) return toteOnHook(canvas, ecoprintSheet(canvas, 0, 300), '#c08a66')
  return toteLaid(canvas, ecoprintSheet(canvas, 5, 340), 'light wood')
}

function toteOnHook(canvas: Canvas, sheet: Sheet, wall: string): string {
  const { width, height } = canvas
  const size = width * 0.62
  const peg =
    fill(ellipse(20, 26, 40, 36), '#170b05', 'opacity="0.35"') +
    fill(ellipse(0, 0, 30, 30), canvas.radial('0 #d9a86a, 1 #5e3a1c', [0.36, 0.3, 0.8]))
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
  const side = canvas.linear(
    '0 #1a0d07 0.2, 0.14 #fff4dc 0.14, 0.5 #fff4dc 0.04, 0.85 #1a0d07 0.16, 1 #1a0d07 0.46',
  )
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
