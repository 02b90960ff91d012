import { hashPassword } from '../../src/market/accounts/password.ts'
import type { Tx } from '../types.ts'
import { sampleAccounts, samplePassword } from './accounts.ts'
import { countDays } from './count-days.ts'
import { nameCurators } from './load-curation.ts'
import { loadOrders } from './load-orders.ts'
import { loadStripeChoices } from './load-stripe-choices.ts'
import { loadWaitingSellers } from './load-waiting-sellers.ts'
import { samplePhone } from './phones.ts'

/**
 * The people of the sample: owners of its shops, staff of its agencies, a shopper and an operator; and what waits at
 * their desks. Then the days so far are counted. A sample without people is counted by the server, as after a stop.
 */
export async function loadAccounts(tx: Tx) {
  const password_hash = await hashPassword(samplePassword)
  const proved = new Date()
  const accounts = await tx
    .insertInto('account')
    .values(
      sampleAccounts.map(({ email, name, phoneSuffix, isOperator = false }) => ({
        email,
        name,
        phone: samplePhone(phoneSuffix),
        email_verified_at: proved,
        phone_verified_at: proved,
        password_hash,
        is_operator: isOperator,
      })),
    )
    .returning(['id', 'email'])
    .execute()
  for (const { id: account_id, email } of accounts) {
    const sample = sampleAccounts.find((each) => each.email === email)
    if (sample?.owns !== undefined) await own(tx, account_id, sample.owns)
    if (sample?.staffOf !== undefined) await employ(tx, account_id, sample.staffOf, sample.roles ?? [])
  }
  await loadWaitingSellers(tx)
  await nameCurators(tx)
  await loadOrders(tx)
  await loadStripeChoices(tx)
  await countDays(tx)
}

async function own(tx: Tx, account_id: number, shop: string) {
  await tx
    .insertInto('seller_member')
    .columns(['seller_id', 'account_id', 'role'])
    .expression((eb) =>
      eb
        .selectFrom('seller')
        .where('slug', '=', shop)
        .select((row) => ['seller.id', row.val(account_id).as('account_id'), row.val('owner').as('role')]),
    )
    .execute()
}

async function employ(tx: Tx, account_id: number, slug: string, roles: readonly string[]) {
  const agency = await tx.selectFrom('agency').select('id').where('slug', '=', slug).executeTakeFirst()
  if (!agency) return
  await tx
    .insertInto('agency_staff')
    .values(roles.map((role) => ({ agency_id: agency.id, account_id, role })))
    .execute()
}
