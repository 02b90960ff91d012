import type { Canvas } from '../parts/canvas.ts'
import { glint } from '../parts/light.ts'
import { tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, repeat, stroke, uneven } from '../parts/shapes.ts'

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
  const curl = curve(
    [
      [-48, 4],
      [-20, 22],
      [14, 10],
      [46, -14],
    ],
    false,
  )
  return (
    fill(body, '#7a4a1a', 'transform="translate(2 6)"') +
    fill(
      body,
      canvas.radial(`0 ${tone(color, 0.3)}, 0.6 ${color}, 0.88 #cf9446, 1 #a8692a`, [0.4, 0.36, 0.66]),
    ) +
    canvas.clip(
      body,
      blisters +
        stroke(curl, '#8a5520', 7, 'opacity="0.35"') +
        stroke(curl, '#fff3cf', 3, 'opacity="0.6" transform="translate(-1 -4)"'),
    ) +
    stroke(body, '#fbe3ad', 2, 'opacity="0.6"')
  )
}

/** A pressed cookie with a dot of jam. */
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
        canvas.linear(`0 ${tone(color, 0.42)}, 1 ${tone(color, -0.3)}`, [0, 0, 0, 1]),
        'opacity="0.75"',
      ),
    ),
  )
  return (
    fill(body, tone(color, -0.55), 'transform="translate(2 7)"') +
    fill(
      body,
      canvas.radial(`0 ${tone(color, 0.3)}, 0.65 ${color}, 1 ${tone(color, -0.38)}`, [0.4, 0.36, 0.68]),
    ) +
    petals +
    fill(ellipse(0, 0, 11, 11), canvas.radial('0 #a33b25, 1 #561a10')) +
    glint(canvas, -3, -4, 5, 3)
  )
}

/** A square broken from a bar. */
export function chocolateSquare(canvas: Canvas): string {
  const color = tone('#4b2a1a', canvas.random.between(-0.1, 0.1))
  return (
    fill(box(-46, -34, 96, 84, 7), tone(color, -0.6)) +
    fill(box(-48, -42, 96, 80, 6), tone(color, 0.1)) +
    fill(
      box(-48, -42, 96, 80, 6),
      canvas.linear('0 #fff4dc 0.3, 0.5 #fff4dc 0, 1 #1a0d07 0.4', [0, 0, 1, 1]),
    ) +
    fill(
      box(-34, -30, 68, 56, 5),
      canvas.linear(`0 ${tone(color, -0.3)}, 1 ${tone(color, 0.2)}`, [0, 0, 1, 1]),
    ) +
    glint(canvas, -22, -30, 26, 5, -3, 0.4)
  )
}

/** A roasted cacao bean. */
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
      canvas.radial(`0 ${tone(color, 0.4)}, 0.6 ${color}, 1 ${tone(color, -0.6)}`, [0.36, 0.28, 0.8]),
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

/** A half-round cake of palm sugar, seen a little from above. */
export function sugarCake(canvas: Canvas): string {
  const color = tone('#7a3f17', canvas.random.between(-0.2, 0.1))
  const side = 'M-50 -8V14A50 40 0 0 0 50 14V-8Z'
  const top = ellipse(0, -8, 50, 40)
  const grain = repeat(40, () => {
    const [angle, far] = [canvas.random.between(0, 6.28), Math.sqrt(canvas.random.next())]
    const spot = ellipse(
      Math.cos(angle) * far * 46,
      -8 + Math.sin(angle) * far * 36,
      canvas.random.between(0.8, 2.4),
      canvas.random.between(0.8, 2),
    )
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
