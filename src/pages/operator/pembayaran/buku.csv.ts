import type { APIRoute } from 'astro'
import {
  askedMonth,
  findOperatorMonth,
  operatorMonthAsCsv,
} from '../../../market/payments/find-operator-month.ts'

/** A month of the operator's books, a line for each shop. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { account, db } = locals
  if (!account?.is_operator) return new Response(null, { status: 404 })
  const month = askedMonth(url)
  const csv = operatorMonthAsCsv(await findOperatorMonth(db, month))
  return new Response(new Uint8Array(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="buku-operator-${month}.csv"`,
    },
  })
}
