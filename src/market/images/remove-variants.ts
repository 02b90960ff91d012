import { allVariants, type FocalPoint, type Size } from './image.ts'
import type { Storage } from './storage.ts'

/** Takes the published files of an image away; its original stays. */
export async function removeVariants(storage: Storage, image: Size & FocalPoint & { id: string }) {
  for (const { key } of allVariants(image.id, image, image)) await storage.delete(key)
}
