import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, glint, sunlight } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, stroke } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import { roundStops } from '../parts/vessels.ts'
import { creased, relief } from '../textiles/cloth.ts'

/** A satchel of plain leather with stitched seams. */
export function paintLeather(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const leather = variant === 1 ? '#8a4e28' : '#4a2f20'
  const [w, h] = [width * 0.68, height * 0.36]
  const body = box(-w / 2, 0, w, h, 34)
  const flap = `M${n(-w / 2 - 6)} 20Q${n(-w / 2 - 6)} -12 ${n(-w / 2 + 30)} -14H${n(w / 2 - 30)}Q${n(w / 2 + 6)} -12 ${n(w / 2 + 6)} 20V${n(h * 0.5)}Q${n(w / 2 + 6)} ${n(h * 0.66)} ${n(w / 2 - 70)} ${n(h * 0.68)}H${n(-w / 2 + 70)}Q${n(-w / 2 - 6)} ${n(h * 0.66)} ${n(-w / 2 - 6)} ${n(h * 0.5)}Z`
  const skin = (outline: string, color: string) =>
    fill(
      outline,
      canvas.linear(`0 ${tone(color, 0.3)}, 0.35 ${color}, 1 ${tone(color, -0.42)}`, [0, 0, 0.7, 1]),
    ) +
    canvas.clip(
      outline,
      fill(box(-w, -80, w * 2, h + 200), canvas.texture('stone', 0.55)) +
        relief(-w * 0.55, -30, w * 1.1, h + 60, creased(canvas.random, 900, 900, 6), 0.35),
    )
  const stitch = (inset: number) =>
    stroke(
      `M${n(-w / 2 + inset)} 30V${n(h * 0.48)}Q${n(-w / 2 + inset)} ${n(h * 0.68 - inset)} ${n(-w / 2 + 74)} ${n(h * 0.68 - inset)}H${n(w / 2 - 74)}Q${n(w / 2 - inset)} ${n(h * 0.68 - inset)} ${n(w / 2 - inset)} ${n(h * 0.48)}V30`,
      '#e8cf9e',
      4,
      'stroke-dasharray="12 9" opacity="0.85"',
    )
  const belt = (x: number) =>
    group(
      place(x, h * 0.36),
      fill(box(-34, -60, 68, h * 0.52, 18), '#1a0d07', 'opacity="0.4" transform="translate(5 9)"') +
        skin(box(-34, -60, 68, h * 0.52, 18), tone(leather, -0.16)) +
        stroke(box(-26, -52, 52, h * 0.52 - 16, 14), '#e8cf9e', 3, 'stroke-dasharray="10 8" opacity="0.7"') +
        stroke(box(-46, h * 0.16, 92, 62, 10), '#4a3210', 14) +
        stroke(box(-46, h * 0.16, 92, 62, 10), '#d9b255', 9) +
        stroke(`M0 ${n(h * 0.16 + 4)}V${n(h * 0.16 + 58)}`, '#f0d890', 7),
    )
  const strapPath =
    variant === 1
      ? curve(
          [
            [-w * 0.46, 30],
            [-w * 0.5, -180],
            [-w * 0.2, -360],
            [w * 0.2, -370],
            [w * 0.5, -190],
            [w * 0.46, 30],
          ],
          false,
        )
      : curve(
          [
            [-w * 0.46, 30],
            [-w * 0.62, -160],
            [-w * 0.34, -320],
            [0, -200],
            [w * 0.3, -330],
            [w * 0.66, -160],
            [w * 0.46, 30],
          ],
          false,
        )
  const strap =
    stroke(strapPath, '#1a0d07', 44, 'opacity="0.3" transform="translate(14 20)"') +
    stroke(strapPath, tone(leather, -0.4), 42) +
    stroke(strapPath, leather, 36) +
    stroke(strapPath, '#e8cf9e', 28, 'opacity="0"') +
    stroke(strapPath, tone(leather, 0.35), 6, 'transform="translate(-9 -5)" opacity="0.5"')
  const bag =
    castShadow(canvas, body, 30, 40, 22, 0.6) +
    strap +
    skin(body, tone(leather, -0.22)) +
    fill(flap, '#1a0d07', 'opacity="0.42" transform="translate(4 16)"') +
    skin(flap, leather) +
    stitch(18) +
    belt(-w * 0.27) +
    belt(w * 0.27) +
    glint(canvas, -w * 0.2, 30, w * 0.24, 16, 0, 0.3)
  const rivets = [-1, 1]
    .map((side) =>
      fill(ellipse(side * w * 0.46, 26, 15, 15), canvas.radial(roundStops('#d9b255', 0.6), [0.36, 0.3, 0.8])),
    )
    .join('')
  if (variant === 1)
    return (
      ground(canvas, 'light wood') +
      freshLeaf(canvas, 'fern', width * 0.06, height * 0.98, 460, 28) +
      group(place(width * 0.52, height * 0.42, -6), bag + rivets) +
      sunlight(canvas, 'leaves')
    )
  return (
    ground(canvas, 'plaster') +
    fill(
      polygon([
        [0, height * 0.8],
        [width, height * 0.72],
        [width, height],
        [0, height],
      ]),
      '#b59a76',
    ) +
    fill(
      polygon([
        [0, height * 0.8],
        [width, height * 0.72],
        [width, height],
        [0, height],
      ]),
      canvas.texture('linen', 1),
    ) +
    group(place(width * 0.48, height * 0.4, 8), bag + rivets) +
    sunlight(canvas, 'window')
  )
}
