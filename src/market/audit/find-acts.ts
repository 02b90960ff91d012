import { type RawBuilder, sql } from 'kysely'
import type { Db, Json } from '../../../db/types.ts'
import type { ActFilter } from './act-filter.ts'
import { maskPersonal } from './mask-personal.ts'

/** Who looks: which acts they may see, whether what is personal in them is masked, and by whose clock days are meant. */
export type ActView = { inSight: RawBuilder<boolean>; isMasked: boolean; time_zone: string }

export type ShownAct = Awaited<ReturnType<typeof findActs>>['acts'][number]

/** By the name of the day where it was written down, else as the account is called now. */
const who = sql<string | null>`coalesce(act.actor_name, account.name)`

/**
 * Acts, the newest first, `limit` of them after the act `after`; `next` is where the following page goes on. A text is
 * not looked for in what is masked: a search would find out what the page does not show.
 */
export async function findActs(
  db: Db,
  view: ActView,
  filter: ActFilter,
  { after = null, limit = 50 }: { after?: number | null; limit?: number } = {},
) {
  const rows = await db
    .selectFrom('act')
    .leftJoin('account', 'account.id', 'act.account_id')
    .leftJoin('seller', 'seller.id', 'act.seller_id')
    .where(view.inSight)
    .where((eb) => eb.and(conditions(view, filter)))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(act.at, act.id) < (select at, id from act before where before.id = ${after})`,
      ),
    )
    .select(['act.id', 'act.at', 'act.role', 'act.verb', 'act.subject_kind', 'act.subject_id'])
    .select(['act.before', 'act.after', 'act.origin', 'act.seller_id'])
    .select(['act.account_id', who.as('who'), 'seller.name as shop'])
    .orderBy('act.at', 'desc')
    .orderBy('act.id', 'desc')
    .limit(limit + 1)
    .execute()
  const acts = rows.slice(0, limit).map((act) => (view.isMasked ? masked(act) : act))
  return { acts, next: rows.length > limit ? acts.at(-1)?.id : undefined }
}

type Masked = { subject_kind: string; before: unknown; after: unknown; origin: string | null }

function masked<Act extends Masked>(act: Act): Act {
  const mask = (value: unknown) => maskPersonal(value as Json | null, act.subject_kind)
  return { ...act, before: mask(act.before), after: mask(act.after), origin: null }
}

function conditions({ isMasked, time_zone }: ActView, filter: ActFilter) {
  const { siapa, perbuatan, jenis, lapak, dari, sampai, kata } = filter
  const start = (day: string, later: number) =>
    sql`((${day}::date + ${later}::int)::timestamp at time zone ${time_zone})`
  return [
    siapa !== '' &&
      (/^\d{1,15}$/.test(siapa)
        ? sql<boolean>`act.account_id = ${siapa}::bigint`
        : sql<boolean>`${who} ilike ${containing(siapa)}`),
    perbuatan !== '' && sql<boolean>`act.verb = ${perbuatan}`,
    jenis !== '' && sql<boolean>`act.subject_kind = ${jenis}`,
    lapak !== '' &&
      (/^\d{1,15}$/.test(lapak)
        ? sql<boolean>`act.seller_id = ${lapak}::bigint`
        : sql<boolean>`seller.name ilike ${containing(lapak)}`),
    dari !== '' && sql<boolean>`act.at >= ${start(dari, 0)}`,
    sampai !== '' && sql<boolean>`act.at < ${start(sampai, 1)}`,
    kata !== '' && withText(containing(kata), isMasked),
  ].filter((condition) => condition !== false)
}

function withText(pattern: string, isMasked: boolean) {
  const inside = sql`or act.before::text ilike ${pattern} or act.after::text ilike ${pattern}
    or act.origin ilike ${pattern}`
  return sql<boolean>`(act.verb ilike ${pattern} or act.subject_id ilike ${pattern} or ${who} ilike ${pattern}
    or seller.name ilike ${pattern} ${isMasked ? sql`` : inside})`
}

function containing(text: string) {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
