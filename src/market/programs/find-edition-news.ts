import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'

const mostShown = 10

/** What a shop did: took part, said no, took back that it asked, or left. */
export type EditionDeed = 'accepted' | 'declined' | 'withdrew' | 'left'

/** What shops lately did about taking part in an edition, the newest first: which, what, when, and why. */
export async function findEditionNews(db: Db, editionId: number) {
  const { rows } = await sql<{
    seller_id: number
    seller_name: string
    product_name: string | null
    deed: EditionDeed
    at: Date
    reason: string | null
  }>`
    select seller.id as seller_id, seller.name as seller_name, product.name as product_name, news.deed, news.at,
      news.reason
    from enrollment
    left join product on product.id = enrollment.product_id
    join seller on seller.id = coalesce(enrollment.seller_id, product.seller_id)
    cross join lateral (
      select 'accepted' as deed, seller_consented_at as at, null as reason
      where asked_by_side = 'agency' and seller_consented_at is not null
      union all
      select case when seller_consented_at is null then 'declined' when agency_consented_at is null then 'withdrew'
        else 'left' end, ended_at, end_reason
      where ended_by = 'seller'
    ) news
    where enrollment.edition_id = ${editionId}
    order by news.at desc, enrollment.id desc
    limit ${mostShown}`.execute(db)
  return rows
}
