import type { Canvas } from './canvas.ts'
import { glint } from './light.ts'
import { palette, tone } from './palette.ts'
import { box, curve, ellipse, fill, group, place, polygon, repeat, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A closed outline round 0,0 with an uneven edge. */
export function uneven(canvas: Canvas, rx: number, ry: number, rough: number, corners = 14): string {
  const points = Array.from({ length: corners }, (_, index): Point => {
    const angle = (index / corners) * Math.PI * 2
    const reach = 1 + canvas.random.between(-rough, rough)
    return [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach]
  })
  return curve(points)
}

export function coffeeBean(canvas: Canvas): string {
  const body = uneven(canvas, 50, 35, 0.03)
  const color = tone('#4a2817', canvas.random.between(-0.15, 0.14))
  const seam: Point[] = [
    [-46, 5],
    [-20, -6],
    [4, 5],
    [24, -5],
    [46, 2],
  ]
  return (
    fill(
      body,
      canvas.radial(
        `0 ${tone(color, 0.34)}, 0.5 ${color}, 1 ${tone(color, -0.6)}`,
        [0.32, 0.26, 0.8],
      ),
    ) +
    stroke(curve(seam, false), tone(color, -0.75), 7) +
    stroke(
      curve(
        seam.map(([x, y]): Point => [x, y + 4]),
        false,
      ),
      tone(color, 0.25),
      2,
      'opacity="0.6"',
    ) +
    glint(canvas, -14, -18, 22, 7, -12, 0.34)
  )
}

/** A thin fried slice of banana, with its paler star of seeds. */
export function bananaChip(canvas: Canvas): string {
  const body = uneven(canvas, 50, canvas.random.between(38, 47), 0.05)
  const color = tone('#e3b04a', canvas.random.between(-0.14, 0.12))
  const seeds = repeat(8, (index) =>
    group(
      `rotate(${index * 45 + canvas.random.between(-9, 9)})`,
      fill(ellipse(13, 0, 7, 2.6), tone(color, -0.42), 'opacity="0.6"'),
    ),
  )
  return (
    fill(body, tone(color, -0.42), 'transform="translate(2 5)"') +
    fill(
      body,
      canvas.radial(
        `0 ${tone(color, 0.3)}, 0.6 ${color}, 0.9 ${tone(color, -0.16)}, 1 ${tone(color, -0.34)}`,
        [0.42, 0.38, 0.62],
      ),
    ) +
    seeds +
    stroke(uneven(canvas, 42, 36, 0.05), tone(color, 0.5), 3, 'opacity="0.45"') +
    glint(canvas, -16, -18, 22, 9, -30, 0.4)
  )
}

/** A puffed cracker: golden, blistered, curling. */
export function cracker(canvas: Canvas): string {
  const { random } = canvas
  const color = random.pick(['#eec982', '#e9bd74', '#f1d296'])
  const body = uneven(canvas, 52, random.between(40, 50), 0.08, 20)
  const blisters = repeat(34, () => {
    const [angle, far, size] = [random.between(0, 6.28), random.between(0, 42), random.between(3, 10)]
    const [x, y] = [Math.cos(angle) * far, Math.sin(angle) * far * 0.9]
    return (
      fill(ellipse(x + 1.8, y + 2.2, size, size * 0.8), '#8a5520', 'opacity="0.4"') +
      fill(ellipse(x - 0.6, y - 0.8, size * 0.88, size * 0.7), '#fbe9bd', 'opacity="0.8"')
    )
  })
  const curl = curve([[-48, 4], [-20, 22], [14, 10], [46, -14]], false)
  return (
    fill(body, '#7a4a1a', 'transform="translate(2 6)"') +
    fill(body, canvas.radial(`0 ${tone(color, 0.3)}, 0.6 ${color}, 0.88 #cf9446, 1 #a8692a`, [0.4, 0.36, 0.66])) +
    canvas.clip(body, blisters + stroke(curl, '#8a5520', 7, 'opacity="0.35"') + stroke(curl, '#fff3cf', 3, 'opacity="0.6" transform="translate(-1 -4)"')) +
    stroke(body, '#fbe3ad', 2, 'opacity="0.6"')
  )
}

export function cookie(canvas: Canvas): string {
  const { random } = canvas
  const color = tone('#d39a52', random.between(-0.12, 0.12))
  const body = uneven(canvas, 48, 47, 0.03, 18)
  const petals = repeat(10, (index) =>
    group(
      `rotate(${index * 36})`,
      fill(
        curve([
          [8, -3],
          [26, -11],
          [44, 0],
          [26, 11],
          [8, 3],
        ]),
        canvas.linear(
          `0 ${tone(color, 0.42)}, 1 ${tone(color, -0.3)}`,
          [0, 0, 0, 1],
        ),
        'opacity="0.75"',
      ),
    ),
  )
  return (
    fill(body, tone(color, -0.55), 'transform="translate(2 7)"') +
    fill(
      body,
      canvas.radial(
        `0 ${tone(color, 0.3)}, 0.65 ${color}, 1 ${tone(color, -0.38)}`,
        [0.4, 0.36, 0.68],
      ),
    ) +
    petals +
    fill(
      ellipse(0, 0, 11, 11),
      canvas.radial('0 #a33b25, 1 #561a10'),
    ) +
    glint(canvas, -3, -4, 5, 3)
  )
}

export function chocolateSquare(canvas: Canvas): string {
  const color = tone('#4b2a1a', canvas.random.between(-0.1, 0.1))
  return (
    fill(box(-46, -34, 96, 84, 7), tone(color, -0.6)) +
    fill(box(-48, -42, 96, 80, 6), tone(color, 0.1)) +
    fill(
      box(-48, -42, 96, 80, 6),
      canvas.linear(
        '0 #fff4dc 0.3, 0.5 #fff4dc 0, 1 #1a0d07 0.4',
        [0, 0, 1, 1],
      ),
    ) +
    fill(
      box(-34, -30, 68, 56, 5),
      canvas.linear(
        `0 ${tone(color, -0.3)}, 1 ${tone(color, 0.2)}`,
        [0, 0, 1, 1],
      ),
    ) +
    glint(canvas, -22, -30, 26, 5, -3, 0.4)
  )
}

export function cacaoBean(canvas: Canvas): string {
  const color = tone('#80492b', canvas.random.between(-0.2, 0.16))
  const body = curve([
    [-48, 0],
    [-26, -24],
    [12, -27],
    [48, -4],
    [26, 22],
    [-20, 24],
  ])
  return (
    fill(
      body,
      canvas.radial(
        `0 ${tone(color, 0.4)}, 0.6 ${color}, 1 ${tone(color, -0.6)}`,
        [0.36, 0.28, 0.8],
      ),
    ) +
    stroke(
      curve(
        [
          [-40, 2],
          [0, -6],
          [40, -2],
        ],
        false,
      ),
      tone(color, -0.45),
      2.5,
      'opacity="0.6"',
    )
  )
}

export function rice(canvas: Canvas): string {
  const color = tone(
    canvas.random.pick(['#f4ead2', '#efe2c4', '#e9d6b0']),
    canvas.random.between(-0.06, 0.08),
  )
  return fill(
    curve([
      [-50, 2],
      [-20, -15],
      [24, -14],
      [50, 0],
      [22, 14],
      [-22, 15],
    ]),
    canvas.linear(
      `0 ${tone(color, 0.5)}, 0.5 ${color}, 1 ${tone(color, -0.38)}`,
      [0, 0, 0.1, 1],
    ),
  )
}

export function redRice(canvas: Canvas): string {
  const color = tone('#8e4a35', canvas.random.between(-0.2, 0.22))
  return fill(
    curve([
      [-50, 2],
      [-20, -15],
      [24, -14],
      [50, 0],
      [22, 14],
      [-22, 15],
    ]),
    canvas.linear(
      `0 ${tone(color, 0.42)}, 0.5 ${color}, 1 ${tone(color, -0.5)}`,
      [0, 0, 0.1, 1],
    ),
  )
}

export function chilli(canvas: Canvas): string {
  const color = tone(canvas.random.pick(['#b3261c', '#c23a20', '#9c1f1a']), canvas.random.between(-0.1, 0.08))
  const body = curve([
    [-40, -7],
    [-10, -13],
    [24, -8],
    [52, 6],
    [22, 8],
    [-8, 11],
    [-38, 8],
  ])
  return (
    fill(
      body,
      canvas.linear(
        `0 ${tone(color, 0.3)}, 0.4 ${color}, 1 ${tone(color, -0.55)}`,
        [0, 0, 0.1, 1],
      ),
    ) +
    glint(canvas, -6, -6, 28, 3, 4, 0.75) +
    fill(
      curve([
        [-52, -3],
        [-40, -9],
        [-34, 0],
        [-40, 9],
      ]),
      '#5f7a35',
    ) +
    stroke(
      curve(
        [
          [-50, -1],
          [-62, -6],
          [-70, -2],
        ],
        false,
      ),
      '#55702f',
      5,
    )
  )
}

export function clove(canvas: Canvas): string {
  const color = '#4d2a1a'
  return (
    fill(
      curve([
        [-40, -5],
        [10, -8],
        [28, -12],
        [28, 12],
        [10, 8],
        [-40, 5],
      ]),
      canvas.linear(
        `0 ${tone(color, 0.35)}, 1 ${tone(color, -0.5)}`,
        [0, 0, 0, 1],
      ),
    ) +
    fill(
      ellipse(32, 0, 14, 14),
      canvas.radial(
        `0 ${tone(color, 0.5)}, 1 ${tone(color, -0.5)}`,
        [0.4, 0.35, 0.7],
      ),
    ) +
    repeat(4, (index) =>
      group(
        place(28, 0, index * 90 + 45),
        fill(
          polygon([
            [6, -5],
            [24, 0],
            [6, 5],
          ]),
          tone(color, -0.2),
        ),
      ),
    )
  )
}

export function nutmeg(canvas: Canvas): string {
  const color = tone('#8a5c3a', canvas.random.between(-0.15, 0.1))
  const body = uneven(canvas, 48, 39, 0.02)
  const lines = repeat(9, (index) =>
    stroke(
      curve(
        [
          [-44, (index - 4) * 7],
          [0, (index - 4) * 9.5 + canvas.random.between(-3, 3)],
          [44, (index - 4) * 7],
        ],
        false,
      ),
      tone(color, -0.4),
      2,
      'opacity="0.4"',
    ),
  )
  return (
    fill(
      body,
      canvas.radial(
        `0 ${tone(color, 0.5)}, 0.6 ${color}, 1 ${tone(color, -0.62)}`,
        [0.34, 0.28, 0.8],
      ),
    ) +
    lines
  )
}

export function cinnamon(canvas: Canvas): string {
  const color = tone('#9a5a32', canvas.random.between(-0.12, 0.1))
  const roll = (y: number, high: number) =>
    fill(
      box(-90, y, 180, high, high * 0.4),
      canvas.linear(
        `0 ${tone(color, 0.3)}, 0.35 ${color}, 1 ${tone(color, -0.6)}`,
        [0, 0, 0, 1],
      ),
    ) +
    fill(ellipse(90, y + high / 2, high * 0.3, high * 0.5), tone(color, -0.68)) +
    stroke(ellipse(90, y + high / 2, high * 0.24, high * 0.42), tone(color, 0.2), 2)
  return roll(-17, 20) + roll(-1, 20)
}

export function starAnise(canvas: Canvas): string {
  const color = '#6a3a20'
  return (
    repeat(8, (index) =>
      group(
        `rotate(${index * 45 + canvas.random.between(-6, 6)})`,
        fill(
          curve([
            [6, -5],
            [26, -12],
            [50, -1],
            [26, 11],
            [6, 5],
          ]),
          canvas.linear(
            `0 ${tone(color, 0.3)}, 1 ${tone(color, -0.5)}`,
            [0, 0, 0, 1],
          ),
        ) +
          fill(ellipse(27, 0, 11, 5), '#2c150a') +
          fill(
            ellipse(27, 0, 7.5, 3.6),
            canvas.radial('0 #d7a066, 1 #7a431f'),
          ),
      ),
    ) + fill(ellipse(0, 0, 7, 7), tone(color, -0.4))
  )
}

/** Threads of shredded, fried meat or fish. */
export function floss(canvas: Canvas): string {
  const { random } = canvas
  return repeat(7, () => {
    const [x, y, angle] = [random.between(-26, 26), random.between(-22, 22), random.between(0, 6.28)]
    const long = random.between(22, 46)
    const path = curve(
      [
        [x - Math.cos(angle) * long, y - Math.sin(angle) * long],
        [x + random.between(-12, 12), y + random.between(-12, 12)],
        [x + Math.cos(angle + 0.5) * long, y + Math.sin(angle + 0.5) * long],
      ],
      false,
    )
    const color = tone('#b9742f', random.between(-0.35, 0.35))
    return (
      stroke(path, tone(color, -0.55), 7, 'opacity="0.6" transform="translate(1.5 3)"') +
      stroke(path, color, 5.4) +
      stroke(path, tone(color, 0.4), 1.6, 'opacity="0.8"')
    )
  })
}

/** A small split and dried fish, head to the left. */
export function driedFish(canvas: Canvas): string {
  const color = tone(canvas.random.pick(['#b9a27c', '#a8967a', '#c0a070']), canvas.random.between(-0.1, 0.1))
  const body = curve([
    [-96, -2],
    [-62, -27],
    [0, -33],
    [58, -15],
    [74, -8],
    [104, -34],
    [97, 0],
    [104, 32],
    [74, 7],
    [58, 14],
    [0, 27],
    [-62, 24],
  ])
  const scales = repeat(60, (index) =>
    stroke(
      `M${-44 + (index % 12) * 9} ${-18 + Math.floor(index / 12) * 9}q6 4 0 8`,
      tone(color, -0.4),
      1.6,
      'opacity="0.5"',
    ),
  )
  return (
    fill(
      body,
      canvas.linear(
        `0 ${tone(color, -0.4)}, 0.3 ${tone(color, -0.05)}, 0.55 ${tone(color, 0.5)}, 0.8 ${color}, 1 ${tone(color, -0.5)}`,
        [0, 0, 0, 1],
      ),
    ) +
    scales +
    fill(
      curve([
        [-96, -2],
        [-62, -27],
        [-46, 0],
        [-62, 24],
      ]),
      tone(color, -0.3),
      'opacity="0.6"',
    ) +
    fill(ellipse(-72, -7, 8, 8), '#221710') +
    fill(ellipse(-74, -9, 2.6, 2.6), '#fff4dc') +
    stroke(
      curve(
        [
          [74, 0],
          [88, -10],
          [101, -24],
        ],
        false,
      ) +
        curve(
          [
            [74, 0],
            [88, 8],
            [101, 24],
          ],
          false,
        ) +
        curve(
          [
            [-48, -22],
            [-42, 0],
            [-50, 20],
          ],
          false,
        ),
      tone(color, -0.55),
      2.5,
      'opacity="0.6"',
    ) +
    fill(
      curve([
        [-20, -31],
        [6, -48],
        [36, -24],
      ]),
      tone(color, -0.2),
    ) +
    fill(
      curve([
        [-34, 4],
        [-6, 12],
        [-22, 18],
      ]),
      tone(color, -0.4),
    )
  )
}

/** A half-round cake of palm sugar, seen a little from above. */
export function sugarCake(canvas: Canvas): string {
  const color = tone('#7a3f17', canvas.random.between(-0.2, 0.1))
  const side = 'M-50 -8V14A50 40 0 0 0 50 14V-8Z'
  const top = ellipse(0, -8, 50, 40)
  const grain = repeat(40, () => {
    const [angle, far] = [canvas.random.between(0, 6.28), Math.sqrt(canvas.random.next())]
    const spot = ellipse(Math.cos(angle) * far * 46, -8 + Math.sin(angle) * far * 36, canvas.random.between(0.8, 2.4), canvas.random.between(0.8, 2))
    return fill(spot, canvas.random.pick(['#d8965a', '#2c1206']), 'opacity="0.5"')
  })
  return (
    fill(side, canvas.linear(`0 ${tone(color, -0.1)}, 0.3 #a5602a, 1 ${tone(color, -0.7)}`)) +
    fill(top, canvas.linear(`0 #c07a38, 0.5 #98551f, 1 ${color}`, [0, 0, 1, 1])) +
    grain +
    stroke(ellipse(0, -8, 40, 31), '#4a2008', 2.4, 'opacity="0.4"') +
    stroke(ellipse(0, -8, 48, 38), '#dfa05c', 2, 'opacity="0.6"')
  )
}

export function sagoPearl(canvas: Canvas): string {
  const color = tone('#f0e6d8', canvas.random.between(-0.1, 0.06))
  return fill(
    ellipse(0, 0, 48, 48),
    canvas.radial(
      `0 #ffffff, 0.5 ${color}, 1 ${tone(color, -0.36)}`,
      [0.34, 0.3, 0.78],
    ),
  )
}

export function curlOfSeaweed(canvas: Canvas): string {
  const { random } = canvas
  const color = tone(random.pick(['#6f7a3c', '#7f5a44', '#5d6a36', '#8a6a4a']), random.between(-0.25, 0.15))
  return repeat(3, () => {
    const start = random.between(0, 6.28)
    const points = Array.from({ length: 6 }, (_, index): Point => [
      Math.cos(start + index * 0.9) * (52 - index * 7) + random.between(-8, 8),
      Math.sin(start + index * 0.9) * (44 - index * 6) + random.between(-8, 8),
    ])
    const buds = points
      .map(([x, y]) =>
        stroke(
          curve(
            [
              [x, y],
              [x + random.between(-16, 16), y + random.between(-16, 16)],
            ],
            false,
          ),
          color,
          5,
        ),
      )
      .join('')
    return (
      stroke(curve(points, false), tone(color, -0.6), 10, 'opacity="0.6" transform="translate(2 4)"') +
      buds +
      stroke(curve(points, false), color, 8) +
      stroke(curve(points, false), tone(color, 0.45), 2, 'opacity="0.7" transform="translate(-1 -2)"')
    )
  })
}

/** A rolled, dried tea leaf. */
export function teaLeaf(canvas: Canvas): string {
  const color = tone(
    canvas.random.pick([palette.leafDeep, '#3a3526', '#52472b']),
    canvas.random.between(-0.25, 0.12),
  )
  const path: Point[] = [
    [-46, canvas.random.between(-12, 12)],
    [-14, canvas.random.between(-14, 14)],
    [16, canvas.random.between(-14, 14)],
    [46, canvas.random.between(-12, 12)],
  ]
  return (
    stroke(curve(path, false), tone(color, -0.5), 17, 'transform="translate(2 4)"') +
    stroke(curve(path, false), color, 13) +
    stroke(curve(path, false), tone(color, 0.4), 3, 'opacity="0.7" transform="translate(-1 -3)"')
  )
}
