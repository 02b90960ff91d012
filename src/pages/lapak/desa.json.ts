import type { APIRoute } from 'astro'
import { suggestVillages } from '../../market/regions/search-villages.ts'

/** Villages for somebody who is signed in and types (`PlaceFields.astro`): at most ten, the best first. */
export const GET: APIRoute = async ({ locals, url }) => {
  return Response.json(await suggestVillages(locals.db, url.searchParams.get('q')))
}
