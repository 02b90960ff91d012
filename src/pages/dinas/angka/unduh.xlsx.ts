import type { APIRoute } from 'astro'
import { findOffice } from '../../../market/agencies/find-office.ts'
import { findChosenNumbers } from '../../../market/reports/find-chosen-numbers.ts'
import { numbersAsXlsx } from '../../../market/reports/write-numbers.ts'
import { paths } from '../../../paths.ts'

/** The numbers of the page, with a sheet for each table; where the days are wrong, the page says so. */
export const GET: APIRoute = async ({ locals, url, redirect }) => {
  const office = await findOffice(locals.db, locals.account)
  const chosen = office && (await findChosenNumbers(locals.db, office, url.searchParams, new Date()))
  if (!chosen) return new Response(null, { status: 404 })
  if (chosen.isWrong) return redirect(paths.office('angka', chosen.query), 303)
  const { numbers } = chosen
  const xlsx = await numbersAsXlsx(numbers, numbers.regency?.name ?? office.agency.region)
  return new Response(new Uint8Array(xlsx), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="angka-${numbers.from}-${numbers.until}.xlsx"`,
    },
  })
}
