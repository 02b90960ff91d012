import type { Canvas } from './canvas.ts'
import { bottle, sack } from './drinks.ts'
import { freshLeaf } from './leaves.ts'
import { castShadow, glint, sunlight } from './light.ts'
import { bow, label, pouch, wrapLabel } from './packaging.ts'
import type { Ornament } from './packaging.ts'
import { palette, tone } from './palette.ts'
import { crumbs, heap } from './piles.ts'
import { chilli, cinnamon, clove, nutmeg, starAnise, uneven } from './pieces.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { ground, table } from './surfaces.ts'
import { wovenVessel } from './weave.ts'
import { dish, filling, glassVessel, lid, roundStops, spoon, turned } from './vessels.ts'

export function paintChilliSauce(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const paste = canvas.linear('0 #5e0f0a, 0.25 #d4472a, 0.5 #b02a1a, 1 #5a0f0a')
  const seeds = repeat(90, () => fill(ellipse(canvas.random.between(-200, 200), canvas.random.between(70, 420), 5, 3.4), canvas.random.pick(['#e8c070', '#7a140d', '#e0702f'])))
  const jar = (x: number, y: number, scale: number) =>
    glassVessel(canvas, x, y, [[150 * scale, 0], [154 * scale, 26 * scale], [180 * scale, 70 * scale], [180 * scale, 360 * scale], [166 * scale, 390 * scale]], group(`scale(${scale})`, filling(canvas, 182, 50, 410, paste, '#c43a22') + seeds)) + lid(canvas, x, y - 380 * scale, 160 * scale, 56 * scale, '#2f2a26', 0.6) + wrapLabel(canvas, x, y - 180 * scale, 180 * scale, 180 * scale, 'sun', palette.madder)
  const pods = (x: number, y: number, count: number, flat: number) => heap(canvas, [chilli], { x, y, rx: width * 0.17, ry: height * 0.04, high: 26, count, size: 118, flat })
  if (variant === 1) return table(canvas, '#cfae86', 'dark wood', 0.54) + sunlight(canvas, 'window') + jar(width * 0.66, height * 0.71, 0.95) + jar(width * 0.35, height * 0.77, 1.2) + pods(width * 0.72, height * 0.86, 20, 0.7) + freshLeaf(canvas, 'lanceolate', width * 0.3, height * 0.95, 260, 70)
  const sauce = fill(ellipse(0, 0, width * 0.27, width * 0.27), canvas.radial('0 #c93a1e, 0.8 #8f1f12, 1 #5a0f0a')) + repeat(150, () => {
    const [angle, far] = [canvas.random.between(0, 6.28), Math.sqrt(canvas.random.next()) * width * 0.25]
    return fill(uneven(canvas, canvas.random.between(6, 20), canvas.random.between(4, 11), 0.2, 8), tone(canvas.random.pick(['#d4472a', '#e2703a', '#8a1a10', '#e8b45c']), canvas.random.between(-0.1, 0.1)), `opacity="0.8" transform="translate(${n(Math.cos(angle) * far)} ${n(Math.sin(angle) * far)})"`)
  }) + glint(canvas, -90, -110, 70, 16, -30, 0.55) + glint(canvas, 60, 40, 40, 10, 20, 0.4)
  return ground(canvas, 'stone') + dish(canvas, width * 0.52, height * 0.4, width * 0.36, '#4a4642', 1, sauce, 'stone') + pods(width * 0.3, height * 0.83, 22, 1) + spoon(canvas, width * 0.72, height * 0.72, 420, 42) + freshLeaf(canvas, 'lanceolate', width * 0.95, height * 0.2, 300, -130) + sunlight(canvas, 'leaves')
}

export function paintSpices(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const kinds = [[nutmeg], [clove], [starAnise], [cinnamon]] as const
  const sizes = [88, 62, 104, 96]
  if (variant === 1) {
    const bowls = kinds.map((kind, index) => dish(canvas, width * (index % 2 === 0 ? 0.27 : 0.74), height * (0.21 + Math.floor(index / 2) * 0.34 + (index % 2) * 0.05), width * 0.2, ['#6d4a30', '#d9cfbc', '#38536d', '#7a3b2a'][index] ?? palette.teak, 1, heap(canvas, kind, { x: 0, y: 0, rx: width * 0.135, ry: width * 0.135, high: 16, count: [16, 70, 15, 11][index] ?? 20, size: sizes[index] ?? 80 })))
    const powder = fill(curve([[width * 0.34, height * 0.8], [width * 0.5, height * 0.76], [width * 0.68, height * 0.8], [width * 0.7, height * 0.88], [width * 0.5, height * 0.92], [width * 0.32, height * 0.88]]), canvas.radial('0 #efb93c, 0.7 #cf8a1c, 1 #a8660f')) + crumbs(canvas, width * 0.5, height * 0.85, 170, 120, '#d99a2b', 5)
    return ground(canvas, 'dark wood') + bowls.join('') + powder + spoon(canvas, width * 0.42, height * 0.85, 500, 16) + sunlight(canvas, 'window', 0.8)
  }
  return table(canvas, '#a07c5e', 'stone', 0.48) + sunlight(canvas, 'window') + sack(canvas, width * 0.32, height * 0.72, width * 0.23, height * 0.24, heap(canvas, [nutmeg], { x: 0, y: 0, rx: width * 0.18, ry: width * 0.06, high: 66, count: 54, size: 74, flat: 0.8 })) + sack(canvas, width * 0.72, height * 0.78, width * 0.2, height * 0.2, heap(canvas, [clove], { x: 0, y: 0, rx: width * 0.16, ry: width * 0.055, high: 56, count: 120, size: 52, flat: 0.8 })) + heap(canvas, [cinnamon], { x: width * 0.34, y: height * 0.86, rx: width * 0.13, ry: 36, high: 20, count: 7, size: 120, flat: 0.6, turn: 24 }) + heap(canvas, [starAnise], { x: width * 0.68, y: height * 0.9, rx: width * 0.2, ry: 50, high: 0, count: 6, size: 92, flat: 0.7 })
}

/** A bar of soap: rounded block with a pressed ornament; x, y is the middle of its top. */
function soapBar(canvas: Canvas, x: number, y: number, color: string, turn: number, petals: boolean): string {
  const top: Point[] = [[-170, -84], [0, -92], [170, -84], [186, 0], [172, 86], [0, 94], [-172, 86], [-186, 0]]
  const outline = curve(top)
  const flecks = repeat(26, () => fill(uneven(canvas, canvas.random.between(3, 9), canvas.random.between(2, 5), 0.2, 6), petals ? palette.madderPale : palette.leafDeep, `opacity="0.55" transform="translate(${n(canvas.random.between(-150, 150))} ${n(canvas.random.between(-70, 70))})"`))
  const swirl = repeat(4, (index) => stroke(curve([[-180, -60 + index * 36], [-60, -90 + index * 40 + canvas.random.between(-20, 20)], [60, -30 + index * 36], [180, -70 + index * 40]], false), tone(color, index % 2 === 0 ? 0.4 : -0.2), 20, 'opacity="0.5"'))
  return group(
    place(x, y, turn),
    castShadow(canvas, outline, 18, 50, 14, 0.5) + fill(outline, tone(color, -0.4), 'transform="translate(3 46)"') + fill(outline, tone(color, -0.26), 'transform="translate(2 28)"') + fill(outline, tone(color, -0.1), 'transform="translate(1 10)"') + fill(outline, color) + canvas.clip(outline, swirl + flecks) + fill(outline, canvas.linear('0 #fff4dc 0.5, 0.5 #fff4dc 0, 1 #1a0d07 0.25', [0, 0, 1, 1])) + fill(outline, canvas.texture('speckle', 0.8)) + stroke(outline, '#fff8e8', 3, 'opacity="0.55"') +
      group('scale(1.1 0.62)', stroke(ellipse(0, 0, 74, 74), tone(color, -0.35), 4, 'opacity="0.6"') + repeat(6, (index) => group(`rotate(${index * 60})`, stroke(curve([[0, -12], [14, -36], [0, -58], [-14, -36]]), tone(color, -0.35), 4, 'opacity="0.6"')))),
  )
}

export function paintSoap(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1) {
    const band = (x: number, y: number, turn: number) => group(place(x, y, turn), fill(box(-62, -92, 124, 190), palette.kraft) + fill(box(-62, -92, 124, 190), canvas.texture('kraft', 0.6)) + group('scale(0.5)', label(canvas, 190, 190, 'leaf', palette.leafDeep, '#ead9b6')))
    return ground(canvas, 'stone') + freshLeaf(canvas, 'eucalyptus', width * 0.12, height * 0.98, 620, 26) + soapBar(canvas, width * 0.38, height * 0.24, '#b9c39a', -12, false) + soapBar(canvas, width * 0.62, height * 0.48, '#e5cfc0', 9, true) + band(width * 0.62, height * 0.48, 9) + soapBar(canvas, width * 0.4, height * 0.72, '#e3c27a', -6, true) + band(width * 0.4, height * 0.72, -6) + sunlight(canvas, 'leaves')
  }
  const stack = [['#e5cfc0', 0.72], ['#8fa07a', 0.655], ['#e3c27a', 0.59]] as const
  return table(canvas, '#c3b8a2', 'linen', 0.46) + sunlight(canvas, 'window') + dish(canvas, width * 0.47, height * 0.78, width * 0.36, palette.teak, 0.34, '', 'wood') + stack.map(([color, y], index) => group(`translate(${width * 0.47} ${height * y}) scale(1.25 1)`, soapBar(canvas, 0, 0, color, index * 6 - 6, index !== 1))).join('') + bow(canvas, width * 0.47, height * 0.59, 70) + freshLeaf(canvas, 'kelor', width * 0.84, height * 0.97, 400, -20)
}

/** A small dark bottle with a dropper or a cap. */
function phial(canvas: Canvas, x: number, y: number, scale: number, glass: string, kind: Ornament): string {
  const profile = [[40, 0], [40, 40], [60, 64], [104, 104], [108, 140], [108, 330], [98, 348]].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
  const body = canvas.linear(`0 ${tone(glass, -0.6)}, 0.16 ${tone(glass, 0.3)}, 0.34 ${glass}, 0.7 ${tone(glass, -0.5)}, 0.92 ${tone(glass, 0.22)}, 1 ${tone(glass, -0.6)}`)
  const cap = turned([[46, 0], [50, 74]], 0.26)
  const bulb = curve([[-24, 4], [-26, -60], [0, -96], [26, -60], [24, 4]])
  const glow = fill(ellipse(x + 150 * scale, y + 10 * scale, 140 * scale, 30 * scale), canvas.radial(`0 ${tone(glass, 0.3)} 0.5, 1 ${glass} 0`))
  return glow + glassVessel(canvas, x, y, profile, fill(box(-120 * scale, -10, 240 * scale, 400 * scale), body)) + group(place(x, y - 400 * scale, 0, scale), fill(bulb, canvas.linear(roundStops('#3a3532', 0.6))) + fill(cap, canvas.linear(roundStops('#c9a25c', 0.8))) + repeat(9, (index) => fill(box(-44 + index * 11, 6, 2, 66), '#3a2510', 'opacity="0.3"'))) + wrapLabel(canvas, x, y - 135 * scale, 108 * scale, 150 * scale, kind, palette.leafDeep, '#ead9b6')
}

export function paintEssentialOil(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1) return table(canvas, '#98a58c', 'light wood', 0.54) + sunlight(canvas, 'window') + phial(canvas, width * 0.68, height * 0.7, 1.05, '#7a4312', 'flower') + phial(canvas, width * 0.36, height * 0.79, 1.5, '#6d3a10', 'leaf') + heap(canvas, [clove], { x: width * 0.74, y: height * 0.84, rx: width * 0.17, ry: 46, high: 22, count: 60, size: 58, flat: 0.7 }) + freshLeaf(canvas, 'lanceolate', width * 0.16, height * 0.95, 320, 58, palette.leafDeep)
  return table(canvas, '#c7a489', 'stone', 0.5) + sunlight(canvas, 'leaves') + freshLeaf(canvas, 'eucalyptus', width * 0.9, height * 0.8, 640, -16, palette.leafDeep) + phial(canvas, width * 0.26, height * 0.74, 1.05, '#24465a', 'sun') + phial(canvas, width * 0.5, height * 0.78, 1.3, '#3c5a34', 'leaf') + phial(canvas, width * 0.78, height * 0.84, 1.1, '#6d3a10', 'flower')
}

/** A broom of palm fibre against a wall. */
export function paintBroom(canvas: Canvas): string {
  const { width, height, random } = canvas
  const brush = repeat(210, (index) => {
    const share = (index / 209) * 2 - 1
    const color = tone(random.pick(['#4a3020', '#5e3d26', '#3a2618', '#7a5232']), random.between(-0.1, 0.25 - share * 0.2))
    return stroke(curve([[share * 70, 0], [share * 130 + random.between(-9, 9), 150], [share * 215 + random.between(-16, 16), 420 + random.between(-26, 20) - Math.abs(share) * 34]], false), color, random.between(2.4, 5))
  })
  const outline = curve([[-76, 0], [76, 0], [150, 150], [232, 400], [0, 440], [-232, 400], [-150, 150]])
  const collar = fill(box(-84, -86, 168, 120, 26), canvas.linear(roundStops('#b58f55', 0.2))) + repeat(9, (index) => stroke(`M-82 ${-74 + index * 12}Q0 ${-62 + index * 12} 82 ${-74 + index * 12}`, index % 3 === 1 ? palette.madder : '#e3c48a', 6, 'opacity="0.85"')) + fill(box(-84, -86, 168, 120, 26), canvas.linear('0 #1a0d07 0.4, 0.3 #fff4dc 0.2, 1 #1a0d07 0.6'))
  const handle = box(-22, -1150, 44, 1080, 18)
  const knots = repeat(5, (index) => fill(box(-24, -1000 + index * 210, 48, 9, 4), '#5b3c1c', 'opacity="0.6"'))
  const stand = castShadow(canvas, outline + handle, 60, 40, 22, 0.45)
  return table(canvas, '#cfa889', 'clay', 0.8) + sunlight(canvas, 'window') + group(place(width * 0.5, height * 0.62, -7), stand + fill(handle, canvas.linear(roundStops(palette.bamboo, 0.4))) + knots + fill(outline, '#2c1a0e') + brush + collar + glint(canvas, -60, 150, 50, 120, 20, 0.15)) + freshLeaf(canvas, 'fern', width * 0.96, height * 0.99, 480, -24)
}

/** A basket of gifts: cloth, jar, pouch, bottle, bow. */
export function paintHamper(canvas: Canvas): string {
  const { width, height, random } = canvas
  const [x, foot] = [width * 0.5, height * 0.86]
  const top = foot - 330
  const jar = glassVessel(canvas, x + 40, top + 110, [[120, 0], [140, 40], [140, 260]], filling(canvas, 140, 40, 300, '#d47c10', '#f0b14a')) + lid(canvas, x + 40, top - 148, 130, 50, palette.madder) + wrapLabel(canvas, x + 40, top - 10, 140, 120, 'bee', palette.soga)
  const handle = (back: boolean) => stroke(curve([[x - 370, top + 30], [x - 320, top - 360], [x, top - 560], [x + 320, top - 360], [x + 370, top + 30]], false), back ? '#6b4a26' : '#c09a5c', back ? 34 : 24) + (back ? '' : stroke(curve([[x - 370, top + 30], [x - 320, top - 360], [x, top - 560], [x + 320, top - 360], [x + 370, top + 30]], false), '#f0d9a4', 20, 'stroke-dasharray="5 10" opacity="0.6"'))
  const body = wovenVessel(canvas, x, foot, [[380, 0], [372, 150], [330, 330]], { stakes: 42, rows: 15, stake: '#a98450', colors: (row) => (row === 4 || row === 5 ? palette.madder : random.pick(['#d8b878', '#cda763', '#e0c48a'])) })
  const front = canvas.clip(`M${n(x - 420)} ${n(top)}H${n(x - 380)}A380 99 0 0 0 ${n(x + 380)} ${n(top)}H${n(x + 420)}V${n(foot + 150)}H${n(x - 420)}Z`, body)
  const rollOfCloth = group(place(x + 210, top - 10, 12), fill(box(-60, -260, 120, 320, 30), canvas.linear(roundStops(palette.indigo, 0.2))) + fill(box(-60, -260, 120, 320, 30), canvas.texture('weave', 0.9)) + fill(ellipse(0, -256, 60, 22), '#6f8aa8') + stroke(ellipse(0, -256, 36, 13) + ellipse(0, -256, 18, 6), palette.indigo, 5))
  return table(canvas, '#a9b49c', 'light wood', 0.6) + sunlight(canvas, 'window') + handle(true) + body + group(place(x, top), fill(ellipse(0, 0, 350, 86), '#2c1a0e')) + rollOfCloth + bottle(canvas, x - 40, top + 70, 0.62, '#8c1f2b', 'flower', palette.madder) + pouch(canvas, x - 210, top + 80, 250, 350, '#b98752', 'mountain') + jar + front + handle(false) + bow(canvas, x, top - 548, 110, palette.madder)
}

/** Frozen dumplings on a tray with frost, beside their pack. */
export function paintFrozen(canvas: Canvas): string {
  const { width, height } = canvas
  const dumpling = () => {
    const color = tone('#eadcc2', canvas.random.between(-0.08, 0.06))
    const body = curve([[-92, 24], [-70, -34], [0, -58], [70, -34], [92, 24], [0, 48]])
    const pleats = repeat(7, (index) => stroke(curve([[-60 + index * 20, -30 - Math.sin((index / 6) * 3.14) * 22], [-48 + index * 17, -4], [-40 + index * 14, 14]], false), tone(color, -0.34), 4, 'opacity="0.6"'))
    return fill(body, tone(color, -0.55), 'opacity="0.5" transform="translate(8 12)"') + fill(body, canvas.radial(`0 #ffffff, 0.5 ${color}, 1 ${tone(color, -0.36)}`, [0.36, 0.3, 0.8])) + pleats + fill(body, canvas.texture('stone', 0.5), 'opacity="0.6"')
  }
  const rows = repeat(12, (index) => group(place(width * (0.23 + (index % 3) * 0.27), height * (0.16 + Math.floor(index / 3) * 0.12), canvas.random.between(-8, 8), 1.25), dumpling()))
  const plate = box(width * 0.06, height * 0.06, width * 0.88, height * 0.54, 40)
  const frost = repeat(90, () => fill(ellipse(canvas.random.between(0.06, 0.94) * width, canvas.random.between(0.06, 0.6) * height, canvas.random.between(1.5, 5), canvas.random.between(1.5, 5)), '#ffffff', 'opacity="0.75"'))
  const pack = group(place(width * 0.56, height * 0.81, -6), castShadow(canvas, box(-400, -170, 800, 340, 18), 20, 26, 14, 0.5) + fill(box(-400, -170, 800, 340, 18), '#3f6d7c') + fill(box(-400, -170, 800, 340, 18), canvas.linear('0 #ffffff 0.35, 0.3 #ffffff 0, 1 #0b1a20 0.4', [0, 0, 1, 1])) + fill(polygon([[-400, -120], [400, -150], [400, -142], [-400, -112]]), '#ffffff', 'opacity="0.2"') + group('', label(canvas, 330, 240, 'fish', palette.indigo, '#efe3c8')))
  return ground(canvas, 'stone') + castShadow(canvas, plate, 20, 28, 16, 0.55) + fill(plate, canvas.linear('0 #e9f0ee, 0.5 #c4d0d0, 1 #8fa0a4', [0, 0, 1, 1])) + fill(box(width * 0.09, height * 0.08, width * 0.82, height * 0.5, 26), canvas.linear('0 #b5c4c6, 1 #e3ebe9', [0, 0, 1, 1])) + rows + frost + pack + sunlight(canvas, 'window', 0.7)
}
