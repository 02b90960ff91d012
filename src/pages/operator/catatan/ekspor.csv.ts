import type { APIRoute } from 'astro'
import { viewOfOperator } from '../../../market/agencies/acts-in-sight.ts'
import { parseActFilter } from '../../../market/audit/act-filter.ts'
import { exportActs } from '../../../market/audit/export-acts.ts'
import { csvStream } from '../../../market/products/write-sheet.ts'

/** The acts that the page shows with the same filter. */
export const GET: APIRoute = ({ locals, url }) => {
  if (!locals.account?.is_operator) return new Response(null, { status: 404 })
  const rows = exportActs(locals.db, viewOfOperator, parseActFilter(url.searchParams))
  return new Response(csvStream(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="catatan.csv"',
    },
  })
}
