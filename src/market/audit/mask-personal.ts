import type { Json } from '../../../db/types.ts'

/**
 * What an act holds, without what is personal in it: contacts, accounts, numbers of papers, addresses and places, and
 * what a business earns. What was written about an order (`subject_kind`) may name its buyer, and is masked too. That
 * there was something stays to be seen.
 */
export function maskPersonal(value: Json | null, subject_kind = ''): Json | null {
  if (Array.isArray(value)) return value.map((each) => maskPersonal(each, subject_kind))
  if (typeof value !== 'object' || value === null) return value
  const isMasked = (name: string) => personal.test(name) || (subject_kind === 'order' && written.test(name))
  const entries = Object.entries(value).map(([name, held]) => [
    name,
    isMasked(name) && held !== null && held !== '' ? masked : maskPersonal(held ?? null, subject_kind),
  ])
  return Object.fromEntries(entries) as Json
}

export const masked = '•••'

/** By the names of columns and fields: a part of a name is enough (`owner_phone`), so that a new one is not forgotten. */
const personal = new RegExp(
  [
    'phone|whatsapp|e_?mail|contact',
    'account_(number|holder)|bank_name|nib$|^nik$|npwp|born|birth',
    'address|latitude|longitude|accuracy|place_note|^origin$',
    'capital|sales|revenue|turnover|workers',
    'consent_note|witness|reporter|^words$',
  ].join('|'),
  'i',
)

const written = /^(reason|answer|outcome)$/
