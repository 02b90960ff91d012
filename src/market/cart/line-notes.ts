import type { Messages } from '../../i18n/messages.ts'
import { duration } from '../products/product.ts'
import { formatRupiah } from '../products/rupiah.ts'
import type { CartLine } from './read-cart.ts'

type Note = { words: string; isTrouble: boolean }

/** What must be said of a line, in words: why it cannot be ordered as it is, what its price was, when it will be made. */
export function lineNotes(t: Messages, line: CartLine): Note[] {
  const { trouble, seen_price_rupiah: before, price_rupiah: now, left, lead_days } = line
  const troubled = troubleWords(t, line)
  if (troubled !== null)
    return [{ words: troubled, isTrouble: true }, ...(isHad(trouble) ? priceNotes() : [])]
  const made = left === null && lead_days !== null ? [t.cart.toOrder(duration(t, lead_days))] : []
  return [...priceNotes(), ...made.map((words) => ({ words, isTrouble: false }))]

  function priceNotes(): Note[] {
    if (before === now) return []
    const words = (now > before ? t.cart.dearer : t.cart.cheaper)(formatRupiah(before), formatRupiah(now))
    return [{ words, isTrouble: now > before }]
  }
}

function isHad(trouble: CartLine['trouble']) {
  return trouble === 'fewer' || trouble === 'step'
}

function troubleWords(t: Messages, { trouble, most, quantity_step }: CartLine) {
  const words = t.cart.trouble
  if (trouble === null) return null
  if (trouble === 'fewer') return words.fewer(most)
  return trouble === 'step' ? words.step(quantity_step) : words[trouble]
}
