import type { APIRoute } from 'astro'
import { isProposed } from '../../../market/orders/confirm-proposed.ts'
import { suggestVillages } from '../../../market/regions/search-villages.ts'

/** Villages for the buyer of an order that began on WhatsApp, who types an address before saying yes to it. */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const { db } = locals
  if (!(await isProposed(db, params['token'] ?? ''))) return new Response(null, { status: 404 })
  return Response.json(await suggestVillages(db, url.searchParams.get('q')))
}
