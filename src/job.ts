import type { Tx } from '../db/types.ts'

/** Work that is done later, by whichever process takes it: the queue's name and its data. */
export type Job =
  | { queue: 'image.process'; data: { image_id: string } }
  /** Publishes, withdraws or deletes a picture, as those who refer to it have changed. */
  | { queue: 'image.settle'; data: { image_id: string } }
  | { queue: 'mail.send'; data: { message_id: number } }
  | { queue: 'product.import'; data: { import_id: number } }
  /** Asks Stripe how a session stands whose word has not come, and ends it when its time is over. */
  | { queue: 'stripe.reconcile'; data: { session_id: string } }
  /** Sends money back through Stripe. */
  | { queue: 'stripe.refund'; data: { refund_id: number } }
  /** Asks Stripe for all refunds of a session's payment: what it has told of them does not add up. */
  | { queue: 'stripe.refunds'; data: { session_id: string } }
  /** Compares a day of the ledger with Stripe's own. */
  | { queue: 'stripe.check'; data: { day: string } }
  /** Deletes a private file of which nothing is shown any more. */
  | { queue: 'document.forget'; data: { document_id: string } }

/** Puts a job into the queue inside the caller's transaction: no commit, no job. */
export type Enqueue = (tx: Tx, job: Job) => Promise<void>
