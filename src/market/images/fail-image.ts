import type { Db } from '../../../db/types.ts'

/** Records that the variants of an image could not be made, and why. Its preview stays. */
export async function failImage(db: Db, imageId: string, reason: string) {
  await db.updateTable('image').set({ state: 'failed', failure: reason }).where('id', '=', imageId).execute()
}
