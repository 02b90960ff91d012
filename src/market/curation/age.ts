const hour = 3_600_000

/** How long ago something came, for a list: "baru saja", "5 jam", "3 hari". */
export function ageOf(since: Date, now: Date) {
  const hours = Math.floor((now.getTime() - since.getTime()) / hour)
  if (hours < 1) return 'baru saja'
  return hours < 24 ? `${hours} jam` : `${Math.floor(hours / 24).toLocaleString('id-ID')} hari`
}
