import type { Random } from './random.ts'
import { tile, tileSize } from './tiles.ts'
import type { TileName } from './tiles.ts'

/** Collects the definitions of one picture and hands out references to them. Units: 1200 by 1600, or landscape. */
export class Canvas {
  readonly width: number
  readonly height: number
  readonly random: Random
  private readonly definitions = new Map<string, string>()

  constructor(width: number, height: number, random: Random) {
    this.width = width
    this.height = height
    this.random = random
  }

  /**
   * A paint along a line; its coordinates are shares of the painted shape, from the upper left corner.
   * Stops are written as `offset colour opacity, …`; the opacity may be left out.
   */
  linear(stops: string, [x1, y1, x2, y2]: readonly [number, number, number, number] = [0, 0, 1, 0]): string {
    return this.paint(
      `<linearGradient id="#" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopMarkup(stops)}</linearGradient>`,
    )
  }

  /** A paint around a point, in shares of the painted shape. */
  radial(stops: string, [cx, cy, r]: readonly [number, number, number] = [0.5, 0.5, 0.5]): string {
    return this.paint(
      `<radialGradient id="#" cx="${cx}" cy="${cy}" r="${r}">${stopMarkup(stops)}</radialGradient>`,
    )
  }

  /** A paint of one of the fine textures; `scale` 1 is about one tile pixel a unit. */
  texture(name: TileName, scale = 1, turn = 0): string {
    const image = this.define(`<image id="#" width="${tileSize}" height="${tileSize}" href="${tile(name)}"/>`)
    const move = `rotate(${turn}) scale(${scale})`
    return this.paint(
      `<pattern id="#" width="${tileSize}" height="${tileSize}" patternUnits="userSpaceOnUse" patternTransform="${move}"><use href="#${image}"/></pattern>`,
    )
  }

  /** A paint that repeats the given markup in cells. */
  pattern(width: number, height: number, content: string, transform = ''): string {
    return this.paint(
      `<pattern id="#" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="${transform}">${content}</pattern>`,
    )
  }

  /** The content, visible only inside the outline. */
  clip(outline: string, content: string): string {
    const id = this.define(`<clipPath id="#"><path d="${outline}"/></clipPath>`)
    return `<g clip-path="url(#${id})">${content}</g>`
  }

  /** The content, visible only outside the outline. */
  clipOutside(outline: string, content: string): string {
    const around = 'M-4000 -4000H6000V6000H-4000Z'
    const id = this.define(`<clipPath id="#"><path clip-rule="evenodd" d="${around}${outline}"/></clipPath>`)
    return `<g clip-path="url(#${id})">${content}</g>`
  }

  /** A path without paint, to be used several times with different ones: returns its id. */
  path(outline: string): string {
    return this.define(`<path id="#" d="${outline}"/>`)
  }

  /** Something drawn many times: returns its id for `<use href="#id">`. */
  symbol(content: string): string {
    return this.define(`<g id="#">${content}</g>`)
  }

  /** The definitions' markup. */
  head(): string {
    return `<defs>${[...this.definitions].map(([body, id]) => body.replace('id="#"', `id="${id}"`)).join('')}</defs>`
  }

  private paint(body: string): string {
    return `url(#${this.define(body)})`
  }

  private define(body: string): string {
    const known = this.definitions.get(body)
    if (known !== undefined) return known
    const id = `d${this.definitions.size}`
    this.definitions.set(body, id)
    return id
  }
}

function stopMarkup(stops: string): string {
  return stops
    .split(',')
    .map((stop) => stop.trim().split(' '))
    .map(
      ([offset, color, opacity = '1']) =>
        `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('')
}
