import { contentTypes, cropWidths, type Format, imagePath, variantWidths } from './image.ts'

/** The columns of an image that a page reads to show it. */
export type ShownImage = {
  image_id: string
  width: number
  height: number
  focal_x: number
  focal_y: number
  state: string
  dominant_colour: string
  alt: string
}

/**
 * Addresses and shape of a picture, all known to be in storage: the preview alone until every variant is made.
 * JPEG has one width: only browsers older than 2020 come to it.
 */
export function pictureOf(image: ShownImage, whole: boolean) {
  const focal = whole ? undefined : image
  const widths = whole ? variantWidths(image.width) : cropWidths(image)
  const largest = Math.max(...widths)
  const path = (width: number, format: Format) => imagePath(image.image_id, width, format, focal)
  const source = (format: Format) => ({
    type: contentTypes[format],
    srcset: widths.map((width) => `${path(width, format)} ${width}w`).join(),
  })
  const shape = {
    width: largest,
    height: whole ? Math.round((image.height * largest) / image.width) : largest,
  }
  if (image.state !== 'ready') return { ...shape, sources: [], src: path(Math.min(largest, 320), 'webp') }
  const common = Math.max(...widths.filter((width) => width <= (whole ? 800 : 480)))
  return { ...shape, sources: [source('avif'), source('webp')], src: path(common, 'jpg') }
}
