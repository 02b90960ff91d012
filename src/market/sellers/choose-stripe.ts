import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { shownTerms, type StripeTerms, stripeTermsVersion } from './stripe-choice.ts'

/**
 * From now on buyers can pay this shop through Stripe. Kept is who agreed, when, and to what; the same again changes
 * nothing. Only the owner does: it is their money.
 *
 * @param shown what the page had said (`shownTerms`)
 * @throws {Refusal} not-allowed, stripe-terms-changed where something else is true by now
 */
export async function chooseStripe(tx: Tx, desk: Desk, shown: string, terms: StripeTerms) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  const { seller_id, account_id } = desk
  const has_own_account = await holdAccount(tx, seller_id)
  if (shown !== shownTerms(terms, has_own_account)) throw new Refusal('stripe-terms-changed')
  const agreed = { fee_percent: terms.percent, withholds: terms.withholds, has_own_account }
  const now = await findNow(tx, seller_id)
  const isSame =
    now?.version === stripeTermsVersion &&
    now.fee_percent === agreed.fee_percent &&
    now.withholds === agreed.withholds &&
    now.has_own_account === has_own_account
  if (isSame) return
  await endNow(tx, desk)
  await tx
    .insertInto('stripe_choice')
    .values({ seller_id, version: stripeTermsVersion, ...agreed, agreed_by: account_id })
    .execute()
  await recordAct(tx, desk, {
    verb: 'seller.choose-stripe',
    subject: ['seller', seller_id],
    after: { version: stripeTermsVersion, ...agreed },
  })
}

/**
 * From now on nobody can choose Stripe at this shop; orders that were placed with it are still paid so.
 * @throws {Refusal} not-allowed to all but the owner, stripe-not-chosen
 */
export async function endStripe(tx: Tx, desk: Desk) {
  if (desk.role !== 'owner') throw new Refusal('not-allowed')
  await holdAccount(tx, desk.seller_id)
  if (!(await endNow(tx, desk))) throw new Refusal('stripe-not-chosen')
  await recordAct(tx, desk, { verb: 'seller.end-stripe', subject: ['seller', desk.seller_id] })
}

/** Locks the shop, as those who order there do. Returns whether it has an account of its own at Stripe. */
async function holdAccount(tx: Tx, seller_id: number) {
  await tx.selectFrom('seller').select('id').where('id', '=', seller_id).forNoKeyUpdate().execute()
  const account = await tx
    .selectFrom('seller_stripe_account')
    .select('seller_id')
    .where('seller_id', '=', seller_id)
    .executeTakeFirst()
  return account !== undefined
}

function findNow(tx: Tx, seller_id: number) {
  return tx
    .selectFrom('stripe_choice')
    .select(['version', 'fee_percent', 'withholds', 'has_own_account'])
    .where('seller_id', '=', seller_id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

async function endNow(tx: Tx, { seller_id, account_id }: Desk) {
  const ended = await tx
    .updateTable('stripe_choice')
    .set({ ended_at: sql`now()`, ended_by: account_id })
    .where('seller_id', '=', seller_id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
