import { sql } from 'kysely'
import type { Db, Tx } from '../../db/types.ts'
import type { Enqueue } from '../job.ts'
import { headTeller } from './audit-head.ts'
import type { Log } from './logs.ts'
import { type TimePass, timePasses } from './time-passes.ts'

const minuteMs = 60_000

/** Lets time pass in the database at once and then at the beginning of each minute. Returns how to stop. */
export function startClock(db: Db, enqueue: Enqueue, log: Log, secretKey: string) {
  const passes = timePasses(secretKey)
  const tellHead = headTeller(db, log)
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let passing = tick()

  async function tick() {
    await passTime(db, enqueue, log, passes)
      .then(() => tellHead())
      .catch((error: unknown) => log.error(error, 'clock'))
    if (!stopping) timer = setTimeout(next, minuteMs - (Date.now() % minuteMs))
  }

  function next() {
    passing = tick()
  }

  return async () => {
    stopping = true
    clearTimeout(timer)
    await passing
  }
}

/** Deals with the time up to this minute, each pass in a transaction of its own: one that fails stops no other. */
export async function passTime(
  db: Db,
  enqueue: Enqueue,
  log: Log,
  passes: readonly TimePass[],
  now = new Date(),
) {
  const until = new Date(Math.floor(now.getTime() / minuteMs) * minuteMs)
  for (const { name, pass } of passes)
    try {
      await begin(db, name)
      await db.transaction().execute(async (tx) => {
        const since = await takeTurn(tx, name, until)
        if (since) await pass(tx, enqueue, since, until)
      })
    } catch (error) {
      log.error(error, 'time passes', { pass: name })
    }
}

function begin(db: Db, name: string) {
  return db
    .insertInto('clock')
    .values({ name, passed_until: new Date(0) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Since when time is to be dealt with; nothing where it is already, or another process is at it. */
async function takeTurn(tx: Tx, name: string, until: Date) {
  const { rows } = await sql<{ since: Date }>`
    update clock set passed_until = ${until}
    from (
      select name, passed_until since from clock
      where name = ${name} and passed_until < ${until} for update skip locked
    ) turn
    where clock.name = turn.name
    returning turn.since`.execute(tx)
  return rows[0]?.since
}
