import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { lockEdition } from './lock-edition.ts'
import type { PartnerKind } from './program-steps.ts'

export type Partner = {
  /** null: a new one. */
  id: number | null
  name: string
  kind: PartnerKind
  agreement_number: string
  agreed_on: string | null
  ends_on: string | null
}

/**
 * Writes an edition's partners anew, in this order; those that are left out are removed.
 * @throws {Refusal} not-found, partner-again, partner-ends-early, partner-in-use
 */
export async function savePartners(
  tx: Tx,
  officer: Officer,
  editionId: number,
  partners: readonly Partner[],
) {
  await lockEdition(tx, officer, editionId)
  const before = await partnersOf(tx, editionId)
  hold(partners, before)
  await removeOthers(tx, editionId, partners)
  // Out of each other's way first: two may have changed names.
  await tx
    .updateTable('edition_partner')
    .set({ name: sql`'…' || id` })
    .where('edition_id', '=', editionId)
    .execute()
  for (const [position, { id, ...partner }] of partners.entries())
    await (
      id === null
        ? tx.insertInto('edition_partner').values({ ...partner, edition_id: editionId, position })
        : tx
            .updateTable('edition_partner')
            .set({ ...partner, position })
            .where('id', '=', id)
    ).execute()
  await recordAct(tx, officer, {
    verb: 'edition.save-partners',
    subject: ['edition', editionId],
    before: { partners: before },
    after: { partners },
  })
}

function hold(partners: readonly Partner[], before: readonly { id: number }[]) {
  const known = new Set(before.map(({ id }) => id))
  if (partners.some(({ id }) => id !== null && !known.has(id))) throw new Refusal('not-found')
  const names = partners.map(({ name }) => name)
  const again = names.find((name, index) => names.indexOf(name) !== index)
  if (again !== undefined) throw new Refusal('partner-again', { name: again })
  const wrong = partners.find(
    ({ agreed_on, ends_on }) => agreed_on !== null && ends_on !== null && ends_on < agreed_on,
  )
  if (wrong) throw new Refusal('partner-ends-early', { name: wrong.name })
}

async function removeOthers(tx: Tx, editionId: number, partners: readonly Partner[]) {
  const kept = partners.flatMap(({ id }) => id ?? [])
  const used = await tx
    .selectFrom('edition_partner')
    .innerJoin('enrollment', 'enrollment.partner_id', 'edition_partner.id')
    .where('edition_partner.edition_id', '=', editionId)
    .where('edition_partner.id', 'not in', [0, ...kept])
    .select('edition_partner.name')
    .executeTakeFirst()
  if (used) throw new Refusal('partner-in-use', { name: used.name })
  await tx
    .deleteFrom('edition_partner')
    .where('edition_id', '=', editionId)
    .where('id', 'not in', [0, ...kept])
    .execute()
}

function partnersOf(tx: Tx, editionId: number) {
  return tx
    .selectFrom('edition_partner')
    .where('edition_id', '=', editionId)
    .select(['id', 'name', 'kind', 'agreement_number', 'agreed_on', 'ends_on'])
    .orderBy('position')
    .execute()
}
