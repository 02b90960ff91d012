import { encode } from 'uqr'

/** Modules of white that scanners want around a code. */
const quiet = 4

/**
 * A QR code as an SVG path of unit squares, black on white. `side` is in modules and counts the quiet zone.
 * Error correction M: a fold or a thumb may hide 15% of it.
 */
export function qrCode(text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const path = data.flatMap((row, y) => runsOf(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`))
  return { side: size, path: path.join('') }
}

/** A whole SVG of it, a module `scale` pixels wide; printed, it is sharp at any size. */
export function qrSvg(text: string, scale = 8) {
  const { side, path } = qrCode(text)
  const size = `width="${side * scale}" height="${side * scale}" viewBox="0 0 ${side} ${side}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
}

/** Stretches of black in a row, so that no hairline shows between neighbours. */
function runsOf(row: boolean[]) {
  const runs: { x: number; width: number }[] = []
  row.forEach((isBlack, x) => {
    const last = runs.at(-1)
    if (!isBlack) return
    if (last && last.x + last.width === x) last.width++
    else runs.push({ x, width: 1 })
  })
  return runs
}
