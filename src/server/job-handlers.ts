import type { Database } from '../db.ts'
import { failImage } from '../market/images/fail-image.ts'
import { processImage } from '../market/images/process-image.ts'
import type { Storage } from '../market/images/storage.ts'
import type { JobHandlers } from './jobs.ts'

/** What is done for each queue. */
export function jobHandlers({ db }: Database, storage: Storage): JobHandlers {
  return {
    'image.process': {
      work: ({ image_id }) => processImage(db, storage, image_id),
      failed: ({ image_id }, reason) => failImage(db, image_id, reason),
    },
  }
}
