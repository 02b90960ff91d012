import { boards } from './boards.ts'
import type { Canvas } from './canvas.ts'
import { palette, tone } from './palette.ts'
import { box, curve, fill, repeat, stroke } from './shapes.ts'
import type { TileName } from './tiles.ts'

/** Surfaces seen from above. */
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

/** Surfaces seen from the front. */
export type TableTop = 'dark wood' | 'light wood' | 'stone' | 'linen' | 'clay'

/** A surface seen from above, filling the picture. */
export function ground(canvas: Canvas, kind: Ground): string {
  const { width, height } = canvas
  const whole = box(0, 0, width, height)
  const plain = (color: string, texture: TileName, scale = 1) =>
    fill(
      whole,
      canvas.linear(`0 ${tone(color, 0.16)}, 0.5 ${color}, 1 ${tone(color, -0.2)}`, [0, 0, 0.8, 1]),
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
export function table(canvas: Canvas, wall: string, top: TableTop, horizon: number): string {
  const { width, height } = canvas
  const edge = height * horizon
  const wallPath = box(0, 0, width, edge + 4)
  const back =
    fill(
      wallPath,
      canvas.linear(`0 ${tone(wall, 0.28)}, 0.5 ${wall}, 1 ${tone(wall, -0.22)}`, [0, 0, 1, 0.7]),
    ) + fill(wallPath, canvas.texture('plaster', 2.2), 'opacity="0.55"')
  const meet = canvas.linear('0 #1a0d07 0, 1 #1a0d07 0.42', [0, 0, 0, 1])
  const shade = fill(box(0, edge - 90, width, 90), meet)
  const depth = canvas.linear('0 #1a0d07 0.5, 0.06 #1a0d07 0.2, 0.4 #1a0d07 0, 1 #fff0cf 0.08', [0, 0, 0, 1])
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
    fill(floor, canvas.linear(`0 ${tone(color, 0.2)}, 1 ${tone(color, -0.15)}`, [0, 0, 1, 1])) +
    fill(floor, canvas.texture(texture, 1.3)) +
    fill(floor, depth)
  )
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
