import type { APIRoute } from 'astro'
import { codeTypes, drawShopCode } from '../../../market/sellers/draw-shop-code.ts'
import { findDesk } from '../../../market/sellers/find-desk.ts'

/** The QR code to the shop's public page. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { account, db, siteUrl } = locals
  const format = params['format'] ?? ''
  const type = codeTypes[format]
  const shop = type && (await findDesk(db, account, params['shop']))
  if (!shop) return new Response(null, { status: 404 })
  const code = await drawShopCode(siteUrl, shop.slug, format)
  return new Response(new Uint8Array(code), {
    headers: { 'Content-Type': type, 'Content-Disposition': `inline; filename="qr-${shop.slug}.${format}"` },
  })
}
