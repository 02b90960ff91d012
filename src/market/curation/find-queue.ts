import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/types.ts'
import { type Officer, regionInReach, regionInSight, worksIn } from '../agencies/enter-agency.ts'
import { kindsOf, type QueueCursor, type QueueFilter, type QueueKind, turnOf } from './queue.ts'
import { shopsRegion, type Waiting, waitingOf } from './waiting.ts'

export type QueueItem = Awaited<ReturnType<typeof findQueue>>['items'][number]
export type QueueCounts = Awaited<ReturnType<typeof countQueue>>

/** How many are shown on a page, and up to how many are counted. */
const pageSize = 50
export const mostCounted = 500

type Row = {
  kind: QueueKind
  id: number
  page: number
  turn: number
  title: string
  detail: string | null
  shop: string | null
  village: string | null
  since: Date
  exact_since: string
  until: Date | null
  is_ours: boolean
}

/**
 * A page of what waits for an officer: their own work first, the oldest first. `is_ours` tells what they may decide
 * from what they only see. One statement, however much there is.
 */
export async function findQueue(db: Db, officer: Officer, filter: QueueFilter, now: Date, limit = pageSize) {
  const kinds = kindsOf(officer).filter((kind) => filter.kind === null || kind === filter.kind)
  const branches = kinds.flatMap((kind) => {
    const cursor = afterCursor(filter.after, kind, turnOf(officer, kind), waitingOf(kind, officer, now))
    return cursor === undefined ? [] : [branch(kind, officer, filter, now, cursor, limit + 1)]
  })
  if (branches.length === 0) return { items: [], next: null }
  const { rows } = await sql<Row>`
    select item.kind, item.id, item.page, item.turn, item.title, item.detail, item.shop, item.since, item.until,
      item.is_ours, village.name as village,
      to_char(item.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as exact_since
    from (
      select * from (${sql.join(branches, sql` union all `)}) waiting
      order by turn, since, kind collate "C", id limit ${limit + 1}) item
    left join village on village.code = item.village_code
    order by item.turn, item.since, item.kind collate "C", item.id`.execute(db)
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : cursorOf(last) }
}

/** How many of each kind wait, as the filter says but for its kind: up to one more than `mostCounted`. One statement. */
export async function countQueue(db: Db, officer: Officer, filter: QueueFilter, now: Date) {
  const counts = kindsOf(officer).map((kind) => {
    const waiting = waitingOf(kind, officer, now)
    return sql`(select ${kind}::text as kind, count(*)::int as count from (
      select from ${waiting.from} and ${within(waiting, officer, filter)} limit ${mostCounted + 1}) capped)`
  })
  const { rows } = await sql<{ kind: QueueKind; count: number }>`
    ${sql.join(counts, sql` union all `)}`.execute(db)
  return rows
}

function branch(
  kind: QueueKind,
  officer: Officer,
  filter: QueueFilter,
  now: Date,
  cursor: RawBuilder<boolean>,
  limit: number,
) {
  const waiting = waitingOf(kind, officer, now)
  const { id, page, title, detail = sql`null`, since, until = sql`null`, from } = waiting
  const isOurs = filter.all ? reachOf(waiting, officer) : sql`true`
  return sql`(select ${kind}::text as kind, ${id} as id, ${page} as page, ${turnOf(officer, kind)}::int as turn,
    ${title} as title, ${detail}::text as detail, seller.name as shop, seller.village_code, ${since} as since,
    ${until}::timestamptz as until, coalesce(${isOurs}, false) as is_ours
    from ${from} and ${within(waiting, officer, filter)} and ${cursor}
    order by ${since}, ${id} limit ${limit})`
}

/** The officer's region, and what was typed and chosen. */
function within(waiting: Waiting, officer: Officer, { all, name, place }: QueueFilter) {
  const sight = waiting.sight?.(officer) ?? regionInSight(officer, shopsRegion)
  const conditions = [all ? sight : reachOf(waiting, officer)]
  const like = `%${name.replace(/[\\%_]/g, '\\$&')}%`
  if (name !== '') conditions.push(sql`(${waiting.title} ilike ${like} or seller.name ilike ${like})`)
  if (place !== null) conditions.push(sql`seller.village_code like ${`${place}.%`}`)
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** A colleague decides about a shop in which the officer works. */
function reachOf(waiting: Waiting, officer: Officer) {
  const reach = waiting.reach?.(officer) ?? regionInReach(officer, shopsRegion)
  return sql<boolean>`(${reach} and not ${worksIn(officer)})`
}

/** What of a kind comes after the place where the page before ended; undefined where nothing can. */
function afterCursor(after: QueueCursor | null, kind: QueueKind, turn: number, { id, since }: Waiting) {
  if (after === null || turn > after.turn) return sql<boolean>`true`
  if (turn < after.turn) return undefined
  const there = sql`${after.since}::timestamp at time zone 'UTC'`
  if (kind === after.kind) return sql<boolean>`(${since}, ${id}) > (${there}, ${after.id}::bigint)`
  return kind > after.kind ? sql<boolean>`${since} >= ${there}` : sql<boolean>`${since} > ${there}`
}

function cursorOf({ turn, exact_since, kind, id }: Row): QueueCursor {
  return { turn, since: exact_since, kind, id }
}
