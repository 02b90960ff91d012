import type { id as messages } from '../../i18n/id.ts'

export type CertificateKind = keyof typeof messages.shop.certificateKinds

/**
 * `pattern` is held against a number without its spaces and dots, and `written` is how one that fits is kept, so that
 * one number is written one way. `shape` says it to a person. `years` it usually lasts; null means no end.
 */
type Rule = { issuer: string; years: number | null; pattern?: RegExp; written?: string; shape?: string }

/** What each kind looks like, by the rule that says so; a number that looks different is warned of, never refused. */
export const certificateRules: Readonly<Record<CertificateKind, Rule>> = {
  // PP 42/2024: without end while materials and process stay the same; older ones print four years.
  halal: {
    issuer: 'BPJPH',
    years: null,
    pattern: /^(ID\d{17,18})$/,
    written: '$1',
    shape: 'ID diikuti 17 atau 18 angka, misalnya ID32110000123456789. Bukan nomor keputusan (KH)',
  },
  // Peraturan BPOM 22/2018: packaging, food type (2), region (4), product (2), producer (4), year of its end (2).
  pirt: {
    issuer: 'Pemerintah kabupaten/kota',
    years: 5,
    pattern: /^(?:P-?IRT)?(?:NO)?:?([1-8]\d{12})-?(\d{2})$/,
    written: '$1-$2',
    shape: '13 angka, tanda hubung, lalu 2 angka tahun, misalnya 2057304010001-30',
  },
  // Peraturan BPOM 23/2023
  bpom: {
    issuer: 'BPOM',
    years: 5,
    pattern: /^(?:BPOM)?(?:RI)?(MD|ML)(\d{12,15})$/,
    written: '$1 $2',
    shape: 'MD atau ML diikuti 12 sampai 15 angka, misalnya MD 123456789012',
  },
  // UU 20/2016: while the character lasts; it belongs to a community.
  ig: {
    issuer: 'DJKI',
    years: null,
    pattern: /^ID-?G-?(\d{9})$/,
    written: 'ID G $1',
    shape: 'ID G diikuti 9 angka, misalnya ID G 000000123',
  },
  // UU 20/2016: ten years, renewable. The shape of the number is not from a rule.
  merek: {
    issuer: 'DJKI',
    years: 10,
    pattern: /^(IDM\d{9})$/,
    written: '$1',
    shape: 'IDM diikuti 9 angka, misalnya IDM000123456',
  },
  // PP 28/2025 (OSS)
  nib: { issuer: 'OSS', years: null, pattern: /^(\d{13})$/, written: '$1', shape: '13 angka' },
  sni: { issuer: '', years: null },
  tkdn: { issuer: 'Kementerian Perindustrian', years: null },
  koperasi: {
    issuer: 'Kementerian Koperasi',
    years: null,
    pattern: /^(\d{10,16})$/,
    written: '$1',
    shape: '10 sampai 16 angka',
  },
}

export const certificateKinds = Object.keys(certificateRules) as CertificateKind[]

/** A number as it is kept, and whether it looks unlike others of its kind. */
export function readNumber(kind: CertificateKind, typed: string) {
  const number = typed
    .normalize('NFKC')
    .replace(/\p{Dash}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
  const { pattern, written = '' } = certificateRules[kind]
  const bare = number.replace(/[\s.]/g, '')
  if (pattern === undefined) return { number, number_mismatch: false }
  return pattern.test(bare)
    ? { number: bare.replace(pattern, written), number_mismatch: false }
    : { number, number_mismatch: true }
}

/** The warning beside a number that looks unlike others of its kind; nothing where there is no rule. */
export function numberWarning(kind: CertificateKind) {
  const { shape } = certificateRules[kind]
  return shape === undefined
    ? undefined
    : `Nomor ini berbeda dari bentuk yang biasa: ${shape}. Periksa lagi; bila memang begitu tertulis, biarkan saja.`
}

/** The last day that a certificate of this kind, issued on a day ("2026-08-17"), usually has. */
export function usualEnd(kind: CertificateKind, issued_on: string) {
  const { years } = certificateRules[kind]
  if (years === null) return undefined
  const [year = '', ...rest] = issued_on.split('-')
  return [Number(year) + years, ...rest].join('-').replace(/-02-29$/, '-02-28')
}

type Decided = {
  verified_at: unknown
  revoked_at: unknown
  is_rejected: boolean
  expires_on: string | null
}

export type CertificateState = 'revoked' | 'rejected' | 'expired' | 'verified' | 'submitted'

/** How a certificate stands on a day of its region: what was decided, but for what the calendar says. */
export function certificateState(certificate: Decided, today: string): CertificateState {
  const { verified_at, revoked_at, is_rejected, expires_on } = certificate
  if (revoked_at !== null) return 'revoked'
  if (is_rejected) return 'rejected'
  if (expires_on !== null && expires_on < today) return 'expired'
  return verified_at === null ? 'submitted' : 'verified'
}

/** Whole days from a day to the last day of a certificate; 0 on that day. */
export function daysLeft(expires_on: string, today: string) {
  return Math.round((Date.parse(expires_on) - Date.parse(today)) / 86_400_000)
}

/** "K7M2Q9XW4T" as it is printed: "K7M2Q-9XW4T". */
export function writtenCode(code: string) {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** A code as somebody has typed it off a package: any case, o for 0, i and l for 1, with or without the hyphen. */
export function readCode(typed: string) {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : undefined
}
