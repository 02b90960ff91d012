import type { Db } from '../../db/types.ts'
import { keyedHash } from '../market/accounts/secret.ts'
import { findHead, type Sign } from '../market/audit/seal-acts.ts'
import type { Log } from './logs.ts'

/** What the process vouches for seals with. */
export const signerOfSeals =
  (secretKey: string): Sign =>
  (text) =>
    keyedHash(secretKey, 'audit seals', text)

/**
 * Once a day and at each start, writes the last seal that is committed to the log: from there it can be held against
 * the chain by `audit:verify --head`, whatever becomes of the database.
 */
export function headTeller(db: Db, log: Log) {
  let toldOn = ''
  return async (now = new Date()) => {
    const today = now.toISOString().slice(0, 10)
    if (today === toldOn) return
    const head = await findHead(db)
    if (head) log.info('audit head', { head: `${head.position}:${head.hash}` })
    toldOn = today
  }
}
