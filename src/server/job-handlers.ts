import type { Config } from '../config.ts'
import type { Database } from '../db.ts'
import { failImage } from '../market/images/fail-image.ts'
import { processImage } from '../market/images/process-image.ts'
import type { Storage } from '../market/images/storage.ts'
import { deliverLetter } from '../market/mail/deliver-letter.ts'
import { failLetter } from '../market/mail/fail-letter.ts'
import { failImport } from '../market/products/fail-import.ts'
import { importProducts } from '../market/products/import-products.ts'
import type { JobHandlers } from './jobs.ts'
import { openMailer } from './mailer.ts'

/** What is done for each queue. */
export function jobHandlers(
  { db }: Database,
  storage: Storage,
  { smtp, siteUrl }: Pick<Config, 'smtp' | 'siteUrl'>,
): JobHandlers {
  const mailer = smtp && openMailer(smtp)
  return {
    'image.process': {
      work: ({ image_id }) => processImage(db, storage, image_id),
      failed: ({ image_id }, reason) => failImage(db, image_id, reason),
    },
    'mail.send': {
      work: ({ message_id }) => deliverLetter(db, mailer, siteUrl, message_id),
      failed: ({ message_id }, reason) => failLetter(db, message_id, reason),
    },
    'product.import': {
      work: ({ import_id }, enqueue) => importProducts(db, enqueue, import_id),
      failed: ({ import_id }) => failImport(db, import_id),
    },
  }
}
