import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Clock } from './door.ts'
import { verifyPassword } from './password.ts'
import { giveBack, limitKey, limits, takeTurn } from './rate-limit.ts'

/**
 * Asks somebody who is signed in for the password again, before what cannot be undone. It takes `db`: what it counts
 * must stay when it refuses.
 * @throws {Refusal} password-wrong, too-many
 */
export async function confirmPassword(
  db: Db,
  { secretKey, clock }: { secretKey: string; clock: Clock },
  account_id: number,
  password: string,
) {
  const key = limitKey(secretKey, limits.confirmation, account_id)
  await takeTurn(db, key, limits.confirmation, clock.now())
  const { password_hash } = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', account_id)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (!(await verifyPassword(password_hash, password))) throw new Refusal('password-wrong')
  await giveBack(db, key, limits.confirmation)
}
