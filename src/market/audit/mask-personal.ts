import type { Json } from '../../../db/types.ts'

/**
 * What an act holds, without what is personal in it: contacts, accounts, numbers of papers, addresses and places, and
 * what a business earns. That there was something stays to be seen.
 */
export function maskPersonal(value: Json | null): Json | null {
  if (Array.isArray(value)) return value.map(maskPersonal)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, held]) => [
    name,
    personal.test(name) && held !== null && held !== '' ? masked : maskPersonal(held ?? null),
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
