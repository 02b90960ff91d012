import type Stripe from 'stripe'
import { z } from 'zod'
import type { Db } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import type { Fees } from './fees.ts'
import type { StripeDoor } from './stripe-door.ts'
import { takeStripeEvent } from './take-stripe-event.ts'

type Doors = { db: Db; enqueue: Enqueue; fees: Fees; stripe: StripeDoor }

/**
 * Takes in what has come to the webhook, byte for byte. Returns what became of it, and the event's name for the log;
 * undefined where it is not signed with our secret, is too old (five minutes), or is no event.
 * @throws {Refusal} session-unknown, where Stripe is to tell it again
 */
export async function hearStripe(
  { db, enqueue, fees, stripe }: Doors,
  body: Uint8Array,
  signature: string | null,
) {
  const event = readStripeEvent(stripe, body, signature)
  if (!event) return undefined
  const taken = await db.transaction().execute((tx) => takeStripeEvent(tx, enqueue, fees, event))
  return { taken, event: `${event.id} (${event.type})` }
}

export function readStripeEvent(
  { client, webhookSecret }: StripeDoor,
  body: Uint8Array,
  signature: string | null,
): Stripe.Event | undefined {
  try {
    const event = client.webhooks.constructEvent(body, signature ?? '', webhookSecret)
    return shape.safeParse(event).success ? event : undefined
  } catch (error) {
    const isSigned = (error as { type?: string }).type !== 'StripeSignatureVerificationError'
    if (isSigned && !(error instanceof SyntaxError)) throw error
    return undefined
  }
}

/** What of an event is relied on before its type is known. */
const shape = z.object({
  id: z.string(),
  type: z.string(),
  created: z.number(),
  data: z.object({ object: z.object({ id: z.string().optional() }) }),
})
