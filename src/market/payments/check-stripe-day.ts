import type Stripe from 'stripe'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/types.ts'
import type { Enqueue } from '../../job.ts'
import { tellOperators } from '../mail/tell-operators.ts'
import { fromStripe, type StripeDoor } from './stripe-door.ts'
import { readMetadata } from './stripe-metadata.ts'

/** Where Stripe and the ledger do not say the same of a payment, in whole rupiah; `what` is in it or went out of it. */
export type Difference = {
  what: 'paid' | 'returned'
  payment_intent: string
  stripe_rupiah: number
  ledger_rupiah: number
}

/**
 * Compares a day (in the middle of the country) of the ledger with Stripe's own: each payment and what went back of it, as
 * both say it stands now, and the sums of the day on the operator's account. The sums alone may differ around midnight;
 * `differences` are payments that are not the same. Other payments on that account than ours are left out.
 */
export async function checkStripeDay(db: Db, enqueue: Enqueue, stripe: StripeDoor, day: string) {
  const { begins, ends } = await edgesOf(db, day)
  const range = { created: { gte: secondsOf(begins), lt: secondsOf(ends) }, limit: 100 }
  const charges = await all(stripe.client.charges.list(range))
  const refunds = await all(stripe.client.refunds.list({ ...range, expand: ['data.charge'] }))
  const touched = new Map<string, Stripe.Charge | undefined>()
  for (const charge of [...charges, ...refunds.map(({ charge }) => charge)])
    if (typeof charge === 'object' && charge?.paid && readMetadata(charge.metadata))
      touched.set(intentOf(charge), charge)
  for (const intent of await findPosted(db, begins, ends))
    if (!touched.has(intent)) touched.set(intent, await findCharge(stripe, intent))
  const known = await findKnown(db, [...touched.keys()])
  const differences = [...touched].flatMap(([intent, charge]) =>
    differencesOf(intent, charge, known.get(intent)),
  )
  const isOurs = (intent: string) => touched.get(intent)?.transfer_data === null
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
  const came = charges.filter((charge) => charge.paid && isOurs(intentOf(charge)))
  const stayed = refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled')
  const went = stayed.filter((refund) => isOurs(intentOf(refund)))
  const stripe_rupiah = fromStripe(
    sum(came.map(({ amount }) => amount)) - sum(went.map(({ amount }) => amount)),
  )
  const ledger_rupiah = await sumPosted(db, begins, ends)
  const checked = { ledger_rupiah, stripe_rupiah, differences }
  await db.transaction().execute((tx) => keep(tx, enqueue, day, checked))
  return checked
}

type Checked = { ledger_rupiah: number; stripe_rupiah: number; differences: readonly Difference[] }

/** The operators are told of each difference once, on whatever day it is found again. */
async function keep(tx: Tx, enqueue: Enqueue, day: string, { differences, ...sums }: Checked) {
  const checked = { ...sums, differences: JSON.stringify(differences) }
  await tx
    .insertInto('stripe_check')
    .values({ day, ...checked })
    .onConflict((conflict) => conflict.column('day').doUpdateSet({ ...checked, checked_at: sql`now()` }))
    .execute()
  const facts = differences.map((found) => ({
    ref: ['stripe-differs', ...Object.values(found)].join(':'),
    data: { day, ...found },
  }))
  await tellOperators(tx, enqueue, 'stripe-differs', facts)
}

async function edgesOf(db: Db, day: string) {
  const { rows } = await sql<{ begins: Date; ends: Date }>`
    select ${day}::date::timestamp at time zone 'Asia/Makassar' as begins,
      (${day}::date + 1)::timestamp at time zone 'Asia/Makassar' as ends`.execute(db)
  const [edges] = rows
  if (!edges) throw new Error(`No day: ${day}`)
  return edges
}

const secondsOf = (time: Date) => Math.floor(time.getTime() / 1000)

async function all<Item>(list: AsyncIterable<Item>) {
  const items: Item[] = []
  for await (const item of list) items.push(item)
  return items
}

function intentOf({ payment_intent }: { payment_intent: string | Stripe.PaymentIntent | null }) {
  return typeof payment_intent === 'string' ? payment_intent : (payment_intent?.id ?? '')
}

/** Payments of which something was posted on that day. */
async function findPosted(db: Db, begins: Date, ends: Date) {
  const { rows } = await sql<{ payment_intent: string }>`
    select distinct session.payment_intent from ledger_posting posting
    join order_payment payment on payment.order_id = posting.order_id
    join stripe_session session on session.id = payment.session_id
    where posting.posted_at >= ${begins} and posting.posted_at < ${ends} and session.payment_intent is not null`.execute(
    db,
  )
  return rows.map(({ payment_intent }) => payment_intent)
}

/** Undefined where nothing was paid with it, or Stripe knows nothing of it. */
async function findCharge({ client }: StripeDoor, payment_intent: string) {
  const charges = await all(client.charges.list({ payment_intent })).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'resource_missing') return []
    throw error
  })
  return charges.find(({ paid }) => paid)
}

type Known = { payment_intent: string; paid: number; returned: number }

/** What we say of these payments: what came in with each session, and what of it is back. */
async function findKnown(db: Db, intents: readonly string[]) {
  const { rows } = await sql<Known>`
    select session.payment_intent, session.amount_rupiah::float8 as paid,
      coalesce((select sum(amount_rupiah) from refund
        where session_id = session.id and kind = 'stripe' and done_at is not null and failed_at is null), 0)::float8 as returned
    from stripe_session session
    where session.state = 'paid' and session.payment_intent = any(${intents}::text[])`.execute(db)
  return new Map(rows.map((row) => [row.payment_intent, row]))
}

function differencesOf(
  payment_intent: string,
  charge: Stripe.Charge | undefined,
  ours: Known | undefined,
): Difference[] {
  const of = (what: Difference['what'], amount: number | undefined, ledger_rupiah: number | undefined) => ({
    what,
    payment_intent,
    stripe_rupiah: fromStripe(amount ?? 0),
    ledger_rupiah: ledger_rupiah ?? 0,
  })
  return [
    of('paid', charge?.amount, ours?.paid),
    of('returned', charge?.amount_refunded, ours?.returned),
  ].filter(({ stripe_rupiah, ledger_rupiah }) => stripe_rupiah !== ledger_rupiah)
}

/** What the day has brought to, and taken from, the operator's account, but for disputes. */
async function sumPosted(db: Db, begins: Date, ends: Date) {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(entry.amount_rupiah), 0)::float8 as sum from ledger_posting posting
    join ledger_entry entry on entry.posting_id = posting.id
    where entry.account = 'stripe' and posting.kind in ('sale', 'refund')
      and posting.posted_at >= ${begins} and posting.posted_at < ${ends}`.execute(db)
  return rows[0]?.sum ?? 0
}
