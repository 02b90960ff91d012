import type { Canvas } from './canvas.ts'
import { leaf } from './leaves.ts'
import { palette, tone } from './palette.ts'
import { box, curve, fill, group, place, repeat, stroke } from './shapes.ts'
import type { TileName } from './tiles.ts'

export type Ground =
  | 'linen'
  | 'linen grey'
  | 'indigo cloth'
  | 'dark wood'
  | 'light wood'
  | 'plaster'
  | 'terracotta'
  | 'stone'
  | 'slate'
  | 'sand'
  | 'banana leaf'
  | 'kraft'

export type TableTop = 'dark wood' | 'light wood' | 'stone' | 'linen' | 'clay'

/** A surface seen from above, filling the picture. */
export function ground(canvas: Canvas, kind: Ground): string {
  const { width, height } = canvas
  const whole = box(0, 0, width, height)
  const plain = (color: string, texture: TileName, scale = 1) =>
    fill(
      whole,
      canvas.linear(
        `0 ${tone(color, 0.16)}, 0.5 ${color}, 1 ${tone(color, -0.2)}`,
        [0, 0, 0.8, 1],
      ),
    ) +
    clouds(canvas, color) +
    fill(whole, canvas.texture(texture, scale))
  switch (kind) {
    case 'linen':
      return plain('#dccfb6', 'linen')
    case 'linen grey':
      return plain('#a9a497', 'linen', 1.2)
    case 'indigo cloth':
      return plain('#2c4463', 'weave')
    case 'plaster':
      return plain('#e4dac8', 'plaster', 1.5)
    case 'terracotta':
      return plain('#b9734f', 'plaster', 1.3)
    case 'stone':
      return plain('#9b958b', 'stone', 1.4)
    case 'slate':
      return plain('#46484a', 'stone', 1.7)
    case 'sand':
      return plain('#dcc5a0', 'sand', 1.4)
    case 'kraft':
      return plain('#c59d70', 'kraft', 1.3)
    case 'dark wood':
      return boards(canvas, 0, height, '#5b3d28', 210, 0)
    case 'light wood':
      return boards(canvas, 0, height, '#c29a68', 250, 0)
    case 'banana leaf':
      return bananaLeaf(canvas)
  }
}

/** A table top in front of a wall; `horizon` is the share of the height where they meet. Returns markup. */
export function table(
  canvas: Canvas,
  wall: string,
  top: TableTop,
  horizon: number,
): string {
  const { width, height } = canvas
  const edge = height * horizon
  const wallPath = box(0, 0, width, edge + 4)
  const back =
    fill(
      wallPath,
      canvas.linear(
        `0 ${tone(wall, 0.28)}, 0.5 ${wall}, 1 ${tone(wall, -0.22)}`,
        [0, 0, 1, 0.7],
      ),
    ) + fill(wallPath, canvas.texture('plaster', 2.2), 'opacity="0.55"')
  const meet = canvas.linear(
    '0 #1a0d07 0, 1 #1a0d07 0.42',
    [0, 0, 0, 1],
  )
  const shade = fill(box(0, edge - 90, width, 90), meet)
  const depth = canvas.linear(
    '0 #1a0d07 0.5, 0.06 #1a0d07 0.2, 0.4 #1a0d07 0, 1 #fff0cf 0.08',
    [0, 0, 0, 1],
  )
  const floor = box(0, edge, width, height - edge)
  if (top === 'dark wood' || top === 'light wood') {
    return (
      back +
      shade +
      boards(canvas, edge, height, top === 'dark wood' ? '#67452c' : '#bd9563', 90, 1.55) +
      fill(floor, depth)
    )
  }
  const [color, texture]: [string, TileName] =
    top === 'stone' ? ['#a39c91', 'stone'] : top === 'linen' ? ['#d9ccb4', 'linen'] : ['#c28a63', 'plaster']
  return (
    back +
    shade +
    fill(
      floor,
      canvas.linear(
        `0 ${tone(color, 0.2)}, 1 ${tone(color, -0.15)}`,
        [0, 0, 1, 1],
      ),
    ) +
    fill(floor, canvas.texture(texture, 1.3)) +
    fill(floor, depth)
  )
}

/** Boards from side to side between two heights; `growth` above 0 makes the near ones wider. */
export function boards(
  canvas: Canvas,
  from: number,
  to: number,
  color: string,
  breadth: number,
  growth: number,
): string {
  const { width, random } = canvas
  let markup = ''
  let y = from - (growth === 0 ? random.between(0, breadth * 0.8) : 0)
  let wide = growth === 0 ? breadth : breadth * 0.55
  while (y < to) {
    const own = tone(color, random.between(-0.16, 0.12))
    const board = box(-4, y, width + 8, wide)
    markup += fill(
      board,
      canvas.linear(`0 ${tone(own, 0.14)}, 0.6 ${own}, 1 ${tone(own, -0.14)}`),
    )
    markup += canvas.clip(board, grain(canvas, y, wide, own))
    markup +=
      fill(box(-4, y + wide - 5, width + 8, 5), '#120904', 'opacity="0.55"') +
      fill(box(-4, y, width + 8, 2.5), '#fff0d0', 'opacity="0.16"')
    y += wide
    if (growth > 0) wide *= growth
  }
  return markup + fill(box(0, from, width, to - from), canvas.texture('wood', 1.5, 90))
}

function grain(canvas: Canvas, y: number, wide: number, color: string): string {
  const { width, random } = canvas
  const knot = random.chance(0.45)
    ? ([random.between(0.15, 0.85) * width, y + wide * random.between(0.35, 0.65)] as const)
    : null
  const lines = repeat(15, (index) => {
    const base = y + (wide * (index + 0.5)) / 15
    const lean = random.between(-0.05, 0.05) * wide
    const points = Array.from({ length: 9 }, (_, step) => {
      const x = (step / 8) * (width + 40) - 20
      const pull = knot
        ? Math.exp(-(((x - knot[0]) / (wide * 0.9)) ** 2)) *
          (base - knot[1] > 0 ? 1 : -1) *
          Math.max(0, wide * 0.2 - Math.abs(base - knot[1]) * 0.3)
        : 0
      return [x, base + lean * (step / 8) + random.between(-0.025, 0.025) * wide + pull] as const
    })
    return stroke(
      curve(points, false),
      tone(color, random.between(-0.5, -0.2)),
      random.between(0.8, wide * 0.022),
      `opacity="${random.between(0.12, 0.42).toFixed(2)}"`,
    )
  })
  if (knot === null) return lines
  const rings = repeat(4, (ring) =>
    stroke(
      curve(
        Array.from(
          { length: 9 },
          (_, step) =>
            [
              knot[0] + Math.cos((step / 9) * 6.283) * (7 + ring * 7) * 1.5,
              knot[1] + Math.sin((step / 9) * 6.283) * (5 + ring * 5) * Math.min(1, wide / 160),
            ] as const,
        ),
      ),
      tone(color, -0.6),
      2.4,
      'opacity="0.35"',
    ),
  )
  return lines + rings
}

function clouds(canvas: Canvas, color: string): string {
  const { width, height, random } = canvas
  return repeat(7, () => {
    const paint = tone(color, random.pick([-0.45, 0.5]))
    const size = random.between(300, 620)
    return fill(
      box(random.between(-0.2, 0.9) * width, random.between(-0.2, 0.9) * height, size * 1.3, size),
      canvas.radial(`0 ${paint} 0.2, 1 ${paint} 0`),
    )
  })
}

function bananaLeaf(canvas: Canvas): string {
  const { width, height, random } = canvas
  const color = palette.leaf
  const whole = box(0, 0, width, height)
  const middle = height * random.between(0.3, 0.45)
  const ribs = repeat(150, (index) => {
    const x = (index / 150) * (width * 1.7) - width * 0.35
    const light = index % 2 === 0
    const one = (end: number) =>
      stroke(
        curve(
          [
            [x, middle],
            [x + width * 0.1, middle + (end - middle) * 0.5],
            [x + width * 0.16, end],
          ],
          false,
        ),
        light ? tone(color, 0.45) : tone(color, -0.6),
        random.between(2, 7),
        `opacity="${random.between(0.08, 0.3).toFixed(2)}"`,
      )
    return one(-20) + one(height + 20)
  })
  const rib = canvas.linear(
    `0 ${tone(color, 0.6)}, 0.4 ${tone(color, 0.35)}, 1 ${tone(color, -0.35)}`,
    [0, 0, 0, 1],
  )
  return (
    fill(
      whole,
      canvas.linear(
        `0 ${tone(color, 0.2)}, 0.5 ${tone(color, -0.05)}, 1 ${tone(color, -0.4)}`,
        [0, 0, 0.7, 1],
      ),
    ) +
    ribs +
    fill(box(-10, middle + 16, width + 20, 26), '#0d1708', 'opacity="0.35"') +
    fill(box(-10, middle - 18, width + 20, 38, 14), rib) +
    fill(whole, canvas.texture('patch', 1.4), 'opacity="0.2"')
  )
}

/** A few real leaves or petals let fall on a ground, near the edges. */
export function scatterLeaves(canvas: Canvas, count: number): string {
  const { width, height, random } = canvas
  return repeat(count, () => {
    const side = random.pick([0, 1])
    const { blade } = leaf('lanceolate', random.between(60, 120), random)
    const spot = place(
      side === 0 ? random.between(0, 0.16) * width : random.between(0.84, 1) * width,
      random.between(0.05, 0.95) * height,
      random.between(0, 360),
    )
    return group(
      spot,
      fill(blade, '#1d0f08', 'opacity="0.25" transform="translate(4 6)"') +
        fill(
          blade,
          tone(random.pick([palette.leafPale, palette.ochre, palette.leaf]), random.between(-0.2, 0.2)),
        ),
    )
  })
}
