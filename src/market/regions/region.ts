/** Words and pure rules of regions. Codes are Kemendagri codes, always text. */

/**
 * The time zone of a province by its code. Indonesia keeps no daylight saving.
 * Source: Keputusan Presiden 41/1987, by the province codes of Kepmendagri 300.2.2-2430/2025.
 */
export function timeZoneOf(provinceCode: string) {
  const code = Number(provinceCode)
  if (code === 61 || code === 62) return 'Asia/Pontianak'
  if (code >= 81) return 'Asia/Jayapura'
  if (code >= 51) return 'Asia/Makassar'
  return 'Asia/Jakarta'
}

/** WIB, WITA or WIT: how the zone is written behind a clock. */
export function zoneLabel(timeZone: string) {
  return { 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }[timeZone] ?? 'WIB'
}

const islands = {
  1: 'sumatra',
  2: 'sumatra',
  3: 'java',
  5: 'lesserSunda',
  6: 'kalimantan',
  7: 'sulawesi',
  8: 'maluku',
  9: 'papua',
} as const

/** The island or islands that a province belongs to, by the first digit of its code. */
export function islandsOf(provinceCode: string) {
  return islands[Number(provinceCode[0]) as keyof typeof islands]
}
