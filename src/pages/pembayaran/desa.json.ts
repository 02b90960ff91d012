import type { APIRoute } from 'astro'
import { cartCookieName } from '../../market/cart/cart-cookie.ts'
import { findCart } from '../../market/cart/find-cart.ts'
import { suggestVillages } from '../../market/regions/search-villages.ts'

/** Villages for somebody with a cart who types an address (`PlaceFields.astro`): at most ten, the best first. */
export const GET: APIRoute = async ({ cookies, locals, url }) => {
  const { account, db } = locals
  const token = cookies.get(cartCookieName)?.value
  const cart = await findCart(db, { account_id: account?.account_id ?? null, token })
  if (!cart) return new Response(null, { status: 404 })
  return Response.json(await suggestVillages(db, url.searchParams.get('q')))
}
