import type { APIRoute } from 'astro'
import { findOffice } from '../../../../market/agencies/find-office.ts'
import { exportShopsWithoutOrder } from '../../../../market/reports/export-shops-without-order.ts'
import { readWithoutOrder } from '../../../../market/reports/find-shops-without-order.ts'
import { shopsWithoutOrderAsCsv } from '../../../../market/reports/write-shops-without-order.ts'

/** The shops of the page, of either kind, for a spreadsheet. */
export const GET: APIRoute = async ({ locals: { account, db }, url }) => {
  const office = await findOffice(db, account)
  if (!office) return new Response(null, { status: 404 })
  const { regency } = readWithoutOrder(url.searchParams)
  const kinds = await exportShopsWithoutOrder(db, office, regency, new Date())
  return new Response(new Uint8Array(shopsWithoutOrderAsCsv(kinds)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="usaha-tanpa-pesanan.csv"',
    },
  })
}
