import type { Canvas } from '../parts/canvas.ts'
import { farGreen, groundShadow, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, curve, ellipse, fill, group, n, place, repeat, stroke } from '../parts/shapes.ts'
import { table } from '../parts/surfaces.ts'
import { roundStops } from '../parts/vessels.ts'
import { hanging, relief } from '../textiles/cloth.ts'
import { ikat } from '../textiles/ikat.ts'

/** A loom by a window: warp stretched, half a cloth woven. */
export function paintLoom(canvas: Canvas, variant: number): string {
  const { width, height, random } = canvas
  const wood = canvas.linear(roundStops('#7a4e2a', 0.3))
  const lying = canvas.linear('0 #b07a46, 0.4 #7a4e2a, 1 #2f1a0c', [0, 0, 0, 1])
  const [left, right, top, bottom] = [width * 0.2, width * 0.8, height * 0.12, height * 0.8]
  const woven = height * 0.47
  const warp = repeat(150, (index) => {
    const x = left + 40 + ((right - left - 80) * index) / 149
    const color =
      variant === 1
        ? tone('#eadfc6', random.between(-0.2, 0.1))
        : tone(random.pick([palette.indigo, '#3f6286', '#e9dcc0']), random.between(-0.1, 0.2))
    return stroke(`M${n(x)} ${n(top + 40)}L${n(x + random.between(-2, 2))} ${n(woven + 10)}`, color, 2.4)
  })
  const clothBox = box(left + 36, woven, right - left - 72, bottom - woven - 20)
  const cloth =
    variant === 1
      ? fill(clothBox, '#cdbd98') + fill(clothBox, canvas.texture('gauze', 1))
      : canvas.clip(
          clothBox,
          group(
            place(width * 0.5, (woven + bottom) / 2),
            ikat(random, ['#1f3353', '#e9dcc0', '#8f3a2a', '#b98a45'], right - left, 760),
          ),
        )
  const beam = (y: number, thick: number) =>
    fill(box(left - 60, y + 18, right - left + 120, thick, thick * 0.4), '#170b05', 'opacity="0.35"') +
    fill(box(left - 60, y, right - left + 120, thick, thick * 0.4), lying)
  const post = (x: number) =>
    fill(box(x + 26, top - 60, 48, bottom - top + 190, 8), '#170b05', 'opacity="0.25"') +
    fill(box(x, top - 60, 48, bottom - top + 190, 8), wood) +
    fill(box(x, top - 60, 48, bottom - top + 190, 8), canvas.texture('wood', 0.8))
  const heddle = (y: number) =>
    fill(box(left, y, right - left, 22, 9), lying) +
    repeat(75, (index) =>
      stroke(
        `M${n(left + 40 + ((right - left - 80) * index) / 74)} ${n(y + 20)}v66`,
        '#efe2c6',
        1.8,
        'opacity="0.8"',
      ),
    ) +
    fill(box(left, y + 84, right - left, 18, 8), lying)
  const shuttle = group(
    place(width * 0.56, woven - 26, -4),
    fill(
      curve([
        [-150, 4],
        [-60, -22],
        [60, -22],
        [150, 4],
        [60, 24],
        [-60, 24],
      ]),
      '#170b05',
      'opacity="0.35" transform="translate(8 14)"',
    ) +
      fill(
        curve([
          [-150, 4],
          [-60, -22],
          [60, -22],
          [150, 4],
          [60, 24],
          [-60, 24],
        ]),
        lying,
      ) +
      fill(box(-56, -8, 112, 20, 9), variant === 1 ? '#f3ead6' : palette.madder),
  )
  const balls = [
    [0.11, 0.86, 62],
    [0.17, 0.9, 50],
    [0.88, 0.88, 66],
  ] as const
  const wool = balls
    .map(
      ([x, y, size], index) =>
        groundShadow(canvas, width * x, height * y + size * 0.8, size, size * 0.24) +
        fill(
          ellipse(width * x, height * y, size, size),
          canvas.radial(
            `0 ${tone([palette.turmeric, palette.madder, palette.indigo][index] ?? palette.soga, 0.4)}, 0.6 ${[palette.turmeric, palette.madder, palette.indigo][index] ?? palette.soga}, 1 #2a170c`,
            [0.35, 0.3, 0.8],
          ),
        ) +
        canvas.clip(
          ellipse(width * x, height * y, size, size),
          repeat(16, (line) =>
            stroke(
              curve(
                [
                  [width * x - size, height * y + (line - 8) * 9],
                  [width * x, height * y + (line - 8) * 12 - 16],
                  [width * x + size, height * y + (line - 8) * 7],
                ],
                false,
              ),
              '#fff0d0',
              2,
              'opacity="0.3"',
            ),
          ),
        ),
    )
    .join('')
  return (
    table(canvas, variant === 1 ? '#c4a684' : '#8f9a86', 'dark wood', 0.74) +
    window(canvas, variant === 1 ? width * 0.03 : width * 0.85) +
    post(left - 40) +
    post(right - 8) +
    warp +
    canvas.clip(clothBox, cloth) +
    relief(left + 36, woven, right - left - 72, bottom - woven - 20, hanging(random, 3, width, 5), 0.5) +
    beam(top, 54) +
    heddle(height * 0.24) +
    heddle(height * 0.33) +
    beam(woven - 4, 14) +
    shuttle +
    beam(bottom - 50, 64) +
    wool +
    sunlight(canvas, 'window', 1.1)
  )
}

/** An opening with greenery far behind it. */
function window(canvas: Canvas, x: number): string {
  const { width, height } = canvas
  const pane = box(x, height * 0.1, width * 0.13, height * 0.42)
  return (
    fill(box(x - 16, height * 0.1 - 16, width * 0.13 + 32, height * 0.42 + 32), '#5b3a20') +
    canvas.clip(
      pane,
      fill(pane, '#dfe6c4') + farGreen(canvas, 40, ['#a9bf7a', '#7d9a58', '#cbd8a0', '#5f7d44']),
    ) +
    fill(box(x + width * 0.062, height * 0.1, 10, height * 0.42), '#5b3a20')
  )
}
