import type { Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { Refusal } from '../../refusal.ts'
import { inRegionOf, type Officer } from '../agencies/enter-agency.ts'
import { recordAct } from '../audit/record-act.ts'
import { notify } from '../mail/notify.ts'

/**
 * A mentor (who has entered the agency as one) asks to help a shop of the agency's region; its owners are told, and
 * nothing is open to the mentor before one of them consents. The shop's number stands on its page of members.
 *
 * @throws {Refusal} shop-not-in-reach, already-member, mentorship-known (asked or consented to before)
 */
export async function askMentorship(tx: Tx, enqueue: Enqueue, mentor: Officer, seller_id: number) {
  const { account_id, agency_id } = mentor
  const shop = await tx
    .selectFrom('seller')
    .select('seller.id')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('seller_member')
            .select('seller_member.role')
            .whereRef('seller_member.seller_id', '=', 'seller.id')
            .where('seller_member.account_id', '=', account_id),
        )
        .as('is_member'),
    )
    .where('seller.id', '=', seller_id)
    .where(inRegionOf(mentor))
    .executeTakeFirst()
  if (!shop) throw new Refusal('shop-not-in-reach')
  if (shop.is_member) throw new Refusal('already-member')
  const asked = await tx
    .insertInto('mentorship')
    .values({ seller_id, agency_id, mentor_id: account_id })
    .onConflict((conflict) =>
      conflict.columns(['seller_id', 'mentor_id']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!asked) throw new Refusal('mentorship-known')
  await recordAct(tx, { ...mentor, seller_id }, { verb: 'mentorship.ask', subject: ['mentorship', asked.id] })
  const names = await tx
    .selectFrom('account')
    .innerJoin('agency', (join) => join.on('agency.id', '=', agency_id))
    .select(['account.name as mentor', 'agency.name as agency'])
    .where('account.id', '=', account_id)
    .executeTakeFirstOrThrow()
  await notify(tx, enqueue, { seller_id, kind: 'mentor-asked', data: names })
  return asked.id
}
