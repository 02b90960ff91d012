import { type Standing, standings } from './office-standing.ts'
import type { Scale } from './scale.ts'

/** What an officer asks of the list of shops; `after` is the last shop of the page before. */
export type OfficeFilter = {
  search: string
  standing: Standing | null
  district: string | null
  scale: Scale | null
  after: number | null
}

/** Reads an address; what is not understood is as if it were not there. */
export function readOfficeFilter(query: URLSearchParams): OfficeFilter {
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === query.get(name)) ?? null
  const district = query.get('kecamatan') ?? ''
  const after = query.get('sesudah') ?? ''
  return {
    search: (query.get('cari') ?? '').trim().slice(0, 80),
    standing: one('status', standings),
    district: /^\d\d\.\d\d\.\d\d$/.test(district) ? district : null,
    scale: one('skala', ['mikro', 'kecil', 'menengah']),
    after: /^\d{1,15}$/.test(after) ? Number(after) : null,
  }
}

/** The same as the query of an address. */
export function officeQuery({ search, standing, district, scale, after }: OfficeFilter) {
  return {
    cari: search,
    status: standing ?? undefined,
    kecamatan: district ?? undefined,
    skala: scale ?? undefined,
    sesudah: after ?? undefined,
  }
}
