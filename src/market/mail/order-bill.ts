import type { OrderLetterWords } from '../../i18n/order-letters-id.ts'

/**
 * What was ordered, and what is to be paid for it in which way until when: amounts as "Rp350.000", moments as "17 Agu
 * 2026, 11.00 WITA".
 */
export type Bill = {
  goods: readonly string[]
  /** Null where the shop says it later; nothing is said of it where the buyer fetches the goods. */
  delivery: string | null
  is_fetched: boolean
  /** What tells this transfer from others, where there is such. */
  unique_code: string | null
  total: string
  state: 'proposed' | 'asked' | 'costed' | 'placed'
  payment: 'bank' | 'qris' | 'cash' | 'stripe'
  bank: { bank_name: string; account_number: string; account_holder: string } | null
  /** Empty where the goods are kept without an end. */
  until: string
}

export function billed(words: OrderLetterWords, { goods, delivery, is_fetched, unique_code, total }: Bill) {
  return [
    ...goods,
    ...(is_fetched ? [] : [delivery === null ? words.deliveryLater : words.delivery(delivery)]),
    ...(unique_code === null ? [] : [words.code(unique_code)]),
    delivery === null ? words.totalWithout(total) : words.total(total),
  ]
}

/** It is to be transferred by a certain moment. */
export function isDue({ state, payment, until }: Bill) {
  return state === 'placed' && (payment === 'bank' || payment === 'qris') && until !== ''
}

export function howToPay({ how }: OrderLetterWords, { state, payment, total, bank, until }: Bill) {
  if (state !== 'placed') return [how[state](until)]
  switch (payment) {
    case 'bank': {
      const account =
        bank === null ? '' : how.account(bank.bank_name, bank.account_number, bank.account_holder)
      return [how.bank(total, account, until), how.proof]
    }
    case 'qris':
      return [how.qris(total, until), how.proof]
    case 'stripe':
      return [how.stripe(total, until)]
    case 'cash':
      return [how.cash(total)]
  }
}
