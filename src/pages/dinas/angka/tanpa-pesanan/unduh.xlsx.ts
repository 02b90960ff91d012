import type { APIRoute } from 'astro'
import { findOffice } from '../../../../market/agencies/find-office.ts'
import { exportShopsWithoutOrder } from '../../../../market/reports/export-shops-without-order.ts'
import { readWithoutOrder } from '../../../../market/reports/find-shops-without-order.ts'
import { shopsWithoutOrderAsXlsx } from '../../../../market/reports/write-shops-without-order.ts'

/** The shops of the page, of either kind, as a workbook. */
export const GET: APIRoute = async ({ locals: { account, db }, url }) => {
  const office = await findOffice(db, account)
  if (!office) return new Response(null, { status: 404 })
  const { regency } = readWithoutOrder(url.searchParams)
  const kinds = await exportShopsWithoutOrder(db, office, regency, new Date())
  return new Response(new Uint8Array(await shopsWithoutOrderAsXlsx(kinds)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': 'attachment; filename="usaha-tanpa-pesanan.xlsx"',
    },
  })
}
