import Stripe from 'stripe'
import type { Config } from '../config.ts'
import type { StripeDoor } from '../market/payments/stripe-door.ts'

/** Stripe's own client, or null without keys. It tries again by itself when the network fails. */
export function openStripe(keys: Config['stripe']): StripeDoor | null {
  if (!keys) return null
  const { secretKey, webhookSecret, apiBase } = keys
  return {
    client: new Stripe(secretKey, { ...hostOf(apiBase), maxNetworkRetries: 2, telemetry: false }),
    webhookSecret,
    checkoutOrigin: apiBase === undefined ? 'https://checkout.stripe.com' : new URL(apiBase).origin,
  }
}

function hostOf(apiBase: string | undefined) {
  if (apiBase === undefined) return {}
  const { hostname, port, protocol } = new URL(apiBase)
  const plain = protocol === 'http:'
  return {
    host: hostname,
    port: port || (plain ? 80 : 443),
    protocol: plain ? ('http' as const) : ('https' as const),
  }
}
