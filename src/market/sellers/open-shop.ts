import { randomInt } from 'node:crypto'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'

const mostUnopened = 5

/**
 * Begins a shop: nothing is asked yet, and nobody but its people sees it until an officer has verified it. The account
 * becomes its owner. Pressing twice begins one: a shop that still has no name is the answer. Returns its id.
 *
 * @throws {Refusal} too-many-shops where the account has five that were never opened
 */
export async function openShop(tx: Tx, account_id: number, { name = '' }: { name?: string } = {}) {
  await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', account_id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const begun = await tx
    .selectFrom('seller')
    .innerJoin('seller_member', 'seller_member.seller_id', 'seller.id')
    .where('seller_member.account_id', '=', account_id)
    .where('seller_member.role', '=', 'owner')
    .where('seller.opened_at', 'is', null)
    .where('seller.closed_at', 'is', null)
    .select(['seller.id', 'seller.name'])
    .orderBy('seller.id')
    .execute()
  const blank = begun.find((shop) => shop.name === '')
  if (blank && name === '') return blank.id
  if (begun.length >= mostUnopened) throw new Refusal('too-many-shops', { most: mostUnopened })
  const seller_id = await insertShop(tx, name)
  await tx.insertInto('seller_member').values({ seller_id, account_id, role: 'owner' }).execute()
  await recordAct(
    tx,
    { account_id, role: 'owner', seller_id },
    { verb: 'seller.open', subject: ['seller', seller_id] },
  )
  return seller_id
}

/**
 * A shop without people; its address is made from its name only when it opens. Until it says otherwise, it agrees with
 * each buyer on the delivery.
 */
export async function insertShop(tx: Tx, name: string) {
  const slug = `lapak-${randomInt(2 ** 47).toString(36)}`
  const { id } = await tx
    .insertInto('seller')
    .values({ slug, name })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('delivery_option').values({ seller_id: id, kind: 'arranged' }).execute()
  return id
}
