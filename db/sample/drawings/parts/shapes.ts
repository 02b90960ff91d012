import type { Canvas } from './canvas.ts'

/** A place in units of the picture. */
export type Point = readonly [x: number, y: number]

/** Numbers in markup: one decimal is a tenth of a unit and keeps the SVG small. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A path of straight lines. */
export function polygon(points: readonly Point[], closed = true): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'Z' : ''}`
}

/** A smooth path through all points (Catmull-Rom as Béziers). */
export function curve(points: readonly Point[], closed = true): string {
  const at = (index: number): Point => {
    const count = points.length
    const spot = closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))
    return points[spot] ?? [0, 0]
  }
  const [startX, startY] = at(0)
  let path = `M${n(startX)} ${n(startY)}`
  for (let index = 0; index < points.length - (closed ? 0 : 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    path += `C${n(from[0] + (to[0] - before[0]) / 6)} ${n(from[1] + (to[1] - before[1]) / 6)} `
    path += `${n(to[0] - (after[0] - from[0]) / 6)} ${n(to[1] - (after[1] - from[1]) / 6)} ${n(to[0])} ${n(to[1])}`
  }
  return path + (closed ? 'Z' : '')
}

/** A path; cx, cy is its middle. */
export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${n(cx - rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 1 ${n(cx + rx)} ${n(cy)}A${n(rx)} ${n(ry)} 0 1 1 ${n(cx - rx)} ${n(cy)}Z`
}

/** A path of a box with corners rounded by `round`. */
export function box(x: number, y: number, width: number, height: number, round = 0): string {
  if (round === 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`
  const r = n(round)
  return `M${n(x + round)} ${n(y)}h${n(width - 2 * round)}a${r} ${r} 0 0 1 ${r} ${r}v${n(height - 2 * round)}a${r} ${r} 0 0 1 -${r} ${r}h${n(2 * round - width)}a${r} ${r} 0 0 1 -${r} -${r}v${n(2 * round - height)}a${r} ${r} 0 0 1 ${r} -${r}Z`
}

/**
 * A filled path; `more` is any further attributes. An opacity is written as that of the paint,
 * because librsvg gives an element with `opacity` a layer as large as the picture.
 */
export function fill(path: string, paint: string, more = ''): string {
  return `<path d="${path}" fill="${paint}" ${more.replace('opacity=', 'fill-opacity=')}/>`
}

/** A drawn line; opacity as in `fill`. */
export function stroke(path: string, paint: string, width: number, more = ''): string {
  const attributes = more.replace('stroke-opacity=', 'opacity=').replace('opacity=', 'stroke-opacity=')
  return `<path d="${path}" fill="none" stroke="${paint}" stroke-width="${n(width)}" stroke-linecap="round" ${attributes}/>`
}

/** The content moved, turned or scaled. */
export function group(transform: string, content: string, more = ''): string {
  return `<g transform="${transform}" ${more}>${content}</g>`
}

/** Transform that moves, turns (degrees) and scales, in this order of reading. */
export function place(x: number, y: number, turn = 0, scale = 1, scaleY = scale): string {
  return `translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${scale.toFixed(3)} ${scaleY.toFixed(3)})`
}

/** `count` values of a function, joined. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

/** A closed outline round 0,0 with an uneven edge. */
export function uneven(canvas: Canvas, rx: number, ry: number, rough: number, corners = 14): string {
  const points = Array.from({ length: corners }, (_, index): Point => {
    const angle = (index / corners) * Math.PI * 2
    const reach = 1 + canvas.random.between(-rough, rough)
    return [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach]
  })
  return curve(points)
}
