import type { APIRoute } from 'astro'
import { findSitemapPaths } from '../market/discovery/find-sitemap-paths.ts'
import { parsePart, sitemapPart } from '../market/discovery/sitemap.ts'

/** Some megabytes that crawlers ask for now and then: made each time, so that they push no page out of the cache. */
export const GET: APIRoute = async ({ locals, params }) => {
  const part = parsePart(params['part'] ?? '')
  const pages = part === null ? [] : await findSitemapPaths(locals.db, part)
  if (pages.length === 0) return new Response(null, { status: 404 })
  return new Response(sitemapPart(locals.siteUrl, pages), { headers: { 'Content-Type': 'application/xml' } })
}
