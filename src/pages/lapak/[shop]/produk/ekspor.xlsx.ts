import type { APIRoute } from 'astro'
import { exportProducts } from '../../../../market/products/export-products.ts'
import { writeXlsx } from '../../../../market/products/write-sheet.ts'
import { findDesk } from '../../../../market/sellers/find-desk.ts'

/** All products of the shop, in the shape that an import reads. */
export const GET: APIRoute = async ({ locals, params }) => {
  const shop = await findDesk(locals.db, locals.account, params['shop'])
  if (!shop) return new Response(null, { status: 404 })
  const rows = await exportProducts(locals.db, shop.desk)
  return new Response(new Uint8Array(await writeXlsx(rows)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="produk-${shop.slug}.xlsx"`,
    },
  })
}
