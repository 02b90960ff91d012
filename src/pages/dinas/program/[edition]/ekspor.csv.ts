import type { APIRoute } from 'astro'
import { findOffice } from '../../../../market/agencies/find-office.ts'
import { writeCsv } from '../../../../market/products/write-sheet.ts'
import { exportParticipants } from '../../../../market/programs/export-edition.ts'
import { findOfficeEdition } from '../../../../market/programs/find-office-editions.ts'

/** Everybody of an edition, for whoever may see it. */
export const GET: APIRoute = async ({ locals, params }) => {
  const office = await findOffice(locals.db, locals.account)
  if (!office) return new Response(null, { status: 404 })
  const edition = await findOfficeEdition(locals.db, office.officer, params['edition'], new Date())
  if (!edition) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(writeCsv(await exportParticipants(locals.db, edition))), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="program-${edition.id}.csv"`,
    },
  })
}
