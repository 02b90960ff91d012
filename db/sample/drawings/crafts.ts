import type { Canvas } from './canvas.ts'
import { freshLeaf } from './leaves.ts'
import { castShadow, glint, groundShadow, sunlight } from './light.ts'
import { palette, tone } from './palette.ts'
import { uneven } from './pieces.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { ground, table } from './surfaces.ts'
import { dish, roundStops, spoon, turned, turnedSolid } from './vessels.ts'

/** Rings of growth inside a turned wooden bowl. */
function rings(canvas: Canvas, radius: number, color: string): string {
  return repeat(11, (index) => stroke(uneven(canvas, radius * (0.08 + index * 0.08), radius * (0.07 + index * 0.078), 0.03), tone(color, index % 2 === 0 ? -0.4 : 0.3), canvas.random.between(2, 6), 'opacity="0.35" transform="translate(10 -14)"'))
}

export function paintWoodBowl(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  if (variant === 1) return ground(canvas, 'linen') + dish(canvas, width * 0.44, height * 0.34, width * 0.36, '#8f5a30', 1, rings(canvas, width * 0.32, '#8f5a30'), 'wood') + dish(canvas, width * 0.76, height * 0.7, width * 0.2, '#c08a52', 1, rings(canvas, width * 0.17, '#c08a52'), 'wood') + spoon(canvas, width * 0.2, height * 0.78, 520, 24, '#a06c3c') + spoon(canvas, width * 0.16, height * 0.9, 460, 16, '#6e4424') + sunlight(canvas, 'leaves')
  const bowl = (x: number, y: number, scale: number, color: string) => {
    const profile = [[270, 0], [262, 70], [210, 170], [110, 232], [96, 250]].map(([radius, level]) => [(radius ?? 0) * scale, (level ?? 0) * scale] as const)
    const figure = repeat(9, (index) => stroke(curve([[-300, 20 + index * 30], [-120, 50 + index * 34 + canvas.random.between(-12, 12)], [80, 20 + index * 36 + canvas.random.between(-12, 12)], [300, 50 + index * 26]], false), tone(color, index % 2 === 0 ? -0.45 : 0.3), canvas.random.between(3, 8), 'opacity="0.35"'))
    return turnedSolid(canvas, x, y, profile, color, { gloss: 0.45, view: 0.3, inside: tone(color, -0.2), grain: 'wood', finish: figure })
  }
  return table(canvas, '#9aa48f', 'stone', 0.5) + sunlight(canvas, 'window') + bowl(width * 0.66, height * 0.64, 0.9, '#6b4022') + bowl(width * 0.38, height * 0.82, 1.2, '#a9713e') + freshLeaf(canvas, 'teak', width * 0.94, height * 0.94, 380, -40)
}

/** A lampshade of bamboo strips, lit from inside. */
export function paintLamp(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const night = fill(box(0, 0, width, height), '#1d130d', 'opacity="0.5"')
  const shade = (x: number, y: number, profile: readonly (readonly [number, number])[], strips: number) => {
    const outline = turned(profile, 0.2)
    const long = profile.at(-1)?.[1] ?? 1
    const widest = Math.max(...profile.map(([radius]) => radius))
    const glow = canvas.radial('0 #fff3c4, 0.35 #ffcf6e, 0.75 #d98a2c, 1 #7a4314', [0.5, 0.52, 0.56])
    const lattice = repeat(strips, (index) => {
      const share = Math.sin(((index + 0.5) / strips - 0.5) * Math.PI)
      const bow = (lean: number) => stroke(curve(profile.map(([radius, level], step) => [radius * Math.sin(Math.asin(share) + lean * (step / profile.length - 0.5)), level] as const), false), tone('#8a5a24', -Math.abs(share) * 0.5), 9, 'opacity="0.85"')
      return bow(0.9) + bow(-0.9)
    })
    const hoops = repeat(Math.round(long / 62), (index) => {
      const level = ((index + 0.5) * 62) / long
      const at = profile.findIndex(([, step]) => step >= level * long)
      const radius = ((profile[at]?.[0] ?? 0) + (profile[Math.max(0, at - 1)]?.[0] ?? 0)) / 2
      return stroke(`M${n(-radius)} ${n(level * long)}A${n(radius)} ${n(radius * 0.2)} 0 0 0 ${n(radius)} ${n(level * long)}`, '#6b4218', 10, 'opacity="0.8"')
    })
    const halo = fill(ellipse(x, y + long * 0.5, widest * 2.6, widest * 2.5), canvas.radial('0 #ffd27a 0.75, 0.4 #ffb850 0.3, 1 #ffb850 0'))
    const [topRadius] = profile[0] ?? [0]
    const edge = canvas.linear('0 #2a1405 0.6, 0.3 #2a1405 0, 0.7 #2a1405 0, 1 #2a1405 0.6')
    return halo + group(place(x, y), fill(outline, glow) + canvas.clip(outline, lattice + hoops) + fill(outline, edge) + fill(ellipse(0, 0, topRadius, topRadius * 0.2), '#fff0bd') + stroke(ellipse(0, 0, topRadius, topRadius * 0.2), '#8a5a24', 9))
  }
  const cord = (x: number, to: number) => stroke(`M${n(x)} -10V${n(to)}`, '#21160e', 6)
  if (variant === 1) {
    const wall = ground(canvas, 'plaster') + fill(box(0, 0, width, height), '#8a5f42', 'opacity="0.62"') + night
    return wall + cord(width * 0.36, height * 0.26) + shade(width * 0.36, height * 0.26, [[70, 0], [190, 100], [250, 250], [200, 400], [90, 500]], 15) + cord(width * 0.75, height * 0.14) + shade(width * 0.75, height * 0.14, [[60, 0], [120, 110], [200, 300], [230, 360]], 12) + cord(width * 0.72, height * 0.56) + shade(width * 0.72, height * 0.56, [[90, 0], [170, 60], [170, 240], [90, 310]], 12)
  }
  const foot = turnedSolid(canvas, width * 0.5, height * 0.83, [[26, 0], [30, 150], [120, 210], [150, 240]], '#6e4424', { gloss: 0.4, grain: 'wood' })
  const pool = fill(ellipse(width * 0.5, height * 0.84, width * 0.56, height * 0.1), canvas.radial('0 #ffd27a 0.55, 1 #ffb850 0'))
  return table(canvas, '#7a8a80', 'dark wood', 0.66) + night + pool + foot + shade(width * 0.5, height * 0.3, [[150, 0], [210, 140], [262, 330], [280, 480]], 20) + freshLeaf(canvas, 'fern', width * 0.94, height * 0.94, 460, -34, palette.leafDeep)
}

export function paintPottery(canvas: Canvas, variant: number): string {
  const { width, height } = canvas
  const bands = (color: string, level: number) => repeat(3, (index) => stroke(`M-400 ${level + index * 26}A400 110 0 0 0 400 ${level + index * 26}`, color, index === 1 ? 16 : 6, index === 1 ? 'stroke-dasharray="20 14" opacity="0.8"' : 'opacity="0.7"'))
  const pot = (x: number, y: number, scale: number, color: string, shape: 'jar' | 'vase' | 'bowl', finish = '') => {
    const shapes = { jar: [[120, 0], [100, 50], [250, 170], [290, 300], [240, 430], [140, 500]], vase: [[84, 0], [62, 80], [80, 160], [170, 330], [160, 470], [104, 540]], bowl: [[240, 0], [236, 60], [180, 160], [100, 200]] } as const
    return turnedSolid(canvas, x, y, shapes[shape].map(([radius, level]) => [radius * scale, level * scale] as const), color, { gloss: 0.22, grain: 'plaster', view: 0.26, finish: group(`scale(${scale})`, finish) })
  }
  if (variant === 1) return table(canvas, '#d3bc98', 'dark wood', 0.56) + sunlight(canvas, 'window') + pot(width * 0.68, height * 0.7, 1, '#a4573a', 'vase', bands('#efe0c2', 190)) + pot(width * 0.36, height * 0.8, 1.15, '#b8663f', 'jar', bands('#3c2418', 220)) + pot(width * 0.78, height * 0.86, 0.66, '#8a4a30', 'bowl')
  if (variant === 2) return table(canvas, '#8a9a94', 'clay', 0.6) + sunlight(canvas, 'leaves') + group('', stalks(canvas, width * 0.5, height * 0.84 - 690)) + pot(width * 0.5, height * 0.84, 1.3, '#5c4a40', 'vase', bands('#c9b08a', 250)) + pot(width * 0.8, height * 0.9, 0.6, '#c9916a', 'bowl')
  const plates = [[0.36, 0.28, 0.3, '#b8663f'], [0.72, 0.56, 0.24, '#6b7a72'], [0.3, 0.76, 0.22, '#d8c3a0']] as const
  return ground(canvas, 'dark wood') + plates.map(([x, y, radius, color]) => dish(canvas, width * x, height * y, width * radius, color, 1, repeat(7, (index) => stroke(uneven(canvas, width * radius * (0.1 + index * 0.11), width * radius * (0.1 + index * 0.11), 0.008), index % 3 === 1 ? tone(color, -0.5) : tone(color, 0.3), index % 3 === 1 ? 7 : 3, 'opacity="0.5"')), 'stone')).join('') + freshLeaf(canvas, 'mango', width * 0.92, height * 0.98, 420, -30) + sunlight(canvas, 'window', 0.9)
}

function stalks(canvas: Canvas, x: number, y: number): string {
  return repeat(7, (index) => {
    const lean = (index - 3) * 60 + canvas.random.between(-16, 16)
    const tip: Point = [x + lean * 1.5, y - 330 + Math.abs(index - 3) * 46]
    return stroke(curve([[x + (index - 3) * 7, y + 40], [x + lean * 0.6, y - 120], tip], false), '#5f4d22', 9) + repeat(15, (grainIndex) => group(place(tip[0] - lean * 0.02 * grainIndex + (grainIndex % 2 === 0 ? 9 : -9), tip[1] - 40 + grainIndex * 14, lean * 0.15 + (grainIndex % 2 === 0 ? 32 : -32)), fill(curve([[0, -18], [7, 0], [0, 16], [-7, 0]]), canvas.linear('0 #e9cb80, 1 #a5762e')))) 
  })
}

export function paintShell(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const shell = (x: number, y: number, size: number, color: string, turn: number) => {
    const foot: Point = [0, size * 0.72]
    const rim = Array.from({ length: 23 }, (_, index): Point => {
      const angle = (index / 22 - 0.5) * 3.5
      const reach = size * (index % 2 === 0 ? 1 : 0.955) * (1 - 0.1 * Math.abs(angle / 1.75) ** 3)
      return [Math.sin(angle) * reach, -Math.cos(angle) * reach]
    })
    const ears: Point[] = [[size * 0.34, size * 0.62], [size * 0.3, size * 0.8], [-size * 0.3, size * 0.8], [-size * 0.34, size * 0.62]]
    const outline = `${curve(rim, false)}L${polygon([...ears]).slice(1)}`
    const ribs = rim.map(([rx, ry], index) => stroke(curve([foot, [rx * 0.62, ry * 0.5 + size * 0.16], [rx * 0.98, ry * 0.98]], false), index % 2 === 0 ? tone(color, -0.35) : tone(color, 0.5), size * 0.026, 'opacity="0.5"')).join('')
    const growth = repeat(5, (index) => group(`translate(0 ${n(size * (0.4 - index * 0.08))}) scale(${(0.42 + index * 0.12).toFixed(2)})`, stroke(curve(rim, false), tone(color, index % 2 === 0 ? -0.3 : 0.35), size * 0.04, 'opacity="0.35"')))
    return group(place(x, y, turn), castShadow(canvas, outline, 12, 18, 10, 0.5) + fill(outline, canvas.radial(`0 ${tone(color, 0.6)}, 0.6 ${color}, 1 ${tone(color, -0.3)}`, [0.4, 0.7, 0.8])) + growth + ribs + glint(canvas, -size * 0.3, -size * 0.4, size * 0.2, size * 0.34, 30, 0.35))
  }
  const colors = ['#e2b79a', '#d99c86', '#e8d7bd', '#b98f86', '#d8c3a0']
  if (variant === 1) return ground(canvas, 'sand') + repeat(9, (index) => shell(width * (0.24 + (index % 3) * 0.27) + random.between(-30, 30), height * (0.22 + Math.floor(index / 3) * 0.28) + random.between(-30, 30), random.between(100, 160), colors[index % 5] ?? palette.cream, random.between(-180, 180))) + sunlight(canvas, 'leaves')
  const beads = repeat(34, (index) => {
    const angle = (index / 34) * Math.PI * 2
    const [x, y] = [width * 0.5 + Math.cos(angle) * width * 0.31, height * 0.4 + Math.sin(angle) * height * 0.26]
    const size = index % 4 === 0 ? 25 : 18
    return fill(ellipse(x + 7, y + 10, size, size), '#170b05', 'opacity="0.35"') + fill(ellipse(x, y, size, size), canvas.radial(`0 #ffffff, 0.5 ${index % 4 === 0 ? '#8fb0b0' : '#efdfc6'}, 1 ${index % 4 === 0 ? '#3e5f63' : '#9a8468'}`, [0.34, 0.3, 0.8]))
  })
  return ground(canvas, 'indigo cloth') + beads + shell(width * 0.5, height * 0.71, 150, '#e8c3a6', 180) + shell(width * 0.22, height * 0.86, 90, '#d8c3a0', 30) + shell(width * 0.8, height * 0.9, 110, '#d99c86', -50) + sunlight(canvas, 'window', 0.8)
}

/** A model of a sailing boat with outriggers on a wooden stand. */
export function paintBoat(canvas: Canvas): string {
  const { width, height } = canvas
  const [x, y] = [width * 0.5, height * 0.73]
  const hull = `M${n(x - 430)} ${n(y - 150)}C${n(x - 330)} ${n(y - 40)} ${n(x - 250)} ${n(y + 34)} ${n(x - 120)} ${n(y + 44)}L${n(x + 170)} ${n(y + 44)}C${n(x + 300)} ${n(y + 30)} ${n(x + 380)} ${n(y - 60)} ${n(x + 440)} ${n(y - 190)}C${n(x + 330)} ${n(y - 96)} ${n(x + 220)} ${n(y - 84)} ${n(x)} ${n(y - 84)}S${n(x - 330)} ${n(y - 100)} ${n(x - 430)} ${n(y - 150)}Z`
  const planks = repeat(5, (index) => stroke(curve([[x - 410 + index * 34, y - 130 + index * 36], [x - 150, y - 62 + index * 24], [x + 150, y - 62 + index * 24], [x + 420 - index * 34, y - 160 + index * 42]], false), '#2c170b', 3, 'opacity="0.5"'))
  const sail = (points: readonly Point[], belly: number) => {
    const outline = curve(points)
    const seams = repeat(8, (index) => stroke(curve([[points[0]?.[0] ?? 0, (points[0]?.[1] ?? 0) + index * 80], [(points[0]?.[0] ?? 0) + belly, (points[0]?.[1] ?? 0) + 50 + index * 84], [(points[3]?.[0] ?? 0) + 60, (points[0]?.[1] ?? 0) + 120 + index * 84]], false), '#a08a64', 2, 'opacity="0.5"'))
    return castShadow(canvas, outline, 26, 24, 14, 0.3) + fill(outline, '#efe2c6') + canvas.clip(outline, seams + fill(box(0, 0, width, height), canvas.texture('linen', 0.8))) + fill(outline, canvas.linear('0 #fff4dc 0.5, 0.5 #fff4dc 0, 1 #1a0d07 0.4', [0, 0, 1, 0.3]))
  }
  const mast = (mx: number, lift: number) => fill(box(mx - 8, y - lift, 16, lift - 60, 7), canvas.linear(roundStops('#8a5a30', 0.4)))
  const main: Point[] = [[x + 24, y - 690], [x + 150, y - 560], [x + 270, y - 360], [x + 330, y - 190], [x + 180, y - 150], [x + 20, y - 140], [x + 8, y - 400]]
  const jib: Point[] = [[x - 10, y - 660], [x - 40, y - 430], [x - 60, y - 150], [x - 220, y - 150], [x - 390, y - 170], [x - 250, y - 330], [x - 110, y - 520]]
  const rigging = [[x, y - 700, x - 425, y - 150], [x, y - 700, x + 430, y - 190], [x, y - 700, x - 60, y - 84], [x, y - 640, x + 90, y - 84]].map(([ax, ay, bx, by]) => stroke(`M${n(ax ?? 0)} ${n(ay ?? 0)}L${n(bx ?? 0)} ${n(by ?? 0)}`, '#4a3320', 2.6)).join('')
  const stand = [-170, 190].map((at) => fill(polygon([[x + at - 34, y + 10], [x + at + 34, y + 10], [x + at + 50, y + 118], [x + at - 50, y + 118]]), canvas.linear(roundStops('#5b3820', 0.4)))).join('') + fill(box(x - 330, y + 112, 680, 42, 8), canvas.linear('0 #9a6a3c, 1 #4a2c16', [0, 0, 0, 1]))
  return table(canvas, '#8fa9a6', 'light wood', 0.7) + sunlight(canvas, 'window') + groundShadow(canvas, x, y + 152, 350, 52, 0.75) + stand + mast(x, 730) + sail(jib, -140) + sail(main, 150) + rigging + fill(hull, canvas.linear('0 #b57a44, 0.5 #8a5428, 1 #3e2210', [0, 0, 0.1, 1])) + canvas.clip(hull, planks + fill(box(0, y - 220, width, 300), canvas.texture('wood', 0.8, 90)) + fill(box(0, y + 2, width, 60), '#5a1f16', 'opacity="0.5"')) + stroke(curve([[x - 430, y - 150], [x - 200, y - 96], [x, y - 86], [x + 220, y - 86], [x + 440, y - 190]], false), '#e0b880', 10) + fill(polygon([[x - 2, y - 730], [x + 84, y - 712], [x - 2, y - 694]]), palette.madder)
}
