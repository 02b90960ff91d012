import type { Db } from '../../../db/types.ts'
import { type Sign, wordsOf } from './seal-acts.ts'

/** Positions of the chain, both ends included. */
export type Range = { from: number; to: number }

const page = 10_000

/**
 * Which seals up to `last` the process does not vouch for (`rebuilt`): it never made them, or made others in their
 * place, or the end of the batch that it vouched for is gone. `cut`: positions behind `last` that it did seal.
 */
export async function findUnvouched(db: Db, sign: Sign, last: number) {
  const [good, bad, gone]: [Range[], Range[], Range[]] = [[], [], []]
  for (let after = 0, isMore = true; isMore;) {
    const batches = await findBatches(db, after)
    for (const batch of batches.filter(({ mac, ...rest }) => mac === sign(wordsOf(rest)))) {
      const { first_position, position } = batch
      if (position > last) add(gone, { from: Math.max(first_position, last + 1), to: position })
      const range = { from: first_position, to: Math.min(position, last) }
      if (range.from <= range.to) add(batch.found === batch.hash ? good : bad, range)
    }
    isMore = batches.length === page
    after = batches.at(-1)?.id ?? after
  }
  return { rebuilt: merged([...bad, ...without(merged(good), last)]), cut: merged(gone) }
}

function findBatches(db: Db, after: number) {
  return db
    .selectFrom('act_batch')
    .leftJoin('act_seal', 'act_seal.position', 'act_batch.position')
    .select(['act_batch.id', 'first_position', 'act_batch.position', 'act_batch.hash', 'sealed_at', 'mac'])
    .select('act_seal.hash as found')
    .where('act_batch.id', '>', after)
    .orderBy('act_batch.id')
    .limit(page)
    .execute()
}

/** Joined to the range before it where it goes on there, so that a whole chain is one range. */
function add(ranges: Range[], range: Range) {
  const before = ranges.at(-1)
  if (before && range.from >= before.from && range.from <= before.to + 1)
    before.to = Math.max(before.to, range.to)
  else ranges.push({ ...range })
}

function merged(ranges: readonly Range[]) {
  const joined: Range[] = []
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) add(joined, range)
  return joined
}

/** What the ranges, in order, leave of 1 to `last`. */
function without(ranges: readonly Range[], last: number) {
  const ends = [{ from: 0, to: 0 }, ...ranges, { from: last + 1, to: last + 1 }]
  return ends
    .slice(1)
    .map(({ from }, index) => ({ from: (ends[index]?.to ?? 0) + 1, to: from - 1 }))
    .filter(({ from, to }) => from <= to)
}
