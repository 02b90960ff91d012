import { z } from 'zod'

/**
 * A day as a form sends it, "2026-08-17", of the years 2000 to 2100: the database knows no year 0, and 0226 is a slip
 * of the finger. `error` says what to write; `abort` spares the rules of the whole form a day that is none.
 */
export function calendarDay(error: string, { abort = false } = {}) {
  return z.iso
    .date({ error, abort })
    .refine((day) => day >= '2000' && day < '2101', { error: 'Periksa tahunnya.', abort })
}
