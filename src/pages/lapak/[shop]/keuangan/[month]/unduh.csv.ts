import type { APIRoute } from 'astro'
import { findStatement } from '../../../../../market/payments/find-statement.ts'
import { readMonth } from '../../../../../market/payments/statement-month.ts'
import { statementAsCsv } from '../../../../../market/payments/write-statement.ts'
import { findDesk } from '../../../../../market/sellers/find-desk.ts'

/** A month of the shop's ledger, for a spreadsheet; of this month what there is so far. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { account, db } = locals
  const shop = await findDesk(db, account, params['shop'])
  const month = shop && readMonth(params['month'], shop.time_zone, new Date())
  if (!shop || !month) return new Response(null, { status: 404 })
  const csv = statementAsCsv(await findStatement(db, shop, month), shop.time_zone)
  return new Response(new Uint8Array(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="keuangan-${shop.slug}-${month}.csv"`,
    },
  })
}
