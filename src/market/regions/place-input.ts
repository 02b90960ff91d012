import { z } from 'zod'

const text = z.string().max(120).default('')

/**
 * What `PlaceFields.astro` posts, as the code of a village. `found` is one of the results of a search; otherwise the
 * selects count, as far as each lies in the one before. Pressing a button of theirs is no answer yet: the form comes
 * back with the next choice.
 */
export const placeInput = z
  .object({
    search: text,
    found: text,
    province: text,
    regency: text,
    district: text,
    village: text,
    next: text,
  })
  .default({ search: '', found: '', province: '', regency: '', district: '', village: '', next: '' })
  .transform(({ search, found, next, ...chosen }, context) => {
    const code = next !== '' ? '' : found || (search === '' ? consistent(chosen).village : '')
    if (/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code)) return code
    const message = search === '' ? 'Pilih desa atau kelurahannya.' : 'Pilih satu dari hasil pencarian.'
    context.addIssue({ code: 'custom', path: ['village'], message })
    return z.NEVER
  })

export type ChosenPlace = { province: string; regency: string; district: string; village: string }

/** The choices that fit each other: what lies elsewhere than the choice before it is dropped. */
export function consistent({ province, regency, district, village }: ChosenPlace): ChosenPlace {
  const within = (code: string, outer: string) => (outer !== '' && code.startsWith(`${outer}.`) ? code : '')
  const inProvince = within(regency, province)
  const inRegency = within(district, inProvince)
  return { province, regency: inProvince, district: inRegency, village: within(village, inRegency) }
}

/** The choices that lead to a village. */
export function choicesTo(villageCode: string): ChosenPlace {
  const part = (length: number) => (villageCode.length >= length ? villageCode.slice(0, length) : '')
  return { province: part(2), regency: part(5), district: part(8), village: part(13) }
}
