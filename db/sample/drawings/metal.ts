import type { Canvas } from './canvas.ts'
import { creased, relief } from './cloth.ts'
import { freshLeaf } from './leaves.ts'
import { castShadow, glint, sunlight } from './light.ts'
import { palette, tone } from './palette.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { ground } from './surfaces.ts'
import { dish, roundStops } from './vessels.ts'

const silverStops = '0 #f7f6f0, 0.3 #b9bcbc, 0.5 #6f7475, 0.65 #dcdedb, 1 #5a5f60'

/** Filigree in silver: a bracelet, earrings and a brooch of twisted wire. */
export function paintSilver(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const wire = (path: string, thick: number) => stroke(path, '#1a0d07', thick, 'opacity="0.4" transform="translate(5 8)"') + stroke(path, '#595e5f', thick) + stroke(path, '#c3c7c6', thick * 0.7) + stroke(path, '#ffffff', thick * 0.26, 'transform="translate(-1 -1.5)"')
  const scroll = (size: number) => curve(Array.from({ length: 16 }, (_, index): Point => [Math.cos(index * 0.62) * size * (1 - index / 17), Math.sin(index * 0.62) * size * (1 - index / 17)]), false)
  const bead = (x: number, y: number, size: number) => fill(ellipse(x + 3, y + 5, size, size), '#1a0d07', 'opacity="0.4"') + fill(ellipse(x, y, size, size), canvas.radial('0 #ffffff, 0.4 #d5d8d7, 1 #505556', [0.34, 0.3, 0.8]))
  const rosette = (x: number, y: number, size: number, petals: number) =>
    group(place(x, y), repeat(petals, (index) => group(`rotate(${(index / petals) * 360})`, wire(curve([[0, -size * 0.2], [size * 0.24, -size * 0.55], [0, -size], [-size * 0.24, -size * 0.55]]), size * 0.05) + group(place(0, -size * 0.58, 90), wire(scroll(size * 0.14), size * 0.03)) + bead(0, -size * 1.04, size * 0.06))) + bead(0, 0, size * 0.17) + repeat(12, (index) => bead(Math.cos(index * 0.5236) * size * 0.25, Math.sin(index * 0.5236) * size * 0.25, size * 0.04)))
  const earring = (x: number, y: number, size: number) => group(place(x, y), wire(`M0 ${n(-size * 1.3)}C${n(size * 0.5)} ${n(-size * 1.9)} ${n(-size * 0.5)} ${n(-size * 2)} ${n(-size * 0.1)} ${n(-size * 1.4)}`, size * 0.05)) + rosette(x, y, size, 8) + repeat(5, (index) => group(place(x + (index - 2) * size * 0.36, y + size * (1.3 - Math.abs(index - 2) * 0.12)), wire(`M0 ${n(-size * 0.34)}V${n(size * 0.1)}`, size * 0.03) + bead(0, size * 0.16, size * 0.1)))
  if (variant === 1) return velvet(canvas, '#2c1a24') + earring(width * 0.32, height * 0.3, 130) + earring(width * 0.66, height * 0.36, 130) + rosette(width * 0.48, height * 0.76, 190, 12) + sunlight(canvas, 'leaves', 0.8)
  const ring = ellipse(0, 0, 330, 330)
  const bracelet = group(place(width * 0.5, height * 0.42), wire(ring, 20) + wire(ellipse(0, 0, 272, 272), 16) + repeat(26, (index) => group(`rotate(${(index / 26) * 360}) translate(0 -301)`, wire(scroll(25), 6) + bead(0, -40, 8))))
  return ground(canvas, 'slate') + dish(canvas, width * 0.5, height * 0.42, width * 0.42, '#6b4830', 1, '', 'wood') + bracelet + rosette(width * 0.28, height * 0.85, 110, 10) + rosette(width * 0.68, height * 0.86, 80, 8) + freshLeaf(canvas, 'eucalyptus', width * 0.99, height * 0.98, 380, -40) + sunlight(canvas, 'window', 0.8)
}

/** A dark soft cloth in folds. */
function velvet(canvas: Canvas, color: string): string {
  const { width, height, random } = canvas
  return ground(canvas, 'indigo cloth') + fill(box(0, 0, width, height), color, 'opacity="0.82"') + relief(0, 0, width, height, creased(random, width, height, 16), 1.3)
}

/** A hand-forged blade with a pattern in its steel, a carved handle and a sheath. */
export function paintBlade(canvas: Canvas): string {
  const { width } = canvas
  const steel = `M-460 -40C-300 -66 -40 -74 150 -52L150 50C20 62 -180 66 -330 40Q-430 18 -460 -40Z`
  const lines = repeat(20, (index) => stroke(curve(Array.from({ length: 12 }, (_, step): Point => [-480 + step * 60, -64 + index * 7 + Math.sin(step * 1.7 + index * 0.8) * 7 + canvas.random.between(-3, 3)]), false), index % 2 === 0 ? '#f2f0e8' : '#2f3233', 2.6, 'opacity="0.32"'))
  const edge = `M-460 -40Q-430 18 -330 40C-180 66 20 62 150 50L150 34C20 44 -170 46 -310 24Q-410 4 -460 -40Z`
  const grip = curve([[150, -44], [230, -40], [330, -56], [420, -30], [452, 40], [420, 96], [380, 70], [330, 44], [230, 40], [150, 44]])
  const carve = repeat(5, (index) => stroke(curve([[250 + index * 34, -34], [262 + index * 34, 0], [250 + index * 34, 36]], false), '#2c170b', 4, 'opacity="0.6"'))
  const knife = castShadow(canvas, steel + grip, 16, 24, 12, 0.6) + fill(steel, canvas.linear(silverStops, [0, 0, 0.2, 1])) + canvas.clip(steel, lines + fill(box(-500, -100, 700, 200), canvas.texture('speckle', 0.6))) + fill(edge, canvas.linear('0 #ffffff 0.9, 1 #9da1a0 0.8', [0, 0, 0.3, 1])) + fill(box(146, -52, 26, 104, 6), canvas.linear('0 #f0d590, 0.5 #b98a35, 1 #5b3d12', [0, 0, 0, 1])) + fill(grip, canvas.linear('0 #a0673a, 0.5 #6b3e1e, 1 #2a150a', [0, 0, 0, 1])) + canvas.clip(grip, fill(box(100, -120, 400, 260), canvas.texture('wood', 0.7, 90)) + carve) + glint(canvas, 270, -26, 90, 9, -4, 0.5)
  const case_ = curve([[-440, -40], [-200, -64], [100, -66], [200, -70], [214, 0], [200, 66], [100, 62], [-200, 54], [-400, 20]])
  const bands = [-240, -40, 140].map((at) => fill(box(at, -70, 44, 140, 6), canvas.linear('0 #d9b98a, 0.4 #a87c48, 1 #4a2f16', [0, 0, 0, 1])) + repeat(5, (index) => stroke(`M${at + 4 + index * 9} -66V66`, '#3a2412', 2, 'opacity="0.5"'))).join('')
  const sheath = castShadow(canvas, case_, 16, 24, 12, 0.6) + fill(case_, canvas.linear('0 #8a5a34, 0.4 #6b4022, 1 #2a150a', [0, 0, 0, 1])) + canvas.clip(case_, fill(box(-500, -100, 800, 200), canvas.texture('wood', 0.8, 90)) + bands) + glint(canvas, -90, -44, 220, 8, -1, 0.4)
  return ground(canvas, 'dark wood') + fill(box(0, 0, width, canvas.height), '#1a0d07', 'opacity="0.2"') + freshLeaf(canvas, 'teak', width * 0.12, canvas.height * 0.3, 420, -150, palette.leafDeep) + group(place(width * 0.52, canvas.height * 0.36, -16, 1.04), knife) + group(place(width * 0.5, canvas.height * 0.66, -12, 1.1), sheath) + sunlight(canvas, 'window')
}

/** A satchel of plain leather with stitched seams. */
export function paintLeather(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const leather = variant === 1 ? '#8a4e28' : '#4a2f20'
  const [w, h] = [width * 0.68, height * 0.36]
  const body = box(-w / 2, 0, w, h, 34)
  const flap = `M${n(-w / 2 - 6)} 20Q${n(-w / 2 - 6)} -12 ${n(-w / 2 + 30)} -14H${n(w / 2 - 30)}Q${n(w / 2 + 6)} -12 ${n(w / 2 + 6)} 20V${n(h * 0.5)}Q${n(w / 2 + 6)} ${n(h * 0.66)} ${n(w / 2 - 70)} ${n(h * 0.68)}H${n(-w / 2 + 70)}Q${n(-w / 2 - 6)} ${n(h * 0.66)} ${n(-w / 2 - 6)} ${n(h * 0.5)}Z`
  const skin = (outline: string, color: string) => fill(outline, canvas.linear(`0 ${tone(color, 0.3)}, 0.35 ${color}, 1 ${tone(color, -0.42)}`, [0, 0, 0.7, 1])) + canvas.clip(outline, fill(box(-w, -80, w * 2, h + 200), canvas.texture('stone', 0.55)) + relief(-w * 0.55, -30, w * 1.1, h + 60, creased(canvas.random, 900, 900, 6), 0.35))
  const stitch = (inset: number) => stroke(`M${n(-w / 2 + inset)} 30V${n(h * 0.48)}Q${n(-w / 2 + inset)} ${n(h * 0.68 - inset)} ${n(-w / 2 + 74)} ${n(h * 0.68 - inset)}H${n(w / 2 - 74)}Q${n(w / 2 - inset)} ${n(h * 0.68 - inset)} ${n(w / 2 - inset)} ${n(h * 0.48)}V30`, '#e8cf9e', 4, 'stroke-dasharray="12 9" opacity="0.85"')
  const belt = (x: number) => group(place(x, h * 0.36), fill(box(-34, -60, 68, h * 0.52, 18), '#1a0d07', 'opacity="0.4" transform="translate(5 9)"') + skin(box(-34, -60, 68, h * 0.52, 18), tone(leather, -0.16)) + stroke(box(-26, -52, 52, h * 0.52 - 16, 14), '#e8cf9e', 3, 'stroke-dasharray="10 8" opacity="0.7"') + stroke(box(-46, h * 0.16, 92, 62, 10), '#4a3210', 14) + stroke(box(-46, h * 0.16, 92, 62, 10), '#d9b255', 9) + stroke(`M0 ${n(h * 0.16 + 4)}V${n(h * 0.16 + 58)}`, '#f0d890', 7))
  const strapPath = variant === 1 ? curve([[-w * 0.46, 30], [-w * 0.5, -180], [-w * 0.2, -360], [w * 0.2, -370], [w * 0.5, -190], [w * 0.46, 30]], false) : curve([[-w * 0.46, 30], [-w * 0.62, -160], [-w * 0.34, -320], [0, -200], [w * 0.3, -330], [w * 0.66, -160], [w * 0.46, 30]], false)
  const strap = stroke(strapPath, '#1a0d07', 44, 'opacity="0.3" transform="translate(14 20)"') + stroke(strapPath, tone(leather, -0.4), 42) + stroke(strapPath, leather, 36) + stroke(strapPath, '#e8cf9e', 28, 'opacity="0"') + stroke(strapPath, tone(leather, 0.35), 6, 'transform="translate(-9 -5)" opacity="0.5"')
  const bag = castShadow(canvas, body, 30, 40, 22, 0.6) + strap + skin(body, tone(leather, -0.22)) + fill(flap, '#1a0d07', 'opacity="0.42" transform="translate(4 16)"') + skin(flap, leather) + stitch(18) + belt(-w * 0.27) + belt(w * 0.27) + glint(canvas, -w * 0.2, 30, w * 0.24, 16, 0, 0.3)
  const rivets = [-1, 1].map((side) => fill(ellipse(side * w * 0.46, 26, 15, 15), canvas.radial(roundStops('#d9b255', 0.6), [0.36, 0.3, 0.8]))).join('')
  if (variant === 1) return ground(canvas, 'light wood') + freshLeaf(canvas, 'fern', width * 0.06, height * 0.98, 460, 28) + group(place(width * 0.52, height * 0.42, -6), bag + rivets) + sunlight(canvas, 'leaves')
  return ground(canvas, 'plaster') + fill(polygon([[0, height * 0.8], [width, height * 0.72], [width, height], [0, height]]), '#b59a76') + fill(polygon([[0, height * 0.8], [width, height * 0.72], [width, height], [0, height]]), canvas.texture('linen', 1)) + group(place(width * 0.48, height * 0.4, 8), bag + rivets) + sunlight(canvas, 'window')
}
