import type { Canvas } from './canvas.ts'
import { castShadow, groundShadow } from './light.ts'
import { leaf } from './leaves.ts'
import { palette, tone } from './palette.ts'
import { box, curve, ellipse, fill, group, n, place, polygon, repeat, stroke } from './shapes.ts'

export type Ornament = 'leaf' | 'sun' | 'fish' | 'flower' | 'mountain' | 'boat' | 'bee' | 'weave'

/** A small drawing for a label, about 100 by 100 around 0,0, in one ink. */
export function ornament(canvas: Canvas, kind: Ornament, ink: string): string {
  const line = (path: string, width = 4) => stroke(path, ink, width, 'stroke-linejoin="round"')
  switch (kind) {
    case 'leaf': {
      const sprig = leaf('kelor', 92, canvas.random)
      return group('translate(0 46)', fill(sprig.blade, ink) + line(sprig.ribs, 3))
    }
    case 'sun':
      return (
        fill(ellipse(0, 0, 17, 17), ink) +
        repeat(12, (index) =>
          group(
            `rotate(${index * 30})`,
            fill(
              polygon([
                [-5, -25],
                [5, -25],
                [0, -48],
              ]),
              ink,
            ),
          ),
        )
      )
    case 'fish':
      return (
        fill(
          curve([
            [-44, 0],
            [-12, -22],
            [26, -6],
            [46, -24],
            [40, 0],
            [46, 24],
            [26, 6],
            [-12, 22],
          ]),
          ink,
        ) +
        fill(ellipse(-26, -4, 4, 4), '#f3e4c6') +
        stroke(
          curve(
            [
              [-10, -14],
              [-4, 0],
              [-10, 14],
            ],
            false,
          ),
          '#f3e4c6',
          3,
        )
      )
    case 'flower':
      return (
        repeat(8, (index) =>
          group(
            `rotate(${index * 45})`,
            fill(
              curve([
                [0, -6],
                [11, -28],
                [0, -48],
                [-11, -28],
              ]),
              ink,
            ),
          ),
        ) + fill(ellipse(0, 0, 9, 9), '#f3e4c6')
      )
    case 'mountain':
      return (
        fill(
          polygon([
            [-50, 26],
            [-16, -32],
            [4, 4],
            [16, -14],
            [50, 26],
          ]),
          ink,
        ) +
        line(
          polygon(
            [
              [-50, 38],
              [50, 38],
            ],
            false,
          ),
        ) +
        fill(ellipse(28, -30, 10, 10), ink)
      )
    case 'boat':
      return (
        fill(`M-46 14Q0 34 48 10L36 34Q0 44 -34 34Z`, ink) +
        fill(
          polygon([
            [-4, 10],
            [-4, -46],
            [-40, 6],
          ]),
          ink,
        ) +
        fill(
          polygon([
            [4, 10],
            [4, -40],
            [34, 4],
          ]),
          ink,
        )
      )
    case 'bee':
      return repeat(7, (index) => {
        const [column, row] = [
          [0, 0],
          [1, 0],
          [-1, 0],
          [0.5, 1],
          [-0.5, 1],
          [0.5, -1],
          [-0.5, -1],
        ][index] ?? [0, 0]
        const hexagon = Array.from(
          { length: 6 },
          (_, corner) =>
            [
              (column ?? 0) * 32 + Math.sin((corner * Math.PI) / 3) * 16,
              (row ?? 0) * 28 + Math.cos((corner * Math.PI) / 3) * 16,
            ] as const,
        )
        return index === 0 ? fill(polygon(hexagon), ink) : line(polygon(hexagon), 3.5)
      })
    case 'weave':
      return repeat(9, (index) => {
        const [column, row] = [(index % 3) - 1, Math.floor(index / 3) - 1]
        return group(
          `rotate(45) translate(${column * 24} ${row * 24})`,
          fill(index % 2 === 0 ? box(-11, -7, 22, 14, 2) : box(-7, -11, 14, 22, 2), ink),
        )
      })
  }
}

/** A kraft paper label, width by height around 0,0, with a frame, an ornament and plain rules. */
export function label(
  canvas: Canvas,
  width: number,
  height: number,
  kind: Ornament,
  ink: string = palette.ebony,
  paper: string = palette.kraft,
): string {
  const sheet = box(-width / 2, -height / 2, width, height, 5)
  const size = Math.min(width, height) / 190
  const rules =
    height > width * 0.75
      ? repeat(2, (index) =>
          fill(
            box(
              -width * (0.24 - index * 0.09),
              height * (0.28 + index * 0.075),
              width * (0.48 - index * 0.18),
              Math.max(2.5, height * 0.016),
            ),
            ink,
            'opacity="0.75"',
          ),
        )
      : ''
  return (
    fill(sheet, '#1a0d07', 'opacity="0.3" transform="translate(2.5 4)"') +
    fill(
      sheet,
      canvas.linear(`0 ${tone(paper, 0.22)}, 0.5 ${tone(paper, 0.08)}, 1 ${tone(paper, -0.16)}`),
    ) +
    fill(sheet, canvas.texture('kraft', 0.7)) +
    stroke(
      box(-width / 2 + width * 0.05, -height / 2 + width * 0.05, width * 0.9, height - width * 0.1, 3),
      ink,
      2.4,
      'opacity="0.7"',
    ) +
    group(
      `translate(0 ${n(rules ? -height * 0.07 : 0)}) scale(${size.toFixed(3)})`,
      ornament(canvas, kind, ink) + stroke(ellipse(0, 0, 64, 64), ink, 2.5, 'opacity="0.7"'),
    ) +
    rules
  )
}

/** A label wrapped round a jar or bottle: bent edges and round shading. x, y is its middle. */
export function wrapLabel(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  height: number,
  kind: Ornament,
  ink: string = palette.ebony,
  paper: string = palette.kraft,
): string {
  const half = radius * 0.86
  const sag = radius * 0.16
  const sheet = `M${n(-half)} ${n(-height / 2)}Q0 ${n(-height / 2 + sag)} ${n(half)} ${n(-height / 2)}L${n(half)} ${n(height / 2)}Q0 ${n(height / 2 + sag)} ${n(-half)} ${n(height / 2)}Z`
  const round = canvas.linear('0 #1a0d07 0.42, 0.25 #fff4dc 0.28, 0.5 #fff4dc 0, 1 #1a0d07 0.55')
  const size = Math.min(half * 2, height) / 175
  const border = `M${n(-half)} ${n(-height / 2 + 14)}Q0 ${n(-height / 2 + 14 + sag)} ${n(half)} ${n(-height / 2 + 14)}M${n(-half)} ${n(height / 2 - 14)}Q0 ${n(height / 2 - 14 + sag)} ${n(half)} ${n(height / 2 - 14)}`
  return group(
    `translate(${n(x)} ${n(y)})`,
    fill(sheet, paper) +
      fill(sheet, canvas.texture('kraft', 0.7)) +
      stroke(border, ink, 3, 'opacity="0.7"') +
      group(
        `translate(0 ${n(sag * 0.5)}) scale(${(size * 0.94).toFixed(3)} ${size.toFixed(3)})`,
        ornament(canvas, kind, ink),
      ) +
      fill(sheet, round),
  )
}

/** A standing pouch of paper or foil with a sealed top; x, y is the middle of its foot. */
export function pouch(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  kind: Ornament,
  options: { ink?: string; paper?: string; view?: string } = {},
): string {
  const half = width / 2
  const shape = `M${n(-half * 0.9)} ${n(-height)}L${n(half * 0.9)} ${n(-height)}Q${n(half * 0.92)} ${n(-height * 0.86)} ${n(half * 1.0)} ${n(-height * 0.6)}Q${n(half * 1.1)} ${n(-height * 0.2)} ${n(half)} ${n(-8)}Q0 ${n(width * 0.1)} ${n(-half)} ${n(-8)}Q${n(-half * 1.1)} ${n(-height * 0.2)} ${n(-half)} ${n(-height * 0.6)}Q${n(-half * 0.92)} ${n(-height * 0.86)} ${n(-half * 0.9)} ${n(-height)}Z`
  const bulge = canvas.linear('0 #1a0d07 0.45, 0.1 #fff4dc 0.12, 0.26 #fff4dc 0.34, 0.5 #fff4dc 0, 0.82 #1a0d07 0.3, 0.94 #fff4dc 0.05, 1 #1a0d07 0.5')
  const down = canvas.linear(
    '0 #fff4dc 0.2, 0.1 #1a0d07 0.1, 0.16 #fff4dc 0.1, 0.7 #1a0d07 0, 1 #1a0d07 0.4',
    [0, 0, 0, 1],
  )
  const seal = repeat(9, (index) =>
    fill(
      box(-half, -height + 6 + index * height * 0.008, width, 2),
      index % 2 === 0 ? '#fff4dc' : '#1a0d07',
      'opacity="0.2"',
    ),
  )
  const gusset = `M${n(-half * 0.98)} ${n(-height * 0.07)}Q0 ${n(-height * 0.19)} ${n(half * 0.98)} ${n(-height * 0.07)}`
  const dents = repeat(5, () => {
    const [startX, startY] = [
      canvas.random.between(-0.9, 0.9) * half,
      canvas.random.between(-0.95, -0.1) * height,
    ]
    return stroke(
      curve(
        [
          [startX, startY],
          [startX + canvas.random.between(-30, 30), startY + 40],
          [startX + canvas.random.between(-50, 50), startY + 90],
        ],
        false,
      ),
      canvas.random.pick(['#fff4dc', '#1a0d07']),
      5,
      'opacity="0.12"',
    )
  })
  const pane = options.view
    ? canvas.clip(
        box(-half * 0.56, -height * 0.36, width * 0.56, height * 0.23, 16),
        options.view +
          fill(
            box(-half, -height, width, height),
            canvas.linear(
              '0 #ffffff 0.36, 0.4 #ffffff 0',
              [0.3, 0.5, 0.6, 1],
            ),
          ),
      )
    : ''
  return (
    groundShadow(canvas, x, y - 6, half * 0.95, half * 0.2, 0.66) +
    group(
      `translate(${n(x)} ${n(y)})`,
      canvas.clip(
        shape,
        fill(box(-width, -height, width * 2, height * 1.2), color) +
          fill(box(-width, -height, width * 2, height * 1.2), canvas.texture('kraft', 0.7)) +
          seal +
          dents,
      ) +
        fill(shape, bulge) +
        fill(shape, down) +
        pane +
        stroke(gusset, '#1a0d07', 3, 'opacity="0.3"') +
        group(
          place(0, -height * (options.view ? 0.62 : 0.48), 0),
          label(
            canvas,
            width * 0.62,
            options.view ? height * 0.3 : height * 0.42,
            kind,
            options.ink,
            options.paper ?? '#e9d9b8',
          ),
        ),
    )
  )
}

/** A pouch lying flat, seen from above. */
export function flatPouch(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  height: number,
  turn: number,
  color: string,
  kind: Ornament,
  ink: string = palette.ebony,
): string {
  const [left, top] = [-width / 2, -height / 2]
  const outline = curve(
    [
      [left, top],
      [0, top - 3],
      [-left, top],
      [-left - 8, 0],
      [-left, -top],
      [0, -top + 3],
      [left, -top],
      [left + 8, 0],
    ].map(([a, b]) => [a ?? 0, b ?? 0] as const),
  )
  const body = box(left, top, width, height, 12)
  const swell = canvas.radial(
    '0 #fff4dc 0.34, 0.5 #fff4dc 0.05, 0.85 #1a0d07 0.2, 1 #1a0d07 0.5',
    [0.38, 0.36, 0.75],
  )
  const seals = [top + 4, -top - 34]
    .map((at) => repeat(6, (index) => fill(box(left, at + index * 5, width, 2), '#1a0d07', 'opacity="0.16"')))
    .join('')
  return group(
    place(x, y, turn),
    castShadow(canvas, body, 16, 20, 12, 0.5) +
      canvas.clip(
        outline,
        fill(box(left - 20, top - 20, width + 40, height + 40), color) +
          fill(box(left - 20, top - 20, width + 40, height + 40), canvas.texture('kraft', 0.8)) +
          seals,
      ) +
      fill(outline, swell) +
      label(canvas, width * 0.6, height * 0.42, kind, ink, '#ead9b6'),
  )
}

/** Twine wound round something, with a bow, from above or the front. */
export function bow(canvas: Canvas, x: number, y: number, size: number, color = '#c9a873'): string {
  const loops =
    stroke(
      ellipse(-size * 0.42, -size * 0.14, size * 0.4, size * 0.2),
      color,
      size * 0.09,
      'transform="rotate(14)"',
    ) +
    stroke(
      ellipse(size * 0.42, -size * 0.14, size * 0.4, size * 0.2),
      color,
      size * 0.09,
      'transform="rotate(-14)"',
    )
  const tails = stroke(
    curve(
      [
        [0, 0],
        [-size * 0.24, size * 0.42],
        [-size * 0.5, size * 0.72],
      ],
      false,
    ) +
      curve(
        [
          [0, 0],
          [size * 0.2, size * 0.46],
          [size * 0.4, size * 0.8],
        ],
        false,
      ),
    color,
    size * 0.085,
  )
  return group(
    place(x, y),
    group('translate(4 7)', `<g opacity="0.3">${(loops + tails).replaceAll(color, '#1a0d07')}</g>`) +
      tails +
      loops +
      fill(
        ellipse(0, 0, size * 0.12, size * 0.1),
        canvas.radial(`0 ${tone(color, 0.3)}, 1 ${tone(color, -0.35)}`),
      ),
  )
}
