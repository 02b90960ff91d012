import { decodeImage, readHeader } from './decode-image.ts'
import { encodeVariant } from './encode-variant.ts'
import { contentTypes, type SourceFormat, type Variant, workingSize } from './image.ts'
import { lane } from './lane.ts'
import { readOriginal } from './read-original.ts'
import type { Storage } from './storage.ts'

// Memory allows one decoding at a time. Encoding takes half of libuv's four threads: files, DNS and passwords
// need the others.
const decoding = lane(1)
const encoding = lane(2)

/**
 * Decodes the original of an image once and stores these variants of it.
 *
 * @throws {Refusal} image-original-missing, and those of `readHeader` and `decodeImage`
 */
export async function makeVariants(
  storage: Storage,
  image: { id: string; source_format: string },
  variants: Variant[],
) {
  const format = image.source_format as SourceFormat
  const bitmap = await decoding(async () => {
    const original = await readOriginal(storage, image.id)
    const header = await readHeader(original, format)
    return decodeImage(original, header, workingSize(header, 1600, 640))
  })
  await Promise.all(
    variants.map(async (variant) => {
      const bytes = await encoding(() => encodeVariant(bitmap, variant))
      await storage.put(variant.key, bytes, contentTypes[variant.format])
    }),
  )
}
