import type { APIRoute } from 'astro'
import { viewOf } from '../../../market/agencies/acts-in-sight.ts'
import { findOffice } from '../../../market/agencies/find-office.ts'
import { parseActFilter } from '../../../market/audit/act-filter.ts'
import { exportActs } from '../../../market/audit/export-acts.ts'
import { csvStream } from '../../../market/products/write-sheet.ts'

/** The acts that the page shows with the same filter. */
export const GET: APIRoute = async ({ locals, url }) => {
  const office = await findOffice(locals.db, locals.account)
  if (!office) return new Response(null, { status: 404 })
  const view = viewOf(office.officer, office.time_zone)
  const rows = exportActs(locals.db, view, parseActFilter(url.searchParams))
  return new Response(csvStream(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="catatan.csv"',
    },
  })
}
