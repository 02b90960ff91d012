import type { ActionAPIContext } from 'astro:actions'
import { z } from 'astro/zod'
import type { Tx } from '../../db/types.ts'
import { limits } from '../market/accounts/rate-limit.ts'
import { addToCart } from '../market/cart/add-to-cart.ts'
import { changeQuantity } from '../market/cart/change-quantity.ts'
import { countCart } from '../market/cart/count-cart.ts'
import { findCart } from '../market/cart/find-cart.ts'
import type { FoundCart } from '../market/cart/take-from-cart.ts'
import { tidyCart } from '../market/cart/tidy-cart.ts'
import { localized, paths } from '../paths.ts'
import { Refusal } from '../refusal.ts'
import { takeTurns } from './account-door.ts'
import { cartOwner, countAgain, keepCart } from './cart-door.ts'
import { publicAction } from './form-action.ts'

/** What is not such a number is refused by its verb's name, in the language of the page. */
const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .catch(NaN)
const wanted = z.object({ variant_id: whole, quantity: whole })

export const cart = {
  /** Posted by the page of a product. */
  add: publicAction({
    input: wanted,
    run: async ({ variant_id, quantity }, context) => {
      if (Number.isNaN(variant_id)) throw new Refusal('variant-missing')
      holdQuantity(quantity, 1)
      await takeTurns(context.locals.db, context, [limits.cart])
      const kept = await context.locals.db.transaction().execute(async (tx) => {
        const { token, ...found } = await addToCart(tx, cartOwner(context), { variant_id, quantity })
        return { token, things: await countCart(tx, found) }
      })
      keepCart(context, kept)
      return toCart(context, 'masuk')
    },
  }),

  change: publicAction({
    input: wanted,
    run: async ({ variant_id, quantity }, context) => {
      if (Number.isNaN(variant_id)) throw new Refusal('variant-missing')
      holdQuantity(quantity, 0)
      await inCart(context, (tx, found) => changeQuantity(tx, found, { variant_id, quantity }))
      return toCart(context, quantity === 0 ? 'dihapus' : 'diubah')
    },
  }),

  tidy: publicAction({
    input: z.object({}),
    run: async (_input, context) => {
      await inCart(context, tidyCart)
      return toCart(context, 'disesuaikan')
    },
  }),
}

/** @throws {Refusal} quantity-wrong */
function holdQuantity(quantity: number, least: number) {
  if (!(quantity >= least && quantity <= 9999)) throw new Refusal('quantity-wrong')
}

/** Changes the sender's cart; one that has gone meanwhile is empty, and nothing is to be changed in it. */
async function inCart(context: ActionAPIContext, change: (tx: Tx, cart: FoundCart) => Promise<unknown>) {
  const { db } = context.locals
  await takeTurns(db, context, [limits.cart])
  await db.transaction().execute(async (tx) => {
    const found = await findCart(tx, cartOwner(context))
    if (found) await change(tx, found)
  })
  await countAgain(context)
}

function toCart({ locals }: ActionAPIContext, notice: string) {
  return { to: localized(locals.lang, paths.cart()), notice }
}
