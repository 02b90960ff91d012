import type { Canvas } from '../parts/canvas.ts'
import { leaf } from '../parts/leaves.ts'
import type { LeafName } from '../parts/leaves.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, ellipse, fill, group, place, repeat, stroke } from '../parts/shapes.ts'

/** How one cloth was printed: its ground, the leaves, what they left behind, and how they were laid. */
export type Ecoprint = {
  cloth: string
  dyes: readonly string[]
  leaves: readonly LeafName[]
  layout: 'mirror' | 'scatter' | 'rows' | 'wreath'
}

/** The ways of printing that the pictures draw from. */
export const ecoprints: readonly Ecoprint[] = [
  {
    cloth: palette.cream,
    dyes: ['#6d3b3f', '#8a5a34', '#5d6238'],
    leaves: ['teak', 'eucalyptus', 'fern'],
    layout: 'mirror',
  },
  {
    cloth: '#dcbf8c',
    dyes: ['#5b3a22', '#6d5a2a', '#7c3b28'],
    leaves: ['papaya', 'jatropha', 'kelor'],
    layout: 'scatter',
  },
  {
    cloth: '#c9c3b6',
    dyes: ['#3c3a3f', '#55493f', '#48553f'],
    leaves: ['castor', 'fern', 'lanceolate'],
    layout: 'mirror',
  },
  {
    cloth: '#efe3cc',
    dyes: ['#38557a', '#4f6a52', '#7a4a33'],
    leaves: ['eucalyptus', 'kelor', 'fern'],
    layout: 'rows',
  },
  {
    cloth: '#d9a98d',
    dyes: ['#6b2f2a', '#4c3a2c', '#7a5528'],
    leaves: ['jatropha', 'teak', 'mango'],
    layout: 'wreath',
  },
  {
    cloth: '#b7b89a',
    dyes: ['#3d4a2f', '#5d4a2c', '#6b3b33'],
    leaves: ['papaya', 'castor', 'fern'],
    layout: 'scatter',
  },
]

/** A printed cloth's picture, around 0,0, as wide and high as asked; without the cloth's own folds. */
export function ecoprint(
  canvas: Canvas,
  scheme: Ecoprint,
  width: number,
  height: number,
  size = 330,
): string {
  const { random } = canvas
  const stains = repeat(9, () => {
    const dye = tone(random.pick(scheme.dyes), 0.3)
    const paint = canvas.radial(`0 ${dye} 0.3, 0.6 ${dye} 0.14, 1 ${dye} 0`)
    const reach = random.between(0.8, 1.7) * size
    return fill(
      box(random.between(-0.6, 0.4) * width, random.between(-0.6, 0.4) * height, reach, reach),
      paint,
    )
  })
  const kinds = [0, 1, 2, 3, 4, 5].map((index) =>
    canvas.symbol(
      leafPrint(
        canvas,
        scheme.leaves[index % 3] ?? 'fern',
        size * (index > 2 ? 0.8 : 1),
        scheme.dyes[(index + (index > 2 ? 1 : 0)) % 3] ?? palette.soga,
      ),
    ),
  )
  const use = (index: number) => `<use href="#${kinds[index % 6]}"/>`
  const both = (x: number, y: number, turn: number, index: number) =>
    group(place(x, y, turn), use(index)) +
    group(`scale(-1 1) ${place(x + random.between(-4, 4), y, turn)}`, use(index))
  const layouts = { mirror: drawMirror, scatter: drawScatter, rows: drawRows, wreath: drawWreath }
  return stains + layouts[scheme.layout]()

  function drawMirror(): string {
    let markup = ''
    for (let row = 0; row * size * 0.62 < height; row++) {
      for (let column = 0; column * size * 0.72 < width / 2; column++) {
        const x = size * (0.3 + column * 0.74) + random.between(-20, 20)
        markup += both(
          x,
          -height / 2 + size * (0.5 + row * 0.64) + random.between(-24, 24) + (column % 2) * size * 0.3,
          (column % 2 === 0 ? 22 : -30) + random.between(-14, 14),
          row * 2 + column + (column > 1 ? 3 : 0),
        )
      }
    }
    return markup
  }

  function drawScatter(): string {
    const step = size * 0.68
    let markup = ''
    for (let y = -height / 2; y < height / 2 + step; y += step) {
      for (let x = -width / 2; x < width / 2 + step; x += step) {
        markup += group(
          place(
            x + random.between(-0.24, 0.24) * size,
            y + random.between(-0.2, 0.3) * size,
            random.between(0, 360),
            random.between(0.72, 1.08),
          ),
          use(random.whole(0, 5)),
        )
      }
    }
    return markup
  }

  function drawRows(): string {
    let markup = ''
    let row = 0
    for (let y = -height / 2 + size * 0.8; y < height / 2 + size; y += size * 0.86) {
      row++
      for (let x = -width / 2; x < width / 2 + size; x += size * 0.42) {
        markup += group(
          place(
            x + (row % 2) * size * 0.2,
            y + random.between(-14, 14),
            (row % 2 === 0 ? 9 : 171) + random.between(-9, 9),
            random.between(0.86, 1),
          ),
          use(row + (random.chance(0.3) ? 3 : 0)),
        )
      }
    }
    return markup
  }

  function drawWreath(): string {
    let markup = ''
    for (let ring = 0; ring * size * 0.78 < Math.hypot(width, height) / 2; ring++) {
      const count = 6 + ring * 6
      for (let index = 0; index < count; index++) {
        const turn = ((index + (ring % 2) / 2) / count) * 360
        markup += group(
          `rotate(${turn.toFixed(1)}) ${place(0, -size * (0.12 + ring * 0.8), random.between(-12, 12), random.between(0.88, 1))}`,
          use(index % 2 === 0 ? ring : ring + 4),
        )
      }
    }
    return markup
  }
}

/** Lighter and darker places within a leaf's print, where it touched the cloth less or more. */
function mottle(canvas: Canvas, size: number, dye: string): string {
  const { random } = canvas
  return repeat(9, (index) => {
    const color = index % 3 === 0 ? tone(dye, -0.5) : '#f2e4c8'
    const paint = canvas.radial(`0 ${color} ${index % 3 === 0 ? 0.5 : 0.62}, 1 ${color} 0`)
    const [x, y] = [random.between(-0.42, 0.42) * size, -random.between(0.1, 0.95) * size]
    return fill(ellipse(x, y, random.between(0.07, 0.2) * size, random.between(0.07, 0.24) * size), paint)
  })
}

/** What one leaf leaves on mordanted cloth: a halo that bled, a mottled body, dark edges and pale veins. */
function leafPrint(canvas: Canvas, name: LeafName, size: number, dye: string): string {
  const { blade, ribs, veins, stalk } = leaf(name, size, canvas.random)
  const body = canvas.radial(
    `0 ${tone(dye, 0.32)} 0.6, 0.55 ${dye} 0.74, 1 ${tone(dye, -0.14)} 0.86`,
    [0.5, 0.55, 0.6],
  )
  const dashes = `${canvas.random.whole(14, 40)} ${canvas.random.whole(2, 9)} ${canvas.random.whole(30, 70)} ${canvas.random.whole(3, 14)}`
  return (
    stroke(blade, tone(dye, 0.35), size * 0.085, 'opacity="0.1" stroke-linejoin="round"') +
    stroke(blade, tone(dye, 0.3), size * 0.05, 'opacity="0.14" stroke-linejoin="round"') +
    stroke(blade, tone(dye, 0.2), size * 0.022, 'opacity="0.22" stroke-linejoin="round"') +
    fill(blade, body) +
    canvas.clip(blade, mottle(canvas, size, dye)) +
    stroke(blade, tone(dye, -0.4), size * 0.009, `opacity="0.6" stroke-dasharray="${dashes}"`) +
    stroke(veins, '#f6ead2', size * 0.0065, 'opacity="0.5"') +
    stroke(ribs, '#f6ead2', size * 0.013, 'opacity="0.66"') +
    stroke(ribs, tone(dye, -0.3), size * 0.004, 'opacity="0.5"') +
    stroke(stalk, dye, size * 0.014, 'opacity="0.6"')
  )
}
