import { buffer } from 'node:stream/consumers'
import { Refusal } from '../../refusal.ts'
import { originalKey } from './image.ts'
import type { Storage } from './storage.ts'

/**
 * The bytes that were uploaded.
 *
 * @throws {Refusal} image-original-missing
 */
export async function readOriginal(storage: Storage, imageId: string): Promise<Buffer> {
  const original = await storage.get(originalKey(imageId))
  if (!original) throw new Refusal('image-original-missing')
  return buffer(original.body)
}
