import type { Db } from '../../db/types.ts'
import { type Head, verifyActs } from '../market/audit/verify-acts.ts'
import { signerOfSeals } from './audit-head.ts'
import { CommandMisused } from './command-misused.ts'
import type { Terminal } from './progress.ts'

type Found = Awaited<ReturnType<typeof verifyActs>>

/**
 * Prints what is wrong with the chain of acts, and then its head, to be kept outside of the database and held against
 * it the next time. Returns 1 where something is wrong.
 */
export async function verifyAudit(db: Db, terminal: Terminal, secretKey: string, kept?: string) {
  const head = kept === undefined ? undefined : parseHead(kept)
  const found = await verifyActs(db, signerOfSeals(secretKey), head)
  const faults = [...linesOf(found), ...(head && found.isOther ? [otherThan(head)] : [])]
  for (const line of [...faults, ...stateOf(found)]) terminal.write(`${line}\n`)
  return faults.length > 0 ? 1 : undefined
}

function linesOf({ breaks, rebuilt, cut }: Found) {
  return [
    ...breaks.map(
      ({ fault, act_id, position }) =>
        `${fault}: act ${act_id}, ${position ? `at ${position} of` : 'nowhere in'} the chain`,
    ),
    ...rebuilt.map(
      ({ from, to, first_act, last_act }) =>
        `rebuilt: acts ${first_act ?? '?'} to ${last_act ?? '?'}, at ${from} to ${to} of the chain, ` +
        'have seals that this site did not make',
    ),
    ...(cut ? [`cut: what was sealed at ${cut.from} to ${cut.to} of the chain is gone`] : []),
  ]
}

function otherThan({ position }: Head) {
  return `rebuilt: the seal at ${position} is not the one that was kept; acts at or before it are not as they were`
}

function stateOf({ head, waiting }: Found) {
  if (head === null) return [`There are no sealed acts yet; ${waiting} wait.`]
  return [
    `${head.position} acts are sealed, ${waiting} wait. Keep this head outside of the database:`,
    `${head.position}:${head.hash}`,
  ]
}

function parseHead(text: string): Head {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? []
  if (position === undefined || hash === undefined)
    throw new CommandMisused('--head wants POSITION:HASH, as audit:verify and the log give it.')
  return { position: Number(position), hash }
}
