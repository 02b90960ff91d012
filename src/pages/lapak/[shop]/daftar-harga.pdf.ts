import type { APIRoute } from 'astro'
import { findPriceList } from '../../../market/products/find-price-list.ts'
import { printPriceList } from '../../../market/products/print-price-list.ts'
import { findDesk } from '../../../market/sellers/find-desk.ts'

/** The shop's price list, for printing. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { account, db, siteUrl } = locals
  const shop = await findDesk(db, account, params['shop'])
  if (!shop) return new Response(null, { status: 404 })
  const pdf = await printPriceList(siteUrl, await findPriceList(db, shop.desk), new Date())
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="daftar-harga-${shop.slug}.pdf"`,
    },
  })
}
