import type { APIRoute } from 'astro'
import { findSitemapParts } from '../market/discovery/find-sitemap-parts.ts'
import { sitemapIndex } from '../market/discovery/sitemap.ts'

export const GET: APIRoute = async ({ locals, cache }) => {
  const names = await findSitemapParts(locals.db)
  cache.set({ maxAge: 3600, swr: 86_400 })
  return new Response(sitemapIndex(locals.siteUrl, names), {
    headers: { 'Content-Type': 'application/xml', 'No-Vary-Search': 'key-order, params' },
  })
}
