import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { holdQuota } from './hold-quota.ts'
import { holdTerms } from './hold-terms.ts'
import { lockEdition } from './lock-edition.ts'

export type TrainingClass = {
  /** null: a new one. */
  id: number | null
  name: string
  name_en: string
  technique_slug: string | null
  starts_on: string | null
  ends_on: string | null
  place: string
  capacity: number | null
}

/**
 * Writes an edition's classes anew; those that are left out are removed. None becomes smaller than those it holds.
 * @throws {Refusal} not-found, class-again, class-ends-early, class-in-use, class-full, term-unknown
 */
export async function saveClasses(
  tx: Tx,
  officer: Officer,
  editionId: number,
  classes: readonly TrainingClass[],
) {
  const edition = await lockEdition(tx, officer, editionId)
  await holdTerms(tx, { techniques: classes.flatMap(({ technique_slug }) => technique_slug ?? []) })
  const before = await classesOf(tx, editionId)
  hold(classes, before)
  await removeOthers(tx, editionId, classes)
  // Out of each other's way first: two may have changed names.
  await tx
    .updateTable('training_class')
    .set({ name: sql`'…' || id` })
    .where('edition_id', '=', editionId)
    .execute()
  for (const { id, ...each } of classes)
    await (
      id === null
        ? tx.insertInto('training_class').values({ ...each, edition_id: editionId })
        : tx.updateTable('training_class').set(each).where('id', '=', id)
    ).execute()
  await holdQuota(tx, { ...edition, quota: null })
  await recordAct(tx, officer, {
    verb: 'edition.save-classes',
    subject: ['edition', editionId],
    before: { classes: before },
    after: { classes },
  })
}

function hold(classes: readonly TrainingClass[], before: readonly { id: number }[]) {
  const known = new Set(before.map(({ id }) => id))
  if (classes.some(({ id }) => id !== null && !known.has(id))) throw new Refusal('not-found')
  const names = classes.map(({ name }) => name)
  const again = names.find((name, index) => names.indexOf(name) !== index)
  if (again !== undefined) throw new Refusal('class-again', { name: again })
  const wrong = classes.find(
    ({ starts_on, ends_on }) => starts_on !== null && ends_on !== null && ends_on < starts_on,
  )
  if (wrong) throw new Refusal('class-ends-early', { name: wrong.name })
}

async function removeOthers(tx: Tx, editionId: number, classes: readonly TrainingClass[]) {
  const kept = classes.flatMap(({ id }) => id ?? [])
  const used = await tx
    .selectFrom('training_class')
    .innerJoin('enrollment', 'enrollment.class_id', 'training_class.id')
    .where('training_class.edition_id', '=', editionId)
    .where('training_class.id', 'not in', [0, ...kept])
    .select('training_class.name')
    .executeTakeFirst()
  if (used) throw new Refusal('class-in-use', { name: used.name })
  await tx
    .deleteFrom('training_class')
    .where('edition_id', '=', editionId)
    .where('id', 'not in', [0, ...kept])
    .execute()
}

function classesOf(tx: Tx, editionId: number) {
  return tx
    .selectFrom('training_class')
    .where('edition_id', '=', editionId)
    .select(['id', 'name', 'name_en', 'technique_slug', 'starts_on', 'ends_on', 'place', 'capacity'])
    .orderBy('name')
    .execute()
}
