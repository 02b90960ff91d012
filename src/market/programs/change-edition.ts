import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { type EditionContent, editionRow, holdPeriod } from './edition-content.ts'
import { countParticipants } from './hold-quota.ts'
import { holdTerms } from './hold-terms.ts'
import { lockEdition, type LockedEdition } from './lock-edition.ts'

/**
 * Writes an edition anew. One that has no agency, or whose agency has closed, becomes the officer's.
 * @throws {Refusal} not-found, edition-closed, edition-ends-early, edition-quota-below, edition-again, term-unknown
 */
export async function changeEdition(tx: Tx, officer: Officer, editionId: number, content: EditionContent) {
  const edition = await lockEdition(tx, officer, editionId)
  if (edition.closed_at !== null) throw new Refusal('edition-closed')
  holdPeriod(content)
  await holdTerms(tx, content.criteria)
  await holdRoom(tx, edition, content.quota)
  await holdOnce(tx, edition, content.starts_on)
  const before = await tx
    .selectFrom('program_edition')
    .where('id', '=', editionId)
    .select(['name', 'name_en', 'starts_on', 'ends_on', 'quota', 'target', 'rules', 'rules_en'])
    .select(['takes_applications', 'criteria'])
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('program_edition')
    .set({ ...editionRow(content), agency_id: edition.agency_id ?? officer.agency_id })
    .where('id', '=', editionId)
    .execute()
  await recordAct(tx, officer, {
    verb: 'edition.change',
    subject: ['edition', editionId],
    before,
    after: content,
  })
}

/** Nobody loses a place by a lower quota. */
async function holdRoom(tx: Tx, { id }: LockedEdition, quota: number | null) {
  if (quota === null) return
  const enrolled = await countParticipants(tx, id)
  if (quota < enrolled) throw new Refusal('edition-quota-below', { enrolled })
}

/** The constraint would say the same, but with it the transaction is over. */
async function holdOnce(tx: Tx, edition: LockedEdition, starts_on: string) {
  const other = await tx
    .selectFrom('program_edition')
    .select('id')
    .where('program_slug', '=', edition.program_slug)
    .where('province_code', 'is not distinct from', edition.province_code)
    .where('regency_code', 'is not distinct from', edition.regency_code)
    .where('starts_on', '=', starts_on)
    .where('id', '<>', edition.id)
    .executeTakeFirst()
  if (other) throw new Refusal('edition-again')
}
