import { sql } from 'kysely'
import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import type { Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { insertShop } from './open-shop.ts'

const mostUnclaimed = 200

/**
 * A mentor begins a shop for somebody who cannot do so alone. `consent_note` says how that person agreed. The shop has
 * no owner until it is handed over (see hand-over-shop.ts), and cannot be handed in before: only an owner agrees to the
 * seller's agreement. Returns its id.
 *
 * @throws {Refusal} consent-note-missing, too-many-shops
 */
export async function openShopFor(
  tx: Tx,
  mentor: Officer,
  { name, consent_note }: { name: string; consent_note: string },
) {
  if (consent_note.length < 10) throw new Refusal('consent-note-missing')
  const { account_id, agency_id } = mentor
  await holdFew(tx, account_id)
  const seller_id = await insertShop(tx, name)
  await tx
    .insertInto('mentorship')
    .values({ seller_id, agency_id, mentor_id: account_id, consented_at: sql`now()`, consent_note })
    .execute()
  await recordAct(
    tx,
    { ...mentor, role: 'mentor', seller_id },
    { verb: 'seller.open-for', subject: ['seller', seller_id], after: { consent_note } },
  )
  return seller_id
}

/** @throws {Refusal} too-many-shops where as many wait for their owners */
async function holdFew(tx: Tx, mentorId: number) {
  const waiting = await tx
    .selectFrom('mentorship')
    .select('seller_id')
    .where('mentor_id', '=', mentorId)
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('seller_member')
            .select('seller_member.role')
            .whereRef('seller_member.seller_id', '=', 'mentorship.seller_id'),
        ),
      ),
    )
    .limit(mostUnclaimed)
    .execute()
  if (waiting.length >= mostUnclaimed) throw new Refusal('too-many-shops', { most: mostUnclaimed })
}
