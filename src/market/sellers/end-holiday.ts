import type { Tx } from '../../../db/types.ts'
import { recordAct } from '../audit/record-act.ts'
import type { Desk } from './enter-desk.ts'
import { lockHoliday } from './lock-holiday.ts'

/** Calls a holiday off, or ends it before its last day: the shop sends again from now on. Twice is no harm. */
export async function endHoliday(tx: Tx, desk: Desk) {
  const { holiday: before } = await lockHoliday(tx, desk)
  if (before.holiday_from === null) return
  const after = { holiday_from: null, holiday_until: null, holiday_note: '' }
  await tx.updateTable('seller').set(after).where('id', '=', desk.seller_id).execute()
  await recordAct(tx, desk, {
    verb: 'seller.end-holiday',
    subject: ['seller', desk.seller_id],
    before,
    after,
  })
}
