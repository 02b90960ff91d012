import type { Tx } from '../../../db/types.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { dropDraft } from './keep-draft.ts'
import type { People } from './registration.ts'

/** Saves whom to ask for, and how to reach them; the act tells that it changed, not the numbers. */
export async function savePeople(tx: Tx, desk: Desk, people: People) {
  await tx.updateTable('seller').set(people).where('id', '=', desk.seller_id).execute()
  await dropDraft(tx, desk, 'people')
  await recordAct(tx, desk, { verb: 'seller.save-people', subject: ['seller', desk.seller_id] })
}
