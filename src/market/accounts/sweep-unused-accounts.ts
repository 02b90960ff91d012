import type { Tx } from '../../../db/types.ts'
import { blankAccounts } from './blank-accounts.ts'

const unusedMs = 7 * 24 * 60 * 60_000

/**
 * Blanks the accounts that nobody has proved or used: no contact proved, no part in a shop or an agency, and neither
 * signed in nor seen for seven days. Whoever signed up with a contact of somebody else's thus holds it no longer.
 * Returns how many.
 */
export async function sweepUnusedAccounts(tx: Tx, now: Date) {
  const since = new Date(now.getTime() - unusedMs)
  const unused = await tx
    .selectFrom('account')
    .select('id')
    .where('deleted_at', 'is', null)
    .where('email_verified_at', 'is', null)
    .where('phone_verified_at', 'is', null)
    .where('is_operator', '=', false)
    .where('created_at', '<', since)
    .where((eb) => eb.or([eb('signed_in_at', 'is', null), eb('signed_in_at', '<', since)]))
    .where((eb) =>
      eb.and([
        eb.not(
          eb.exists(
            eb
              .selectFrom('session')
              .select('session.id')
              .whereRef('session.account_id', '=', 'account.id')
              .where('session.last_seen_at', '>=', since),
          ),
        ),
        eb.not(
          eb.exists(eb.selectFrom('seller_member').select('role').whereRef('account_id', '=', 'account.id')),
        ),
        eb.not(
          eb.exists(eb.selectFrom('agency_staff').select('role').whereRef('account_id', '=', 'account.id')),
        ),
      ]),
    )
    .limit(1000)
    .forUpdate()
    .execute()
  if (unused.length > 0)
    await blankAccounts(
      tx,
      unused.map(({ id }) => id),
    )
  return unused.length
}
