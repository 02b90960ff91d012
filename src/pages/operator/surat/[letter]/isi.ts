import type { APIRoute } from 'astro'
import { findLetter } from '../../../../market/mail/find-letters.ts'

/** A letter as its reader's mail program shows it. It may style itself, and do nothing else. */
export const GET: APIRoute = async ({ params: { letter: id = '' }, locals: { account, db, siteUrl } }) => {
  const isOperator = account?.is_operator === true
  const letter = isOperator && /^\d{1,15}$/.test(id) ? await findLetter(db, siteUrl, Number(id)) : undefined
  if (letter?.html == null) return new Response(null, { status: 404 })
  return new Response(letter.html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox",
    },
  })
}
