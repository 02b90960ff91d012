import { buffer } from 'node:stream/consumers'
import { imagePath, variantKey, variantWidths } from './image.ts'
import type { ShownImage } from './picture.ts'
import type { Storage } from './storage.ts'

/**
 * The whole picture as published, at the smallest width from `width` pixels up: upright, sRGB, without metadata.
 * Until the job has made it, the preview; null where storage has neither.
 */
export async function readPublished(storage: Storage, image: Published, width: number) {
  const widths = variantWidths(image.width)
  const wanted = widths.find((each) => each >= width) ?? Math.max(...widths)
  const preview = Math.min(image.width, 320)
  const jpg =
    image.state === 'ready' && (await storage.get(variantKey(imagePath(image.image_id, wanted, 'jpg'))))
  const file = jpg || (await storage.get(variantKey(imagePath(image.image_id, preview, 'webp'))))
  return file && buffer(file.body)
}

type Published = Pick<ShownImage, 'image_id' | 'width' | 'state'>
