import type { Tx } from '../../../db/types.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import type { CollectionWords } from './collection.ts'
import { lockToChange, signChange } from './lock-collection.ts'

/** Title and story of a collection; its address stays. @throws {Refusal} not-found, collection-featured, collection-live */
export async function saveCollection(tx: Tx, officer: Officer, slug: string, words: CollectionWords) {
  const { title, title_en, about, about_en } = await lockToChange(tx, officer, slug)
  await tx.updateTable('collection').set(words).where('slug', '=', slug).execute()
  await signChange(tx, officer, slug)
  await recordAct(tx, officer, {
    verb: 'collection.change',
    subject: ['collection', slug],
    before: { title, title_en, about, about_en },
    after: words,
  })
}
