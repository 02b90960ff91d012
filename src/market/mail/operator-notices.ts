import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import { type OperatorData, type OperatorKind, operatorContent } from './operator-words.ts'

/** More are not shown at once: the oldest come after what is marked as read. */
const most = 20

/** What the operators were told and none of them has marked as read, the newest first. */
export async function findOperatorNotices(db: Db) {
  const rows = await db
    .selectFrom('operator_notice')
    .where('read_at', 'is', null)
    .select(['id', 'kind', 'data', 'told_at'])
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id, kind, data, told_at }) => ({
    id,
    told_at,
    ...operatorContent(kind as OperatorKind, [data as OperatorData[OperatorKind]]),
  }))
}

/** Marks as read, for all operators, the notices of a list that was shown: what came meanwhile stays unread. */
export async function readOperatorNotices(tx: Tx, shown: readonly number[]) {
  await tx
    .updateTable('operator_notice')
    .set({ read_at: sql`now()` })
    .where('id', 'in', [0, ...shown])
    .where('read_at', 'is', null)
    .execute()
}
