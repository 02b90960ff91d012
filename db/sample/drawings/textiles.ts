import type { Canvas } from './canvas.ts'
import {
  clothOutline,
  creased,
  flatCloth,
  foldedCloth,
  fringe,
  hanging,
  relief,
  rolledCloth,
} from './cloth.ts'
import type { Sheet } from './cloth.ts'
import { freshLeaf } from './leaves.ts'
import { castShadow, sunlight } from './light.ts'
import { batik, ikat } from './motifs.ts'
import { palette, tone } from './palette.ts'
import { ecoprint, ecoprints } from './prints.ts'
import type { Ecoprint } from './prints.ts'
import { box, curve, ellipse, fill, group, place, repeat, stroke } from './shapes.ts'
import { ground, table } from './surfaces.ts'

/** An ecoprinted sheet; `index` chooses its ground, leaves and layout, `size` is that of a leaf. */
export function ecoprintSheet(canvas: Canvas, index: number, size = 330, width = 1300, height = 1700): Sheet {
  const scheme: Ecoprint = ecoprints[index % ecoprints.length] ?? canvas.random.pick(ecoprints)
  const edge = ecoprint(canvas, { ...scheme, layout: 'scatter' }, width, 200, size)
  return asSheet(canvas, scheme.cloth, ecoprint(canvas, scheme, width, height, size), edge)
}

function asSheet(canvas: Canvas, color: string, content: string, edge = content): Sheet {
  const use = (markup: string) => `<use href="#${canvas.symbol(markup)}"/>`
  return { color, content: use(content), edge: use(edge) }
}

export function paintEcoprintCloth(canvas: Canvas, variant: number): string {
  const sheet = ecoprintSheet(canvas, variant - 1, variant === 3 ? 480 : 330)
  if (variant === 1) return laidOpen(canvas, 'dark wood', sheet, 9)
  if (variant === 2)
    return foldedPile(
      canvas,
      [ecoprintSheet(canvas, 3), ecoprintSheet(canvas, 1), ecoprintSheet(canvas, 4)],
      '#cdbfa6',
      'light wood',
    )
  if (variant === 3) return closeUp(canvas, sheet)
  if (variant === 4) return hung(canvas, sheet, '#b98e6d')
  return rolls(
    canvas,
    [ecoprintSheet(canvas, 4), ecoprintSheet(canvas, 0), ecoprintSheet(canvas, 5)],
    'linen grey',
  )
}

export function paintBatik(canvas: Canvas, variant: number): string {
  const sheet = (kind: Parameters<typeof batik>[1], color: string) =>
    asSheet(canvas, color, batik(canvas, kind, 1300, 1700))
  if (variant === 1) return laidOpen(canvas, 'light wood', sheet('kawung', palette.soga), 7)
  if (variant === 2)
    return foldedPile(
      canvas,
      [sheet('ceplok', '#22344f'), sheet('parang', '#33231a'), sheet('waves', '#7c2f24')],
      '#d8cab0',
      'dark wood',
    )
  return hung(canvas, sheet('ceplok', '#22344f'), '#c4a987')
}

export function paintIkat(canvas: Canvas, variant: number): string {
  const sheet = (colors: readonly string[]) =>
    asSheet(canvas, colors[0] ?? palette.indigo, ikat(canvas.random, colors, 1300, 1700))
  const red = sheet(['#7b2c22', '#ecd9b2', '#22314d', '#c98d3c'])
  if (variant === 1) return laidOpen(canvas, 'stone', red, 6)
  if (variant === 2) return hung(canvas, sheet(['#1f3353', '#e9dcc0', '#8f3a2a', '#b98a45']), '#d4bfa0')
  return foldedPile(
    canvas,
    [
      sheet(['#3a2a20', '#e6cf9f', '#8f3a2a', '#5b6a4a']),
      red,
      sheet(['#1f3353', '#e9dcc0', '#8f3a2a', '#b98a45']),
    ],
    '#a9764f',
    'stone',
  )
}

/** A cloth spread out and seen from above, with a fringed hem and fresh leaves beside it. */
function laidOpen(
  canvas: Canvas,
  surface: Parameters<typeof ground>[1],
  sheet: Sheet,
  folds: number,
): string {
  const { width, height, random } = canvas
  const tilt = random.between(-50, 50)
  const corners = [
    [width * 0.1, -30],
    [width + 40, -30],
    [width + 40, height * 0.8 - tilt],
    [width * 0.12, height * 0.83 + tilt * 0.4],
  ] as const
  const print = group(place(width * 0.55, height * 0.42, tilt / 18), sheet.content)
  return (
    ground(canvas, surface) +
    fringe(
      random,
      [width * 0.12, height * 0.83 + tilt * 0.4],
      [width, height * 0.8 - tilt],
      [0, 120],
      tone(sheet.color, 0.2),
    ) +
    flatCloth(canvas, corners, sheet.color, print, creased(random, width, height, folds)) +
    freshLeaf(
      canvas,
      random.pick(['castor', 'papaya', 'jatropha'] as const),
      width * 0.2,
      height * 1.02,
      330,
      random.between(-30, 10),
      palette.leaf,
    ) +
    freshLeaf(canvas, 'fern', width * 0.86, height * 1.04, 380, random.between(-20, 14), palette.leafDeep) +
    sunlight(canvas, 'leaves')
  )
}

/** Only cloth, near enough to see veins and threads, with one deep fold across. */
function closeUp(canvas: Canvas, sheet: Sheet): string {
  const { width, height, random } = canvas
  const corners = [
    [-20, -20],
    [width + 20, -20],
    [width + 20, height + 20],
    [-20, height + 20],
  ] as const
  const flap = clothOutline(
    random,
    [
      [width * 0.42, height + 20],
      [width + 20, height * 0.5],
      [width + 20, height + 20],
    ],
    4,
  )
  const turned =
    fill(box(0, 0, width, height), tone(sheet.color, 0.25)) +
    group(place(width, height, 140), sheet.content, 'opacity="0.35"') +
    fill(box(0, 0, width, height), canvas.texture('linen', 1.2)) +
    relief(0, 0, width, height, creased(random, width, height, 7, 0.9), 0.9)
  return (
    flatCloth(
      canvas,
      corners,
      sheet.color,
      group(place(width / 2, height / 2, 6), sheet.content),
      creased(random, width, height, 11),
      1.1,
    ) +
    castShadow(canvas, flap, -14, -20, 20, 0.55) +
    canvas.clip(flap, turned) +
    sunlight(canvas, 'window', 0.8)
  )
}

/** Folded cloths in a pile on a table, the lowest first. */
export function foldedPile(
  canvas: Canvas,
  sheets: readonly Sheet[],
  wall: string,
  top: Parameters<typeof table>[2],
): string {
  const { width, height, random } = canvas
  let y = height * 0.84
  const pile = sheets.map((sheet, index) => {
    const layers = random.whole(2, 3)
    const markup = foldedCloth(
      canvas,
      width * 0.5 + random.between(-24, 24),
      y,
      width * (0.74 - index * 0.025),
      layers,
      46,
      sheet,
    )
    y -= layers * 46 + 6
    return markup
  })
  return (
    table(canvas, wall, top, 0.4) +
    sunlight(canvas, 'window', 0.9) +
    pile.join('') +
    freshLeaf(canvas, 'eucalyptus', width * 0.74, y - 30, 400, -64, palette.leaf)
  )
}

/** A cloth over a bamboo pole against a wall, its hem fringed. */
export function hung(
  canvas: Canvas,
  sheet: Sheet,
  wall: string,
  texture: 'linen' | 'gauze' = 'linen',
): string {
  const { width, height, random } = canvas
  const [left, right, top, bottom] = [width * 0.13, width * 0.85, height * 0.13, height * 0.86]
  const pleats = hanging(random, random.whole(5, 7), width)
  const hem = Array.from(
    { length: 21 },
    (_, index) =>
      [
        right + (left - right) * (index / 20),
        bottom + pleats(right + (left - right) * (index / 20), bottom) * 0.5,
      ] as const,
  )
  const outline = `${curve([[left + 6, top], [left - 4, height * 0.4], ...hem.slice().reverse()], false)}L${right} ${top}Z`
  const pole = box(-20, top - 30, width + 40, 50, 20)
  const poleLight = canvas.linear(
    `0 ${tone(palette.bamboo, 0.1)}, 0.3 ${tone(palette.bamboo, 0.5)}, 0.7 ${tone(palette.bamboo, -0.25)}, 1 ${tone(palette.bamboo, -0.7)}`,
    [0, 0, 0, 1],
  )
  const whole = box(left - 40, top - 10, right - left + 80, bottom - top + 100)
  const threads = Array.from({ length: 20 }, (_, index) =>
    fringe(random, hem[index] ?? [0, 0], hem[index + 1] ?? [0, 0], [0, 86], tone(sheet.color, 0.25), 7),
  ).join('')
  const knots = [0.06, 0.46, 0.93]
    .map((share) =>
      fill(box(width * share, top - 32, 9, 54, 4), tone(palette.bamboo, -0.45), 'opacity="0.6"'),
    )
    .join('')
  return (
    ground(canvas, 'plaster') +
    fill(box(0, 0, width, height), wall, 'opacity="0.72"') +
    fill(box(0, 0, width, height), canvas.texture('plaster', 1.8), 'opacity="0.7"') +
    castShadow(canvas, box(-20, top - 20, width + 40, 44), 22, 46, 12, 0.4) +
    castShadow(canvas, outline, 40, 44, 22, 0.5) +
    threads +
    canvas.clip(
      outline,
      fill(whole, sheet.color) +
        group(place(width / 2, height / 2), sheet.content) +
        fill(whole, canvas.texture(texture, 0.9)) +
        relief(left - 40, top - 10, right - left + 80, bottom - top + 100, pleats, 0.8),
    ) +
    fill(pole, poleLight) +
    knots +
    canvas.clip(
      box(left, top - 40, right - left, 70),
      group(
        '',
        fill(box(left, top - 36, right - left, 66, 22), tone(sheet.color, -0.04)) +
          group(place(width / 2, height * 0.5 - 60), sheet.content) +
          fill(
            box(left, top - 36, right - left, 66, 22),
            canvas.linear(
              '0 #fff4dc 0.3, 0.4 #fff4dc 0.1, 1 #1a0d07 0.5',
              [0, 0, 0, 1],
            ),
          ),
      ),
    ) +
    sunlight(canvas, random.pick(['leaves', 'window'] as const), 0.9)
  )
}

/** Three rolls tied with twine, from above. */
export function rolls(
  canvas: Canvas,
  sheets: readonly Sheet[],
  surface: Parameters<typeof ground>[1],
): string {
  const { width, height, random } = canvas
  const lay = sheets.map((sheet, index) => {
    const [x, y, turn] = [
      width * (0.46 + index * 0.03),
      height * (0.25 + index * 0.23),
      random.between(-14, 2),
    ]
    const twine = [-150, 130]
      .map((at) =>
        group(
          place(x, y, turn),
          stroke(
            curve(
              [
                [at, -118],
                [at + 14, 0],
                [at, 118],
              ],
              false,
            ),
            '#8a6a40',
            8,
          ) +
            stroke(
              curve(
                [
                  [at, -118],
                  [at + 14, 0],
                  [at, 118],
                ],
                false,
              ),
              '#d9bd8b',
              4,
              'stroke-dasharray="7 5"',
            ),
        ),
      )
      .join('')
    const knot = group(
      place(x + 140, y + 6, turn),
      repeat(2, (side) => stroke(ellipse(side === 0 ? -24 : 26, -20, 26, 15), '#c9a873', 5)) +
        stroke(
          curve(
            [
              [0, -12],
              [-16, 30],
              [-34, 52],
            ],
            false,
          ) +
            curve(
              [
                [0, -12],
                [14, 32],
                [38, 44],
              ],
              false,
            ),
          '#c9a873',
          5,
        ),
    )
    return (
      rolledCloth(
        canvas,
        x,
        y,
        width * (0.74 - index * 0.05),
        118,
        turn,
        sheet.color,
        group('rotate(90) scale(0.72)', sheet.content),
      ) +
      twine +
      knot
    )
  })
  return (
    ground(canvas, surface) +
    lay.join('') +
    freshLeaf(canvas, 'jatropha', width * 0.86, height * 0.97, 300, 20, palette.leaf) +
    freshLeaf(canvas, 'lanceolate', width * 0.1, height * 0.98, 280, 40, palette.leafDeep) +
    sunlight(canvas, 'leaves')
  )
}
