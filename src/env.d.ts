/// <reference types="astro/client" />
import type { Db } from '../db/types.ts'
import type { Lang, Messages } from './i18n/messages.ts'

declare global {
  namespace App {
    interface Locals {
      /** Given by the server with each request. */
      db: Db
      siteUrl: string
      requestId: string
      /** Set by the middleware from the address: `/en/…` is English. */
      lang: Lang
      t: Messages
    }
  }
}
