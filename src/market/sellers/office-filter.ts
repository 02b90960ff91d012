import { type Standing, standings } from './office-standing.ts'
import type { Scale } from './scale.ts'

/** What an officer asks of the list of shops; `after` is the last shop of the page before. */
export type OfficeFilter = {
  search: string
  standing: Standing | null
  /** A kabupaten or kota, for who sees a whole province. */
  regency: string | null
  district: string | null
  scale: Scale | null
  after: number | null
}

/**
 * Reads an address; what is not understood is as if it were not there, and so is a kecamatan of another kabupaten: it was
 * chosen before the kabupaten was changed.
 */
export function readOfficeFilter(query: URLSearchParams): OfficeFilter {
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === query.get(name)) ?? null
  const regency = codeIn(query, 'kabupaten', /^\d\d\.\d\d$/)
  const district = codeIn(query, 'kecamatan', /^\d\d\.\d\d\.\d\d$/)
  const after = query.get('sesudah') ?? ''
  return {
    search: (query.get('cari') ?? '').trim().slice(0, 80),
    standing: one('status', standings),
    regency,
    district: regency === null || district?.startsWith(`${regency}.`) ? district : null,
    scale: one('skala', ['mikro', 'kecil', 'menengah']),
    after: /^\d{1,15}$/.test(after) ? Number(after) : null,
  }
}

function codeIn(query: URLSearchParams, name: string, code: RegExp) {
  const given = query.get(name) ?? ''
  return code.test(given) ? given : null
}

/** The same as the query of an address. */
export function officeQuery({ search, standing, regency, district, scale, after }: OfficeFilter) {
  return {
    cari: search,
    status: standing ?? undefined,
    kabupaten: regency ?? undefined,
    kecamatan: district ?? undefined,
    skala: scale ?? undefined,
    sesudah: after ?? undefined,
  }
}
