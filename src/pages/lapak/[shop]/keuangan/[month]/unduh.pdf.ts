import type { APIRoute } from 'astro'
import { findStatement } from '../../../../../market/payments/find-statement.ts'
import { printStatement } from '../../../../../market/payments/print-statement.ts'
import { isFinished, readMonth } from '../../../../../market/payments/statement-month.ts'
import { findDesk } from '../../../../../market/sellers/find-desk.ts'

/** A month of the shop's ledger that is over, for printing: the same whenever it is asked for. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { account, db } = locals
  const now = new Date()
  const shop = await findDesk(db, account, params['shop'])
  const month = shop && readMonth(params['month'], shop.time_zone, now)
  if (!shop || !month || !isFinished(month, shop.time_zone, now)) return new Response(null, { status: 404 })
  const pdf = await printStatement(shop, await findStatement(db, shop, month))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="keuangan-${shop.slug}-${month}.pdf"`,
    },
  })
}
