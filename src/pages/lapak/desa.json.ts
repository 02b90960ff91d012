import type { APIRoute } from 'astro'
import { searchVillages } from '../../market/regions/search-villages.ts'

/** Villages for somebody who is signed in and types (`PlaceFields.astro`): at most ten, the best first. */
export const GET: APIRoute = async ({ locals, url }) => {
  const found = await searchVillages(locals.db, (url.searchParams.get('q') ?? '').slice(0, 100))
  return Response.json(
    found.map(({ code, name, district_name, regency_name, province_name }) => ({
      code,
      name,
      around: `Kec. ${district_name}, ${regency_name}, ${province_name}`,
    })),
  )
}
