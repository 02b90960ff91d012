import type { Db } from '../../../db/types.ts'
import { type NoticeData, type NoticeKind, noticeContent, type Shop } from './notice.ts'

const pageSize = 30

/**
 * What a shop was told, the newest first, from before the notice `before`; `next` is where the following page
 * begins. `shop` is one whose desk the reader has entered.
 */
export async function findNotices(db: Db, shop: Shop, before?: number) {
  const rows = await db
    .selectFrom('notice')
    .select(['id', 'kind', 'data', 'created_at', 'read_at'])
    .where('seller_id', '=', shop.id)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const notices = rows.slice(0, pageSize).map(({ id, kind, data, created_at, read_at }) => ({
    id,
    created_at,
    is_unread: read_at === null,
    ...noticeContent(kind as NoticeKind, data as NoticeData[NoticeKind], shop),
  }))
  return { notices, next: rows.length > pageSize ? notices.at(-1)?.id : undefined }
}
