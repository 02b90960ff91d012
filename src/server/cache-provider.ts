import type { CacheProviderFactory } from 'astro'

/**
 * Turns what a page says with `Astro.cache.set({ maxAge, swr, tags })` into the headers that any shared cache
 * understands: ours in page-cache.ts, and a CDN in front of it.
 */
const provider: CacheProviderFactory = () => ({
  name: 'etalase',
  setHeaders({ maxAge = 0, swr, tags = [] }) {
    const stale = swr === undefined ? '' : `, stale-while-revalidate=${swr}`
    const headers = new Headers({ 'CDN-Cache-Control': `max-age=${maxAge}${stale}` })
    if (tags.length > 0) headers.set('Cache-Tag', tags.join(','))
    return headers
  },
  // Freshness comes from triggers in the database (`notify cache`), so a page never invalidates by itself.
  invalidate() {
    return Promise.reject(new Error('Change the row; its trigger tells the page cache.'))
  },
})

export default provider
