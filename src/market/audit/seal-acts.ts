import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'

/** A keyed hash with a key that the database does not hold. */
export type Sign = (text: string) => string

/**
 * Adds the acts that are not yet sealed to the end of the chain, in the order of their ids, and vouches for those seals
 * with a keyed hash: what somebody else adds or makes anew has none. Returns how many.
 */
export async function sealActs(tx: Tx, sign: Sign, now: Date) {
  const { rows } = await sql<{ sealed: number }>`select seal_acts() as sealed`.execute(tx)
  const sealed = rows[0]?.sealed ?? 0
  const head = await findHead(tx)
  if (sealed === 0 || head === undefined) return 0
  const batch = { first_position: head.position - sealed + 1, ...head, sealed_at: now }
  await tx
    .insertInto('act_batch')
    .values({ ...batch, mac: sign(wordsOf(batch)) })
    .execute()
  return sealed
}

/** The last seal of the chain. */
export function findHead(db: Db) {
  return db
    .selectFrom('act_seal')
    .select(['position', 'hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What is vouched for: these seals, in a chain that ends so, sealed then. */
export function wordsOf(batch: { first_position: number; position: number; hash: string; sealed_at: Date }) {
  const { first_position, position, hash, sealed_at } = batch
  return JSON.stringify([first_position, position, hash, sealed_at.toISOString()])
}
