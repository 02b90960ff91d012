/**
 * An agency settles a dispute within so many days. A body that settles consumers' disputes has 21 working days (UU 8/1999,
 * article 55); buyers and shops that only need somebody between them do not wait longer than that.
 */
export const daysToSettle = 21

/** When a dispute that was opened then is to be settled. */
export function termOf(opened_at: Date) {
  return new Date(opened_at.getTime() + daysToSettle * 86_400_000)
}
