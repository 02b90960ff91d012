import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'

/** Once a minute: pictures of which something may have to be published, withdrawn or deleted. */
export async function settleImages(tx: Tx, enqueue: Enqueue, until: Date) {
  const images = await tx
    .updateTable('image')
    .set({ settle_at: null })
    .where('settle_at', '<=', sql<Date>`${until}::timestamptz`)
    .returning('id')
    .execute()
  for (const { id } of images) await enqueue(tx, { queue: 'image.settle', data: { image_id: id } })
}
