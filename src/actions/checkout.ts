import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import { limits, networkOf } from '../market/accounts/rate-limit.ts'
import { keyedHash } from '../market/accounts/secret.ts'
import type { Messages } from '../i18n/messages.ts'
import { changeQuantity } from '../market/cart/change-quantity.ts'
import { findCart } from '../market/cart/find-cart.ts'
import {
  checkoutInput,
  chosenDeliveries,
  neverShown,
  orderField,
  shopField,
  villageOf,
} from '../market/orders/checkout-input.ts'
import { type CheckoutInput, placeCheckout } from '../market/orders/place-checkout.ts'
import { placedCookie, placedCookieName, readPlaced } from '../market/orders/placed-cookie.ts'
import { sendsAny } from '../market/orders/sends-any.ts'
import { localized, paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { takeTurns } from './account-door.ts'
import { cartOwner, countAgain } from './cart-door.ts'
import { type FormState, publicAction } from './form-action.ts'
import { sentenceFor } from './sentences.ts'

export const checkout = {
  /** Any other button of the form only asks for the page again, with what was typed and what follows from it. */
  place: publicAction({
    input: z.record(z.string(), z.unknown()),
    run: async (typed, context) => {
      if (asksAgain(typed)) throw new Refusal('asked-again')
      const { db, enqueue, fees, lang, secretKey, stripe } = context.locals
      const input = await readCheckout(typed, context)
      await takeTurns(db, context, [limits.placing], ...turnsOfBuyer(input))
      const cart = await findCart(db, cartOwner(context))
      const placed_from = keyedHash(secretKey, 'placed from', networkOf(context.clientAddress))
      const token = await db
        .transaction()
        .execute((tx) => placeCheckout(tx, enqueue, cart, input, { stripe: stripe && fees, placed_from }))
        .catch((error: unknown) => pointOut(error, input, context))
      await countAgain(context)
      rememberHere(context, token)
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

/** One for each order, for a letter goes out about each, to whatever address was typed. */
function turnsOfBuyer({ buyer: { phone, email }, orders }: CheckoutInput) {
  const contacts = [phone, email].filter((contact) => contact !== null)
  return orders.flatMap(() => contacts.map((contact) => [limits.placingContact, contact] as const))
}

function asksAgain({ next, place }: Record<string, unknown>) {
  const of = (value: unknown) => typeof value === 'string' && value !== ''
  return of(next) || of((place as { next?: unknown } | undefined)?.next)
}

/** What is wrong is said in the language of the page, all of it at once. */
async function readCheckout(typed: Record<string, unknown>, { locals }: ActionAPIContext) {
  const { db, lang, t, form, account } = locals
  const parsed = checkoutInput(t.checkout.wrong, {
    lang,
    account_id: account?.account_id ?? null,
  }).safeParse(typed)
  const isSent = await sendsAny(db, chosenDeliveries(typed))
  if (form && isSent) askAddress(form, t, { address: typed['address'], village: villageOf(typed['place']) })
  if (parsed.success && Object.keys(form?.problems ?? {}).length === 0) return parsed.data
  for (const { path, message } of parsed.error?.issues ?? [])
    if (form) form.problems[path.join('.')] ??= message
  throw new Refusal('checkout-incomplete')
}

/** A guest's browser finds the orders again that were placed with it; an account has its own list. */
function rememberHere({ cookies, locals }: ActionAPIContext, token: string) {
  if (locals.account) return
  const tokens = readPlaced(cookies.get(placedCookieName)?.value)
  const { name, value, attributes } = placedCookie(locals.siteUrl, [token, ...tokens])
  cookies.set(name, value, attributes)
}

/** What is missing of where the goods go. */
function askAddress(
  { problems, values }: FormState,
  { checkout: { wrong } }: Messages,
  { address, village }: { address: unknown; village: string | null },
) {
  const isSearching = (values['place.search']?.at(-1) ?? '') !== ''
  if (typeof address !== 'string' || address === '') problems['address'] = wrong.address
  if (village === null) problems['place.village'] = isSearching ? wrong.found : wrong.village
}

/** Says what was refused beside the shop or the line that it is about; the rest of the page stays as it was typed. */
function pointOut(error: unknown, { orders }: CheckoutInput, { locals }: ActionAPIContext): never {
  if (!(error instanceof Refusal) || !locals.form) throw error
  const { t, form } = locals
  const { seller_id, variant_id, product_id } = error.values
  const { sentence } =
    error.values['left'] === 0 ? { sentence: t.checkout.wrong.gone } : sentenceFor(error, t)
  const { wrong } = t.checkout
  const say = (field: string, words = sentence) => (form.problems[field] = words)
  const order = orders.find((each) => each.seller_id === seller_id)
  // The form had one: the village is none any more.
  if (error.code === 'address-required')
    askAddress(form, t, { address: form.values['address']?.at(-1), village: null })
  else if (error.code === 'total-changed' && order?.shown_rupiah === neverShown)
    say(orderField(order.seller_id, 'delivery'), wrong.counted)
  else if (seller_id !== undefined) say(shopField(Number(seller_id)))
  else if (variant_id !== undefined) say(`line.${variant_id}`)
  else if (product_id !== undefined) say(`product.${product_id}`)
  else throw error
  throw new Refusal('checkout-incomplete')
}
