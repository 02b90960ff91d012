/** Amounts of money as people write them. Everywhere else money is whole rupiah in an integer. */

/** `1250000` -> "Rp1.250.000": no space, dots for thousands (`Intl` would put U+00A0 after Rp). */
export function formatRupiah(rupiah: number) {
  return `${rupiah < 0 ? '-' : ''}Rp${String(Math.abs(rupiah)).replace(/\B(?=(\d{3})+$)/g, '.')}`
}

/**
 * "Rp 1.250.000", "1250000", "1.250.000,00", "1,25 jt", "50rb" -> whole rupiah; null for anything else.
 * Dots are thousands and a comma is decimal, as Indonesians write; before "rb" or "jt" either is decimal.
 */
export function parseRupiah(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(rp\.?|idr)/, '')
  const [, amount, unit] = /^([\d.,]+?)(?:,-)?(rb|ribu|k|jt|juta|m|miliar)?$/.exec(plain) ?? []
  if (amount === undefined) return null
  const factor = unit === undefined ? 1 : (factors[unit] ?? 1)
  const [whole, fraction = ''] = split(amount, unit !== undefined) ?? []
  if (whole === undefined) return null
  const rupiah = Number(whole) * factor + Math.round(Number(`0.${fraction || 0}`) * factor * 1000) / 1000
  return Number.isSafeInteger(rupiah) ? rupiah : null
}

const factors: Readonly<Record<string, number>> = {
  rb: 1e3,
  ribu: 1e3,
  k: 1e3,
  jt: 1e6,
  juta: 1e6,
  m: 1e9,
  miliar: 1e9,
}

/** The digits before and after the decimal sign. */
function split(amount: string, hasUnit: boolean): [string, string?] | undefined {
  const [, whole, fraction] =
    /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(amount) ??
    (hasUnit ? (/^(\d+)\.(\d{1,2})$/.exec(amount) ?? []) : [])
  if (whole === undefined) return undefined
  return fraction === undefined ? [whole.replaceAll('.', '')] : [whole.replaceAll('.', ''), fraction]
}
