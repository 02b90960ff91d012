import type { Tx } from '../../../db/types.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { dropDraft } from './keep-draft.ts'
import type { Place } from './registration.ts'

/**
 * Saves where the shop is. A shop that has been opened may move inside of its kabupaten/kota; elsewhere another agency
 * would answer for it, which has not seen it. A mentor places a shop only where the mentor's agency works.
 *
 * @throws {Refusal} place-unknown, place-other-regency, place-outside-agency
 */
export async function savePlace(tx: Tx, desk: Desk, place: Place) {
  const village = await tx
    .selectFrom('village')
    .select('code')
    .where('code', '=', place.village_code)
    .where('replaced_by', 'is', null)
    .executeTakeFirst()
  if (!village) throw new Refusal('place-unknown')
  const before = await tx
    .selectFrom('seller')
    .select(['village_code', 'address', 'hours', 'opened_at'])
    .where('id', '=', desk.seller_id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  const { opened_at, ...placed } = before
  if (opened_at !== null && regencyOf(place.village_code) !== regencyOf(before.village_code ?? ''))
    throw new Refusal('place-other-regency')
  if (desk.role === 'mentor') await holdInReach(tx, desk, place.village_code)
  await tx.updateTable('seller').set(place).where('id', '=', desk.seller_id).execute()
  await dropDraft(tx, desk, 'place')
  await recordAct(tx, desk, {
    verb: 'seller.save-place',
    subject: ['seller', desk.seller_id],
    before: placed,
    after: place,
  })
}

async function holdInReach(tx: Tx, desk: Desk, villageCode: string) {
  const agency = await tx
    .selectFrom('mentorship')
    .innerJoin('agency', 'agency.id', 'mentorship.agency_id')
    .where('mentorship.seller_id', '=', desk.seller_id)
    .where('mentorship.mentor_id', '=', desk.account_id)
    .where('mentorship.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('agency.regency_code', '=', regencyOf(villageCode)),
        eb('agency.province_code', '=', villageCode.slice(0, 2)),
      ]),
    )
    .select('agency.id')
    .executeTakeFirst()
  if (!agency) throw new Refusal('place-outside-agency')
}

function regencyOf(villageCode: string) {
  return villageCode.slice(0, 5)
}
