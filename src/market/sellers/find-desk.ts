import type { Db } from '../../../db/types.ts'
import type { Desk } from './enter-desk.ts'
import { waitsForShop } from './waits-for-shop.ts'

export type DeskShop = NonNullable<Awaited<ReturnType<typeof findDesk>>>

/**
 * What every page of a shop's desk begins with: who is here, and how the shop stands. Nothing for somebody who has
 * no business there, or an address that is no shop's: the page is then a 404.
 */
export async function findDesk(db: Db, account: { account_id: number } | null, shop: string | undefined) {
  if (account === null || !/^\d{1,15}$/.test(shop ?? '')) return undefined
  const found = await db
    .selectFrom('desk_access')
    .innerJoin('seller', 'seller.id', 'desk_access.seller_id')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .leftJoin('seller_submission', (join) =>
      join
        .onRef('seller_submission.seller_id', '=', 'seller.id')
        .on('seller_submission.decision', 'is', null),
    )
    .where('desk_access.account_id', '=', account.account_id)
    .where('desk_access.seller_id', '=', Number(shop))
    .select(['seller.id', 'seller.slug', 'seller.name', 'seller.opened_at', 'seller.closed_at'])
    .select(['seller.village_code', 'seller.regency_code', 'province.time_zone'])
    .select(['seller_submission.submitted_at', 'desk_access.role'])
    .select((eb) =>
      eb
        .selectFrom('notice')
        .select((notice) => notice.fn.countAll<number>().as('count'))
        .whereRef('notice.seller_id', '=', 'seller.id')
        .where('notice.read_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('unread_notices'),
    )
    .select((eb) =>
      eb
        .selectFrom('shop_order')
        .select((order) => order.fn.countAll<number>().as('count'))
        .whereRef('shop_order.seller_id', '=', 'seller.id')
        .where(waitsForShop)
        .$asScalar()
        .$notNull()
        .as('waiting_orders'),
    )
    .executeTakeFirst()
  if (found === undefined) return undefined
  const desk = { seller_id: found.id, account_id: account.account_id, role: found.role } as Desk
  return { ...found, time_zone: found.time_zone ?? 'Asia/Jakarta', desk }
}
