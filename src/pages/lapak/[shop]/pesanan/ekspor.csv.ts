import type { APIRoute } from 'astro'
import { exportOrders } from '../../../../market/orders/export-orders.ts'
import { orderQuery } from '../../../../market/orders/order-list.ts'
import { csvStream } from '../../../../market/products/write-sheet.ts'
import { findDesk } from '../../../../market/sellers/find-desk.ts'

/** The orders of the list, all its pages. */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const shop = await findDesk(locals.db, locals.account, params['shop'])
  if (!shop) return new Response(null, { status: 404 })
  const rows = exportOrders(locals.db, shop.desk, orderQuery(url.searchParams), shop.time_zone)
  return new Response(csvStream(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="pesanan-${shop.slug}.csv"`,
    },
  })
}
