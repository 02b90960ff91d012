import { paths } from '../../paths.ts'

/** Sizes, limits and names of pictures: rules only, so that pages can compute what storage holds. */

export const maxBytes = 25 * 1024 * 1024
export const maxPixels = 60_000_000
/** WebP ends at 16,383 pixels a side: ten times the widest variant is the longest that can be published. */
export const maxElongation = 10

export type SourceFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'tiff' | 'gif'

const formats = ['avif', 'webp', 'jpg'] as const
export type Format = (typeof formats)[number]
export const contentTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

export type Size = { width: number; height: number }
/** What a square crop keeps in view, in percent of the upright picture. */
export type FocalPoint = { focal_x: number; focal_y: number }
/** One published file; `focal` makes it the square crop. */
export type Variant = Size & { key: string; format: Format; focal?: FocalPoint }

/** The widths, ascending, at which a whole picture of this upright width is published. Never enlarged. */
export function variantWidths(width: number): number[] {
  return steps([160, 320, 480, 800, 1200], Math.min(width, 1600))
}

/** The same for the square crop. */
export function cropWidths({ width, height }: Size): number[] {
  return steps([160, 320, 480], Math.min(width, height, 640))
}

function steps(standard: number[], largest: number) {
  return [...standard.filter((width) => width < largest), largest]
}

export const originalKey = (id: string) => `originals/${id}`

/** What is served at `/img/…` is kept at `variants/…`. */
export const variantKey = (path: string) => path.replace('/img/', 'variants/')

export function imagePath(id: string, width: number, format: Format, focal?: FocalPoint) {
  return paths.image(id, width, format, focal && { x: focal.focal_x, y: focal.focal_y })
}

/** The two small files that exist from the moment of upload, before the job has made the others. */
export function previewVariants(id: string, size: Size, focal: FocalPoint): Variant[] {
  const side = Math.min(size.width, size.height, 320)
  return [whole(id, size, Math.min(size.width, 320), 'webp'), crop(id, side, 'webp', focal)]
}

export function allVariants(id: string, size: Size, focal: FocalPoint): Variant[] {
  const wholes = variantWidths(size.width).flatMap((width) => formats.map((f) => whole(id, size, width, f)))
  return [...wholes, ...cropVariants(id, size, focal)]
}

export function cropVariants(id: string, size: Size, focal: FocalPoint): Variant[] {
  return cropWidths(size).flatMap((side) => formats.map((format) => crop(id, side, format, focal)))
}

function whole(id: string, size: Size, width: number, format: Format) {
  const height = Math.max(1, Math.round((size.height * width) / size.width))
  return { key: variantKey(imagePath(id, width, format)), width, height, format }
}

function crop(id: string, side: number, format: Format, focal: FocalPoint) {
  return { key: variantKey(imagePath(id, side, format, focal)), width: side, height: side, format, focal }
}

/** The smallest size from which a whole picture `width` wide and a crop of `side` can be cut without enlarging. */
export function workingSize(size: Size, width: number, side: number): Size {
  const scale = Math.min(1, Math.max(width / size.width, side / Math.min(size.width, size.height)))
  return { width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) }
}

/** The largest square of the picture with the focal point as near to its middle as the edges allow. */
export function cropBox({ width, height }: Size, { focal_x, focal_y }: FocalPoint) {
  const side = Math.min(width, height)
  return {
    left: startOf(focal_x, width, side),
    top: startOf(focal_y, height, side),
    width: side,
    height: side,
  }
}

function startOf(percent: number, length: number, side: number) {
  return Math.min(length - side, Math.max(0, Math.round((percent / 100) * length - side / 2)))
}
