import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'

/** Somebody who runs the whole platform. Only `enterOperator` makes one. It is the `Actor` of what is done. */
export type Operator = Readonly<{
  account_id: number
  role: 'operator'
  seller_id: null
  origin?: string
  readonly [entered]: true
}>
declare const entered: unique symbol

/** @throws {Refusal} not-found for anybody else: that there is such a desk is nobody's business */
export async function enterOperator(db: Db, accountId: number): Promise<Operator> {
  const operator = await db
    .selectFrom('account')
    .where('id', '=', accountId)
    .where('is_operator', '=', true)
    .where('deleted_at', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (!operator) throw new Refusal('not-found')
  return { account_id: operator.id, role: 'operator', seller_id: null } as Operator
}
