import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from '../sellers/enter-desk.ts'
import { findYear } from './find-balance.ts'
import { freeTurnover, turnoverStatementVersion } from './tax-rules.ts'

/**
 * The owner states that the turnover of this year, wherever it is made, does not pass what is free of income tax
 * (PMK 37/2025): as long as what is counted here does not, none is withheld of the shop. Only a person can; the same
 * again changes nothing. `year` is the one that the page has named.
 * @throws {Refusal} not-allowed to all but the owner, not-a-person, other-year, turnover-over
 */
export async function stateTurnover(tx: Tx, desk: Desk, year: number, now: Date) {
  const shop = await holdShop(tx, desk)
  if (shop.kind !== 'individual') throw new Refusal('not-a-person')
  const known = await findYear(tx, shop, now)
  if (known.year !== year) throw new Refusal('other-year')
  if (known.turnover > freeTurnover) throw new Refusal('turnover-over')
  const stated = await tx
    .insertInto('turnover_statement')
    .values({
      seller_id: desk.seller_id,
      year,
      version: turnoverStatementVersion,
      stated_by: desk.account_id,
    })
    .onConflict((conflict) =>
      conflict.columns(['seller_id', 'year']).where('withdrawn_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!stated) return
  await recordAct(tx, desk, {
    verb: 'seller.state-turnover',
    subject: ['turnover-statement', stated.id],
    after: { year, version: turnoverStatementVersion },
  })
}

/**
 * The statement of a year no longer holds: the turnover is more, here or elsewhere. What was sold before stays as it is.
 * @throws {Refusal} not-allowed to all but the owner, not-stated
 */
export async function withdrawTurnover(tx: Tx, desk: Desk, year: number) {
  await holdShop(tx, desk)
  const withdrawn = await tx
    .updateTable('turnover_statement')
    .set({ withdrawn_at: sql`now()`, withdrawn_by: desk.account_id })
    .where('seller_id', '=', desk.seller_id)
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!withdrawn) throw new Refusal('not-stated')
  await recordAct(tx, desk, {
    verb: 'seller.withdraw-turnover',
    subject: ['turnover-statement', withdrawn.id],
    before: { year },
  })
}

async function holdShop(tx: Tx, { seller_id, role }: Desk) {
  if (role !== 'owner') throw new Refusal('not-allowed')
  return tx
    .selectFrom('seller')
    .leftJoin('province', 'province.code', 'seller.province_code')
    .where('seller.id', '=', seller_id)
    .select(['seller.id', 'seller.kind'])
    .select((eb) => eb.fn.coalesce('province.time_zone', sql.lit('Asia/Jakarta')).as('time_zone'))
    .forNoKeyUpdate('seller')
    .executeTakeFirstOrThrow()
}
