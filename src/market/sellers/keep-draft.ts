import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk } from './enter-desk.ts'
import type { Problems, Step, Typed } from './registration.ts'

/** Characters of a step with all its fields filled to their limits, and then some. */
const mostTyped = 30_000

/**
 * Keeps what was typed in a step and cannot be taken over yet, with what is wrong beside each field.
 * @throws {Refusal} draft-too-long
 */
export async function keepDraft(tx: Tx, desk: Desk, step: Step, typed: Typed, problems: Problems) {
  if (JSON.stringify(typed).length > mostTyped) throw new Refusal('draft-too-long')
  const draft = {
    typed: JSON.stringify(typed),
    problems: JSON.stringify(problems),
    saved_at: sql<Date>`now()`,
    saved_by: desk.account_id,
  }
  await tx
    .insertInto('registration_draft')
    .values({ seller_id: desk.seller_id, step, ...draft })
    .onConflict((conflict) => conflict.columns(['seller_id', 'step']).doUpdateSet(draft))
    .execute()
}

/** The step was taken over whole: its draft has done its work. Returns whether there was one. */
export async function dropDraft(tx: Tx, desk: Desk, step: Step) {
  const { numDeletedRows } = await tx
    .deleteFrom('registration_draft')
    .where('seller_id', '=', desk.seller_id)
    .where('step', '=', step)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What was typed in a step the last time it could not be taken over. */
export async function findDraft(db: Db, desk: Desk, step: Step) {
  return db
    .selectFrom('registration_draft')
    .select(['typed', 'problems', 'saved_at'])
    .where('seller_id', '=', desk.seller_id)
    .where('step', '=', step)
    .$narrowType<{ typed: Typed; problems: Problems }>()
    .executeTakeFirst()
}
