import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'

/**
 * Who acts: a person in a role, or the system itself. A mentor's acts are done on behalf of the shop `seller_id`;
 * `self` is somebody who changes their own account.
 */
export type Actor = Readonly<{
  account_id: number | null
  role: 'self' | 'owner' | 'staff' | 'mentor' | 'officer' | 'operator' | 'system'
  seller_id: number | null
  /** The network address that the act came from; the edge fills it in for those who act at a desk. */
  origin?: string
}>

/** What was done, as `noun.verb`, to which row; `before` and `after` hold what changed, and nothing secret. */
type Act = {
  verb: string
  subject: readonly [kind: string, id: string | number]
  /** The shop that this act concerns, where it is not the actor's: one decision may be about many shops. */
  seller_id?: number
  before?: object | null
  after?: object | null
}

/** Writes down an act in the transaction of the change itself: no commit, no act. */
export function recordAct(tx: Tx, actor: Actor, act: Act) {
  return recordActs(tx, actor, [act])
}

/** The same for several acts of one person. */
export async function recordActs(tx: Tx, actor: Actor, acts: readonly Act[]) {
  if (acts.length === 0) return
  await tx
    .insertInto('act')
    .values(
      acts.map(({ verb, subject, seller_id, before, after }) => ({
        account_id: actor.account_id,
        role: actor.role,
        actor_name: inOffice.has(actor.role) ? nameOf(actor) : null,
        seller_id: seller_id ?? actor.seller_id,
        verb,
        subject_kind: subject[0],
        subject_id: String(subject[1]),
        before: before ? JSON.stringify(before) : null,
        after: after ? JSON.stringify(after) : null,
        origin: actor.origin ?? null,
      })),
    )
    .execute()
}

/**
 * Who decides in public office answers for it by the name of that day, whatever they are called later. All others go by
 * the name of their account, and so lose it with the account.
 */
const inOffice = new Set<Actor['role']>(['officer', 'mentor', 'operator'])

const nameOf = ({ account_id }: Actor) => sql<string>`(select name from account where id = ${account_id})`
