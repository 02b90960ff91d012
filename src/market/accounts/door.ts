import { setTimeout } from 'node:timers/promises'
import type { Db } from '../../../db/types.ts'
import type { Contact } from './account.ts'
import { knownDevice } from './known-device.ts'
import { giveBack, limitKey, limits, networkOf, takeTurn } from './rate-limit.ts'

/** Where somebody who is not yet known stands: everything about the request that the limits need. */
export type Door = Readonly<{
  secretKey: string
  /** The client's IP address. */
  address: string
  /** The cookie of a browser that has signed in before; see known-device.ts. */
  device_cookie: string | undefined
  clock: Clock
}>

/** The time and waiting for it, handed in so that a test does not wait. */
export type Clock = Readonly<{ now: () => Date; sleep: (ms: number) => Promise<unknown> }>

/** The time as it is, and really waiting for it. */
export const realClock: Clock = { now: () => new Date(), sleep: setTimeout }

/**
 * Lets one try of a password or code through, when its turn has come: too many failures from one address are refused;
 * tries at one contact, from however many addresses, wait for each other, half a second apart, five seconds at most.
 * So a flood of guesses is slow, and a right password from elsewhere still works.
 *
 * Returns how to say that the try was right, and does not count as a failure.
 * @throws {Refusal} too-many
 */
export async function admitAttempt(db: Db, { address, clock, secretKey }: Door, contact: Contact) {
  const now = clock.now()
  const key = limitKey(secretKey, limits.failures, networkOf(address))
  await takeTurn(db, key, limits.failures, now)
  const wait = await takeTurn(db, limitKey(secretKey, limits.queue, contact.value), limits.queue, now)
  if (wait > 0) await clock.sleep(wait)
  return { succeeded: () => giveBack(db, key, limits.failures) }
}

/**
 * The same for a browser that has signed in before, and only at the accounts that it has signed in to: it has a limit
 * of its own and nothing else in its way, so that neither an attack on the account nor a neighbour at the same address
 * shuts its owner out. Others' accounts it must not try like this: anybody can sign up with a contact of theirs.
 * @throws {Refusal} too-many
 */
export async function admitKnownDevice(db: Db, { clock, device_cookie, secretKey }: Door, contact: Contact) {
  const id = knownDevice(secretKey, device_cookie)?.id ?? ''
  const key = limitKey(secretKey, limits.device, `${id} ${contact.value}`)
  await takeTurn(db, key, limits.device, clock.now())
  return { succeeded: () => giveBack(db, key, limits.device) }
}
