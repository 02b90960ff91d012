import { guestDays } from './cart.ts'

/** The cookies of a cart: the token of a guest's, which scripts cannot read, and how many things are in it, for them. */
export const cartCookieName = 'keranjang'
export const countCookieName = 'keranjang_isi'

/** The cookie by which a guest's cart is found again; null takes it away. */
export function cartCookie(siteUrl: string, token: string | null) {
  return {
    name: cartCookieName,
    value: token ?? '',
    attributes: { ...kept(siteUrl, token !== null), httpOnly: true },
  }
}

/** The number beside the cart in the head of every page, which is the same page for everybody; nothing for none. */
export function countCookie(siteUrl: string, things: number) {
  return {
    name: countCookieName,
    value: things > 0 ? String(things) : '',
    attributes: kept(siteUrl, things > 0),
  }
}

function kept(siteUrl: string, stays: boolean) {
  const end = stays ? { maxAge: guestDays * 24 * 60 * 60 } : { expires: new Date(0) }
  return { sameSite: 'lax' as const, secure: siteUrl.startsWith('https:'), path: '/', ...end }
}
