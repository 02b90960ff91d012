import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import { limits } from '../market/accounts/rate-limit.ts'
import { changeQuantity } from '../market/cart/change-quantity.ts'
import { findCart } from '../market/cart/find-cart.ts'
import { checkoutInput, neverShown, orderField, shopField } from '../market/orders/checkout-input.ts'
import { type CheckoutInput, placeCheckout } from '../market/orders/place-checkout.ts'
import { localized, paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { takeTurns } from './account-door.ts'
import { cartOwner, countAgain } from './cart-door.ts'
import { publicAction } from './form-action.ts'
import { sentenceFor } from './sentences.ts'

export const checkout = {
  /** Any other button of the form only asks for the page again, with what was typed and what follows from it. */
  place: publicAction({
    input: z.record(z.string(), z.unknown()),
    run: async (typed, context) => {
      if (asksAgain(typed)) throw new Refusal('asked-again')
      const { db, enqueue, lang, stripe } = context.locals
      const input = readCheckout(typed, context)
      const { phone, email } = input.buyer
      await takeTurns(db, context, [limits.placing], [limits.placingContact, phone ?? email ?? ''])
      const cart = await findCart(db, cartOwner(context))
      const token = await db
        .transaction()
        .execute((tx) => placeCheckout(tx, enqueue, cart, input, { stripe: stripe !== null }))
        .catch((error: unknown) => pointOut(error, input, context))
      await countAgain(context)
      return localized(lang, paths.placed(token))
    },
  }),

  /** "12:3" is three of variant 12, "12:0" none of it: the cart is changed, and the page comes again. */
  change: publicAction({
    input: z.object({ change: z.string().regex(/^\d{1,15}:\d{1,4}$/) }),
    run: async ({ change }, context) => {
      const { db } = context.locals
      const [variant_id = 0, quantity = 0] = change.split(':').map(Number)
      await takeTurns(db, context, [limits.cart])
      await db.transaction().execute(async (tx) => {
        const cart = await findCart(tx, cartOwner(context))
        if (cart) await changeQuantity(tx, cart, { variant_id, quantity })
      })
      await countAgain(context)
      throw new Refusal('asked-again')
    },
  }),
}

function asksAgain({ next, place }: Record<string, unknown>) {
  const of = (value: unknown) => typeof value === 'string' && value !== ''
  return of(next) || of((place as { next?: unknown } | undefined)?.next)
}

/** What is wrong is said in the language of the page. */
function readCheckout(typed: unknown, { locals }: ActionAPIContext) {
  const { lang, t, form, account } = locals
  const parsed = checkoutInput(t.checkout.wrong, {
    lang,
    account_id: account?.account_id ?? null,
  }).safeParse(typed)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) if (form) form.problems[path.join('.')] ??= message
  throw new Refusal('checkout-incomplete')
}

/** Says what was refused beside the shop or the line that it is about; the rest of the page stays as it was typed. */
function pointOut(error: unknown, { buyer, orders }: CheckoutInput, { locals }: ActionAPIContext): never {
  if (!(error instanceof Refusal) || !locals.form) throw error
  const { t, form } = locals
  const { seller_id, variant_id, product_id } = error.values
  const { sentence } = sentenceFor(error, t.refusals)
  const { wrong } = t.checkout
  const say = (field: string, words = sentence) => (form.problems[field] = words)
  const order = orders.find((each) => each.seller_id === seller_id)
  if (error.code === 'address-required') {
    const isSearching = form.values['place.search']?.at(-1) !== ''
    if (buyer.address === '') say('address', wrong.address)
    if (buyer.village_code === null || buyer.address !== '')
      say('place.village', isSearching ? wrong.found : wrong.village)
  }
  if (error.code === 'total-changed' && order?.shown_rupiah === neverShown)
    say(orderField(order.seller_id, 'delivery'), wrong.counted)
  else if (seller_id !== undefined) say(shopField(Number(seller_id)))
  else if (variant_id !== undefined) say(`line.${variant_id}`)
  else if (product_id !== undefined) say(`product.${product_id}`)
  else throw error
  throw new Refusal('checkout-incomplete')
}
