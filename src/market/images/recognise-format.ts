import { Refusal } from '../../refusal.ts'
import type { SourceFormat } from './image.ts'

/** How many first bytes of a file `recogniseFormat` wants. */
export const headLength = 4096

const declaredFormats: Readonly<Record<string, readonly SourceFormat[]>> = {
  'image/jpeg': ['jpeg'],
  'image/jpg': ['jpeg'],
  'image/pjpeg': ['jpeg'],
  'image/png': ['png'],
  'image/x-png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/heic': ['heic'],
  'image/heif': ['heic', 'avif'],
  'image/heic-sequence': ['heic'],
  'image/heif-sequence': ['heic', 'avif'],
  'image/tiff': ['tiff'],
  'image/gif': ['gif'],
}

/**
 * Tells a picture's format from its first bytes, and holds it against the declared type.
 * No type and `application/octet-stream` declare nothing.
 *
 * @throws {Refusal} image-svg, image-not-an-image, image-type-mismatch
 */
export function recogniseFormat(head: Buffer, declaredType = ''): SourceFormat {
  const type = declaredType.replace(/;.*/s, '').trim().toLowerCase()
  const format = signatureOf(head)
  if (!format)
    throw new Refusal(/<svg[\s>]/i.test(head.toString('latin1')) ? 'image-svg' : 'image-not-an-image')
  if (type === '' || type === 'application/octet-stream') return format
  if (!declaredFormats[type]?.includes(format))
    throw new Refusal('image-type-mismatch', { declared: type, actual: format })
  return format
}

function signatureOf(head: Buffer): SourceFormat | undefined {
  const text = head.toString('latin1', 0, 12)
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (/^(II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(text)) return 'tiff'
  if (/^RIFF.{4}WEBP/s.test(text)) return 'webp'
  if (text.slice(4, 8) === 'ftyp') return heifFormat(head)
  return undefined
}

/** AVIF and HEIC share a container; the brands in its first box tell them apart. */
function heifFormat(head: Buffer) {
  const brands = head.toString('latin1', 8, Math.min(head.readUInt32BE(0), head.length))
  if (/avi[fs]/.test(brands)) return 'avif'
  return /he[iv][cx]|mif1|msf1/.test(brands) ? 'heic' : undefined
}
