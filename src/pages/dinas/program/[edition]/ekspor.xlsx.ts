import type { APIRoute } from 'astro'
import { findOffice } from '../../../../market/agencies/find-office.ts'
import { exportNumbers, exportParticipants } from '../../../../market/programs/export-edition.ts'
import { findOfficeEdition } from '../../../../market/programs/find-office-editions.ts'
import { writeEditionSheet } from '../../../../market/programs/write-edition-sheet.ts'

/** Everybody of an edition and its numbers, for whoever may see it. */
export const GET: APIRoute = async ({ locals: { account, db }, params }) => {
  const office = await findOffice(db, account)
  if (!office) return new Response(null, { status: 404 })
  const edition = await findOfficeEdition(db, office.officer, params['edition'], new Date())
  if (!edition) return new Response(null, { status: 404 })
  const participants = await exportParticipants(db, edition)
  const sheet = await writeEditionSheet(participants, await exportNumbers(db, edition))
  return new Response(sheet, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="program-${edition.id}.xlsx"`,
    },
  })
}
