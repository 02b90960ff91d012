import type { APIRoute } from 'astro'
import { findOffice } from '../../../market/agencies/find-office.ts'
import { findChosenNumbers } from '../../../market/reports/find-chosen-numbers.ts'
import { numbersAsCsv } from '../../../market/reports/write-numbers.ts'
import { paths } from '../../../paths.ts'

/** The numbers of the page, for a spreadsheet; where the days are wrong, the page says so. */
export const GET: APIRoute = async ({ locals, url, redirect }) => {
  const office = await findOffice(locals.db, locals.account)
  const chosen = office && (await findChosenNumbers(locals.db, office, url.searchParams, new Date()))
  if (!chosen) return new Response(null, { status: 404 })
  if (chosen.isWrong) return redirect(paths.office('angka', chosen.query), 303)
  const { numbers } = chosen
  const csv = numbersAsCsv(numbers, numbers.regency?.name ?? office.agency.region)
  return new Response(new Uint8Array(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="angka-${numbers.from}-${numbers.until}.csv"`,
    },
  })
}
