/// <reference types="astro/client" />
import type { Db } from '../db/types.ts'
import type { FormState } from './actions/form-action.ts'
import type { Lang, Messages } from './i18n/messages.ts'
import type { Enqueue } from './job.ts'
import type { SignedIn } from './market/accounts/session.ts'
import type { Storage } from './market/images/storage.ts'
import type { Fees } from './market/payments/fees.ts'
import type { StripeDoor } from './market/payments/stripe-door.ts'

declare global {
  namespace App {
    interface Locals {
      /** Given by the server with each request. */
      db: Db
      siteUrl: string
      requestId: string
      storage: Storage
      enqueue: Enqueue
      /** Signs links and encrypts secrets. */
      secretKey: string
      production: boolean
      /** Null where there are no keys: Stripe is not offered then. */
      stripe: StripeDoor | null
      fees: Fees
      /** Set by the middleware from the address: `/en/…` is English. */
      lang: Lang
      t: Messages
      /** Set by the middleware on pages that are somebody's own; null elsewhere. */
      account: SignedIn | null
      /** Whose password was right while the second factor is missing: nobody yet, but to the page that asks for it. */
      half_account: SignedIn | null
      /** The form that was just refused, for its page. */
      form: FormState | null
    }
  }
}
