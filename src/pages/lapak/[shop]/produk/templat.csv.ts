import type { APIRoute } from 'astro'
import { sheetTemplate } from '../../../../market/products/sheet-template.ts'
import { writeCsv } from '../../../../market/products/write-sheet.ts'
import { findDesk } from '../../../../market/sellers/find-desk.ts'

/** The sheet with which an import is begun, with examples. */
export const GET: APIRoute = async ({ locals, params }) => {
  const shop = await findDesk(locals.db, locals.account, params['shop'])
  if (!shop) return new Response(null, { status: 404 })
  const rows = sheetTemplate()
  return new Response(new Uint8Array(writeCsv(rows)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="contoh-produk.csv"`,
    },
  })
}
