import { rgbaToThumbHash } from 'thumbhash'
import { type Bitmap, pixelsOf } from './decode-image.ts'
import type { FocalPoint } from './image.ts'

/** What a page shows before the picture has arrived, and where the picture's interest probably is. */
export async function describeImage(bitmap: Bitmap) {
  const small = await pixelsOf(bitmap)
    .resize({ width: 100, height: 100, fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const thumbhash = Buffer.from(rgbaToThumbHash(small.info.width, small.info.height, small.data))
  const { dominant } = await pixelsOf(bitmap).stats()
  return {
    thumbhash: thumbhash.toString('base64'),
    dominant_colour: `#${Buffer.of(dominant.r, dominant.g, dominant.b).toString('hex')}`,
    ...(await likelyFocalPoint(bitmap)),
  }
}

/** Libvips' guess (edges, skin, saturation). A square has nothing to cut off, and libvips does not guess then. */
async function likelyFocalPoint(bitmap: Bitmap): Promise<FocalPoint> {
  const side = Math.min(bitmap.width, bitmap.height)
  const { info } = await pixelsOf(bitmap)
    .resize({ width: side, height: side, position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    focal_x: percent(info.attentionX, bitmap.width),
    focal_y: percent(info.attentionY, bitmap.height),
  }
}

function percent(position: number | undefined, length: number) {
  if (position === undefined) return 50
  return Math.min(100, Math.max(0, Math.round((position / length) * 100)))
}
