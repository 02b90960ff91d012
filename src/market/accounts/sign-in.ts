import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { type Contact, provedColumn } from './account.ts'
import { admitAttempt, admitKnownDevice, type Door } from './door.ts'
import { knownDevice } from './known-device.ts'
import { verifyPassword } from './password.ts'

const tried = 3

/**
 * Whose password this is, of those who claim the contact. Those who have signed in from this browser are tried first,
 * then whoever has proved it, who work in a shop, who signed in last; three are tried. As many passwords are verified,
 * and as long is waited, whether there is such an account or not.
 *
 * It takes `db`, not a transaction: it waits its turn, and what it counts must stay when it refuses.
 * @throws {Refusal} sign-in-failed, too-many (see door.ts)
 */
export async function signIn(db: Db, door: Door, contact: Contact, password: string) {
  const known = knownDevice(door.secretKey, door.device_cookie)?.accounts ?? []
  const claimants = await findClaimants(db, contact, known)
  const own = claimants.filter(({ id }) => known.includes(id))
  if (own.length > 0) {
    const account_id = await tryPassword(own, password, await admitKnownDevice(db, door, contact))
    if (account_id !== null) return account_id
  }
  const attempt = await admitAttempt(db, door, contact).catch((error: unknown) => {
    // Whoever mistyped at their own browser is told so, whatever strangers are up to.
    throw own.length > 0 && error instanceof Refusal ? new Refusal('sign-in-failed') : error
  })
  const others = claimants.filter((claimant) => !own.includes(claimant))
  const account_id = await tryPassword(others, password, attempt)
  if (account_id === null) throw new Refusal('sign-in-failed')
  return account_id
}

/** The accounts that claim a contact, in the order in which they are tried. */
export function findClaimants(db: Db, { kind, value }: Contact, known: readonly number[]) {
  return db
    .selectFrom('account')
    .select((eb) => ['id', 'password_hash', 'name', eb(provedColumn[kind], 'is not', null).as('is_proved')])
    .where(kind, '=', value)
    .where('deleted_at', 'is', null)
    .orderBy('is_proved', 'desc')
    .orderBy(sql`id = any(${known}::bigint[])`, 'desc')
    .orderBy(placeInShops, 'desc')
    .orderBy('signed_in_at', (order) => order.desc().nullsLast())
    .limit(tried)
    .execute()
}

/** 2 for somebody of a shop that is open, 1 of one that is not yet. */
const placeInShops = sql<number>`coalesce((
  select max(case when seller.opened_at is null then 1 else 2 end)
  from seller_member join seller on seller.id = seller_member.seller_id
  where seller_member.account_id = account.id), 0)`

type Claimant = { id: number; password_hash: string }

async function tryPassword(
  claimants: readonly Claimant[],
  password: string,
  attempt: { succeeded: () => Promise<void> },
) {
  const account_id = await whosePassword(claimants, password)
  if (account_id !== null) await attempt.succeeded()
  return account_id
}

async function whosePassword(claimants: readonly Claimant[], password: string) {
  let found: number | null = null
  for (let place = 0; place < tried; place++) {
    const claimant = claimants[place]
    const fits = await verifyPassword(claimant?.password_hash ?? '', password)
    if (fits && claimant) found ??= claimant.id
  }
  return found
}
