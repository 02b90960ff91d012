/** The cookie in which a guest's browser keeps the tokens of its last checkouts; scripts cannot read it. */
export const placedCookieName = 'pesanan_di_sini'

const most = 6
const days = 60

/** The tokens that a browser sent, the newest first; anything else in it is left out. */
export function readPlaced(value: string | undefined) {
  const tokens = (value ?? '').split('.').filter((token) => /^[\w-]{43}$/.test(token))
  return tokens.slice(0, most)
}

/** The cookie with these tokens; without any it is taken away. */
export function placedCookie(siteUrl: string, tokens: readonly string[]) {
  const value = [...new Set(tokens)].slice(0, most).join('.')
  const end = value === '' ? { expires: new Date(0) } : { maxAge: days * 24 * 60 * 60 }
  const secure = siteUrl.startsWith('https:')
  return {
    name: placedCookieName,
    value,
    attributes: { httpOnly: true, sameSite: 'lax' as const, secure, path: '/', ...end },
  }
}
