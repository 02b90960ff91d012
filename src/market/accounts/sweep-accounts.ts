import type { Tx } from '../../../db/types.ts'
import { sweepRateLimits } from './rate-limit.ts'
import { sweepSessions } from './session.ts'
import { sweepUnusedAccounts } from './sweep-unused-accounts.ts'
import { sweepTokens } from './token.ts'

const hourMs = 60 * 60_000

/** Once an hour: removes what has ended, and the accounts that nobody uses. */
export async function sweepAccounts(tx: Tx, since: Date, until: Date) {
  if (Math.floor(since.getTime() / hourMs) === Math.floor(until.getTime() / hourMs)) return
  await sweepSessions(tx)
  await sweepTokens(tx)
  await sweepRateLimits(tx, until)
  await sweepUnusedAccounts(tx, until)
}
