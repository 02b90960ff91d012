import type { Tx } from '../db/types.ts'

/** Work that is done later, by whichever process takes it: the queue's name and its data. */
export type Job =
  | { queue: 'image.process'; data: { image_id: string } }
  | { queue: 'mail.send'; data: { message_id: number } }
  | { queue: 'product.import'; data: { import_id: number } }

/** Puts a job into the queue inside the caller's transaction: no commit, no job. */
export type Enqueue = (tx: Tx, job: Job) => Promise<void>
