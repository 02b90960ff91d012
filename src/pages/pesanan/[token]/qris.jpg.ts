import type { APIRoute } from 'astro'
import { openQris } from '../../../market/payments/open-qris.ts'

/** The shop's QRIS picture, for whoever has the link of an order that waits to be paid with it. */
export const GET: APIRoute = async ({ params, locals }) => {
  const document = await openQris(locals.db, locals.storage, params['token'] ?? '')
  if (!document) return new Response(null, { status: 404 })
  const isPdf = document.content_type === 'application/pdf'
  return new Response(new Uint8Array(document.bytes), {
    headers: {
      'Content-Type': document.content_type,
      'Content-Length': String(document.bytes.length),
      // A PDF may hold a program: it is handed to the reader of the device, never opened as a page of this site.
      'Content-Disposition': `${isPdf ? 'attachment' : 'inline'}; filename="qris.${isPdf ? 'pdf' : 'jpg'}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
