import type { Db } from '../../../db/types.ts'

/** Whether a shop is one person's, and what was stated of a year's turnover, by whom and when, if it still stands. */
export async function findTurnoverStatement(db: Db, seller_id: number, year: number) {
  return db
    .selectFrom('seller')
    .leftJoin('turnover_statement as stated', (join) =>
      join
        .onRef('stated.seller_id', '=', 'seller.id')
        .on('stated.year', '=', year)
        .on('stated.withdrawn_at', 'is', null),
    )
    .leftJoin('account', 'account.id', 'stated.stated_by')
    .where('seller.id', '=', seller_id)
    .select(['stated.stated_at', 'account.name as stated_by'])
    .select((eb) => eb('seller.kind', '=', 'individual').$castTo<boolean>().as('is_person'))
    .executeTakeFirstOrThrow()
}
