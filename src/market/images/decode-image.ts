import sharp, { type Metadata, type SharpOptions } from 'sharp'
import { Refusal } from '../../refusal.ts'
import { maxElongation, maxPixels, type Size, type SourceFormat } from './image.ts'

/** Upright sRGB pixels without transparency, three bytes each: nothing of the file's metadata is left. */
export type Bitmap = Size & { data: Buffer }
/** What a file says of itself; `width` and `height` are upright. */
type Header = Size & { format: SourceFormat; needsOutputProfile: boolean }

// One thread for each picture: the processors are shared with page serving. No two inputs are the same file.
sharp.concurrency(1)
sharp.cache(false)

const decodedBytes = 400_000_000
const seconds = 30
// `warning` would refuse photos of many phones, whose JPEGs have stray bytes between their parts.
const options: SharpOptions = { failOn: 'error', limitInputPixels: maxPixels }
/** What libvips calls the formats; `uhdr` is a JPEG with a gain map for bright screens, as new phones write it. */
const libvipsNames: Readonly<Record<SourceFormat, readonly string[]>> = {
  jpeg: ['jpeg', 'uhdr'],
  png: ['png'],
  webp: ['webp'],
  avif: ['heif'],
  heic: ['heif'],
  tiff: ['tiff'],
  gif: ['gif'],
}

/**
 * Reads a picture's header, and refuses what must not be decoded; no pixel is touched.
 *
 * @throws {Refusal} image-not-an-image, image-too-many-pixels, image-too-elongated, image-truncated,
 *   image-heic-unreadable
 */
export async function readHeader(input: string | Buffer, format: SourceFormat): Promise<Header> {
  const header = await sharp(input, { ...options, limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => refuse(format, error))
  if (!libvipsNames[format].includes(header.format)) throw new Refusal('image-not-an-image')
  const limit = pixelLimit(format, header)
  if (header.width * header.height > limit)
    throw new Refusal('image-too-many-pixels', { megapixels: Math.floor(limit / 1e6) })
  const { width, height } = header.autoOrient
  if (Math.max(width, height) > maxElongation * Math.min(width, height))
    throw new Refusal('image-too-elongated', { times: maxElongation })
  // Sharp takes 16-bit pictures with a profile to Display P3, and to sRGB only when that is asked for.
  return { width, height, format, needsOutputProfile: header.hasProfile && header.space === 'rgb16' }
}

/**
 * Most decoders hold the whole picture. A file of 1 KB may unfold to 60 megapixels, so what is limited is the
 * memory; bytes for a pixel are measured on libvips 8.18 (12-bit AVIF 24, progressive JPEG 6, GIF and WebP 5).
 */
function pixelLimit(format: SourceFormat, { channels, depth }: Metadata) {
  const sample = depth === 'uchar' || depth === 'char' ? 1 : depth === 'ushort' || depth === 'short' ? 2 : 8
  const perPixel = { jpeg: 6, webp: 5, gif: 5, avif: 24, heic: 24 }
  const bytes = format === 'png' || format === 'tiff' ? channels * sample * 1.2 : perPixel[format]
  return Math.min(maxPixels, decodedBytes / bytes)
}

/**
 * Decodes a picture once, at `target` (upright, not larger than the picture).
 * Libvips converts CMYK, Display P3 and every other profile to sRGB; transparency becomes white.
 *
 * @throws {Refusal} image-truncated, image-heic-unreadable, image-too-slow
 */
export async function decodeImage(input: string | Buffer, header: Header, target: Size): Promise<Bitmap> {
  const pixels = sharp(input, { ...options, autoOrient: true })
    .timeout({ seconds })
    .resize({ width: target.width, height: target.height, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
  if (header.needsOutputProfile) pixels.withIccProfile('srgb')
  const { data, info } = await pixels
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => refuse(header.format, error))
  return { data, width: info.width, height: info.height }
}

export function pixelsOf({ data, width, height }: Bitmap) {
  return sharp(data, { raw: { width, height, channels: 3 } })
}

function refuse(format: SourceFormat, error: unknown): never {
  const message = error instanceof Error ? error.message : String(error)
  if (message.startsWith('timeout')) throw new Refusal('image-too-slow', { seconds })
  // For the operator: the first of libvips' lines, without the path of a temporary file.
  const detail = /^(?:\/\S+: )?(.*)/.exec(message)?.[1] ?? ''
  throw new Refusal(format === 'heic' ? 'image-heic-unreadable' : 'image-truncated', { detail })
}
