import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { testDatabase, testServer } from '../../support/database.ts'
import { fakeStripe, type FakeStripe } from '../../support/fake-stripe.ts'
import { deeds, moneyWalk, type Step } from '../../support/money-walk.ts'
import { fc } from '../../support/property.ts'

let db: Db
let close: () => Promise<void>
let stripe: FakeStripe
let world: Awaited<ReturnType<typeof moneyWalk>>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  stripe = await fakeStripe()
  world = await moneyWalk(db, stripe)
}, 60_000)
afterAll(async () => {
  await stripe.stop()
  await close()
})

/** A thousand on a real server; the embedded database takes three times as long for one. `WALKS=50` tries others. */
const walks = Number(process.env['WALKS'] ?? (testServer === undefined ? 70 : 1000))

const often = (
  [
    'buy',
    'start',
    'pay-later',
    'accept',
    'receive',
    'pay',
    'tell',
    'confirm',
    'send',
    'time',
    'cancel',
  ] as const
).flatMap((deed) => [deed, deed])
/** A buyer comes first; what comes after, and how far, is left to chance. */
const step: fc.Arbitrary<Step> = fc.record({
  deed: fc.constantFrom(...deeds, ...often),
  pick: fc.nat(1000),
  amount: fc.nat(100_000),
  crash: fc.constantFrom('none', 'none', 'none', 'none', 'before-commit', 'in-the-middle'),
})
const first = step.map((each): Step => ({ ...each, deed: 'buy', crash: 'none' }))
const steps = fc
  .tuple(first, fc.array(step, { minLength: 1, maxLength: 6, size: 'max' }))
  .map(([one, others]) => [one, ...others])

const met = new Map<string, number>()

test(`after each of ${walks} random walks the books balance, and nothing is lost or sold twice`, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const walked = await world.walk(taken)
      for (const [what, times] of walked.met) met.set(what, (met.get(what) ?? 0) + times)
      const { since, money, unfinished } = walked
      expect(unfinished).toEqual({ jobs: [], lost: [] })
      expect(await booksOf(since)).toEqual({
        unbalanced: 0,
        at_stripe: stripe.rupiah() - money.operator,
        connected: stripe.rupiah('acct_1Walk') - money.connected,
        turnover: await paidLessReturned(since),
        owed_twice: 0,
        kept_astray: 0,
      })
      expect(await goodsOf(walked)).toEqual([])
    }),
    { numRuns: walks, endOnFailure: process.env['SHRINK'] === undefined },
  )
}, 600_000)

type Walked = Awaited<ReturnType<typeof world.walk>>
type Since = Walked['since']

/** What the ledger says of a walk; all that the operator has is owed, paid out or kept. */
async function booksOf({ posting, order }: Since) {
  const { rows } = await sql<Record<string, number>>`
    with entry as (select * from ledger_entry where posting_id > ${posting})
    select
      (select count(*) from (
        select from entry group by posting_id having sum(amount_rupiah) <> 0) wrong)::float8 as unbalanced,
      coalesce(sum(amount_rupiah) filter (where account = 'stripe'), 0)::float8 as at_stripe,
      coalesce(sum(amount_rupiah) filter (where account = 'connected'), 0)::float8 as connected,
      coalesce(-sum(amount_rupiah) filter (
        where account in ('goods', 'delivery', 'unique-code', 'refunds')), 0)::float8 as turnover,
      coalesce(sum(amount_rupiah) filter (
        where account in ('stripe', 'payable', 'paid-out', 'fee', 'withheld-tax')), 0)::float8 as owed_twice,
      (${keptAstray(order)})::float8 as kept_astray
    from entry`.execute(db)
  return rows[0]
}

/**
 * Sales at Stripe of which more or less is kept than of the goods that nobody has given back: neither shop and Stripe
 * (`refund`), nor the buyer's bank.
 */
function keptAstray(order: number) {
  const entries = (of: RawBuilder<unknown>) => sql`
    select coalesce(-sum(amount_rupiah) filter (where account = 'fee'), 0) as fee,
      coalesce(-sum(amount_rupiah) filter (where account = 'withheld-tax'), 0) as tax
    from ledger_posting posting join ledger_entry on posting_id = posting.id
    where posting.order_id = payment.order_id and ${of}`
  return sql`
    select count(*) from order_payment payment
    join shop_order placed on placed.id = payment.order_id
    cross join lateral (${entries(sql`posting.ref = 'sale:' || payment.order_id`)}) sale
    cross join lateral (${entries(sql`true`)}) kept
    cross join lateral (
      select least(placed.goods_rupiah,
        (select coalesce(sum(amount_rupiah), 0) from refund
          where refund.session_id = payment.session_id and refund.order_id = payment.order_id
            and done_at is not null and failed_at is null)
        + (select coalesce(sum(entry.amount_rupiah), 0) from ledger_posting posting
            join ledger_entry entry on entry.posting_id = posting.id and entry.account = 'lost'
            join stripe_dispute dispute on dispute.id = split_part(posting.ref, ':', 2)
            join stripe_session session on session.payment_intent = dispute.payment_intent
            where posting.order_id = payment.order_id and session.id = payment.session_id)) as rupiah) went
    where payment.order_id > ${order} and payment.session_id is not null and placed.goods_rupiah > 0
      and (kept.fee, kept.tax) <> (div(sale.fee * (placed.goods_rupiah - went.rupiah), placed.goods_rupiah),
        div(sale.tax * (placed.goods_rupiah - went.rupiah), placed.goods_rupiah))`
}

/** Payments less refunds, from their own rows: what Stripe has taken, and what came to the shops themselves. */
async function paidLessReturned({ order, checkout }: Since) {
  const { rows } = await sql<{ rupiah: number }>`
    select (
      (select coalesce(sum(part.amount_rupiah), 0) from stripe_session session
        join stripe_session_order part on part.session_id = session.id
        where session.checkout_id > ${checkout} and session.state = 'paid')
      + (select coalesce(sum(amount_rupiah), 0) from order_payment where order_id > ${order} and kind <> 'stripe')
      - (select coalesce(sum(amount_rupiah), 0) from refund
        where order_id > ${order} and done_at is not null and failed_at is null)
    )::float8 as rupiah`.execute(db)
  return rows[0]?.rupiah
}

/**
 * The variants of which pieces were lost or sold twice in a walk, and those of which more or less is promised than is
 * booked: none. What came back and was not put on the shelf again counts as sold.
 */
async function goodsOf({ since, shelves }: Pick<Walked, 'since' | 'shelves'>) {
  const { rows } = await sql`
    select variant.id, variant.stock, variant.reserved, month.booked, line.*, to_jsonb(before) as before
    from jsonb_to_recordset(${JSON.stringify(shelves)}::jsonb) before(id bigint, stock int, reserved int)
    join product_variant variant on variant.id = before.id
    cross join lateral (
      select
        coalesce(sum(line.quantity) filter (where o.stock_state = 'held'), 0) as held,
        coalesce(sum(line.quantity) filter (where o.stock_state = 'taken'), 0) as taken,
        coalesce(sum((
          select sum(place.quantity) from order_line_month place where place.order_line_id = line.id)), 0) as placed
      from order_line line join shop_order o on o.id = line.order_id
      where line.variant_id = variant.id and o.id > ${since.order}) line
    cross join lateral (
      select coalesce(sum(booked), 0) as booked from capacity_month where product_id = variant.product_id) month
    where variant.stock + line.taken <> before.stock or variant.reserved <> before.reserved
        + case when variant.stock is null then 0 else line.held end
      or variant.reserved > variant.stock
      or month.booked <> case when variant.stock is null then line.placed else 0 end
      or line.placed <> case when variant.stock is null then line.held + line.taken else 0 end`.execute(db)
  return rows
}

test.runIf(walks >= 1000)(
  'the walks have met what they were to meet: refusals, killed processes, money of every kind',
  async () => {
    const words = [...met.keys()].join(' ')
    for (const deed of ['buy', 'start', 'confirm', 'cancel', 'time', 'retry-refund', 'pay-otherwise'])
      expect(words).toContain(`killed ${deed}`)
    for (const refused of [
      'buy: sold-out',
      'buy: capacity-full',
      'payout: payout-too-much',
      'retry-refund: refund-taken-up',
    ])
      expect(words).toContain(`refused ${refused}`)
    const { rows } = await sql<Record<string, number>>`
    select (select count(*) from stripe_session where state = 'paid')::float8 as paid,
      (select count(*) from stripe_session where state = 'failed')::float8 as bounced,
      (select count(*) from order_payment where kind = 'bank')::float8 as transferred,
      (select count(*) from order_payment where kind = 'cash')::float8 as handed_over,
      (select count(*) from refund where kind = 'stripe' and done_at is not null)::float8 as returned,
      (select count(*) from order_payment where not exists (
        select from order_step step where step.order_id = order_payment.order_id
          and step.state in ('paid', 'received')))::float8 as too_late,
      (select count(*) from order_step step where state = 'paid' and exists (
        select from order_step earlier
        where earlier.order_id = step.order_id and earlier.state = 'lapsed' and earlier.id < step.id))::float8 as late,
      (select count(*) from refund where failed_at is not null)::float8 as failed,
      (select count(*) from refund
        where attempt_of is not null and kind = 'stripe' and done_at is not null)::float8 as retried,
      (select count(*) from refund where kind = 'operator')::float8 as paid_otherwise,
      (select count(*) from refund where kind = 'direct' and session_id is not null)::float8 as paid_by_shop,
      (select count(*) from ledger_posting where kind = 'dispute')::float8 as disputed,
      (select count(*) from ledger_posting where kind = 'reversal')::float8 as written_back,
      (select count(*) from order_step where undoes is not null)::float8 as taken_back,
      (select count(*) from payout)::float8 as paid_out`.execute(db)
    expect(Object.entries(rows[0] ?? {}).filter(([, times]) => times === 0)).toEqual([])
  },
)
