import type { APIRoute } from 'astro'
import { paths } from '../paths.ts'

export const GET: APIRoute = ({ locals, cache }) => {
  cache.set({ maxAge: 86_400 })
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${locals.siteUrl}${paths.sitemap()}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'No-Vary-Search': 'key-order, params' },
  })
}
