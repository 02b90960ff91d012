import { randomBytes, timingSafeEqual } from 'node:crypto'
import { keyedHash } from './secret.ts'

/**
 * A browser in which somebody has signed in before. It opens nothing: a password typed there is only not kept
 * waiting behind those that strangers try. The cookie is `id.accounts.signature` and outlives the session by far.
 */
const purpose = 'known device'
const kept = 5

/** The cookie that remembers this account too; a family's phone remembers the last five. */
export function rememberDevice(secretKey: string, cookie: string | undefined, account_id: number) {
  const known = knownDevice(secretKey, cookie)
  const id = known?.id ?? randomBytes(12).toString('base64url')
  const accounts = [account_id, ...(known?.accounts ?? []).filter((other) => other !== account_id)].slice(
    0,
    kept,
  )
  const content = `${id}.${accounts.join('-')}`
  return `${content}.${keyedHash(secretKey, purpose, content)}`
}

/** The accounts that have been signed in to from here; null without a cookie of ours. */
export function knownDevice(secretKey: string, cookie: string | undefined) {
  const [, content = '', id = '', accounts = '', signature = ''] =
    /^(([\w-]{16})\.([\d-]{1,100}))\.([0-9a-f]{64})$/.exec(cookie ?? '') ?? []
  if (id === '') return null
  const expected = keyedHash(secretKey, purpose, content)
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return null
  return { id, accounts: accounts.split('-').map(Number) }
}

/** How the cookie is set. */
export function deviceCookie(siteUrl: string, value: string) {
  return {
    name: deviceCookieName,
    value,
    attributes: {
      httpOnly: true,
      sameSite: 'lax' as const,
      secure: siteUrl.startsWith('https:'),
      path: '/',
      maxAge: 365 * 24 * 60 * 60,
    },
  }
}

export const deviceCookieName = 'perangkat'
