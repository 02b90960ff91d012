import type { Tx } from '../../../db/types.ts'

/** How many photos wait at most for one line: as many as a review has, and as many again to choose from. */
export const mostWaiting = 8

/**
 * Photos that were taken in wait for the review of a line, while its form is put right: those before that are still
 * ticked, and those that came now.
 */
export async function keepPhotos(
  tx: Tx,
  order_line_id: number,
  { kept, added }: { kept: readonly string[]; added: readonly string[] },
) {
  await tx
    .deleteFrom('review_upload')
    .where('order_line_id', '=', order_line_id)
    .$if(kept.length > 0, (query) => query.where('image_id', 'not in', kept))
    .execute()
  if (added.length === 0) return
  await tx
    .insertInto('review_upload')
    .values(added.map((image_id) => ({ order_line_id, image_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
