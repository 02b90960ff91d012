/** Indonesian mobile numbers, kept as "+628…". */

/**
 * "0812-3456-7890", "812 3456 7890", "+62 812…", "6281…", "0062 81…", "+62 0812…" -> "+6281234567890";
 * null for anything that is no Indonesian mobile number.
 */
export function parsePhone(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s().\-\u2010-\u2015\u200e\u202a-\u202c]+/g, '')
  const national = /^(?:(?:\+|00)?620?|0)?(8\d+)$/.exec(digits)?.[1]
  return national !== undefined && /^8[1-35-9]\d{7,10}$/.test(national) ? `+62${national}` : null
}
