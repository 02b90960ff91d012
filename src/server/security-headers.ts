const year = 31_536_000

/**
 * Headers of every answer. Astro writes the Content-Security-Policy of pages, with hashes of what they load
 * (astro.config.mjs); whatever is not a page may load nothing at all, even when it is opened as one.
 */
export function securityHeaders(siteUrl: string) {
  const always: (readonly [string, string])[] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    // Where it is, a phone tells only the page of a visit, when its button is pressed (curation/VisitForm.astro).
    [
      'Permissions-Policy',
      'camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()',
    ],
  ]
  if (siteUrl.startsWith('https:')) always.push(['Strict-Transport-Security', `max-age=${year}`])
  return always
}

export const lockedPolicy = [
  'Content-Security-Policy',
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
] as const
