import type { Canvas } from './canvas.ts'
import { freshLeaf } from './leaves.ts'
import { glint, groundShadow, sunlight } from './light.ts'
import { bow, flatPouch, pouch, wrapLabel } from './packaging.ts'
import { palette, tone } from './palette.ts'
import { crumbs, heap } from './piles.ts'
import { coffeeBean, teaLeaf } from './pieces.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from './shapes.ts'
import { ground, table } from './surfaces.ts'
import { plait } from './weave.ts'
import { dish, filling, glassVessel, lid, roundStops, spoon, turned, turnedSolid } from './vessels.ts'

export function paintCoffee(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const beans = (x: number, y: number, rx: number, ry: number, high: number, count: number, size: number, flat = 0.7) => heap(canvas, [coffeeBean], { x, y, rx, ry, high, count, size, flat })
  if (variant === 1) {
    return table(canvas, '#b08a6c', 'dark wood', 0.48) + sunlight(canvas, 'window') + sack(canvas, width * 0.36, height * 0.74, width * 0.29, height * 0.33, beans(0, 0, width * 0.24, width * 0.085, 80, 190, 46)) + beans(width * 0.33, height * 0.82, width * 0.3, height * 0.045, 14, 60, 44) + cup(canvas, width * 0.74, height * 0.83, 150, '#d8cbb2') + steam(width * 0.74, height * 0.68)
  }
  if (variant === 2) {
    return ground(canvas, 'slate') + group(place(width * 0.42, height * 0.3), cupFromAbove(canvas, width * 0.27, '#ece0cb')) + beans(width * 0.74, height * 0.68, width * 0.3, height * 0.15, 30, 250, 54, 1) + spoon(canvas, width * 0.3, height * 0.66, 470, 118, palette.teak, beans(0, 0, 62, 38, 10, 16, 44, 1)) + freshLeaf(canvas, 'mango', width * 0.93, height * 0.32, 420, -160, palette.leafDeep) + flatPouch(canvas, width * 0.2, height * 0.86, width * 0.42, height * 0.36, 12, '#6b4a32', 'mountain', palette.soga) + sunlight(canvas, 'leaves')
  }
  return table(canvas, '#a8b09a', 'light wood', 0.5) + sunlight(canvas, 'window') + pouch(canvas, width * 0.34, height * 0.74, width * 0.4, height * 0.46, '#3d2b20', 'mountain', { ink: palette.soga }) + pouch(canvas, width * 0.7, height * 0.78, width * 0.36, height * 0.4, '#b08a5c', 'mountain', { ink: palette.madder }) + beans(width * 0.42, height * 0.87, width * 0.26, height * 0.04, 26, 80, 44) + crumbs(canvas, width * 0.5, height * 0.86, 60, random.whole(2, 4), '#3d2316', 4)
}

/** An open jute sack with a turned-down mouth; `load` is drawn in its mouth around 0,0. */
export function sack(canvas: Canvas, x: number, y: number, half: number, high: number, load: string): string {
  const { random } = canvas
  const jute = plait(canvas, 9, ['#b9925c', '#a98450', '#c39c66'], ['#b08a54', '#bd9862', '#a07c48'], 1)
  const profile = [[half * 0.88, 0], [half * 1.04, high * 0.35], [half * 1.06, high * 0.7], [half * 0.8, high]] as const
  const body = turned(profile, 0.3)
  const round = canvas.linear('0 #1a0d07 0.5, 0.25 #fff4dc 0.2, 0.5 #1a0d07 0.04, 1 #1a0d07 0.74')
  const folds = repeat(9, () => {
    const fx = random.between(-0.9, 0.9) * half
    return stroke(curve([[fx * 0.9, high * 0.12], [fx, high * 0.4], [fx * 1.04 + random.between(-26, 26), high * random.between(0.6, 0.9)]], false), random.pick(['#1a0d07', '#fff0cc']), random.between(8, 20), 'opacity="0.14"')
  })
  const mouth = ellipse(0, 0, half * 0.9, half * 0.3)
  const cuff = `${turned([[half * 0.92, 0], [half * 0.99, high * 0.09], [half * 0.96, high * 0.17]], 0.3)}`
  return groundShadow(canvas, x, y, half * 0.95, half * 0.3, 0.75) + group(place(x, y - high), fill(body, jute) + canvas.clip(body, folds) + fill(body, round) + fill(cuff, '#1a0d07', 'opacity="0.4" transform="translate(3 12)"') + fill(cuff, jute) + fill(cuff, round) + fill(mouth, '#2b1a0f') + load)
}

/** A small cup on a saucer, three-quarter view. */
export function cup(canvas: Canvas, x: number, y: number, size: number, color: string, drink = '#3a2013'): string {
  const saucer = dish(canvas, x, y - size * 0.06, size * 1.02, tone(color, -0.06), 0.36)
  const handle = stroke(curve([[x + size * 0.52, y - size * 0.72], [x + size * 0.88, y - size * 0.66], [x + size * 0.82, y - size * 0.3], [x + size * 0.44, y - size * 0.24]], false), tone(color, -0.42), size * 0.13) + stroke(curve([[x + size * 0.52, y - size * 0.74], [x + size * 0.86, y - size * 0.68], [x + size * 0.81, y - size * 0.32], [x + size * 0.44, y - size * 0.26]], false), tone(color, -0.12), size * 0.07)
  const body = turnedSolid(canvas, x, y, [[size * 0.58, 0], [size * 0.56, size * 0.34], [size * 0.46, size * 0.66], [size * 0.26, size * 0.8]], color, { gloss: 0.6, view: 0.34 })
  const liquid = ellipse(x, y - size * 0.77, size * 0.5, size * 0.165)
  return saucer + handle + body + fill(liquid, canvas.linear(`0 ${tone(drink, 0.3)}, 0.3 ${drink}, 1 ${tone(drink, -0.5)}`, [0, 0, 1, 0.6])) + stroke(ellipse(x, y - size * 0.77, size * 0.48, size * 0.155), tone(drink, 0.45), 3, 'opacity="0.7"') + glint(canvas, x - size * 0.2, y - size * 0.8, size * 0.18, size * 0.035, 0, 0.6)
}

function cupFromAbove(canvas: Canvas, radius: number, color: string): string {
  const swirl = repeat(5, (index) => stroke(curve(Array.from({ length: 9 }, (_, step) => [Math.cos(step * 0.7 + index * 1.3) * radius * (0.12 + index * 0.09), Math.sin(step * 0.7 + index * 1.3) * radius * (0.12 + index * 0.09)] as const), false), '#b9804c', 4, 'opacity="0.45"'))
  const coffee = fill(ellipse(0, 0, radius * 0.53, radius * 0.53), canvas.radial('0 #6b3f22, 0.75 #472616, 0.95 #8f5c33, 1 #c08a54')) + swirl + glint(canvas, -radius * 0.2, -radius * 0.24, radius * 0.2, radius * 0.06, -35, 0.5)
  const handle = group('rotate(-28)', fill(box(radius * 0.55, -radius * 0.085, radius * 0.42, radius * 0.17, radius * 0.08), '#170b05', 'opacity="0.35" transform="translate(10 14)"') + fill(box(radius * 0.55, -radius * 0.085, radius * 0.42, radius * 0.17, radius * 0.08), canvas.linear(`0 ${tone(color, 0.4)}, 1 ${tone(color, -0.4)}`, [0, 0, 0, 1])))
  return dish(canvas, 0, 0, radius, tone(color, -0.04), 1) + handle + dish(canvas, 0, 0, radius * 0.64, color, 1, coffee)
}

/** Thin steam over a hot cup. */
function steam(x: number, y: number): string {
  return repeat(2, (index) => {
    const wisp = curve([[x - 30 + index * 50, y], [x - 60 + index * 60, y - 90], [x + index * 40, y - 180], [x - 40 + index * 30, y - 290]], false)
    return repeat(7, (step) => stroke(wisp, '#fff8ea', 8 + step * 8, 'opacity="0.05"'))
  })
}

export function paintTea(canvas: Canvas): string {
  const { width, height } = canvas
  const pot = turnedSolid(canvas, width * 0.36, height * 0.76, [[110, 0], [220, 70], [262, 190], [210, 300], [150, 330]], '#8a4f34', { gloss: 0.45, view: 0.28 })
  const spout = curve([[width * 0.36 + 240, height * 0.76 - 150], [width * 0.36 + 340, height * 0.76 - 190], [width * 0.36 + 372, height * 0.76 - 300], [width * 0.36 + 402, height * 0.76 - 296], [width * 0.36 + 392, height * 0.76 - 160], [width * 0.36 + 230, height * 0.76 - 70]])
  const knob = lid(canvas, width * 0.36, height * 0.76 - 326, 104, 24, '#8a4f34', 0.45, 0.28) + fill(ellipse(width * 0.36, height * 0.76 - 372, 30, 27), canvas.radial('0 #d79a76, 1 #4a2415', [0.34, 0.3, 0.8]))
  const handle = stroke(`M${n(width * 0.36 - 130)} ${n(height * 0.76 - 320)}C${n(width * 0.36 - 150)} ${n(height * 0.76 - 560)} ${n(width * 0.36 + 150)} ${n(height * 0.76 - 560)} ${n(width * 0.36 + 130)} ${n(height * 0.76 - 320)}`, '#6b4426', 22) + stroke(`M${n(width * 0.36 - 134)} ${n(height * 0.76 - 322)}C${n(width * 0.36 - 154)} ${n(height * 0.76 - 564)} ${n(width * 0.36 + 146)} ${n(height * 0.76 - 564)} ${n(width * 0.36 + 126)} ${n(height * 0.76 - 322)}`, '#d0a268', 18, 'stroke-dasharray="6 7" opacity="0.7"')
  const leaves = heap(canvas, [teaLeaf], { x: 0, y: 0, rx: 130, ry: 56, high: 40, count: 90, size: 40, flat: 0.8 })
  return table(canvas, '#b9bfa4', 'light wood', 0.5) + sunlight(canvas, 'window') + freshLeaf(canvas, 'kelor', width * 0.86, height * 0.62, 460, 12) + fill(spout, canvas.linear('0 #7a432b, 0.4 #b8795a, 1 #4a2415')) + handle + pot + knob + cup(canvas, width * 0.74, height * 0.8, 136, '#efe6d4', '#9a5f24') + dish(canvas, width * 0.33, height * 0.89, 168, '#6d5038', 0.46, leaves) + steam(width * 0.75, height * 0.68)
}

/** A bottle of coloured syrup with a cork; its middle foot at x, y. */
export function bottle(canvas: Canvas, x: number, y: number, scale: number, liquid: string, kind: Parameters<typeof wrapLabel>[5], ink: string): string {
  const profile = [[46, 0], [46, 150], [62, 210], [130, 300], [138, 380], [138, 640], [126, 670]].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
  const clear = canvas.linear(`0 ${tone(liquid, -0.5)}, 0.25 ${tone(liquid, 0.2)}, 0.5 ${liquid}, 0.8 ${tone(liquid, -0.3)}, 0.95 ${tone(liquid, 0.15)}, 1 ${tone(liquid, -0.5)}`)
  const inside = filling(canvas, 140 * scale, 215 * scale, 690 * scale, clear, tone(liquid, 0.2))
  const glow = group(place(x + 190 * scale, y + 18 * scale), fill(ellipse(0, 0, 190 * scale, 42 * scale), canvas.radial(`0 ${liquid} 0.55, 1 ${liquid} 0`)))
  const cork = turned([[40, 0], [44, 70]], 0.26)
  return glow + glassVessel(canvas, x, y, profile, inside) + group(place(x, y - 730 * scale, 0, scale), fill(cork, canvas.linear(roundStops('#c79f68', 0.1))) + fill(cork, canvas.texture('stone', 0.5)) + fill(ellipse(0, 0, 40, 10), '#e2c291')) + wrapLabel(canvas, x, y - 260 * scale, 138 * scale, 250 * scale, kind, ink) + bow(canvas, x, y - 560 * scale, 54 * scale)
}

export function paintSyrup(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1) return table(canvas, '#d3b791', 'stone', 0.55) + sunlight(canvas, 'window') + bottle(canvas, width * 0.6, height * 0.72, 0.98, '#8c1f2b', 'flower', palette.madder) + bottle(canvas, width * 0.3, height * 0.8, 1.06, '#c27a1c', 'sun', palette.soga) + freshLeaf(canvas, 'lanceolate', width * 0.86, height * 0.94, 340, 66) + tumbler(canvas, width * 0.8, height * 0.84, 0.8, '#b5402f')
  return table(canvas, '#8fa293', 'dark wood', 0.55) + sunlight(canvas, 'leaves', 0.8) + bottle(canvas, width * 0.48, height * 0.78, 1.2, '#6d7d25', 'leaf', palette.leafDeep) + tumbler(canvas, width * 0.82, height * 0.82, 1, '#8c9a35') + freshLeaf(canvas, 'jatropha', width * 0.16, height * 0.95, 330, 30)
}

/** A glass of drink with ice. */
function tumbler(canvas: Canvas, x: number, y: number, scale: number, color: string): string {
  const profile = [[104, 0], [84, 270]].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
  const ice = repeat(4, (index) => group(place((index - 1.5) * 44 * scale, (66 + (index % 2) * 20) * scale, 20 * index, scale), fill(box(-30, -30, 60, 60, 10), '#ffffff', 'opacity="0.34"') + stroke(box(-30, -30, 60, 60, 10), '#ffffff', 3, 'opacity="0.5"')))
  return glassVessel(canvas, x, y, profile, filling(canvas, 110 * scale, 52 * scale, 300 * scale, canvas.linear(`0 ${tone(color, 0.3)}, 1 ${color}`, [0, 0, 0, 1]), tone(color, 0.4)) + ice)
}

export function paintHoney(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const amber = canvas.linear('0 #7a3c08, 0.2 #e89a1e, 0.45 #d47c10, 0.8 #7f3f08, 0.94 #e09a30, 1 #5b2a05')
  const jar = (x: number, y: number, scale: number, cap: string) => {
    const profile = [[170, 0], [176, 30], [212, 80], [214, 330], [196, 370]].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
    const glow = fill(ellipse(x + 250 * scale, y + 24 * scale, 250 * scale, 56 * scale), canvas.radial('0 #f2a52a 0.6, 1 #f2a52a 0'))
    return glow + glassVessel(canvas, x, y, profile, filling(canvas, 214 * scale, 56 * scale, 400 * scale, amber, '#f0b14a')) + lid(canvas, x, y - 360 * scale, 186 * scale, 62 * scale, cap, cap === palette.silver ? 0.8 : 0.2) + wrapLabel(canvas, x, y - 170 * scale, 212 * scale, 190 * scale, 'bee', '#6b3a10')
  }
  if (variant === 1) return table(canvas, '#c7a77c', 'light wood', 0.52) + sunlight(canvas, 'window') + jar(width * 0.4, height * 0.74, 1.25, palette.teak) + comb(canvas, width * 0.66, height * 0.86, 1.05) + dipper(canvas, width * 0.2, height * 0.9, -12)
  if (variant === 2) return table(canvas, '#7f8f78', 'dark wood', 0.56) + sunlight(canvas, 'leaves', 0.9) + jar(width * 0.7, height * 0.7, 0.8, palette.silver) + jar(width * 0.35, height * 0.78, 1.12, palette.silver) + freshLeaf(canvas, 'eucalyptus', width * 0.98, height * 0.98, 480, -38)
  return ground(canvas, 'linen') + group(place(width * 0.52, height * 0.36), dish(canvas, 0, 0, width * 0.4, '#5b3c26', 1, fill(ellipse(0, 0, width * 0.34, width * 0.34), canvas.radial('0 #eda023, 0.7 #b9660c, 1 #6b3306')) + group(place(20, 10, -16, 1.3), combSlab(canvas)) + glint(canvas, -190, -200, 90, 26, -40, 0.7))) + dipper(canvas, width * 0.34, height * 0.82, 14) + freshLeaf(canvas, 'mango', width * 0.9, height * 0.98, 420, -30) + sunlight(canvas, 'window', 0.8)
}

/** A piece of honeycomb with filled cells, about 360 wide around 0,0. */
function combSlab(canvas: Canvas): string {
  const outline = curve([[-190, -90], [-60, -120], [90, -108], [188, -70], [176, 60], [90, 116], [-70, 104], [-182, 78]])
  const cells = repeat(11 * 9, (index) => {
    const [column, row] = [index % 11, Math.floor(index / 11)]
    const [x, y] = [(column - 5) * 38 + (row % 2) * 19, (row - 4) * 32]
    const hexagon = Array.from({ length: 6 }, (_, corner) => [x + Math.sin((corner * Math.PI) / 3) * 19.5, y + Math.cos((corner * Math.PI) / 3) * 19.5] as const)
    const inner = hexagon.map(([px, py]) => [x + (px - x) * 0.76, y + (py - y) * 0.76] as const)
    return fill(polygon(hexagon), '#efc46b') + fill(polygon(inner), canvas.radial(`0 ${tone('#e08f14', canvas.random.between(-0.25, 0.2))}, 1 #7d3d06`, [0.6, 0.65, 0.7])) + fill(ellipse(x - 4, y - 5, 4, 3), '#fff4d0', 'opacity="0.75"')
  })
  return fill(outline, '#8a4f10', 'transform="translate(4 20)"') + fill(outline, '#3f1d04', 'transform="translate(8 28)" opacity="0.35"') + canvas.clip(outline, cells) + fill(outline, canvas.linear('0 #fff0c0 0.3, 0.5 #fff0c0 0, 1 #3f1d04 0.4', [0, 0, 1, 1]))
}

function comb(canvas: Canvas, x: number, y: number, scale: number): string {
  return dish(canvas, x, y, 270 * scale, '#e6dcc8', 0.42, fill(ellipse(0, 8, 190 * scale, 76 * scale), canvas.radial('0 #eda023, 1 #b9660c')) + group(`translate(0 ${n(-16)}) scale(1 0.52)`, group(place(0, 0, -10, scale * 0.98), combSlab(canvas))))
}

/** A turned wooden honey dipper, lying. */
function dipper(canvas: Canvas, x: number, y: number, turn: number): string {
  const wood = canvas.linear('0 #e2b780, 0.5 #b07d48, 1 #5e3b1c', [0, 0, 0, 1])
  const rings = repeat(7, (index) => fill(box(-78 + index * 24, -(26 + Math.sin(((index + 0.5) / 7) * Math.PI) * 26), 17, 2 * (26 + Math.sin(((index + 0.5) / 7) * Math.PI) * 26), 8), wood))
  const body = box(90, -10, 330, 20, 10)
  return group(place(x, y, turn), fill(box(-80, -44, 170, 88, 40) + body, '#170b05', 'opacity="0.3" transform="translate(8 18)"') + fill(box(-76, -18, 170, 36, 10), '#6b4422') + rings + fill(body, wood) + fill(ellipse(-30, 20, 60, 22), canvas.radial('0 #f0a62a 0.9, 0.7 #d47c10 0.6, 1 #d47c10 0')))
}
