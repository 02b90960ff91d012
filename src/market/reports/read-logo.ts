import sharp from 'sharp'
import type { Office } from '../agencies/find-office.ts'
import { readPublished } from '../images/read-published.ts'
import type { Storage } from '../images/storage.ts'

/** An agency's logo as a PNG that paper takes, 56 points wide in print; undefined where it has none. */
export async function readLogo(storage: Storage, logo: Office['agency']['logo']) {
  if (logo === null) return undefined
  const bytes = await readPublished(storage, { ...logo, image_id: logo.id }, 320)
  return bytes ? sharp(bytes).resize({ width: 240, height: 240, fit: 'inside' }).png().toBuffer() : undefined
}
