import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { findEnrolled } from './find-enrolled.ts'
import { holdOthersShops } from './hold-others-shops.ts'
import { lockEdition } from './lock-edition.ts'
import { stepsDone } from './note-step.ts'

/**
 * Takes back the newest step of each of these participants, which was noted by mistake: of all of them or of none.
 * @throws {Refusal} not-found, own-shop, step-none
 */
export async function undoStep(tx: Tx, officer: Officer, editionId: number, ids: readonly number[]) {
  await lockEdition(tx, officer, editionId)
  const rows = await findEnrolled(tx, editionId, ids)
  await holdOthersShops(tx, officer, rows)
  const done = await stepsDone(tx, ids)
  for (const { id, seller_id, name } of rows) {
    const newest = done.get(id)?.at(-1)
    if (!newest) throw new Refusal('step-none', { name })
    const { id: step_id, ...before } = newest
    await tx.deleteFrom('enrollment_step').where('id', '=', step_id).execute()
    await recordAct(
      tx,
      { ...officer, seller_id },
      { verb: 'enrollment.undo-step', subject: ['enrollment', id], before: { name, ...before } },
    )
  }
}
