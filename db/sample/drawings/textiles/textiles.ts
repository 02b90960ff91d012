import type { Canvas } from '../parts/canvas.ts'
import { freshLeaf } from '../parts/leaves.ts'
import { castShadow, sunlight } from '../parts/light.ts'
import { palette, tone } from '../parts/palette.ts'
import { box, fill, group, place } from '../parts/shapes.ts'
import { ground } from '../parts/surfaces.ts'
import { batik } from './batik.ts'
import { clothOutline, creased, flatCloth, fringe, relief } from './cloth.ts'
import type { Sheet } from './cloth.ts'
import { foldedPile, hung } from './displays.ts'
import { ikat } from './ikat.ts'
import { ecoprint, ecoprints } from './prints.ts'
import type { Ecoprint } from './prints.ts'
import { rolls } from './rolls.ts'

/** An ecoprinted sheet; `index` chooses its ground, leaves and layout, `size` is that of a leaf. */
export function ecoprintSheet(canvas: Canvas, index: number, size = 330, width = 1300, height = 1700): Sheet {
  const scheme: Ecoprint = ecoprints[index % ecoprints.length] ?? canvas.random.pick(ecoprints)
  const edge = () => ecoprint(canvas, { ...scheme, layout: 'scatter' }, width, 200, size)
  return asSheet(canvas, scheme.cloth, ecoprint(canvas, scheme, width, height, size), edge)
}

function asSheet(canvas: Canvas, color: string, content: string, edge = () => content): Sheet {
  const use = (markup: string) => `<use href="#${canvas.symbol(markup)}"/>`
  let edges: string | undefined
  return { color, content: use(content), edge: () => (edges ??= use(edge())) }
}

/** Ecoprinted cloth: laid open, folded, near, hung, rolled. */
export function paintEcoprintCloth(canvas: Canvas, variant: number): string {
  const sheet = (index: number, size = 330, height = 1700) => ecoprintSheet(canvas, index, size, 1300, height)
  if (variant === 1) return laidOpen(canvas, 'dark wood', sheet(0), 9)
  if (variant === 2) {
    return foldedPile(canvas, [sheet(3, 330, 1150), sheet(1, 330, 1150), sheet(4, 330, 1150)], {
      wall: '#cdbfa6',
      top: 'light wood',
      topper: 'eucalyptus',
    })
  }
  if (variant === 3) return closeUp(canvas, sheet(2, 480))
  if (variant === 4) return hung(canvas, [sheet(3)], { wall: '#b98e6d' })
  return rolls(canvas, [sheet(4, 330, 1300), sheet(0, 330, 1300), sheet(5, 330, 1300)], 'linen grey')
}

/** Batik: laid open, folded, hung. */
export function paintBatik(canvas: Canvas, variant: number): string {
  const sheet = (kind: Parameters<typeof batik>[1], color: string) =>
    asSheet(canvas, color, batik(canvas, kind, 1300, 1700))
  if (variant === 1) return laidOpen(canvas, 'light wood', sheet('kawung', palette.soga), 7)
  if (variant === 2) {
    const sheets = [sheet('ceplok', '#22344f'), sheet('parang', '#33231a'), sheet('waves', '#7c2f24')]
    return foldedPile(canvas, sheets, {
      wall: '#c7a184',
      top: 'dark wood',
      topper: 'flower',
      breadth: 0.8,
      middle: 0.47,
      light: 'leaves',
    })
  }
  const spans = [
    [-0.1, 0.42, 0.78],
    [0.52, 1.06, 0.9],
  ] as const
  return hung(canvas, [sheet('waves', '#7c2f24'), sheet('ceplok', '#22344f')], {
    wall: '#d3bd98',
    spans,
    pole: 0.08,
    light: 'window',
  })
}

/** Woven ikat: laid open, hung, folded. */
export function paintIkat(canvas: Canvas, variant: number): string {
  const sheet = (...colors: readonly [string, string, string, string]) =>
    asSheet(canvas, colors[0], ikat(canvas.random, colors, 1300, 1700))
  const red = sheet('#7b2c22', '#ecd9b2', '#22314d', '#c98d3c')
  const blue = sheet('#1f3353', '#e9dcc0', '#8f3a2a', '#b98a45')
  if (variant === 1) return laidOpen(canvas, 'stone', red, 6)
  if (variant === 2)
    return hung(canvas, [blue, red], {
      wall: '#8f9c8c',
      spans: [
        [0.08, 0.7, 0.82],
        [0.78, 1.2, 0.7],
      ],
      pole: 0.1,
    })
  return foldedPile(canvas, [red, blue], {
    wall: '#a9764f',
    top: 'stone',
    topper: 'weave',
    breadth: 0.66,
    middle: 0.54,
  })
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
