import type { Db } from '../../../db/types.ts'
import { todayIn } from '../../i18n/dates.ts'
import type { Office } from '../agencies/find-office.ts'
import { findNumbers } from './find-numbers.ts'
import { readPeriod } from './report-period.ts'

/**
 * The numbers that an address asks for by `dari`, `sampai` and, in a province, `kabupaten`; `query` is what another
 * address needs to ask for the same. `problems` says what is wrong with the days: the usual ones are shown then.
 * Nothing for a regency out of sight.
 */
export async function findChosenNumbers(
  db: Db,
  { officer, time_zone }: Office,
  asked: URLSearchParams,
  now: Date,
) {
  const typed = { dari: asked.get('dari') ?? '', sampai: asked.get('sampai') ?? '' }
  const { period, problems, latest } = readPeriod(typed, todayIn(time_zone, now))
  const regency = asked.get('kabupaten') ?? ''
  const numbers = await findNumbers(db, officer, period, regency)
  if (!numbers) return undefined
  const isWrong = Object.keys(problems).length > 0
  const shown = isWrong ? typed : { dari: period.from, sampai: period.until }
  return { numbers, problems, isWrong, latest, query: { ...shown, kabupaten: regency } }
}
