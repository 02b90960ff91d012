import type { Db } from '../../../db/types.ts'
import { paths } from '../../paths.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { findQueue } from './find-queue.ts'
import type { QueueKind } from './queue.ts'
import { pageOfItem } from './queue-page.ts'

export type { QueueKind } from './queue.ts'

/**
 * Where an officer goes on after a decision: the page of the oldest that waits of this kind, else the queue. On the
 * page of something that is not decided yet, `skipped` is the number in its address: the one after it is meant.
 */
export async function nextInQueue(
  db: Db,
  officer: Officer,
  kind: QueueKind,
  skipped?: number,
): Promise<string> {
  const filter = { kind, name: '', place: null, all: false, after: null }
  const { items } = await findQueue(db, officer, filter, new Date(), skipped === undefined ? 1 : mostLooked)
  const at = items.findIndex(({ page }) => page === skipped)
  // Round again to the oldest, once everything was looked at.
  const next = items[at + 1] ?? items[0]
  return next === undefined || next.page === skipped ? paths.office() : pageOfItem(next)
}

/** How far down the queue the one after it is looked for; below that it begins again. */
const mostLooked = 200
