import type { APIRoute } from 'astro'
import { findToHandOver } from '../../../../market/orders/find-desk-orders.ts'
import { findParcels } from '../../../../market/orders/find-parcels.ts'
import { chosenOrders } from '../../../../market/orders/order-list.ts'
import { printLabels } from '../../../../market/orders/print-labels.ts'
import { findDesk } from '../../../../market/sellers/find-desk.ts'

/** Address labels of the orders that were chosen, or of all that are being prepared. */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const { account, db } = locals
  const shop = await findDesk(db, account, params['shop'])
  if (!shop) return new Response(null, { status: 404 })
  const orders = await findToHandOver(db, shop.desk, chosenOrders(url.searchParams))
  const pdf = await printLabels(await findParcels(db, shop.desk, orders), new Date())
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="label-${shop.slug}.pdf"`,
    },
  })
}
