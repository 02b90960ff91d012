/** The days on which a shop sends nothing; its page and its products stay, and say so. */

export type Holiday = { holiday_from: string | null; holiday_until: string | null; holiday_note: string }

/** The holiday that a shop is on: its last day and what the shop says about it. `today` is the day at the shop. */
export function holidayOn({ holiday_from, holiday_until, holiday_note }: Holiday, today: string) {
  if (holiday_from === null || holiday_until === null) return null
  return holiday_from <= today && today <= holiday_until ? { until: holiday_until, note: holiday_note } : null
}

/** A holiday that has been told but has not begun. */
export function isHolidayAhead({ holiday_from }: Holiday, today: string) {
  return holiday_from !== null && today < holiday_from
}
