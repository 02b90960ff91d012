import { Refusal } from '../../refusal.ts'
import { inTurn } from './accept-image.ts'
import { decodeImage, pixelsOf, readHeader } from './decode-image.ts'
import { type SourceFormat, workingSize } from './image.ts'
import { readOriginal } from './read-original.ts'
import type { Storage } from './storage.ts'

const width = 640

/**
 * A picture that is not published, for whoever may see it all the same: made from its original, upright and without
 * metadata, at most 640 wide. Returns a JPEG with its size, or undefined where the original cannot be read any more.
 */
export async function readWithdrawn(storage: Storage, image: { id: string; source_format: string }) {
  try {
    return await inTurn(async () => {
      const original = await readOriginal(storage, image.id)
      const header = await readHeader(original, image.source_format as SourceFormat)
      const bitmap = await decodeImage(original, header, workingSize(header, width, 1))
      const bytes = await pixelsOf(bitmap).jpeg({ quality: 75 }).toBuffer()
      return { bytes, width: bitmap.width, height: bitmap.height }
    })
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
