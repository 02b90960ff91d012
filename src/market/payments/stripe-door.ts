import type Stripe from 'stripe'

/** The way to Stripe: its client, the secret with which it signs what it tells us, and where buyers pay. */
export type StripeDoor = Readonly<{ client: Stripe; webhookSecret: string; checkoutOrigin: string }>

/** Stripe counts rupiah in hundredths (a two-decimal currency there). */
export const toStripe = (rupiah: number) => rupiah * 100
export const fromStripe = (amount: number) => Math.round(amount / 100)
