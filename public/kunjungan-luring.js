/* global self, caches, fetch, URL */
// The page of a visit opens without a signal once it has been open on this phone: what comes from the network is kept,
// and shown only where the network does not answer. Nothing else is kept, and the page of signing in throws it away.
// It stands outside the build because the address of a service worker must never change.
const shelf = 'kunjungan'
const isVisit = ({ pathname }) => /^\/dinas\/usaha\/\d+\/kunjungan$/.test(pathname)
const isPart = ({ pathname }) => pathname.startsWith('/_astro/')

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && isVisit(url)) event.respondWith(visitPage(request, url))
  else if (isPart(url)) event.respondWith(part(request))
})

async function visitPage(request, { pathname }) {
  const kept = await caches.open(shelf)
  try {
    const response = await fetch(request)
    if (response.ok) await kept.put(pathname, response.clone())
    // Signed out, or no longer this officer's: the kept page goes too.
    else if (response.type === 'opaqueredirect' || response.status === 404) await kept.delete(pathname)
    return response
  } catch (error) {
    const page = await kept.match(pathname)
    if (page) return page
    throw error
  }
}

async function part(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(request.url)
    if (kept) return kept
    throw error
  }
}
