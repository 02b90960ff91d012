import type { Canvas } from '../parts/canvas.ts'
import { leaf } from '../parts/leaves.ts'
import type { LeafName } from '../parts/leaves.ts'
import { farGreen, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, place, polygon, repeat, stroke } from '../parts/shapes.ts'

/** A garden path between dye plants, with a bamboo house far off. */
export function paintGarden(canvas: Canvas): string {
  const { width, height, random } = canvas
  const kinds: LeafName[] = ['papaya', 'castor', 'jatropha', 'teak', 'kelor', 'fern']
  const sky = fill(box(0, 0, width, height * 0.5), canvas.linear('0 #c9dcc4, 1 #f3ead0', [0, 0, 0, 1]))
  const lawn =
    fill(box(0, height * 0.42, width, height * 0.6), canvas.linear('0 #a8b56e, 1 #5f7a3e', [0, 0, 0, 1])) +
    fill(box(0, height * 0.42, width, height * 0.6), canvas.texture('patch', 1.2), 'opacity="0.4"')
  const path = curve([
    [width * 0.47, height * 0.44],
    [width * 0.53, height * 0.44],
    [width * 0.56, height * 0.62],
    [width * 0.7, height * 1.05],
    [width * 0.22, height * 1.05],
    [width * 0.42, height * 0.62],
  ])
  const house = group(
    place(width * 0.5, height * 0.45),
    fill(box(-150, -150, 300, 150), '#a9824e') +
      repeat(20, (index) => fill(box(-150 + index * 15, -150, 3, 150), '#6b4a26', 'opacity="0.5"')) +
      fill(box(-34, -104, 68, 104), '#3e2716') +
      fill(
        polygon([
          [-210, -140],
          [0, -270],
          [210, -140],
        ]),
        canvas.linear('0 #c9a468, 1 #6b4a26'),
      ) +
      fill(box(-150, -146, 300, 26), '#1a0d07', 'opacity="0.35"'),
  )
  const symbols = [0, 1, 2, 3, 4].map((row) =>
    kinds.map((kind) => canvas.symbol(plant(canvas, 0, 0, 100, 0, kind, mixGreen(row / 4)))),
  )
  const beds = repeat(5, (row) =>
    repeat(14, (index) => {
      const near = row / 4
      const side = index % 2 === 0 ? -1 : 1
      const far = (Math.floor(index / 2) + 0.6) / 7
      const x = width / 2 + side * width * (0.07 + near * 0.17 + far * (0.5 + near * 0.1))
      const y = height * (0.5 + near ** 1.4 * 0.5) + random.between(-12, 12)
      const size = 90 + near * 230
      const kind = symbols[row]?.[(row + Math.floor(index / 2)) % kinds.length]
      const leaves = repeat(5, (blade) =>
        group(
          place(x, y, -64 + blade * 32 + random.between(-10, 10), (size / 100) * random.between(0.7, 1.1)),
          `<use href="#${kind}"/>`,
        ),
      )
      return fill(ellipse(x + 10, y, size * 0.5, size * 0.12), '#1f2a12', 'opacity="0.35"') + leaves
    }),
  )
  return (
    sky +
    farGreen(canvas, 60, ['#a9bf7a', '#7d9a58', '#cbd8a0', '#6f8c50']) +
    lawn +
    house +
    fill(path, canvas.linear('0 #e3cfa4, 1 #c3a374', [0, 0, 0, 1])) +
    fill(path, canvas.texture('sand', 1.2)) +
    beds +
    sunlight(canvas, 'leaves', 0.9)
  )
}

function mixGreen(near: number): string {
  return tone('#5f8a35', 0.3 - near * 0.42)
}

/** One leaf of a growing plant, from its foot at x, y. */
export function plant(
  canvas: Canvas,
  x: number,
  y: number,
  size: number,
  turn: number,
  kind: LeafName,
  color: string = palette.leaf,
): string {
  const { blade, ribs } = leaf(kind, size, canvas.random)
  const own = tone(color, canvas.random.between(-0.3, 0.25))
  return group(
    place(x, y, turn),
    fill(blade, '#1a0d07', 'opacity="0.2" transform="translate(6 9)"') +
      fill(blade, canvas.linear(`0 ${tone(own, 0.25)}, 1 ${tone(own, -0.3)}`)) +
      stroke(ribs, tone(own, 0.5), size * 0.01, 'opacity="0.7"'),
  )
}
