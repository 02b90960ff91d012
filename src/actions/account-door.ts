import type { ActionAPIContext } from 'astro:actions'
import type { Db } from '../../db/types.ts'
import { deviceName } from '../market/accounts/device-name.ts'
import { type Door, realClock } from '../market/accounts/door.ts'
import { enterAccount } from '../market/accounts/enter-account.ts'
import { deviceCookie, deviceCookieName, rememberDevice } from '../market/accounts/known-device.ts'
import { type Limit, limitKey, limits, networkOf, takeTurn } from '../market/accounts/rate-limit.ts'
import { closeSession, sessionCookie } from '../market/accounts/session.ts'
import { cartCookieName } from '../market/cart/cart-cookie.ts'
import { mergeCarts } from '../market/cart/merge-carts.ts'
import { keepCart } from './cart-door.ts'

/** Where whoever sent this form stands. */
export function doorOf({ clientAddress, cookies, locals }: ActionAPIContext): Door {
  const device_cookie = cookies.get(deviceCookieName)?.value
  return { secretKey: locals.secretKey, address: clientAddress, device_cookie, clock: realClock }
}

/** Takes a turn of each limit, by what is given or by the client's address. */
export async function takeTurns(
  db: Db,
  context: ActionAPIContext,
  ...turns: (readonly [limit: Limit, subject?: string])[]
) {
  const { secretKey } = context.locals
  for (const [limit, subject = networkOf(context.clientAddress)] of turns)
    await takeTurn(db, limitKey(secretKey, limit, subject), limit, realClock.now())
}

/** Before a letter goes to an address that somebody typed, who may not be its owner. */
export function letterTurn(db: Db, context: ActionAPIContext, email: string) {
  return takeTurns(db, context, [limits.letterContact, email], [limits.letterAddress])
}

/**
 * Lets somebody in: a new session instead of the one that this browser had, and the browser is remembered. What is in
 * its cart comes along.
 */
export async function enter(context: ActionAPIContext, account_id: number) {
  const { account, half_account, db, secretKey, siteUrl } = context.locals
  const before = account ?? half_account
  const device = deviceName(context.request.headers.get('User-Agent'))
  const token = context.cookies.get(cartCookieName)?.value
  const { session, things } = await db.transaction().execute(async (tx) => {
    if (before) await closeSession(tx, before.account_id, before.session_id)
    const things = await mergeCarts(tx, token, account_id)
    return { session: await enterAccount(tx, account_id, { device }), things }
  })
  const known = rememberDevice(secretKey, doorOf(context).device_cookie, account_id)
  setCookie(context, sessionCookie(siteUrl, session))
  setCookie(context, deviceCookie(siteUrl, known))
  keepCart(context, { token: null, things })
}

type Cookie = { name: string; value: string; attributes: Parameters<ActionAPIContext['cookies']['set']>[2] }

export function setCookie({ cookies }: ActionAPIContext, { name, value, attributes }: Cookie) {
  cookies.set(name, value, attributes)
}
