import type { Tx } from '../../../db/types.ts'
import { holdQuota } from './hold-quota.ts'
import type { LockedEdition } from './lock-edition.ts'
import { stepsOf } from './program-steps.ts'

/**
 * Both sides have now consented for these rows: there is a place for each, and the first step of the way is done.
 * @throws {Refusal} edition-full, class-full
 */
export async function letIn(tx: Tx, edition: LockedEdition, ids: readonly number[], noted_by: number) {
  await holdQuota(tx, edition)
  const [step] = stepsOf(edition.kind)
  if (step === undefined) return
  await tx
    .insertInto('enrollment_step')
    .values(ids.map((enrollment_id) => ({ enrollment_id, step, on_date: edition.today, noted_by })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
