import type { Config } from '../config.ts'
import type { Database } from '../db.ts'
import { forgetDocument } from '../market/documents/forget-document.ts'
import { failImage } from '../market/images/fail-image.ts'
import { processImage } from '../market/images/process-image.ts'
import { settleImage } from '../market/images/settle-image.ts'
import { settleLater } from '../market/images/settle-later.ts'
import type { Storage } from '../market/images/storage.ts'
import { deliverLetter } from '../market/mail/deliver-letter.ts'
import { failLetter } from '../market/mail/fail-letter.ts'
import { checkStripeDay } from '../market/payments/check-stripe-day.ts'
import { failRefund } from '../market/payments/fail-refund.ts'
import { listRefunds } from '../market/payments/list-refunds.ts'
import { reconcileSession } from '../market/payments/reconcile-session.ts'
import { sendRefund } from '../market/payments/send-refund.ts'
import { failImport } from '../market/products/fail-import.ts'
import { importProducts } from '../market/products/import-products.ts'
import type { JobHandlers } from './jobs.ts'
import { openMailer } from './mailer.ts'
import { openStripe } from './stripe.ts'

/** What is done for each queue. */
export function jobHandlers(
  { db }: Database,
  storage: Storage,
  { smtp, siteUrl, stripe: keys, fees }: Pick<Config, 'smtp' | 'siteUrl' | 'stripe' | 'fees'>,
): JobHandlers {
  const mailer = smtp && openMailer(smtp)
  const stripe = openStripe(keys)
  return {
    'image.process': {
      work: ({ image_id }) => processImage(db, storage, image_id),
      failed: ({ image_id }, reason) => failImage(db, image_id, reason),
    },
    'image.settle': {
      work: ({ image_id }, enqueue) => settleImage(db, storage, enqueue, image_id),
      failed: ({ image_id }) => settleLater(db, image_id),
    },
    'mail.send': {
      work: ({ message_id }) => deliverLetter(db, mailer, siteUrl, message_id),
      failed: ({ message_id }, reason) => failLetter(db, message_id, reason),
    },
    'document.forget': {
      work: ({ document_id }) => forgetDocument(db, storage, document_id),
      failed: async () => {}, // nothing shows it, and its file can still be deleted by hand
    },
    'product.import': {
      work: ({ import_id }, enqueue) => importProducts(db, enqueue, import_id),
      failed: ({ import_id }) => failImport(db, import_id),
    },
    'stripe.reconcile': {
      work: ({ session_id }, enqueue) => reconcileSession(db, enqueue, fees, stripe, session_id),
      failed: async () => {}, // is asked about again as long as its word has not come
    },
    'stripe.refund': {
      work: ({ refund_id }, enqueue) => sendRefund(db, enqueue, stripe, refund_id),
      failed: ({ refund_id }, reason, enqueue) =>
        db.transaction().execute((tx) => failRefund(tx, enqueue, refund_id, reason)),
    },
    'stripe.refunds': {
      work: ({ session_id }, enqueue) => listRefunds(db, enqueue, stripe, session_id),
      failed: async () => {}, // the daily check finds what is missing
    },
    'stripe.check': {
      work: async ({ day }, enqueue) => stripe && checkStripeDay(db, enqueue, stripe, day),
      failed: async () => {}, // a day that was not compared is not in the list
    },
  }
}
