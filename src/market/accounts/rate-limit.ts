import { sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { keyedHash } from './secret.ts'

/**
 * How often something may be tried: `burst` times at once, then once every `every_ms` (the generic cell rate
 * algorithm: a row holds when the last of the tries so far is due). It is one upsert, so that it holds across
 * processes and restarts. Take turns outside of the transaction of what is tried: a try that fails has been one.
 */
export type Limit = Readonly<{ name: string; burst: number; every_ms: number }>

const second = 1000
const minute = 60 * second

/**
 * Limits by address count what fails, for thousands of phones share one address of a mobile network. Those by
 * contact hold whether or not there is an account, so that they tell nothing.
 */
export const limits = {
  /** Wrong passwords and codes from one address: 30, then one in 20 s. */
  failures: { name: 'failures', burst: 30, every_ms: 20 * second },
  /** Tries at one contact from anywhere: they queue, half a second apart, ten waiting at most. */
  queue: { name: 'queue', burst: 11, every_ms: second / 2 },
  /** Tries of a browser that has signed in to this account before: 10, then one a minute. */
  device: { name: 'device', burst: 10, every_ms: minute },
  /** Sign-ups from one address: a whole class in one room, 40, then one in 3 minutes. */
  signUpAddress: { name: 'sign-up-address', burst: 40, every_ms: 3 * minute },
  signUpContact: { name: 'sign-up-contact', burst: 3, every_ms: 6 * 60 * minute },
  /** Letters that somebody may have sent to one address of theirs or of another. */
  letterAddress: { name: 'letter-address', burst: 20, every_ms: 3 * minute },
  letterContact: { name: 'letter-contact', burst: 3, every_ms: 20 * minute },
  /** Codes of the second factor: six digits, so few tries; a right one does not count. */
  secondFactor: { name: 'second-factor', burst: 6, every_ms: 5 * minute },
  /** Reports by the public from one address, and those of one address about one shop. */
  complaint: { name: 'complaint', burst: 20, every_ms: 5 * minute },
  complaintOfShop: { name: 'complaint-of-shop', burst: 3, every_ms: 60 * minute },
  /** Reports whose answer goes to one email address, which may be another's: not that of `letterContact`, so that nobody's
   * own letters wait for it. */
  complaintContact: { name: 'complaint-contact', burst: 5, every_ms: 6 * 60 * minute },
  /** Changes of carts from one address, which thousands of phones may share: 300 at once, then one in a second. */
  cart: { name: 'cart', burst: 300, every_ms: second },
  /** Checkouts from one address, and those with one contact: what is placed is held, and gone for others. */
  placing: { name: 'placing', burst: 200, every_ms: 5 * second },
  placingContact: { name: 'placing-contact', burst: 20, every_ms: 10 * minute },
  /** Forms with photos of what was bought, from one address, and those about one order, which may have many lines. */
  reviewPhotos: { name: 'review-photos', burst: 60, every_ms: 20 * second },
  photosOfOrder: { name: 'photos-of-order', burst: 30, every_ms: 10 * minute },
  /** Large forms from one address, before anybody reads them: what is in them has turns of its own. */
  upload: { name: 'upload', burst: 120, every_ms: 5 * second },
  /** Pictures of payments, and what buyers write about orders, from one address. */
  proof: { name: 'proof', burst: 60, every_ms: 20 * second },
  orderWords: { name: 'order-words', burst: 60, every_ms: 10 * second },
  /** What was written on one order: a talk, and no flood. */
  wordsOfOrder: { name: 'words-of-order', burst: 20, every_ms: minute },
  /** Addresses of orders that are nobody's, from one address: tokens cannot be guessed, and whoever tries is told to stop. */
  orderGuess: { name: 'order-guess', burst: 30, every_ms: 20 * second },
  /** Offers of one agency to people by their contact: a whole team at once, 15, then one in 20 minutes. */
  staffOffer: { name: 'staff-offer', burst: 15, every_ms: 20 * minute },
  /** The password asked again of somebody who is signed in. */
  confirmation: { name: 'confirmation', burst: 10, every_ms: minute },
} as const satisfies Record<string, Limit>

/** What is limited: the name in the table is a keyed hash, so that the table holds nothing personal. */
export function limitKey(secretKey: string, limit: Limit, subject: string | number) {
  return keyedHash(secretKey, 'rate limit', `${limit.name} ${subject}`)
}

/**
 * Takes a turn. Returns for how many milliseconds the tries before this one fill their own time; a limit that slows
 * down waits as long.
 * @throws {Refusal} too-many, with the `seconds` after which the next try is free
 */
export async function takeTurn(db: Db, key: string, limit: Limit, now: Date) {
  const every = sql`${limit.every_ms} * interval '1 millisecond'`
  const due = sql<Date>`greatest(rate_limit.due_at, ${now}::timestamptz) + ${every}`
  const latest = sql<Date>`${now}::timestamptz + ${limit.burst * limit.every_ms} * interval '1 millisecond'`
  const taken = await db
    .insertInto('rate_limit')
    .values({ key, due_at: sql<Date>`${now}::timestamptz + ${every}` })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ due_at: due }).where(due, '<=', latest))
    .returning('due_at')
    .executeTakeFirst()
  if (taken) return taken.due_at.getTime() - limit.every_ms - now.getTime()
  throw new Refusal('too-many', { seconds: await secondsToWait(db, key, limit, now) })
}

/** Gives a turn back: what was tried does not count after all. */
export async function giveBack(db: Db, key: string, limit: Limit) {
  const due_at = sql<Date>`due_at - ${limit.every_ms} * interval '1 millisecond'`
  await db.updateTable('rate_limit').set({ due_at }).where('key', '=', key).execute()
}

/** Forgets what no longer limits anything. */
export async function sweepRateLimits(db: Db, now: Date) {
  await db.deleteFrom('rate_limit').where('due_at', '<', now).execute()
}

/** Phones of one household: an IPv6 address counts by its first 64 bits. */
export function networkOf(address: string) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = address.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const all = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0'), ...after]
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

async function secondsToWait(db: Db, key: string, limit: Limit, now: Date) {
  const row = await db.selectFrom('rate_limit').select('due_at').where('key', '=', key).executeTakeFirst()
  const free = (row?.due_at.getTime() ?? 0) - (limit.burst - 1) * limit.every_ms
  return Math.max(1, Math.ceil((free - now.getTime()) / 1000))
}
