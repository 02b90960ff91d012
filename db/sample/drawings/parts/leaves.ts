import type { Canvas } from './canvas.ts'
import { palette, tone } from './palette.ts'
import type { Random } from './random.ts'
import { curve, fill, group, place, polygon, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'

/** Leaves used for prints and as props. */
export type LeafName =
  'teak' | 'papaya' | 'castor' | 'jatropha' | 'fern' | 'kelor' | 'eucalyptus' | 'mango' | 'lanceolate'

/** A leaf's paths; its stalk's foot is at 0,0 and it points up. */
type Leaf = { blade: string; ribs: string; veins: string; stalk: string }

/** A leaf of about the given length in units; every call differs a little. */
export function leaf(name: LeafName, size: number, random: Random): Leaf {
  switch (name) {
    case 'teak':
      return simple(size, 0.36, 0.9, 0.05, 11, random)
    case 'mango':
      return simple(size, 0.15, 1, 0.03, 12, random)
    case 'lanceolate':
      return simple(size, 0.1, 1.1, 0.08, 8, random)
    case 'papaya':
      return palmate(size, 7, 0.3, 0.2, 2, random)
    case 'castor':
      return palmate(size, 8, 0.46, 0.17, 5, random)
    case 'jatropha':
      return palmate(size, 5, 0.66, 0.3, 0, random)
    case 'fern':
      return feather(size, 17, 0.34, 0.13, random)
    case 'kelor':
      return feather(size, 7, 0.2, 0.5, random)
    case 'eucalyptus':
      return feather(size, 5, 0.42, 0.26, random)
  }
}

/** A fresh leaf lying in the light: midrib, veins, a darker half and a small shadow. */
export function freshLeaf(
  canvas: Canvas,
  name: LeafName,
  x: number,
  y: number,
  size: number,
  turn: number,
  color: string = palette.leaf,
): string {
  const { blade, ribs, veins, stalk } = leaf(name, size, canvas.random)
  const compound = name === 'fern' || name === 'kelor' || name === 'eucalyptus'
  const paint = compound
    ? canvas.linear(`0 ${tone(color, 0.24)}, 1 ${tone(color, -0.32)}`, [0, 0, 1, 1])
    : canvas.linear(
        `0 ${tone(color, -0.1)}, 0.46 ${tone(color, 0.3)}, 0.5 ${tone(color, 0.12)}, 0.53 ${tone(color, -0.36)}, 1 ${tone(color, -0.08)}`,
      )
  const shape = canvas.symbol(`<path d="${blade}${stalk}"/>`)
  const radians = (turn * Math.PI) / 180
  const drop = (far: number) => {
    const dx = far * Math.cos(radians) + far * 1.2 * Math.sin(radians)
    const dy = -far * Math.sin(radians) + far * 1.2 * Math.cos(radians)
    return `<use href="#${shape}" x="${dx.toFixed(1)}" y="${dy.toFixed(1)}" fill="#1d0f08" opacity="0.13"/>`
  }
  const pale = tone(color, 0.5)
  return group(
    place(x, y, turn),
    [3, 6, 10, 14].map(drop).join('') +
      stroke(stalk, tone(color, 0.1), size * 0.018) +
      fill(blade, paint) +
      fill(blade, canvas.texture('patch', 0.5), 'opacity="0.3"') +
      stroke(veins, pale, size * 0.004, 'opacity="0.6"') +
      stroke(ribs, pale, size * 0.009, 'opacity="0.85"') +
      stroke(blade, tone(color, -0.5), 1.2, 'opacity="0.4"'),
  )
}

function simple(
  size: number,
  aspect: number,
  lift: number,
  wave: number,
  sides: number,
  random: Random,
): Leaf {
  const bend = random.between(-0.1, 0.1) * size
  const start = size * 0.1
  const spine = (t: number): Point => [bend * Math.sin(t * Math.PI), -start - t * (size - start)]
  const half = (t: number) =>
    size * aspect * Math.sin(Math.PI * t ** lift) ** 0.8 * (t > 0.75 ? 1 - (t - 0.75) * 0.7 : 1)
  const edge = (side: number) =>
    Array.from({ length: 13 }, (_, index): Point => {
      const t = 0.015 + (index / 13) * 0.97
      const [x, y] = spine(t)
      return [x + side * half(t) * (1 + random.between(-wave, wave)), y]
    })
  const veins = Array.from({ length: sides * 2 }, (_, index) => {
    const side = index % 2 === 0 ? 1 : -1
    const t = 0.04 + (Math.floor(index / 2) / sides) * 0.86
    const [x, y] = spine(t)
    const reach = half(Math.min(0.98, t + 0.09)) * 0.93
    return curve(
      [
        [x, y],
        [x + side * reach * 0.5, y - reach * 0.22],
        [x + side * reach, y - Math.min(reach * 0.62, size * 0.13)],
      ],
      false,
    )
  })
  const ribs = curve([spine(0), spine(0.33), spine(0.66), spine(0.99)], false)
  return {
    blade: curve([...edge(-1), spine(1), ...edge(1).reverse()]),
    ribs,
    veins: veins.join(''),
    stalk: curve([[0, 0], spine(0)], false),
  }
}

function palmate(
  size: number,
  lobes: number,
  valley: number,
  width: number,
  teeth: number,
  random: Random,
): Leaf {
  const heart: Point = [0, -size * 0.42]
  const reach = size * 0.58
  const spread = (lobes > 6 ? 290 : 235) * (Math.PI / 180)
  const polar = (angle: number, far: number): Point => [
    heart[0] + Math.sin(angle) * far,
    heart[1] - Math.cos(angle) * far,
  ]
  const outline: Point[] = []
  let ribs = ''
  let veins = ''
  const gap = spread / (lobes - 1)
  for (let index = 0; index < lobes; index++) {
    const angle = -spread / 2 + index * gap + random.between(-0.04, 0.04)
    const long = reach * (0.68 + 0.32 * Math.cos(angle / 2) ** 2) * random.between(0.95, 1.04)
    const along = (far: number, side: number): Point => {
      const [x, y] = polar(angle, long * far)
      return [x + Math.cos(angle) * side * reach, y + Math.sin(angle) * side * reach]
    }
    const side = (sign: number) => {
      const points: Point[] = [along(valley + 0.16, sign * width * 0.92)]
      const steps = teeth === 0 ? 1 : teeth
      for (let tooth = 0; tooth < steps; tooth++) {
        const far = valley + 0.2 + ((0.78 - valley) * (tooth + 0.6)) / steps
        const shape = width * (1 - ((far - valley) / (1.02 - valley)) ** 1.5)
        const bump = teeth === 2 ? 0.4 : 0.2
        if (teeth > 0) points.push(along(far - 0.03, sign * shape * (1 - bump)))
        points.push(along(far + (teeth > 0 ? 0.04 : 0), sign * shape * (1 + (teeth > 0 ? bump : 0))))
      }
      return points
    }
    outline.push(
      polar(angle - gap / 2, reach * valley * 0.95),
      ...side(-1),
      along(1, 0),
      ...side(1).reverse(),
    )
    ribs += curve([heart, along(0.5, random.between(-0.015, 0.015)), along(0.96, 0)], false)
    for (let vein = 1; vein < 7; vein++) {
      const far = 0.18 + vein * 0.11
      const wide = width * (1 - Math.max(0, far - valley) / (1.05 - valley)) * 0.75
      for (const sign of [-1, 1]) veins += polygon([along(far, 0), along(far + 0.1, sign * wide)], false)
    }
  }
  outline.push(polar(spread / 2 + gap / 2, reach * valley * 0.8), polar(Math.PI, reach * 0.1))
  return {
    blade: teeth > 2 ? polygon(outline) : curve(outline),
    ribs,
    veins,
    stalk: curve([[0, 0], [size * 0.02, -size * 0.2], heart], false),
  }
}

function feather(size: number, pairs: number, reach: number, plump: number, random: Random): Leaf {
  const bend = random.between(-0.09, 0.09) * size
  const spine = (t: number): Point => [bend * Math.sin(t * 2.4), -t * size * 0.94]
  let blade = ''
  let veins = ''
  const leaflet = (root: Point, angle: number, long: number) => {
    const to = (far: number, side: number): Point => [
      root[0] + Math.sin(angle) * far * long + Math.cos(angle) * side * long,
      root[1] - Math.cos(angle) * far * long + Math.sin(angle) * side * long,
    ]
    const half = plump / 2
    blade += curve([
      to(0.03, 0),
      to(0.25, -half * 0.8),
      to(0.55, -half),
      to(0.85, -half * 0.55),
      to(1, 0.02),
      to(0.85, half * 0.55),
      to(0.55, half),
      to(0.25, half * 0.8),
    ])
    veins += polygon([root, to(0.9, 0)], false)
  }
  for (let index = 0; index < pairs; index++) {
    const t = 0.16 + (index / pairs) * 0.82
    const long =
      size * reach * Math.sin(Math.PI * (0.22 + 0.74 * ((index + 0.4) / pairs))) * random.between(0.93, 1.06)
    for (const side of [-1, 1])
      leaflet(spine(t + side * 0.008), side * (1.22 - t * 0.5 + random.between(-0.08, 0.08)), long)
  }
  leaflet(spine(0.97), random.between(-0.1, 0.1), size * reach * 0.5)
  const ribs = curve([spine(0), spine(0.35), spine(0.7), spine(1)], false)
  return { blade, ribs, veins, stalk: ribs }
}
