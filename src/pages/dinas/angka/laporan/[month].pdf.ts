import type { APIRoute } from 'astro'
import { findOffice } from '../../../../market/agencies/find-office.ts'
import { findMonth } from '../../../../market/reports/find-month.ts'
import { printReport } from '../../../../market/reports/print-report.ts'
import { readLogo } from '../../../../market/reports/read-logo.ts'

/** The report on a month that has ended and has been counted, to be printed and signed. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { account, db, storage } = locals
  const office = await findOffice(db, account)
  const numbers = office && (await findMonth(db, office, params['month'], new Date()))
  if (!numbers) return new Response(null, { status: 404 })
  const pdf = await printReport(office, numbers, await readLogo(storage, office.agency.logo))
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="laporan-${office.agency.slug}-${params['month'] ?? ''}.pdf"`,
    },
  })
}
