import { orderField } from './checkout-input.ts'
import type { CheckoutShop } from './find-checkout.ts'

type Lines = readonly Pick<CheckoutShop['lines'][number], 'variant_id' | 'quantity' | 'price_rupiah'>[]
type Form = { action: string; values: Record<string, string[]>; problems: object; sentence: string } | null

/** Where the form carries what its buyer first saw in a shop, from one counting to the next. */
export const goodsField = (seller_id: number) => orderField(seller_id, 'goods')

/**
 * What the buyer has seen of a shop's goods, as `goodsField` carries it, and whether it is otherwise by now. A page that
 * only counts again renews the prices unasked, so it has to say so. One that was refused says why itself, and what the
 * buyer changed by a button of this page is no news: both are seen anew.
 */
export function seenGoods(form: Form, { seller_id, lines }: { seller_id: number; lines: Lines }) {
  const now = lines
    .map(({ variant_id, quantity, price_rupiah }) => `${variant_id}:${quantity}:${price_rupiah}`)
    .toSorted()
    .join()
  const isCount =
    form?.action === 'checkout.place' && form.sentence === '' && Object.keys(form.problems).length === 0
  const seen = (isCount ? form.values[goodsField(seller_id)]?.at(-1) : undefined) ?? now
  return { seen, hasChanged: seen !== now }
}
