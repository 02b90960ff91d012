import type { Canvas } from './canvas.ts'
import { label } from './labels.ts'
import { castShadow, groundShadow } from './light.ts'
import type { Ornament } from './ornaments.ts'
import { palette } from './palette.ts'
import { box, curve, fill, group, n, place, repeat, stroke } from './shapes.ts'

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
  const bulge = canvas.linear(
    '0 #1a0d07 0.45, 0.1 #fff4dc 0.12, 0.26 #fff4dc 0.34, 0.5 #fff4dc 0, 0.82 #1a0d07 0.3, 0.94 #fff4dc 0.05, 1 #1a0d07 0.5',
  )
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
            canvas.linear('0 #ffffff 0.36, 0.4 #ffffff 0', [0.3, 0.5, 0.6, 1]),
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
