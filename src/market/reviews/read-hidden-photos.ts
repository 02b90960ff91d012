import type { Db } from '../../../db/types.ts'
import { readWithdrawn } from '../images/read-withdrawn.ts'
import type { Storage } from '../images/storage.ts'
import type { ReviewReport } from './find-review-reports.ts'

export type HiddenPhotos = Awaited<ReturnType<typeof readHiddenPhotos>>

/**
 * The photos of a hidden review, which have no public address any more, for the officer who reads it anew: each within
 * the page itself. Null where the review is shown.
 */
export async function readHiddenPhotos(
  db: Db,
  storage: Storage,
  { hidden_at, images }: Pick<ReviewReport, 'hidden_at' | 'images'>,
) {
  if (hidden_at === null) return null
  const originals = await db
    .selectFrom('image')
    .where('id', 'in', ['', ...images.map(({ image_id }) => image_id)])
    .select(['id', 'source_format'])
    .execute()
  const photos = await Promise.all(originals.map((image) => readWithdrawn(storage, image)))
  return photos
    .filter((photo) => photo !== undefined)
    .map(({ bytes, ...size }) => ({ ...size, src: `data:image/jpeg;base64,${bytes.toString('base64')}` }))
}
