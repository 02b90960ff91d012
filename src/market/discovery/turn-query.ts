/** What an officer asks about the fair turn: which list, of which day, which page. What is malformed is left out. */
export type TurnQuery = { list: string | null; day: string | null; page: number }

export const lastTurnPage = 200

export function readTurnQuery(params: URLSearchParams): TurnQuery {
  const day = params.get('tanggal') ?? ''
  const page = Number(params.get('halaman') ?? 1)
  return {
    list: /^\d{2}(\.\d{2})?$/.exec(params.get('daerah') ?? '')?.[0] ?? null,
    day: isDay(day) ? day : null,
    page: Number.isInteger(page) ? Math.min(lastTurnPage, Math.max(1, page)) : 1,
  }
}

/** A day of the calendar: "2026-02-30" is none. */
function isDay(text: string) {
  const at = /^2\d{3}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
