import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Operator } from '../agencies/enter-operator.ts'
import { recordAct } from '../audit/record-act.ts'

/**
 * From now on what is paid through Stripe to this shop goes to its own account there; sessions that are open stay as
 * they are. `stripe_account` is "acct_…", one that Stripe has connected with the operator's.
 * @throws {Refusal} not-found
 */
export async function connectAccount(
  tx: Tx,
  operator: Operator,
  { seller_id, stripe_account }: { seller_id: number; stripe_account: string },
) {
  const before = await findAccount(tx, seller_id)
  const connected = { stripe_account, connected_by: operator.account_id }
  await tx
    .insertInto('seller_stripe_account')
    .values({ seller_id, ...connected })
    .onConflict((conflict) =>
      conflict.column('seller_id').doUpdateSet({ ...connected, connected_at: new Date() }),
    )
    .execute()
  await recordAct(tx, operator, {
    verb: 'stripe-account.connect',
    subject: ['seller', seller_id],
    seller_id,
    before: { stripe_account: before },
    after: { stripe_account },
  })
}

/** From now on its money comes to the operator's account again. @throws {Refusal} not-found, account-not-connected */
export async function disconnectAccount(tx: Tx, operator: Operator, seller_id: number) {
  const stripe_account = await findAccount(tx, seller_id)
  if (stripe_account === null) throw new Refusal('account-not-connected')
  await tx.deleteFrom('seller_stripe_account').where('seller_id', '=', seller_id).execute()
  await recordAct(tx, operator, {
    verb: 'stripe-account.disconnect',
    subject: ['seller', seller_id],
    seller_id,
    before: { stripe_account },
    after: { stripe_account: null },
  })
}

async function findAccount(tx: Tx, seller_id: number) {
  const shop = await tx
    .selectFrom('seller')
    .leftJoin('seller_stripe_account as account', 'account.seller_id', 'seller.id')
    .where('seller.id', '=', seller_id)
    .where('seller.opened_at', 'is not', null)
    .select('account.stripe_account')
    .forNoKeyUpdate('seller')
    .executeTakeFirst()
  if (!shop) throw new Refusal('not-found')
  return shop.stripe_account
}
