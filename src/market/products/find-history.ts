import type { Db } from '../../../db/types.ts'
import type { Desk } from '../sellers/enter-desk.ts'

export type HistoryAct = Awaited<ReturnType<typeof findHistory>>[number]

const mostActs = 200

/** What was done with a product of the desk's shop, the newest first: what, when, by whom, in which role. */
export async function findHistory(db: Db, desk: Desk, productId: number) {
  return db
    .selectFrom('act')
    .leftJoin('account', 'account.id', 'act.account_id')
    .where('subject_kind', '=', 'product')
    .where('subject_id', '=', String(productId))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('product')
          .select('product.id')
          .where('product.id', '=', productId)
          .where('product.seller_id', '=', desk.seller_id),
      ),
    )
    .select(['act.id', 'act.at', 'act.role', 'act.verb', 'account.name'])
    .select((eb) => [
      eb.ref('act.before').$castTo<Record<string, unknown> | null>().as('before'),
      eb.ref('act.after').$castTo<Record<string, unknown> | null>().as('after'),
    ])
    .orderBy('act.id', 'desc')
    .limit(mostActs)
    .execute()
}
