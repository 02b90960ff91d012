import type { APIRoute } from 'astro'
import { hearStripe } from '../../../market/payments/hear-stripe.ts'
import { Refusal } from '../../../refusal.ts'

/**
 * Where Stripe tells what has happened. Whatever is not signed by it is 400; what is answered otherwise than with 200 it
 * tells again, for three days.
 */
export const POST: APIRoute = async ({ locals, request }) => {
  const { db, enqueue, fees, stripe } = locals
  if (!stripe) return new Response(null, { status: 404 })
  try {
    const body = new Uint8Array(await request.arrayBuffer())
    const signature = request.headers.get('Stripe-Signature')
    const heard = await hearStripe({ db, enqueue, fees, stripe }, body, signature)
    if (!heard) return Response.json({ refused: 'signature' }, { status: 400 })
    if (heard.taken === 'mismatch') console.warn(`Stripe's ${heard.event} does not fit our rows`)
    return Response.json({ taken: heard.taken })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return Response.json({ refused: error.code }, { status: 409 })
  }
}
