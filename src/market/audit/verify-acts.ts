import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import { findUnvouched, type Range } from './find-unvouched.ts'
import { findHead, type Sign } from './seal-acts.ts'

/**
 * How an act is not as it was sealed. `missing`: it is gone. `changed`: its content or its time is another. `reordered`:
 * what was sealed here stands elsewhere, or the other way round. `gap`: a seal before it is gone. `late`: it claims to
 * be more than an hour older than acts that were sealed before it. `unsealed`: it came in past the queue of the chain.
 */
export type Fault = 'missing' | 'changed' | 'reordered' | 'gap' | 'late' | 'unsealed'

/** The last seal as somebody kept it outside of the database. */
export type Head = { position: number; hash: string }

/**
 * Reads the whole chain again. `breaks` names every act that is not as it was sealed, in the order of the chain; those
 * that have no place in it come last. `rebuilt` are seals that the process never made, with their acts; `cut` the
 * positions of seals that it made, or that `kept` tells of, and that are gone from the chain's end. `isOther`: the seal
 * that was kept is not the one that stands there, so that the chain up to it was made anew. `head` is the last seal,
 * worth keeping elsewhere, and `waiting` how many acts are yet to be sealed.
 */
export function verifyActs(db: Db, sign: Sign, kept?: Head) {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const head = (await findHead(tx)) ?? null
      const last = head?.position ?? 0
      const { rebuilt, cut } = await findUnvouched(tx, sign, last)
      const end = Math.max(kept?.position ?? 0, ...cut.map(({ to }) => to))
      return {
        breaks: await findBreaks(tx),
        rebuilt: await withActs(tx, rebuilt),
        cut: end > last ? { from: last + 1, to: end } : null,
        isOther: kept !== undefined && kept.position <= last && !(await stands(tx, kept)),
        head,
        waiting: await countWaiting(tx),
      }
    })
}

async function findBreaks(tx: Tx) {
  const { rows } = await sql<{ act_id: number; position: number | null; fault: Fault }>`
    with ${chain}, ${faults}
    select act_id, position, case when fault = 'changed' and ${isElsewhere} then 'reordered' else fault end fault
    from judged where fault is not null
    union all
    select act.id, null, 'unsealed' from act
    where not exists (select from act_seal where act_seal.act_id = act.id)
      and not exists (select from act_unsealed waiting where waiting.act_id = act.id)
    order by position nulls last, act_id`.execute(tx)
  return rows
}

function withActs(tx: Tx, ranges: readonly Range[]) {
  const positions = JSON.stringify(ranges)
  return sql<Range & { first_act: number | null; last_act: number | null }>`
    select range."from", range."to", min(act_id) first_act, max(act_id) last_act
    from jsonb_to_recordset(${positions}::jsonb) range ("from" bigint, "to" bigint)
    left join act_seal on position between range."from" and range."to"
    group by range."from", range."to" order by range."from"`
    .execute(tx)
    .then(({ rows }) => rows)
}

async function stands(tx: Tx, { position, hash }: Head) {
  const seal = await tx
    .selectFrom('act_seal')
    .where('position', '=', position)
    .select('hash')
    .executeTakeFirst()
  return seal?.hash === hash
}

async function countWaiting(tx: Tx) {
  const { count } = await tx
    .selectFrom('act_unsealed')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Every seal with its act, the seal before it, and the hash that it should have. */
const chain = sql`sealed as (
  select seal.act_id, seal.position, seal.hash, act as whole, act.id is null as is_gone, act.at,
    lag(seal.position) over places as position_before,
    coalesce(lag(seal.hash) over places, '') as hash_before,
    act_hash(coalesce(lag(seal.hash) over places, ''), act) as own_hash
  from act_seal seal left join act on act.id = seal.act_id
  window places as (order by seal.position))`

/**
 * A seal whose own hash was changed alone spoils the next one too: that one is right if it follows from what the hash
 * before it should have been.
 */
const faults = sql`checked as (
  select *, case
    when is_gone then 'missing'
    when position <> coalesce(position_before, 0) + 1 then 'gap'
    when hash = own_hash or hash = act_hash(coalesce(lag(own_hash) over places, ''), whole) then null
    else 'changed' end broken
  from sealed window places as (order by position)),
judged as (
  select *, coalesce(broken, case when at < max(at) filter (where broken is null) over (
    order by position rows between unbounded preceding and 1 preceding) - interval '1 hour' then 'late' end) fault
  from checked)`

/** Whether the content, the whole act or the seal that belongs here is found at another broken place. */
const isElsewhere = sql`exists (
  select from judged other
  where other.fault = 'changed' and other.act_id <> judged.act_id and (
    other.hash = judged.own_hash
    or judged.hash = act_hash(judged.hash_before, other.whole)
    or judged.hash = act_hash(judged.hash_before,
      jsonb_populate_record(other.whole, jsonb_build_object('id', judged.act_id)))))`
