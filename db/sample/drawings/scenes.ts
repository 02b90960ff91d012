import type { Canvas } from './canvas.ts'
import { hanging, relief } from './cloth.ts'
import { leaf } from './leaves.ts'
import type { LeafName } from './leaves.ts'
import { castShadow, farGreen, groundShadow, sunlight } from './light.ts'
import { ikat } from './motifs.ts'
import { palette, tone } from './palette.ts'
import { uneven } from './pieces.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { table } from './surfaces.ts'
import { ecoprintSheet } from './textiles.ts'
import { roundStops, turnedSolid } from './vessels.ts'
import { wovenVessel } from './weave.ts'

/** A loom by a window: warp stretched, half a cloth woven. */
export function paintLoom(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const wood = canvas.linear(roundStops('#7a4e2a', 0.3))
  const lying = canvas.linear('0 #b07a46, 0.4 #7a4e2a, 1 #2f1a0c', [0, 0, 0, 1])
  const [left, right, top, bottom] = [width * 0.2, width * 0.8, height * 0.12, height * 0.8]
  const woven = height * 0.47
  const warp = repeat(150, (index) => {
    const x = left + 40 + ((right - left - 80) * index) / 149
    const color = variant === 1 ? tone('#eadfc6', random.between(-0.2, 0.1)) : tone(random.pick([palette.indigo, '#3f6286', '#e9dcc0']), random.between(-0.1, 0.2))
    return stroke(`M${n(x)} ${n(top + 40)}L${n(x + random.between(-2, 2))} ${n(woven + 10)}`, color, 2.4)
  })
  const clothBox = box(left + 36, woven, right - left - 72, bottom - woven - 20)
  const cloth = variant === 1 ? fill(clothBox, '#cdbd98') + fill(clothBox, canvas.texture('gauze', 1)) : canvas.clip(clothBox, group(place(width * 0.5, (woven + bottom) / 2), ikat(random, ['#1f3353', '#e9dcc0', '#8f3a2a', '#b98a45'], right - left, 760)))
  const beam = (y: number, thick: number) => fill(box(left - 60, y + 18, right - left + 120, thick, thick * 0.4), '#170b05', 'opacity="0.35"') + fill(box(left - 60, y, right - left + 120, thick, thick * 0.4), lying)
  const post = (x: number) => fill(box(x + 26, top - 60, 48, bottom - top + 190, 8), '#170b05', 'opacity="0.25"') + fill(box(x, top - 60, 48, bottom - top + 190, 8), wood) + fill(box(x, top - 60, 48, bottom - top + 190, 8), canvas.texture('wood', 0.8))
  const heddle = (y: number) => fill(box(left, y, right - left, 22, 9), lying) + repeat(75, (index) => stroke(`M${n(left + 40 + ((right - left - 80) * index) / 74)} ${n(y + 20)}v66`, '#efe2c6', 1.8, 'opacity="0.8"')) + fill(box(left, y + 84, right - left, 18, 8), lying)
  const shuttle = group(place(width * 0.56, woven - 26, -4), fill(curve([[-150, 4], [-60, -22], [60, -22], [150, 4], [60, 24], [-60, 24]]), '#170b05', 'opacity="0.35" transform="translate(8 14)"') + fill(curve([[-150, 4], [-60, -22], [60, -22], [150, 4], [60, 24], [-60, 24]]), lying) + fill(box(-56, -8, 112, 20, 9), variant === 1 ? '#f3ead6' : palette.madder))
  const balls = [[0.11, 0.86, 62], [0.17, 0.9, 50], [0.88, 0.88, 66]] as const
  const wool = balls.map(([x, y, size], index) => groundShadow(canvas, width * x, height * y + size * 0.8, size, size * 0.24) + fill(ellipse(width * x, height * y, size, size), canvas.radial(`0 ${tone([palette.turmeric, palette.madder, palette.indigo][index] ?? palette.soga, 0.4)}, 0.6 ${[palette.turmeric, palette.madder, palette.indigo][index] ?? palette.soga}, 1 #2a170c`, [0.35, 0.3, 0.8])) + canvas.clip(ellipse(width * x, height * y, size, size), repeat(16, (line) => stroke(curve([[width * x - size, height * y + (line - 8) * 9], [width * x, height * y + (line - 8) * 12 - 16], [width * x + size, height * y + (line - 8) * 7]], false), '#fff0d0', 2, 'opacity="0.3"')))).join('')
  return table(canvas, variant === 1 ? '#c4a684' : '#8f9a86', 'dark wood', 0.74) + window(canvas, variant === 1 ? width * 0.03 : width * 0.85) + post(left - 40) + post(right - 8) + warp + canvas.clip(clothBox, cloth) + relief(left + 36, woven, right - left - 72, bottom - woven - 20, hanging(random, 3, width, 5), 0.5) + beam(top, 54) + heddle(height * 0.24) + heddle(height * 0.33) + beam(woven - 4, 14) + shuttle + beam(bottom - 50, 64) + wool + sunlight(canvas, 'window', 1.1)
}

/** An opening with greenery far behind it. */
function window(canvas: Canvas, x: number): string {
  const { width, height } = canvas
  const pane = box(x, height * 0.1, width * 0.13, height * 0.42)
  return fill(box(x - 16, height * 0.1 - 16, width * 0.13 + 32, height * 0.42 + 32), '#5b3a20') + canvas.clip(pane, fill(pane, '#dfe6c4') + farGreen(canvas, 40, ['#a9bf7a', '#7d9a58', '#cbd8a0', '#5f7d44'])) + fill(box(x + width * 0.062, height * 0.1, 10, height * 0.42), '#5b3a20')
}

/** A work table where leaves are being laid on cloth for ecoprint. */
export function paintWorkshop(canvas: Canvas): string {
  const { width, height, random } = canvas
  const sheet = ecoprintSheet(canvas, 0, 250, 1000, 900)
  const cloth: Point[] = [[width * 0.16, height * 0.62], [width * 0.78, height * 0.6], [width * 0.86, height * 0.93], [width * 0.04, height * 0.95]]
  const outline = polygon(cloth)
  const print = group(`translate(${n(width * 0.47)} ${n(height * 0.76)}) scale(1.15 0.5)`, sheet.content)
  const line = stroke(curve([[-20, height * 0.1], [width * 0.5, height * 0.16], [width + 20, height * 0.08]], false), '#5b4632', 5)
  const hungCloths = repeat(3, (index) => {
    const [x, y, wide, long] = [width * (0.12 + index * 0.27), height * (0.125 + (index % 2) * 0.025), width * 0.22, height * (0.36 - index * 0.02)]
    const own = ecoprintSheet(canvas, index + 1, 190, 480, 640)
    const path = curve([[x, y], [x + wide / 2, y + 8], [x + wide, y - 2], [x + wide + 6, y + long * 0.6], [x + wide - 4, y + long], [x + wide * 0.5, y + long + 12], [x + 4, y + long], [x - 5, y + long * 0.5]])
    return castShadow(canvas, path, 34, 30, 18, 0.4) + canvas.clip(path, fill(box(x - 20, y - 20, wide + 40, long + 60), own.color) + group(place(x + wide / 2, y + long / 2, 0, 0.72), own.content) + relief(x - 10, y - 10, wide + 20, long + 40, hanging(random, 9, width, 14), 0.8))
  })
  const pot = turnedSolid(canvas, width * 0.9, height * 0.72, [[120, 0], [140, 80], [130, 190], [80, 230]], '#5b5550', { gloss: 0.5, inside: '#6b2f1c', view: 0.32 })
  const mallet = group(place(width * 0.72, height * 0.84, -30), fill(box(-20, -14, 250, 28, 12), '#170b05', 'opacity="0.3" transform="translate(8 16)"') + fill(box(0, -13, 240, 26, 12), canvas.linear(roundStops('#b07a46', 0.3))) + fill(box(-60, -50, 100, 104, 14), canvas.linear('0 #c99a62, 1 #5b3a1c', [0, 0, 0.5, 1])))
  const heap = repeat(9, (index) => plant(canvas, width * (0.06 + index * 0.012), height * (0.66 + (index % 3) * 0.04), random.between(150, 220), random.between(-80, 80), random.pick(['papaya', 'fern', 'castor'] as const)))
  return table(canvas, '#d0b592', 'light wood', 0.55) + line + hungCloths + sunlight(canvas, 'leaves') + castShadow(canvas, outline, 10, 16, 12, 0.4) + canvas.clip(outline, fill(box(0, height * 0.55, width, height * 0.45), sheet.color) + print + fill(box(0, height * 0.55, width, height * 0.45), canvas.texture('linen', 0.8))) + heap + pot + mallet + sunlight(canvas, 'plain', 0.7)
}

function plant(canvas: Canvas, x: number, y: number, size: number, turn: number, kind: LeafName, color: string = palette.leaf): string {
  const { blade, ribs } = leaf(kind, size, canvas.random)
  const own = tone(color, canvas.random.between(-0.3, 0.25))
  return group(place(x, y, turn), fill(blade, '#1a0d07', 'opacity="0.2" transform="translate(6 9)"') + fill(blade, canvas.linear(`0 ${tone(own, 0.25)}, 1 ${tone(own, -0.3)}`)) + stroke(ribs, tone(own, 0.5), size * 0.01, 'opacity="0.7"'))
}

/** Shelves of a small shop: cloth, pots, baskets, jars. */
export function paintShelf(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const wall = variant === 1 ? '#c9ab86' : '#8d9b8a'
  const rows = [0.34, 0.64, 0.94]
  const board = (y: number) => fill(box(0, height * y + 24, width, 60), canvas.linear('0 #170b05 0.5, 1 #170b05 0', [0, 0, 0, 1])) + fill(box(0, height * y, width, 28), canvas.linear('0 #c08e58, 0.3 #8f5f34, 1 #4a2c16', [0, 0, 0, 1])) + fill(box(0, height * y, width, 28), canvas.texture('wood', 0.8, 90))
  const folded = (x: number, y: number) => repeat(5, (index) => {
    const color = random.pick([palette.indigo, palette.madder, palette.soga, '#d9c6a0', palette.leaf, palette.turmeric])
    const band = box(x, y - 40 - index * 38, 220 + random.between(-8, 8), 38, 17)
    return fill(band, color) + fill(band, canvas.texture('weave', 0.8)) + fill(band, canvas.linear('0 #fff4dc 0.35, 0.4 #fff4dc 0, 1 #1a0d07 0.6', [0, 0, 0, 1]))
  })
  const pot = (x: number, y: number) => turnedSolid(canvas, x + 90, y, random.pick([[[44, 0], [36, 44], [96, 130], [80, 200], [50, 220]], [[86, 0], [90, 60], [74, 150], [50, 170]]] as const), random.pick(['#b8663f', '#5c4a40', '#8a9a94', '#d8c3a0']), { grain: 'plaster', view: 0.16 })
  const basket = (x: number, y: number) => wovenVessel(canvas, x + 110, y, [[110, 0], [112, 70], [86, 170]], { stakes: 22, rows: 10, stake: '#a98450', view: 0.18, colors: (row) => (row === 3 ? palette.madder : random.pick(['#d8b878', '#cda763', '#e0c48a'])) })
  const rolled = (x: number, y: number) => repeat(3, (index) => {
    const color = random.pick([palette.indigo, palette.soga, palette.cream, palette.leaf, palette.madderPale])
    const [cx, cy] = index === 2 ? [x + 110, y - 128] : [x + 58 + index * 104, y - 48]
    return fill(ellipse(cx, cy, 52, 50), canvas.radial(`0 ${tone(color, -0.5)}, 0.7 ${color}, 1 ${tone(color, -0.3)}`, [0.44, 0.4, 0.6])) + stroke(curve(Array.from({ length: 26 }, (_, step): Point => [cx + Math.cos(step * 0.7) * step * 1.9, cy + Math.sin(step * 0.7) * step * 1.85]), false), tone(color, 0.4), 3, 'opacity="0.6"')
  })
  const things = [folded, pot, basket, rolled, pot, folded]
  const shelves = rows.map((y, row) => board(y) + repeat(6, (index) => things[(index * (row + 1) + row * 2 + variant) % 6]?.(width * 0.03 + (index * width * 0.96) / 6, height * y + 6) ?? '')).join('')
  return fill(box(0, 0, width, height), canvas.linear(`0 ${tone(wall, 0.25)}, 1 ${tone(wall, -0.4)}`, [0, 0, 1, 1])) + fill(box(0, 0, width, height), canvas.texture('plaster', 2)) + shelves + sunlight(canvas, 'window', 1.1)
}

/** A quiet shore at first light with outrigger boats drawn up. */
export function paintShore(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const [sea, beach] = [height * 0.46, height * 0.66]
  const sky = variant === 1 ? canvas.linear('0 #9fc0c4, 0.6 #f0dcb4, 1 #f6d29a', [0, 0, 0, 1]) : canvas.linear('0 #5d86a0, 0.7 #c9dcd2, 1 #f3e6c8', [0, 0, 0, 1])
  const sun = fill(ellipse(width * 0.3, sea - 60, 300, 260), canvas.radial('0 #fff6d8 0.95, 0.16 #fff0c0 0.8, 1 #fff0c0 0'))
  const hills = repeat(3, (index) => {
    const base = sea + 4
    const points = Array.from({ length: 12 }, (_, step): Point => [(step / 11) * width * 1.1 - 40, base - (100 - index * 26) * (0.5 + 0.5 * Math.sin(step * 0.8 + index * 2)) - random.between(0, 26)])
    return fill(`${curve(points, false)}L${width + 80} ${base + 8}L-80 ${base + 8}Z`, ['#a9bdb6', '#7f9c92', '#54766a'][index] ?? palette.leaf, 'opacity="0.85"')
  })
  const water = fill(box(0, sea, width, beach - sea + 80), canvas.linear('0 #d8dcc0, 0.2 #7fb0ae, 0.7 #3f8c95, 1 #bfd8c8', [0, 0, 0, 1]))
  const ripples = repeat(120, () => {
    const t = random.next() ** 1.5
    const y = sea + t * (beach - sea)
    const long = 20 + t * 160
    const x = random.between(-50, width)
    return stroke(`M${n(x)} ${n(y)}q${n(long / 2)} ${n(-3 - t * 6)} ${n(long)} 0`, random.pick(['#f6f0d8', '#f6f0d8', '#1f5a66']), 1.4 + t * 3, `opacity="${random.between(0.2, 0.6).toFixed(2)}"`)
  })
  const edge = Array.from({ length: 14 }, (_, step): Point => [(step / 13) * (width + 100) - 50, beach + Math.sin(step * 1.1) * 22 + random.between(-8, 8)])
  const sand = `${curve(edge, false)}L${width + 60} ${height + 10}L-60 ${height + 10}Z`
  const foam = stroke(curve(edge, false), '#fffaf0', 15, 'opacity="0.8"') + stroke(curve(edge.map(([x, y]): Point => [x, y - 24]), false), '#fffaf0', 6, 'opacity="0.5"') + stroke(curve(edge.map(([x, y]): Point => [x, y + 26]), false), '#8a7250', 24, 'opacity="0.22"')
  const palm = (x: number, y: number, scale: number) => group(place(x, y, 0, scale), stroke(curve([[0, 0], [-30, -260], [20, -520], [90, -720]], false), '#4a3422', 34) + stroke(curve([[-8, 0], [-38, -260], [12, -520], [84, -720]], false), '#8a6a48', 9, 'opacity="0.7"') + repeat(10, (index) => {
    const angle = -200 + index * 24 + random.between(-7, 7)
    return group(place(90, -720, angle), stroke(curve([[0, 0], [170, -46], [350, 60]], false), '#3e5a30', 9) + repeat(22, (rib) => stroke(`M${n(rib * 16)} ${n(-rib * 6 + rib * rib * 0.42)}l${n(30)} ${n(74 - rib)}`, tone('#56743c', random.between(-0.35, 0.25)), 7)))
  }))
  return fill(box(0, 0, width, sea + 10), sky) + sun + hills + water + fill(ellipse(width * 0.3, sea + 90, 180, 130), canvas.radial('0 #fff3cf 0.7, 1 #fff3cf 0')) + ripples + fill(sand, canvas.linear('0 #b8976a, 0.14 #dcc39a, 1 #c7a778', [0, 0, 0, 1])) + fill(sand, canvas.texture('sand', 1.2)) + foam + (variant === 1 ? boat(canvas, width * 0.62, height * 0.82, 1.15) + boat(canvas, width * 0.24, height * 0.74, 0.6) + palm(width * 0.95, height * 0.98, 1.05) : racks(canvas) + palm(width * 0.07, height * 0.95, 0.95) + boat(canvas, width * 0.72, height * 0.7, 0.62)) + sunlight(canvas, 'plain', 0.8)
}

/** An outrigger boat drawn up on sand. */
function boat(canvas: Canvas, x: number, y: number, scale: number): string {
  const hull = `M-330 -70C-200 10 -120 30 0 30S220 6 340 -90C200 -42 110 -34 0 -34S-220 -38 -330 -70Z`
  const float = curve([[-220, 96], [0, 108], [250, 78]], false)
  const arms = [[-130, -30, -150, 100], [130, -34, 150, 96]].map(([ax, ay, bx, by]) => stroke(`M${ax} ${ay}Q${((ax ?? 0) + (bx ?? 0)) / 2} ${(ay ?? 0) - 30} ${bx} ${by}`, '#c9a468', 12) + stroke(`M${ax} ${ay}Q${((ax ?? 0) + (bx ?? 0)) / 2} ${(ay ?? 0) - 30} ${bx} ${by}`, '#6b4a26', 4, 'transform="translate(2 4)"')).join('')
  return group(place(x, y, -2, scale), fill(ellipse(30, 50, 360, 46), canvas.radial('0.2 #2a170c 0.6, 1 #2a170c 0')) + fill(ellipse(30, 112, 270, 18), '#2a170c', 'opacity="0.3"') + fill(hull, canvas.linear('0 #f3ead6, 0.45 #e3d3b2, 0.5 #3f8c95, 0.72 #2f6a76, 1 #173a42', [0, 0, 0, 1])) + stroke('M-330 -70C-220 -38 -110 -34 0 -34S200 -42 340 -90', '#8f3a2a', 9) + fill('M-250 -50C-150 -20 130 -20 240 -60C130 -36 -130 -30 -250 -50Z', '#4a2f1c') + arms + stroke(float, '#6b4a26', 20) + stroke(float, '#d9b878', 10, 'transform="translate(0 -4)"'))
}

/** Bamboo racks on which seaweed dries. */
function racks(canvas: Canvas): string {
  const { width, height, random } = canvas
  return repeat(2, (index) => {
    const [y, left, right] = [height * (0.76 + index * 0.13), width * (0.2 - index * 0.06), width * (0.66 + index * 0.12)]
    const legs = repeat(5, (leg) => stroke(`M${n(left + ((right - left) * leg) / 4)} ${n(y - 10)}v${90 + index * 26}`, '#7a5a34', 12))
    const weed = repeat(90, () => {
      const color = tone(random.pick(['#6f7a3c', '#8a4a3a', '#5d6a36']), random.between(-0.3, 0.2))
      return group(place(random.between(left + 20, right - 20), y - 14 + random.between(-16, 8), 0, 1, 0.6), stroke(uneven(canvas, random.between(14, 34), random.between(10, 22), 0.35, 9), color, 8))
    })
    return fill(ellipse((left + right) / 2 + 30, y + 96 + index * 20, (right - left) * 0.54, 26), '#2a170c', 'opacity="0.3"') + legs + fill(box(left - 20, y - 12, right - left + 40, 16, 8), canvas.linear('0 #e3c88f, 1 #7a5a34', [0, 0, 0, 1])) + weed
  })
}

/** A garden path between dye plants, with a bamboo house far off. */
export function paintGarden(canvas: Canvas): string {
  const { width, height, random } = canvas
  const kinds: LeafName[] = ['papaya', 'castor', 'jatropha', 'teak', 'kelor', 'fern']
  const sky = fill(box(0, 0, width, height * 0.5), canvas.linear('0 #c9dcc4, 1 #f3ead0', [0, 0, 0, 1]))
  const lawn = fill(box(0, height * 0.42, width, height * 0.6), canvas.linear('0 #a8b56e, 1 #5f7a3e', [0, 0, 0, 1])) + fill(box(0, height * 0.42, width, height * 0.6), canvas.texture('patch', 1.2), 'opacity="0.4"')
  const path = curve([[width * 0.47, height * 0.44], [width * 0.53, height * 0.44], [width * 0.56, height * 0.62], [width * 0.7, height * 1.05], [width * 0.22, height * 1.05], [width * 0.42, height * 0.62]])
  const house = group(place(width * 0.5, height * 0.45), fill(box(-150, -150, 300, 150), '#a9824e') + repeat(20, (index) => fill(box(-150 + index * 15, -150, 3, 150), '#6b4a26', 'opacity="0.5"')) + fill(box(-34, -104, 68, 104), '#3e2716') + fill(polygon([[-210, -140], [0, -270], [210, -140]]), canvas.linear('0 #c9a468, 1 #6b4a26')) + fill(box(-150, -146, 300, 26), '#1a0d07', 'opacity="0.35"'))
  const beds = repeat(5, (row) => repeat(14, (index) => {
    const near = row / 4
    const side = index % 2 === 0 ? -1 : 1
    const far = (Math.floor(index / 2) + 0.6) / 7
    const x = width / 2 + side * width * (0.07 + near * 0.17 + far * (0.5 + near * 0.1))
    const y = height * (0.5 + near ** 1.4 * 0.5) + random.between(-12, 12)
    const size = 90 + near * 230
    const color = mixGreen(near)
    return fill(ellipse(x + 10, y, size * 0.5, size * 0.12), '#1f2a12', 'opacity="0.35"') + repeat(5, (blade) => plant(canvas, x, y, size * random.between(0.7, 1.1), -64 + blade * 32 + random.between(-10, 10), kinds[(row + Math.floor(index / 2)) % 6] ?? 'fern', color))
  }))
  return sky + farGreen(canvas, 60, ['#a9bf7a', '#7d9a58', '#cbd8a0', '#6f8c50']) + lawn + house + fill(path, canvas.linear('0 #e3cfa4, 1 #c3a374', [0, 0, 0, 1])) + fill(path, canvas.texture('sand', 1.2)) + beds + sunlight(canvas, 'leaves', 0.9)
}

function mixGreen(near: number): string {
  return tone('#64803f', 0.3 - near * 0.42)
}
