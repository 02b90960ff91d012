import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

/** For how many days photos wait for a review that is not written. */
const daysKept = 7
const hourMs = 60 * 60_000

/**
 * Once an hour: forgets the photos that came with a form that nobody has put right since. Where nothing else shows
 * them, their pictures are deleted (images/settle-image.ts).
 */
export async function sweepPhotos(tx: Tx, since: Date, until: Date) {
  if (Math.floor(since.getTime() / hourMs) === Math.floor(until.getTime() / hourMs)) return
  await tx
    .deleteFrom('review_upload')
    .where('uploaded_at', '<', sql<Date>`${until}::timestamptz - ${daysKept} * interval '1 day'`)
    .execute()
}
