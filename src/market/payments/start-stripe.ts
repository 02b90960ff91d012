import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import type { Db, Tx } from '../../../db/types.ts'
import { messages } from '../../i18n/messages.ts'
import type { Enqueue } from '../../job.ts'
import { localized, paths } from '../../paths.ts'
import { Refusal } from '../../refusal.ts'
import type { Fees } from './fees.ts'
import { askStripe } from './reconcile-session.ts'
import { settleSession } from './settle-session.ts'
import { type Attempt, prepareAttempt } from './stripe-attempt.ts'
import { type StripeDoor, toStripe } from './stripe-door.ts'
import { writeMetadata } from './stripe-metadata.ts'
import { insertSession } from './stripe-session.ts'

type Doors = { db: Db; enqueue: Enqueue; fees: Fees; stripe: StripeDoor; siteUrl: string }

/**
 * Where the buyer of an order pays at Stripe: for this order and those of the same checkout whose money comes to the same
 * account. A session that is open and still fits is used again; one that does not fit is ended there first, so that
 * there is never more than one. No transaction is open while Stripe is asked. Returns the address to lead to.
 * @throws {Refusal} not-found; order-state; payment-underway; payment-tries; payment-too-small; stripe-away
 */
export async function startStripe(doors: Doors, order_token: string) {
  const { db, stripe, siteUrl } = doors
  const prepare = () => db.transaction().execute((tx) => prepareAttempt(tx, order_token))
  let attempt = await prepare()
  if (attempt.open?.url) return attempt.open.url
  if (attempt.open) {
    await endSession(doors, attempt.open.id)
    attempt = await prepare()
    if (attempt.open?.url) return attempt.open.url
  }
  const session = await orAway(createSession(stripe.client, siteUrl, attempt))
  await db.transaction().execute((tx) => keepSession(tx, session, attempt))
  if (!session.url) throw new Refusal('stripe-away')
  return session.url
}

async function endSession({ db, enqueue, fees, stripe }: Doors, id: string) {
  const ended = await orAway(askStripe(stripe.client, id, true))
  await db.transaction().execute((tx) => settleSession(tx, enqueue, fees, ended))
}

function createSession(client: Stripe, siteUrl: string, attempt: Attempt) {
  const { checkout_token, stripe_account, language, orders, expires_at } = attempt
  const order_ids = orders.map(({ id }) => id)
  const metadata = writeMetadata({ checkout_token, order_ids, stripe_account, attempt: attempt.attempt })
  const back = siteUrl + localized(language, paths.placed(checkout_token))
  const asked: Stripe.Checkout.SessionCreateParams = {
    mode: 'payment',
    line_items: orders.map(({ id, due_rupiah, seller_name }) => ({
      quantity: 1,
      price_data: {
        currency: 'idr',
        unit_amount: toStripe(due_rupiah),
        product_data: { name: messages[language].pay.item(`ET-${id}`, seller_name) },
      },
    })),
    client_reference_id: checkout_token,
    metadata,
    payment_intent_data: {
      metadata,
      ...(stripe_account !== null && { transfer_data: { destination: stripe_account } }),
    },
    success_url: `${back}?bayar=selesai&pesanan=${order_ids[0]}`,
    cancel_url: `${back}?bayar=batal&pesanan=${order_ids[0]}`,
    expires_at,
    locale: language,
    // What is paid is to be what our rows say, in rupiah.
    adaptive_pricing: { enabled: false },
  }
  // The same again, from two tabs or after a crash, is the same session.
  const idempotencyKey = `pay-${createHash('sha256').update(JSON.stringify(asked)).digest('base64url')}`
  return client.checkout.sessions.create(asked, { idempotencyKey })
}

async function keepSession(tx: Tx, { id, url, expires_at }: Stripe.Checkout.Session, attempt: Attempt) {
  const { checkout_id, stripe_account, orders } = attempt
  await tx
    .selectFrom('shop_order')
    .select('id')
    .where(
      'id',
      'in',
      orders.map((order) => order.id),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  await insertSession(tx, { id, url, expires_at, checkout_id, stripe_account, orders })
}

/** A Stripe that is away, or busy, is an answer that the buyer can read. */
async function orAway<Answer>(asked: Promise<Answer>) {
  return asked.catch((error: unknown) => {
    const { type, code } = (error ?? {}) as { type?: string; code?: string }
    if (code === 'amount_too_small') throw new Refusal('payment-too-small')
    if (passing.has(type ?? '')) throw new Refusal('stripe-away')
    throw error
  })
}

const passing = new Set(['StripeConnectionError', 'StripeAPIError', 'StripeRateLimitError'])
