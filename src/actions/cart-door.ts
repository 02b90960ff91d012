import type { ActionAPIContext } from 'astro:actions'
import { cartCookie, cartCookieName, countCookie, countCookieName } from '../market/cart/cart-cookie.ts'
import type { CartOwner } from '../market/cart/cart.ts'
import { countCart } from '../market/cart/count-cart.ts'
import { findCart } from '../market/cart/find-cart.ts'

type Door = Pick<ActionAPIContext, 'cookies' | 'locals'>

/** Whose cart the sender of this form has. */
export function cartOwner({ cookies, locals }: Door): CartOwner {
  return { account_id: locals.account?.account_id ?? null, token: cookies.get(cartCookieName)?.value }
}

/** Has the browser keep a guest's token, or with null forget it, and the number of things that the head shows. */
export function keepCart({ cookies, locals }: Door, kept: { token: string | null; things: number }) {
  const token = cartCookie(locals.siteUrl, kept.token)
  const count = countCookie(locals.siteUrl, kept.things)
  if (kept.token !== null || cookies.has(cartCookieName))
    cookies.set(token.name, token.value, token.attributes)
  if (kept.things > 0 || cookies.has(countCookieName)) cookies.set(count.name, count.value, count.attributes)
}

/** After the cart was changed, by a checkout too: counts it again, for the head of the pages. */
export async function countAgain(context: Door) {
  const owner = cartOwner(context)
  const things = await countCart(context.locals.db, await findCart(context.locals.db, owner))
  keepCart(context, { token: owner.account_id === null ? (owner.token ?? null) : null, things })
}
