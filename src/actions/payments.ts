import { z } from 'astro/zod'
import { startStripe } from '../market/payments/start-stripe.ts'
import { Refusal } from '../refusal.ts'
import { publicAction } from './form-action.ts'

export const payments = {
  /** Leads the buyer of an order to Stripe. Whoever knows the order's token is its buyer. */
  pay: publicAction({
    input: z.object({ order: z.string().max(100) }),
    run: async ({ order }, { locals }) => {
      const { db, enqueue, fees, siteUrl, stripe } = locals
      if (!stripe) throw new Refusal('payment-gone')
      return startStripe({ db, enqueue, fees, siteUrl, stripe }, order)
    },
  }),
}
