import type { Tx } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import { Refusal } from '../../refusal.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { lockHoliday } from './lock-holiday.ts'
import type { HolidayPlan } from './shop-front.ts'

/**
 * Tells that the shop rests from a day to a day, both included, in its province's time zone; in place of the holiday
 * that was told before. Its products stay and say so, and after the last day they come back by themselves.
 *
 * @throws {Refusal} holiday-over where the last day is past at the shop
 */
export async function setHoliday(tx: Tx, desk: Desk, { from, until, note }: HolidayPlan, now: Date) {
  const { holiday: before, time_zone } = await lockHoliday(tx, desk)
  if (until < todayIn(time_zone, now)) throw new Refusal('holiday-over')
  const after = { holiday_from: from, holiday_until: until, holiday_note: note }
  await tx.updateTable('seller').set(after).where('id', '=', desk.seller_id).execute()
  await recordAct(tx, desk, {
    verb: 'seller.set-holiday',
    subject: ['seller', desk.seller_id],
    before,
    after,
  })
}
