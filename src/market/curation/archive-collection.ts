import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { lockCollection, lockCollectionToArchive } from './lock-collection.ts'

/**
 * Puts a collection away: its page is gone, and its features show nothing. Also one that an agency which has closed left
 * in the officer's reach. @throws {Refusal} not-found
 */
export async function archiveCollection(tx: Tx, officer: Officer, slug: string) {
  await setArchived(tx, officer, slug, true)
}

/** Takes it out again, as it was. @throws {Refusal} not-found */
export async function restoreCollection(tx: Tx, officer: Officer, slug: string) {
  await setArchived(tx, officer, slug, false)
}

async function setArchived(tx: Tx, officer: Officer, slug: string, isArchived: boolean) {
  const { archived_at } = await (isArchived ? lockCollectionToArchive : lockCollection)(tx, officer, slug)
  if ((archived_at !== null) === isArchived) return
  await tx
    .updateTable('collection')
    .set({ archived_at: isArchived ? sql<Date>`now()` : null })
    .where('slug', '=', slug)
    .execute()
  await recordAct(tx, officer, {
    verb: isArchived ? 'collection.archive' : 'collection.restore',
    subject: ['collection', slug],
  })
}
