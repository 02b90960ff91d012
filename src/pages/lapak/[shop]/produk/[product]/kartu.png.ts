import type { APIRoute } from 'astro'
import { cardTag } from '../../../../../market/products/card-tag.ts'
import { drawShareCard } from '../../../../../market/products/draw-share-card.ts'
import { findShareCard } from '../../../../../market/products/find-share-card.ts'
import { cardWidth } from '../../../../../market/products/share-card.ts'
import { findDesk } from '../../../../../market/sellers/find-desk.ts'

/** The share card of a published product; `?kecil` is a small one, for lists. The browser keeps it, and asks. */
export const GET: APIRoute = async ({ locals, params, request, url }) => {
  const { account, db, siteUrl, storage } = locals
  const shop = await findDesk(db, account, params['shop'])
  const card = shop && (await findShareCard(db, shop.desk, params['product']))
  if (!card) return new Response(null, { status: 404 })
  const width = cardWidth(url.searchParams.has('kecil'))
  const headers = { ETag: cardTag(siteUrl, card, width), 'Cache-Control': 'private, no-cache' }
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  const png = await drawShareCard(storage, siteUrl, card, width)
  return new Response(new Uint8Array(png), {
    headers: {
      ...headers,
      'Content-Type': 'image/png',
      'Content-Disposition': `inline; filename="${card.slug}.png"`,
    },
  })
}
