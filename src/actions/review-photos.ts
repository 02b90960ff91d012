import type { ActionAPIContext } from 'astro:actions'
import { acceptPhotos } from '../market/reviews/accept-photos.ts'
import type { ReviewableLine } from '../market/reviews/find-reviewable.ts'
import { keepPhotos, mostWaiting } from '../market/reviews/keep-photos.ts'
import { mostPhotos } from '../market/reviews/review.ts'
import { Refusal } from '../refusal.ts'
import { sentenceFor } from './sentences.ts'

/**
 * Takes in the photos that come with a review's form before the rest of it is read: whatever is wrong with that, they
 * wait and are ticked on the page that comes again. Of one that cannot be used the page says why. Returns the photos
 * that the review is to have.
 * @throws {Refusal} review-photos (`most`) for more than may wait
 */
export async function takeReviewPhotos(
  { locals }: ActionAPIContext,
  line: ReviewableLine,
  { ticked, files }: { ticked: readonly string[]; files: readonly File[] },
) {
  const { db, enqueue, form, storage, t } = locals
  const among = (images: readonly { image_id: string }[] = []) =>
    images.map(({ image_id }) => image_id).filter((image_id) => ticked.includes(image_id))
  const waiting = among(line.waiting)
  if (waiting.length + files.length > mostWaiting) throw new Refusal('review-photos', { most: mostPhotos })
  const { ids, refusals } = await acceptPhotos(db, storage, enqueue, files)
  await db.transaction().execute((tx) => keepPhotos(tx, line.id, { kept: waiting, added: ids }))
  const kept = [...new Set([...among(line.review?.images), ...waiting, ...ids])]
  if (form) form.values['kept[]'] = kept
  const wrong = refusals.map((refusal) => sentenceFor(refusal, t).sentence)
  if (form && wrong.length > 0) form.problems['photos'] = wrong.join(' ')
  return { kept, areUsable: wrong.length === 0 }
}
