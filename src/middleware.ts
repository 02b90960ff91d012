import { getActionContext } from 'astro:actions'
import type { APIContext } from 'astro'
import { defineMiddleware, sequence } from 'astro:middleware'
import { messages } from './i18n/messages.ts'
import { needsSecondFactor } from './market/accounts/second-factor.ts'
import { readSession, sessionCookie } from './market/accounts/session.ts'
import { answerGuess } from './market/orders/answer-guess.ts'
import { paths } from './paths.ts'

/** `/en/…` is the same page in English: the language is noted and the page found without the prefix. */
const language = defineMiddleware((context, next) => {
  const { pathname, search } = context.url
  const english = pathname === '/en' || pathname.startsWith('/en/')
  context.locals.lang = english ? 'en' : 'id'
  context.locals.t = messages[context.locals.lang]
  return english ? next((pathname.slice(3) || '/') + search) : next()
})

const personal =
  /^\/(masuk|daftar|keluar|akun|undangan|lapak|berkas|dinas|operator|keranjang|pembayaran|pesanan)(\/|$)/
const signedInOnly = /^\/(akun|lapak|dinas|operator)(\/|$)/

/** Who is asking, on the pages that are somebody's own; the others are the same for everybody and never ask. */
const account = defineMiddleware(async (context, next) => {
  const { locals, request, url } = context
  locals.account = null
  locals.half_account = null
  locals.form = null
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead && !personal.test(url.pathname)) return next()
  const session = await signedIn(context)
  const isHalf = session !== null && needsSecondFactor(session, locals.production)
  if (isHalf) locals.half_account = session
  else locals.account = session
  const needsSignIn = locals.account === null && signedInOnly.test(url.pathname)
  const isPage = isRead && !/\.\w+$/.test(url.pathname)
  const door = isHalf ? paths.secondFactor : paths.signIn
  if (needsSignIn && isPage) return context.redirect(door(url.pathname + url.search), 303)
  const response = needsSignIn ? await refuse(context, 403) : await next()
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store')
  return response
})

async function signedIn({ cookies, locals }: APIContext) {
  const token = cookies.get(sessionCookie(locals.siteUrl, null).name)?.value
  if (!token) return null
  const session = await readSession(locals.db, token)
  const renewed = session?.is_renewed ? { token, expires_at: session.expires_at } : null
  const { name, value, attributes } = sessionCookie(locals.siteUrl, renewed)
  if (session === null || renewed !== null) cookies.set(name, value, attributes)
  return session
}

/**
 * A form that was taken in leads on (303), so that reloading does not send it again. One that was refused gets its
 * page again with what was typed. A script that asks for JSON is told the same in JSON.
 */
const forms = defineMiddleware(async (context, next) => {
  const actions = getActionContext(context)
  const { action } = actions
  if (action === undefined) return next()
  if (action.calledFrom === 'rpc') return refuse(context, 404)
  // Before anything is parsed: what is wrong with JSON would be told with a piece of it, in the log.
  if (!formTypes.test(context.request.headers.get('content-type') ?? ''))
    return new Response(null, { status: 415 })
  const result = await action.handler()
  actions.setActionResult(action.name, actions.serializeActionResult(result))
  const asksJson = context.request.headers.get('accept') === 'application/json'
  if (result.error === undefined) {
    const { to, notice, data } = result.data as { to: string; notice?: string; data?: object }
    const target = notice === undefined ? to : to + (to.includes('?') ? '&' : '?') + `pesan=${notice}`
    return asksJson ? Response.json({ to: target, ...data }) : context.redirect(target, 303)
  }
  const { status } = result.error as { status: number }
  const { form } = context.locals
  if (form) form.action = action.name
  if (asksJson) return Response.json({ sentence: form?.sentence, problems: form?.problems }, { status })
  if (status === 401) return refuse(context, 403)
  if (status === 404) return refuse(context, 404)
  if (status >= 500) throw result.error
  const page = await next()
  // Its page leads elsewhere by now.
  if (page.headers.has('Location')) return page
  // A form that asks for its page again, with the next choice, has not been refused.
  const isAsked = result.error.message === 'asked-again'
  return new Response(page.body, { status: isAsked ? 200 : status, headers: page.headers })
})

const formTypes = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

/** Under an order's or a checkout's address, what is nobody's is counted, whichever door was tried. */
const guesses = defineMiddleware(async ({ url, locals, clientAddress }, next) => {
  const isSecret = secretAddress.test(url.pathname)
  const response = await next()
  if (!isSecret || response.status !== 404) return response
  const { db, secretKey, t } = locals
  const status = await answerGuess(db, secretKey, clientAddress, new Date())
  return status === 404 ? response : new Response(t.order.guesses, { status, headers: response.headers })
})

const secretAddress = /^\/(pesanan|pembayaran)\/[\w-]+(\/|$)/

/** The page that was asked for is not shown: the sign-in form instead, or the page that says there is nothing. */
async function refuse(context: APIContext, status: 403 | 404) {
  const { pathname } = context.url
  const page = await context.rewrite(status === 403 ? paths.signIn(pathname) : '/404')
  return new Response(page.body, { status, headers: page.headers })
}

export const onRequest = sequence(language, account, guesses, forms)
