import type { Db } from '../../../db/types.ts'

/** Images whose variants could not be made, the newest first. */
export function findFailedImages(db: Db) {
  return db
    .selectFrom('image')
    .select(['id as image_id', 'failure', 'source_format', 'byte_count', 'width', 'height', 'created_at'])
    .where('state', '=', 'failed')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}
