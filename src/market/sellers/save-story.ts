import type { Tx } from '../../../db/types.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { dropDraft } from './keep-draft.ts'
import type { Story } from './registration.ts'

/** Saves what the shop tells of itself, and what its photo shows. */
export async function saveStory(tx: Tx, desk: Desk, story: Story) {
  await tx.updateTable('seller').set(story).where('id', '=', desk.seller_id).execute()
  await dropDraft(tx, desk, 'story')
  await recordAct(tx, desk, {
    verb: 'seller.save-story',
    subject: ['seller', desk.seller_id],
    after: { tagline: story.tagline },
  })
}
