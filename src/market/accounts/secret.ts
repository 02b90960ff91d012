import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from 'node:crypto'

/**
 * What the room keeps secret. `purpose` parts the uses of the installation's one key: what was made for one purpose
 * is worth nothing for another.
 */

/** A link's secret: 32 random bytes, to be stored only as `hashToken`. */
export function makeToken() {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string) {
  return createHash('sha256').update(token).digest('hex')
}

/** Digits and capitals that no handwriting confuses: no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V. */
const alphabet = '34679ACDEFGHJKMNPQRTVWXY'

/** A code that one person reads to another; 8 characters are 36 bits. */
export function makeCode(length: number) {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** "abcd-efgh " -> "ABCDEFGH", as the code was made. */
export function parseCode(typed: string) {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** "ABCDEFGH" -> "ABCD-EFGH", as it is shown. */
export function formatCode(code: string) {
  const half = code.length / 2
  return `${code.slice(0, half)}-${code.slice(half)}`
}

/** A keyed hash, in hexadecimal: without the key neither made nor guessed from. */
export function keyedHash(secretKey: string, purpose: string, text: string) {
  return createHmac('sha256', keyFor(secretKey, purpose)).update(text).digest('hex')
}

/** Encrypts with AES-256-GCM; only `unseal` with the same key and purpose reads it, and only unaltered. */
export function seal(secretKey: string, purpose: string, text: string) {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secretKey, purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** What was sealed; null where it was not by us, for this. */
export function unseal(secretKey: string, purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < 28) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(secretKey, purpose), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function keyFor(secretKey: string, purpose: string) {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `etalase ${purpose}`, 32))
}
