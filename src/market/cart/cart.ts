import { mostOrderable } from '../products/product.ts'

/** Whose cart it is: the account's or, where nobody is signed in, that of the browser with this token. */
export type CartOwner = Readonly<{ account_id: number | null; token: string | undefined }>

/** Different things in one cart. */
export const mostThings = 60
/** Days that a guest's cart is kept after it was last changed. */
export const guestDays = 60

type Line = {
  quantity: number
  /** Pieces that nobody has been promised; null where it is made to order. */
  left: number | null
  is_unique: boolean
  quantity_step: number
  is_listed: boolean
  is_open: boolean
}

/**
 * Why a line cannot be ordered as it stands; null where it can. closed: the whole shop is. gone: the seller sells it no
 * more. sold-out: none is left. fewer: not as many are left. step: it has come to be sold by another step.
 */
export function troubleOf({ quantity, left, is_open, is_listed, ...offer }: Line) {
  if (!is_open) return 'closed' as const
  if (!is_listed) return 'gone' as const
  const most = mostOrderable({ ...offer, stock: left })
  if (most === 0) return 'sold-out' as const
  if (quantity > most) return 'fewer' as const
  return quantity % offer.quantity_step === 0 ? null : ('step' as const)
}

/** What the line is called should it leave the shelf: "Kain Tope (Putih, 2 m)", at most 400 letters. */
export function labelOf(name: string, options: Readonly<Record<string, string>>) {
  const values = Object.values(options).join(', ')
  return `${name}${values === '' ? '' : ` (${values})`}`.slice(0, 400)
}
