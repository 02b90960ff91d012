import { ink } from '../../ui/ink.ts'
import { qrCode } from '../../ui/qr-code.ts'
import { clothOf } from '../regions/region-cloth.ts'

/** What a share card has besides its words and its photo, as pieces of SVG. */

/** Whole pixels. */
export type Box = { left: number; top: number; width: number; height: number }

/** The region's own stripes (RegionCloth.astro), mirrored about the middle; each thread is `unit` pixels wide. */
export function cloth(code: string, box: Box, unit: number) {
  const { stripes, threads } = clothOf(code)
  const [period, weave] = [threads * unit, 2 * unit]
  const start = Math.round((box.width - period) / 2) % period
  const copies = Array.from({ length: Math.ceil(box.width / period) + 2 }, (_, n) => start + (n - 1) * period)
  const warp = copies.flatMap((x) =>
    stripes.map(({ dye, ...stripe }) =>
      rectangle(x + stripe.x * unit, stripe.width * unit, box.height, dyes[dye]),
    ),
  )
  return placed(
    box,
    `${warp.join('')}<pattern id="weft-${unit}" width="${weave}" height="${weave}" patternUnits="userSpaceOnUse">
    <path d="M0 ${0.5 * unit}h${unit}M${unit} ${1.5 * unit}h${unit}" stroke="#fff" stroke-width="${unit / 4}"
    stroke-opacity=".28"/></pattern>${rectangle(0, box.width, box.height, `url(#weft-${unit})`)}`,
  )
}

/** The lower edge of a cloth: a row of triangles in the colour of the paper. */
export function tumpal(box: Box, base = 24) {
  const teeth = Array.from(
    { length: Math.ceil(box.width / base) },
    () => `l${base / 2} ${-base}l${base / 2} ${base}`,
  )
  return placed(box, `<path d="M0 ${box.height}${teeth.join('')}z" fill="${ink.paper}"/>`)
}

/** The sign of the house (Wordmark.astro). */
export function mark(box: Box) {
  return placed(
    box,
    `<path fill="${ink.indigo}" d="M2 2h28v28H2z"/><path fill="${ink.paper}" d="M6 6h20v20H6z"/>
    <path fill="${ink.turmeric}" d="M9 14h14v2.2H9z"/>
    <path fill="${ink.soga}" d="M9 6h14v8H9zM9 16.2h14l-2.33 6-2.34-6-2.33 6-2.33-6-2.34 6z"/>`,
    '2 2 28 28',
  )
}

/** A QR code in the middle of a white square, its modules whole pixels. */
export function qr(text: string, box: Box) {
  const { side, path } = qrCode(text)
  const scale = Math.floor(box.width / side)
  const margin = Math.floor((box.width - side * scale) / 2)
  return placed(
    box,
    `${rectangle(0, box.width, box.height, '#fff')}
    <path shape-rendering="crispEdges" transform="translate(${margin} ${margin}) scale(${scale})" d="${path}"/>`,
  )
}

export const dyes = {
  indigo: ink.indigo,
  soga: ink.soga,
  turmeric: ink.turmeric,
  leaf: '#4d7448',
  brick: '#98402c',
  cotton: '#efe3c8',
}

function placed({ left, top, width, height }: Box, content: string, viewBox = `0 0 ${width} ${height}`) {
  return `<svg x="${left}" y="${top}" width="${width}" height="${height}" viewBox="${viewBox}">${content}</svg>`
}

function rectangle(x: number, width: number, height: number, fill: string) {
  return `<rect x="${x}" width="${width}" height="${height}" fill="${fill}"/>`
}
