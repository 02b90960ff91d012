import { defineMiddleware } from 'astro:middleware'
import { messages } from './i18n/messages.ts'

/** `/en/…` is the same page in English: the language is noted and the page found without the prefix. */
export const onRequest = defineMiddleware((context, next) => {
  const { pathname, search } = context.url
  const english = pathname === '/en' || pathname.startsWith('/en/')
  context.locals.lang = english ? 'en' : 'id'
  context.locals.t = messages[context.locals.lang]
  return english ? next((pathname.slice(3) || '/') + search) : next()
})
