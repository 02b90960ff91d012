import type { APIRoute } from 'astro'
import { isDocumentLink } from '../../market/documents/document-link.ts'
import { openDocument } from '../../market/documents/open-document.ts'

/** A private file through a signed link. Whatever is not in order with it, the answer is that there is nothing. */
export const GET: APIRoute = async ({ params, url, locals, clientAddress }) => {
  const { db, storage, secretKey, account } = locals
  const nothing = new Response(null, { status: 404 })
  if (account === null) return nothing
  const link = {
    document_id: params['id'] ?? '',
    account_id: account.account_id,
    until: url.searchParams.get('sampai') ?? '',
    signature: url.searchParams.get('tanda') ?? '',
  }
  if (!isDocumentLink(secretKey, link, new Date())) return nothing
  // A read that writes, on purpose: that an officer looked at somebody's papers must be known later. The link is
  // signed for this account alone and cannot be made by another site, and asking twice only says so twice.
  const reader = { account_id: account.account_id, origin: clientAddress }
  const document = await openDocument(db, storage, reader, link.document_id)
  if (!document) return nothing
  const isPdf = document.content_type === 'application/pdf'
  const name = `berkas-${link.document_id.slice(0, 8)}.${isPdf ? 'pdf' : 'jpg'}`
  return new Response(new Uint8Array(document.bytes), {
    headers: {
      'Content-Type': document.content_type,
      'Content-Length': String(document.bytes.length),
      // A PDF may hold a program: it is handed to the reader of the device, never opened as a page of this site.
      'Content-Disposition': `${isPdf ? 'attachment' : 'inline'}; filename="${name}"`,
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
