import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { type Officer, regionInReach } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { type EditionContent, editionRow, holdPeriod } from './edition-content.ts'
import { holdTerms } from './hold-terms.ts'

/**
 * Opens an edition of a programme in the officer's region; a province's also in one of its regencies, where that has no
 * agency that works. Public at once. Returns its id.
 *
 * @throws {Refusal} not-found, program-unknown, edition-ends-early, edition-again, term-unknown
 */
export async function createEdition(
  tx: Tx,
  officer: Officer,
  { program_slug, region, ...content }: EditionContent & { program_slug: string; region: string },
) {
  await holdRegion(tx, officer, region)
  holdPeriod(content)
  await holdTerms(tx, content.criteria)
  const program = await tx
    .selectFrom('program')
    .select('slug')
    .where('slug', '=', program_slug)
    .executeTakeFirst()
  if (!program) throw new Refusal('program-unknown')
  const created = await tx
    .insertInto('program_edition')
    .values({
      ...editionRow(content),
      program_slug,
      province_code: region.length === 2 ? region : null,
      regency_code: region.length === 2 ? null : region,
      agency_id: officer.agency_id,
      created_by: officer.account_id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw new Refusal('edition-again')
  await recordAct(tx, officer, {
    verb: 'edition.create',
    subject: ['edition', created.id],
    after: { program_slug, region, ...content },
  })
  return created.id
}

/** @throws {Refusal} not-found for a region where another agency does the work */
async function holdRegion(tx: Tx, officer: Officer, region: string) {
  const { rows } = await sql`
    select from (
      select code province, null regency from province
      union all select left(code, 2), code from regency) place
    where coalesce(place.regency, place.province) = ${region} and ${regionInReach(officer, {
      province: sql.ref('place.province'),
      regency: sql.ref('place.regency'),
    })}`.execute(tx)
  if (rows.length === 0) throw new Refusal('not-found')
}
