/// <reference types="astro/client" />
import type { Db } from '../db/types.ts'
import type { FormState } from './actions/form-action.ts'
import type { Lang, Messages } from './i18n/messages.ts'
import type { Enqueue } from './job.ts'
import type { SignedIn } from './market/accounts/session.ts'
import type { Storage } from './market/images/storage.ts'

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
