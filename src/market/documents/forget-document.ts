import type { Db } from '../../../db/types.ts'
import type { Storage } from '../images/storage.ts'
import { documentKey } from './document.ts'

/** Deletes a private file to which nothing points any more. Doing it twice does it once. */
export async function forgetDocument(db: Db, storage: Storage, document_id: string) {
  await storage.delete(documentKey(document_id))
  await db.deleteFrom('document').where('id', '=', document_id).execute()
}
