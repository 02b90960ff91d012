/** What the record of acts is searched by. Every field may be empty. */
export type ActFilter = {
  /** The number of the account that acted, or a part of its name. */
  siapa: string
  /** A verb, as `noun.verb`. */
  perbuatan: string
  /** A kind of subject. */
  jenis: string
  /** The number of a shop, or a part of its name. */
  lapak: string
  /** Days of the region, both included, "2026-11-22". */
  dari: string
  sampai: string
  /** Any text in the act. */
  kata: string
}

export const noFilter: ActFilter = {
  siapa: '',
  perbuatan: '',
  jenis: '',
  lapak: '',
  dari: '',
  sampai: '',
  kata: '',
}

/** Reads a filter from an address; what is malformed counts as empty. */
export function parseActFilter(query: URLSearchParams): ActFilter {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 100).replaceAll('\0', '')
  const like = (name: string, pattern: RegExp) => (pattern.test(text(name)) ? text(name) : '')
  return {
    siapa: text('siapa'),
    perbuatan: like('perbuatan', /^[a-z-]+\.[a-z-]+$/),
    jenis: like('jenis', /^[a-z_-]+$/),
    lapak: text('lapak'),
    dari: dayOf(text('dari')),
    sampai: dayOf(text('sampai')),
    kata: text('kata'),
  }
}

/** The number of the last act of the page before. */
export function parseAfter(query: URLSearchParams) {
  const after = Number(query.get('setelah') || NaN)
  return Number.isSafeInteger(after) && after > 0 ? after : null
}

function dayOf(text: string) {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return ''
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? '' : text
}

/** The address of a page of acts with a query. */
export type AddressOfActs = (query: Record<string, string>) => string
