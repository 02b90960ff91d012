import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordActs } from '../audit/record-act.ts'
import { findEnrolled, isTakingPart } from './find-enrolled.ts'
import { holdOthersShops } from './hold-others-shops.ts'
import { lockEdition } from './lock-edition.ts'
import { type Step, stepNames, stepsOf } from './program-steps.ts'

export type StepNote = {
  step: Step
  /** "2026-08-17", by the calendar of the place. */
  on_date: string
  note: string
  /** Of the paper that was issued. */
  number: string | null
  /** Of what was bought, in rupiah. */
  value_rupiah: number | null
}

/**
 * Notes that participants have come one step further: all of them or none. A paper's number and a purchase's value
 * belong to one participant.
 *
 * @throws {Refusal} not-found, own-shop, step-unknown, step-one-at-a-time, step-number-missing, step-value-missing, step-later,
 *   not-taking-part, step-out-of-order, step-known, step-before-last
 */
export async function noteStep(
  tx: Tx,
  officer: Officer,
  editionId: number,
  { ids, ...given }: StepNote & { ids: readonly number[] },
) {
  const edition = await lockEdition(tx, officer, editionId)
  const rows = await findEnrolled(tx, editionId, ids)
  await holdOthersShops(tx, officer, rows)
  const way = stepsOf(edition.kind)
  const noted = noteOf(way, given, rows.length, edition.today)
  const absent = rows.find((each) => !isTakingPart(each))
  if (absent) throw new Refusal('not-taking-part', { name: absent.name })
  const done = await stepsDone(tx, ids)
  for (const { id, name } of rows) holdNext(way, done.get(id) ?? [], noted, name)
  await tx
    .insertInto('enrollment_step')
    .values(rows.map(({ id }) => ({ enrollment_id: id, ...noted, noted_by: officer.account_id })))
    .execute()
  await recordActs(
    tx,
    officer,
    rows.map(({ id, seller_id, name }) => ({
      verb: 'enrollment.note-step',
      subject: ['enrollment', id],
      seller_id,
      after: { name, ...noted },
    })),
  )
}

/** A step with what belongs to it, and nothing else. */
function noteOf(way: readonly Step[], given: StepNote, count: number, today: string): StepNote {
  const { step, on_date, note } = given
  if (!way.includes(step)) throw new Refusal('step-unknown')
  const number = step === 'issued' ? given.number : null
  const value_rupiah = step === 'bought' ? given.value_rupiah : null
  if ((step === 'issued' || step === 'bought') && count > 1) throw new Refusal('step-one-at-a-time')
  if (step === 'issued' && number === null) throw new Refusal('step-number-missing')
  if (step === 'bought' && value_rupiah === null) throw new Refusal('step-value-missing')
  if (on_date > today) throw new Refusal('step-later')
  return { step, on_date, note, number, value_rupiah }
}

type Done = { step: string; on_date: string }[]

function holdNext(way: readonly Step[], done: Done, { step, on_date }: StepNote, name: string) {
  if (done.some((each) => each.step === step)) throw new Refusal('step-known', { name })
  const next = way.find((each) => !done.some((before) => before.step === each))
  if (next !== step) throw new Refusal('step-out-of-order', { name, next: next ? stepNames[next] : '' })
  const last = done.at(-1)
  if (last && on_date < last.on_date) throw new Refusal('step-before-last', { name })
}

/** The steps of each row, oldest first. */
export async function stepsDone(tx: Tx, ids: readonly number[]) {
  const rows = await tx
    .selectFrom('enrollment')
    .where(sql<boolean>`enrollment.id = any(${ids})`)
    .select((eb) => [
      'enrollment.id',
      jsonArrayFrom(
        eb
          .selectFrom('enrollment_step')
          .whereRef('enrollment_step.enrollment_id', '=', 'enrollment.id')
          .select(['enrollment_step.id', 'enrollment_step.step', 'enrollment_step.on_date'])
          .select(['enrollment_step.note', 'enrollment_step.number', 'enrollment_step.value_rupiah'])
          .orderBy('enrollment_step.id'),
      ).as('steps'),
    ])
    .execute()
  return new Map(rows.map(({ id, steps }) => [id, steps]))
}
