import type { Canvas } from '../parts/canvas.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, place, repeat, stroke } from '../parts/shapes.ts'

/** Wax-drawn batik filling a sheet around 0,0. */
export function batik(
  canvas: Canvas,
  kind: 'kawung' | 'ceplok' | 'waves' | 'parang',
  width: number,
  height: number,
  cell = 150,
): string {
  const colors = {
    kawung: [palette.soga, palette.cream, palette.indigo],
    ceplok: ['#22344f', palette.cream, palette.sogaPale],
    waves: ['#7c2f24', '#f0dfc0', '#2f2a2a'],
    parang: ['#33231a', '#ead7b0', '#a5703c'],
  } as const
  const [ground, light, accent] = colors[kind]
  const draw = { kawung, ceplok, waves, parang }[kind]
  const sheet = box(-width / 2, -height / 2, width, height)
  return (
    fill(sheet, ground) +
    fill(sheet, draw(canvas, cell, light, accent)) +
    crackle(canvas, width, height, ground) +
    fill(sheet, canvas.texture('patch', 1.6), 'opacity="0.16"')
  )
}

function kawung(canvas: Canvas, cell: number, light: string, accent: string): string {
  const petal = (turn: number) =>
    group(
      place(cell / 2, cell / 2, turn),
      fill(ellipse(cell * 0.25, 0, cell * 0.215, cell * 0.125), light) +
        stroke(ellipse(cell * 0.25, 0, cell * 0.16, cell * 0.08), accent, 2.6) +
        fill(ellipse(cell * 0.2, 0, 4.6, 4.6) + ellipse(cell * 0.3, 0, 4.6, 4.6), accent),
    )
  const middle = (x: number, y: number) =>
    fill(ellipse(x, y, cell * 0.035, cell * 0.035), light) +
    repeat(4, (index) => group(place(x, y, index * 90), fill(ellipse(cell * 0.085, 0, 3, 3), light)))
  const corners = [
    [0, 0],
    [cell, 0],
    [0, cell],
    [cell, cell],
  ]
    .map(([x, y]) => middle(x ?? 0, y ?? 0))
    .join('')
  return canvas.pattern(
    cell,
    cell,
    [45, 135, 225, 315].map(petal).join('') + middle(cell / 2, cell / 2) + corners,
  )
}

function ceplok(canvas: Canvas, cell: number, light: string, accent: string): string {
  const size = cell * 1.5
  const flower = (x: number, y: number, scale: number, petals: number) =>
    repeat(petals, (index) =>
      group(
        place(x, y, (index / petals) * 360, scale),
        fill(
          curve([
            [0, 0],
            [12, -24],
            [0, -58],
            [-12, -24],
          ]),
          light,
        ) +
          stroke(
            curve(
              [
                [0, -14],
                [0, -44],
              ],
              false,
            ),
            accent,
            3,
          ) +
          fill(ellipse(0, -68, 4, 4), accent),
      ),
    ) +
    fill(ellipse(x, y, 12 * scale, 12 * scale), accent) +
    stroke(ellipse(x, y, 84 * scale, 84 * scale), light, 2.4, 'stroke-dasharray="1 9"')
  const lattice =
    stroke(`M0 0L${size} ${size}M${size} 0L0 ${size}`, light, 3) +
    stroke(`M0 0L${size} ${size}M${size} 0L0 ${size}`, accent, 9, 'stroke-dasharray="0.1 17"')
  const corner = [
    [0, 0],
    [size, 0],
    [0, size],
    [size, size],
  ]
    .map(
      ([x, y]) =>
        fill(ellipse(x ?? 0, y ?? 0, 24, 24), light) + fill(ellipse(x ?? 0, y ?? 0, 12, 12), accent),
    )
    .join('')
  const buds = [0, 90, 180, 270]
    .map((turn) =>
      group(
        `${place(size / 2, size / 2, turn)} translate(0 ${-size / 2})`,
        fill(
          curve([
            [0, 22],
            [16, 0],
            [0, -22],
            [-16, 0],
          ]),
          accent,
        ) +
          stroke(
            curve([
              [0, 22],
              [16, 0],
              [0, -22],
              [-16, 0],
            ]),
            light,
            3,
          ),
      ),
    )
    .join('')
  return canvas.pattern(size, size, lattice + corner + buds + flower(size / 2, size / 2, 0.72, 8))
}

function waves(canvas: Canvas, cell: number, light: string, accent: string): string {
  const scale = (x: number, y: number) =>
    repeat(
      4,
      (ring) =>
        fill(
          ellipse(x, y, cell * (0.5 - ring * 0.12), cell * (0.5 - ring * 0.12)),
          ring % 2 === 0 ? light : accent,
        ) +
        stroke(
          ellipse(x, y, cell * (0.46 - ring * 0.12), cell * (0.46 - ring * 0.12)),
          ring % 2 === 0 ? accent : light,
          2,
          'stroke-dasharray="1 7"',
        ),
    )
  const rows = [
    [0, 0.25],
    [1, 0.25],
    [0.5, 0.5],
    [-0.5, 0.5],
    [1.5, 0.5],
    [0, 0.75],
    [1, 0.75],
    [0.5, 1],
    [-0.5, 1],
    [1.5, 1],
    [0, 1.25],
    [1, 1.25],
  ]
  return canvas.pattern(
    cell,
    cell * 0.5,
    group(
      `translate(0 ${-cell * 0.5})`,
      rows.map(([x, y]) => scale((x ?? 0) * cell, (y ?? 0) * cell)).join(''),
    ),
  )
}

function parang(canvas: Canvas, cell: number, light: string, accent: string): string {
  const blade = curve([
    [cell * 0.1, cell * 0.5],
    [cell * 0.3, cell * 0.18],
    [cell * 0.62, cell * 0.3],
    [cell * 0.9, cell * 0.08],
    [cell * 0.84, cell * 0.44],
    [cell * 0.6, cell * 0.6],
    [cell * 0.34, cell * 0.52],
    [cell * 0.2, cell * 0.72],
  ])
  const row =
    fill(blade, light) +
    stroke(blade, accent, 3) +
    fill(ellipse(cell * 0.5, cell * 0.42, 6, 6), accent) +
    repeat(5, (index) => fill(ellipse(cell * (0.1 + index * 0.2), cell * 0.84, 5, 5), light)) +
    fill(box(0, cell * 0.94, cell, 4) + box(0, cell * 0.72, cell, 3), accent)
  return canvas.pattern(cell, cell, row, 'rotate(-42)')
}

/** Where the wax cracked, dye ran in: fine branching dark lines. */
function crackle(canvas: Canvas, width: number, height: number, color: string): string {
  const { random } = canvas
  const lines = repeat(34, () => {
    let [x, y] = [random.between(-0.5, 0.5) * width, random.between(-0.5, 0.5) * height]
    let angle = random.between(0, Math.PI * 2)
    let path = `M${x.toFixed(0)} ${y.toFixed(0)}`
    for (let step = 0; step < 9; step++) {
      angle += random.between(-0.6, 0.6)
      x += Math.cos(angle) * 24
      y += Math.sin(angle) * 24
      path += `L${x.toFixed(0)} ${y.toFixed(0)}`
    }
    return path
  })
  return stroke(lines, tone(color, -0.2), 1.3, 'opacity="0.4"')
}
