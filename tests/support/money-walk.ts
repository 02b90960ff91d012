import { sql } from 'kysely'
import type Stripe from 'stripe'
import type { Db, Tx } from '../../db/types.ts'
import type { Enqueue, Job } from '../../src/job.ts'
import { enterOperator } from '../../src/market/agencies/enter-operator.ts'
import { acceptOrder } from '../../src/market/orders/accept-order.ts'
import { askReturn } from '../../src/market/orders/ask-return.ts'
import { enterAsBuyer, enterAsSeller } from '../../src/market/orders/enter-order.ts'
import { placeCheckout } from '../../src/market/orders/place-checkout.ts'
import { readyOrder } from '../../src/market/orders/ready-order.ts'
import { receiveOrder } from '../../src/market/orders/receive-order.ts'
import { sendOrder } from '../../src/market/orders/send-order.ts'
import { stepToTakeBack, takeBack } from '../../src/market/orders/take-back.ts'
import { agreeToReturn } from '../../src/market/payments/answer-return.ts'
import { cancelOrder } from '../../src/market/payments/cancel-order.ts'
import { confirmTransfer } from '../../src/market/payments/confirm-transfer.ts'
import { giveBack } from '../../src/market/payments/give-back.ts'
import { handOver } from '../../src/market/payments/hand-over.ts'
import { findFailedRefund } from '../../src/market/payments/find-failed-refunds.ts'
import { closeOrders } from '../../src/market/payments/close-orders.ts'
import { lapseOrders } from '../../src/market/payments/lapse-orders.ts'
import { listRefunds } from '../../src/market/payments/list-refunds.ts'
import { markSentBack } from '../../src/market/payments/mark-sent-back.ts'
import { payBackOtherwise } from '../../src/market/payments/pay-back-otherwise.ts'
import { reconcileSession } from '../../src/market/payments/reconcile-session.ts'
import { recordPayout } from '../../src/market/payments/record-payout.ts'
import { retryRefund } from '../../src/market/payments/retry-refund.ts'
import { sendRefund } from '../../src/market/payments/send-refund.ts'
import { startStripe } from '../../src/market/payments/start-stripe.ts'
import { takeBackPayment } from '../../src/market/payments/take-back-payment.ts'
import { takeStripeEvent } from '../../src/market/payments/take-stripe-event.ts'
import type { Desk } from '../../src/market/sellers/enter-desk.ts'
import { Refusal } from '../../src/refusal.ts'
import { aProduct, aSeller, aStripeChoice, anAccount, villages } from './factories.ts'
import type { FakeStripe } from './fake-stripe.ts'
import { aDesk } from './product-room.ts'

/** What somebody, or something, does next: `pick` and `amount` choose which, `crash` how far it comes. */
export type Step = { deed: Deed; pick: number; amount: number; crash: Crash }
type Crash = 'none' | 'before-commit' | 'in-the-middle'
type Deed = (typeof deeds)[number]
export const deeds = [
  'buy',
  'start',
  'pay',
  'pay-later',
  'arrive',
  'bounce',
  'tell',
  'lose',
  'confirm',
  'accept',
  'send',
  'receive',
  'return',
  'cancel',
  'refund-part',
  'take-back',
  'payment-missing',
  'refund-in-dashboard',
  'refund-fails',
  'retry-refund',
  'pay-otherwise',
  'dispute',
  'close-dispute',
  'time',
  'jobs',
  'mark-sent-back',
  'payout',
] as const

const fees = { percent: 2.5, withholds: true }

/** A process that is killed: whatever is open is rolled back. */
class Killed extends Error {}

type Shop = { desk: Desk; delivery: { pickup: number; courier: number }; ways: (number | 'stripe')[] }

/** Three shops, the last with an account of its own at Stripe, and those who buy there. */
export async function moneyWalk(db: Db, stripe: FakeStripe) {
  const operator = await enterOperator(db, (await anAccount(db, { is_operator: true })).id)
  const shops = [await aShop(db), await aShop(db), await aShop(db, 'acct_1Walk')]
  const cloths: Good[] = []
  for (const [index, { desk }] of shops.entries())
    cloths.push(await aGood(db, 25_000 + index * 7001, { seller_id: desk.seller_id }))

  /** Walks, and leaves nothing under way. Returns what stands in the books for what was done since it began. */
  async function walk(steps: readonly Step[]) {
    const since = { ...(await marks(db)), session: stripe.sessions.size }
    const money = { operator: stripe.rupiah(), connected: stripe.rupiah('acct_1Walk') }
    const toOrder = { seller_id: cloths[0]?.seller_id ?? 0, stock: null, lead_days: 7, monthly_capacity: 1 }
    const goods = [...cloths, await aGood(db, 90_000, toOrder)]
    const shelves = await restock(db, goods)
    const jobs: Job[] = []
    let heard = stripe.events.length
    const lost: Stripe.Event[] = []

    const kept: Enqueue = (_tx, job) => Promise.resolve(void jobs.push(job))
    /** A transaction that is killed as `crash` says: no commit, no job. */
    async function inTx(crash: Crash, work: (tx: Tx, enqueue: Enqueue) => Promise<unknown>) {
      const asked: Job[] = []
      const enqueue: Enqueue = (_tx, job) => {
        if (crash === 'in-the-middle') throw new Killed()
        return Promise.resolve(void asked.push(job))
      }
      await db.transaction().execute(async (tx) => {
        await work(tx, enqueue)
        if (crash !== 'none') throw new Killed()
      })
      jobs.push(...asked)
    }
    /** For verbs that open their own transactions: the first, or the last, is killed before it commits. */
    function killable(crash: Crash): Db {
      if (crash === 'none') return db
      let opened = 0
      const killedAt = crash === 'in-the-middle' ? 2 : 1
      return new Proxy(db, {
        get: (target, name) => {
          const value = Reflect.get(target, name) as unknown
          if (name !== 'transaction')
            return typeof value === 'function' ? (value.bind(target) as unknown) : value
          return () => ({
            execute: (work: (tx: Tx) => Promise<unknown>) => {
              opened++
              if (opened !== killedAt) return target.transaction().execute(work)
              return target.transaction().execute(async (tx) => {
                await work(tx)
                throw new Killed()
              })
            },
          })
        },
      })
    }

    const orders = () =>
      db
        .selectFrom('shop_order')
        .where('id', '>', since.order)
        .select([
          'id',
          'token',
          'seller_id',
          'state',
          'payment_kind',
          'delivery_kind',
          'due_rupiah',
          'unique_code',
        ])
        .orderBy('id')
        .execute()
    type Order = Awaited<ReturnType<typeof orders>>[number]
    const deskOf = ({ seller_id }: Order) =>
      shops.find(({ desk }) => desk.seller_id === seller_id)?.desk as Desk
    const one = async (pick: number, is: (order: Order) => boolean) =>
      chosen((await orders()).filter(is), pick)
    const sessions = () => [...stripe.sessions.values()].slice(since.session)

    async function take(event: Stripe.Event, crash: Crash = 'none') {
      await inTx(crash, (tx, enqueue) => takeStripeEvent(tx, enqueue, fees, event))
    }
    /** What Stripe has told and was not taken in comes again. */
    async function listen(order: number, crash: Crash) {
      const told = [...lost.splice(0), ...(stripe.events.slice(heard) as unknown as Stripe.Event[])]
      heard = stripe.events.length
      const inOrder =
        order % 3 === 0 ? told.toReversed() : order % 3 === 1 ? told.flatMap((each) => [each, each]) : told
      for (const [index, event] of inOrder.entries())
        await take(event, index === 0 ? crash : 'none').catch((error: unknown) => {
          if (!(error instanceof Killed) && !isRefused(error, 'session-unknown')) throw error
          lost.push(event)
        })
    }
    async function work(crash: Crash) {
      for (const [index, job] of jobs.splice(0).entries()) {
        if (!isRefund(job)) continue
        if (job.queue === 'stripe.refunds') {
          await listRefunds(db, kept, stripe.door, job.data.session_id)
          continue
        }
        const { refund_id } = job.data
        const how = index === 0 && crash !== 'none' ? killable('before-commit') : db
        await sendRefund(how, kept, stripe.door, refund_id).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error
          jobs.push(job)
        })
      }
    }

    const paidThere = () => sessions().filter(({ payment_status }) => payment_status === 'paid')
    const underway = () =>
      sessions().filter(
        ({ payment_intent }) =>
          payment_intent !== null && stripe.intent(payment_intent).status === 'processing',
      )

    const does: Record<Deed, (step: Step) => unknown> = {
      buy: ({ pick, amount, crash }) => buy(pick, amount, crash),
      start: ({ pick, crash }) => start(pick, crash),
      pay: async ({ pick }) => {
        const session = await openSession(pick)
        if (session) stripe.pay(session.id)
      },
      'pay-later': async ({ pick }) => {
        const session = await openSession(pick)
        if (session) stripe.pay(session.id, { later: true })
      },
      arrive: ({ pick }) => {
        const session = chosen(underway(), pick)
        if (session) stripe.arrive(session.id)
      },
      bounce: ({ pick }) => {
        const session = chosen(underway(), pick)
        if (session) stripe.bounce(session.id)
      },
      tell: ({ pick, crash }) => listen(pick, crash),
      // What is never told is asked for in the end, as far as we know of the session.
      lose: async () => {
        const told = stripe.events.slice(heard) as unknown as Stripe.Event[]
        heard = stripe.events.length
        for (const event of told) {
          const { id } = event.data.object as { id: string }
          if (!event.type.startsWith('checkout.session.') || !(await isKnown(db, id))) lost.push(event)
        }
      },
      confirm: async ({ pick, amount, crash }) => {
        const order = await one(
          pick,
          (each) => ['placed', 'lapsed'].includes(each.state) && each.payment_kind === 'bank',
        )
        if (order)
          await inTx(crash, async (tx, enqueue) =>
            confirmTransfer(
              tx,
              enqueue,
              fees,
              await enterAsSeller(tx, deskOf(order), order.id),
              order.due_rupiah - (amount % 4 === 0 ? order.unique_code : 0),
            ),
          )
      },
      accept: ({ pick, crash }) =>
        asSeller(
          pick,
          crash,
          ({ state, payment_kind }) => state === 'placed' && payment_kind === 'cash',
          acceptOrder,
        ),
      send: ({ pick, crash }) =>
        asSeller(
          pick,
          crash,
          ({ state }) => state === 'paid' || state === 'accepted',
          (tx, enqueue, order) =>
            order.delivery_kind === 'pickup'
              ? readyOrder(tx, enqueue, order)
              : sendOrder(tx, enqueue, order, { courier: 'Kurir', tracking_number: `RESI ${order.id}` }),
        ),
      receive: async (step) => {
        const { pick, crash } = step
        await does.accept({ ...step, crash: 'none' })
        const order = await one(
          pick,
          ({ state, payment_kind }) =>
            state === 'sent' || state === 'ready' || (state === 'accepted' && payment_kind === 'cash'),
        )
        if (!order) return
        const asShop = (tx: Tx) => enterAsSeller(tx, deskOf(order), order.id)
        if (order.state === 'accepted')
          await inTx('none', async (tx, enqueue) => readyOrder(tx, enqueue, await asShop(tx)))
        await inTx(crash, async (tx, enqueue) =>
          order.payment_kind === 'cash'
            ? handOver(tx, enqueue, fees, await asShop(tx), null)
            : receiveOrder(tx, enqueue, await enterAsBuyer(tx, order.token, null)),
        )
      },
      return: async ({ pick, amount, crash }) => {
        const order = await one(pick, ({ state }) => state === 'sent' || state === 'received')
        if (!order) return
        await inTx('none', async (tx, enqueue) =>
          askReturn(tx, enqueue, await enterAsBuyer(tx, order.token, null), 'Kainnya sobek.'),
        )
        await inTx(crash, async (tx, enqueue) =>
          agreeToReturn(tx, enqueue, await enterAsSeller(tx, deskOf(order), order.id), {
            answer: 'Baik, kami terima.',
            amount_rupiah: amount % (order.due_rupiah + 1),
            puts_back: amount % 2 === 0,
          }),
        )
      },
      cancel: async ({ pick, amount, crash }) => {
        const order = await one(pick, ({ state }) => !['cancelled', 'lapsed', 'returned'].includes(state))
        if (order)
          await inTx(crash, async (tx, enqueue) => {
            const entered =
              amount % 2 === 0
                ? await enterAsBuyer(tx, order.token, null)
                : await enterAsSeller(tx, deskOf(order), order.id)
            await cancelOrder(tx, enqueue, entered, 'Tidak jadi.', amount % 3 === 0 ? 'gone' : 'back')
          })
      },
      'refund-part': ({ pick, amount, crash }) =>
        asSeller(
          pick,
          crash,
          ({ state }) =>
            ['paid', 'making', 'sent', 'ready', 'received', 'returned', 'cancelled'].includes(state),
          (tx, enqueue, order) =>
            giveBack(tx, enqueue, order, {
              amount_rupiah: 1 + (amount % 40_000),
              reason: 'Potongan harga.',
            }),
        ),
      'take-back': async (step) => {
        const { pick, crash } = step
        await does.send({ ...step, crash: 'none' })
        await asSeller(
          pick,
          crash,
          ({ state }) => ['accepted', 'making', 'sent', 'ready'].includes(state),
          async (tx, enqueue, order) => {
            const { step } = await tx
              .selectFrom('shop_order')
              .where('id', '=', order.id)
              .select(stepToTakeBack.as('step'))
              .executeTakeFirstOrThrow()
            await takeBack(tx, enqueue, order, step ?? 0)
          },
        )
      },
      'payment-missing': async (step) => {
        const { pick, crash } = step
        await does.confirm({ ...step, crash: 'none' })
        await asSeller(
          pick,
          crash,
          ({ state, payment_kind }) => state === 'paid' && payment_kind === 'bank',
          (tx, enqueue, order) => takeBackPayment(tx, enqueue, order, 'Uangnya belum masuk.'),
        )
      },
      'refund-in-dashboard': async ({ pick, amount }) => {
        const session = chosen(paidThere(), pick)
        const intent = session?.payment_intent
        if (!intent) return
        const { amount: whole, amount_refunded, transfer_data } = stripe.chargeOf(intent)
        const left = (whole - amount_refunded) / 100
        // Money that we have asked back ourselves is no longer there to be sent by hand.
        await work('none')
        if (left > 0 && stripe.chargeOf(intent).amount_refunded === amount_refunded)
          stripe.refund(intent, { amount: (1 + (amount % left)) * 100, reverse: transfer_data !== null })
      },
      'refund-fails': async (step) => {
        if (paidThere().length === 0) await does.pay(step)
        await work('none')
        if (gone().length === 0) await does['refund-in-dashboard'](step)
        const refund = chosen(gone(), step.pick)
        if (refund && step.amount % 5 === 0) stripe.cancelRefund(refund.id)
        else if (refund) stripe.failRefund(refund.id)
      },
      'retry-refund': async (step) => {
        const failed = await failedRefund(step)
        if (!failed) return
        const retry = () => inTx(step.crash, (tx, enqueue) => retryRefund(tx, enqueue, operator, failed.id))
        await retry()
        if (step.amount % 3 === 0) await retry()
      },
      'pay-otherwise': async (step) => {
        const failed = await failedRefund(step)
        if (!failed) return
        const { id: refund_id, seller_id } = failed
        await inTx(step.crash, async (tx, enqueue) => {
          const document_id = crypto.randomUUID().replaceAll('-', '')
          await tx
            .insertInto('document')
            .values({ id: document_id, seller_id, content_type: 'image/jpeg', byte_count: 1 })
            .execute()
          const paid_by = step.amount % 2 === 0 ? 'operator' : 'shop'
          const paid = { refund_id, paid_by, note: 'Transfer bank', document_id } as const
          await payBackOtherwise(tx, enqueue, operator, paid)
        })
      },
      dispute: ({ pick }) => {
        const session = chosen(
          paidThere().filter((each) => {
            const { disputed, amount_refunded, transfer_data } = stripe.chargeOf(each.payment_intent ?? '')
            return !disputed && amount_refunded === 0 && transfer_data === null
          }),
          pick,
        )
        if (session?.payment_intent) stripe.dispute(session.payment_intent)
      },
      'close-dispute': ({ pick, amount }) => {
        const dispute = chosen(
          [...stripe.disputes.values()].filter(({ status }) => status === 'needs_response'),
          pick,
        )
        if (dispute) stripe.closeDispute(dispute.id, amount % 2 === 0 ? 'won' : 'lost')
      },
      time: async ({ amount, crash }) => {
        const minutes = amount % 2 === 0 ? 31 : 60 * 24 * 4
        await letTimePass(db, since.order, minutes)
        if (amount % 3 === 0)
          for (const session of sessions().filter(({ status }) => status === 'open'))
            stripe.expire(session.id)
        await inTx(crash, async (tx, enqueue) => {
          await lapseOrders(tx, enqueue, new Date(0), new Date())
          await closeOrders(tx, enqueue, new Date(0), new Date(Date.now() + minutes * 60_000))
        })
      },
      jobs: ({ crash }) => work(crash),
      'mark-sent-back': async ({ pick, crash }) => {
        const all = await orders()
        const waiting = chosen(await directRefunds(db, since.refund), pick)
        const order = all.find(({ id }) => id === waiting?.order_id)
        if (order && waiting)
          await inTx(crash, async (tx, enqueue) =>
            markSentBack(tx, enqueue, await enterAsSeller(tx, deskOf(order), order.id), waiting.id),
          )
      },
      payout: async (step) => {
        const { pick, amount, crash } = step
        for (const first of ['send', 'receive'] as const) await does[first]({ ...step, crash: 'none' })
        const inFourDays = new Date(Date.now() + 4 * 24 * 3_600_000)
        await inTx('none', (tx, enqueue) => closeOrders(tx, enqueue, new Date(0), inFourDays))
        await inTx(crash, (tx, enqueue) =>
          recordPayout(
            tx,
            enqueue,
            operator,
            {
              seller_id: (chosen(shops, pick) as Shop).desk.seller_id,
              amount_rupiah: 1 + (amount % 50_000),
              paid_on: '2100-01-01',
              proof: `BCA ${since.order} ${amount}`,
            },
            '2100-01-02',
          ),
        )
      },
    }

    /** What has gone back at Stripe and has stayed there. */
    function gone() {
      const paid = new Set(paidThere().map(({ payment_intent }) => payment_intent))
      return [...stripe.refunds.values()].filter(
        ({ status, payment_intent }) => status === 'succeeded' && paid.has(payment_intent),
      )
    }

    /** One that the operator has to see to; where there is none yet, one fails. */
    async function failedRefund(step: Step) {
      const open = async () => {
        const failed = await db
          .selectFrom('refund')
          .where('id', '>', since.refund)
          .where('failed_at', 'is not', null)
          .select('id')
          .orderBy('id')
          .execute()
        const found = await Promise.all(failed.map(({ id }) => findFailedRefund(db, id)))
        return found.filter((each) => each !== undefined)
      }
      if ((await open()).length === 0) {
        await does['refund-fails'](step)
        await listen(step.pick, 'none')
      }
      return chosen(await open(), step.pick)
    }

    async function start(pick: number, crash: Crash) {
      const order = await one(
        pick,
        ({ state, payment_kind }) => state === 'placed' && payment_kind === 'stripe',
      )
      const doors = { enqueue: kept, fees, stripe: stripe.door, siteUrl: 'https://contoh.id' }
      if (order) await startStripe({ db: killable(crash), ...doors }, order.token)
    }

    /** One that can be paid; a buyer who has none yet asks for it. */
    async function openSession(pick: number) {
      const open = () => sessions().filter(({ status }) => status === 'open')
      if (open().length === 0) await start(pick, 'none')
      return chosen(open(), pick)
    }

    async function asSeller(
      pick: number,
      crash: Crash,
      is: (order: Order) => boolean,
      verb: (tx: Tx, enqueue: Enqueue, order: Awaited<ReturnType<typeof enterAsSeller>>) => Promise<unknown>,
    ) {
      const order = await one(pick, is)
      if (order)
        await inTx(crash, async (tx, enqueue) =>
          verb(tx, enqueue, await enterAsSeller(tx, deskOf(order), order.id)),
        )
    }

    async function buy(pick: number, amount: number, crash: Crash) {
      const some = shops.filter((_, index) => ((pick % 7) + 1) & (1 << index))
      const lines = goods
        .filter(({ seller_id }) => some.some(({ desk }) => desk.seller_id === seller_id))
        .map((each, index) => ({ ...each, quantity: 1 + ((amount >> index) % 3) }))
      const cart = await aCart(db, lines)
      const input = {
        key: cart.key,
        buyer: aBuyer(),
        orders: some.map(({ desk, delivery, ways }, index) => {
          const payment = chosen(ways, pick + index) ?? 'stripe'
          const kind = payment === ways[1] || amount % 2 === 0 ? 'pickup' : 'courier'
          const own = lines.filter(({ seller_id }) => seller_id === desk.seller_id)
          const sum = own.reduce((total, each) => total + each.quantity * each.price_rupiah, 0)
          return {
            seller_id: desk.seller_id,
            delivery_option_id: delivery[kind],
            payment,
            note: '',
            shown_rupiah: sum + (kind === 'courier' ? 15_000 : 0),
          }
        }),
      }
      await inTx(crash, (tx, enqueue) => placeCheckout(tx, enqueue, cart, input, { stripe: fees }))
    }

    /** Nothing stays under way: slow money comes or bounces, what was lost is asked for, refunds are sent. */
    async function settle() {
      for (let round = 0; round < 5; round++) {
        for (const [index, session] of underway().entries())
          if ((index + round + steps.length) % 2 === 0) stripe.arrive(session.id)
          else stripe.bounce(session.id)
        await listen(2, 'none')
        const silent = await unheard(db, since.checkout)
        for (const { id } of silent) await reconcileSession(db, kept, fees, stripe.door, id)
        await work('none')
        await listen(2, 'none')
        if (underway().length + lost.length + jobs.filter(isRefund).length === 0) break
      }
      // What is over by now is not left for the next walk.
      await inTx('none', (tx, enqueue) => lapseOrders(tx, enqueue, new Date(0), new Date()))
    }

    const met = new Map<string, number>()
    for (const step of steps)
      try {
        await does[step.deed](step)
      } catch (error) {
        if (!(error instanceof Killed) && !(error instanceof Refusal)) throw error
        const what = error instanceof Refusal ? `refused ${step.deed}: ${error.code}` : `killed ${step.deed}`
        met.set(what, (met.get(what) ?? 0) + 1)
      }
    await settle()
    return { since, money, shelves, met, unfinished: { jobs: jobs.filter(isRefund), lost } }
  }

  return { shops, walk }
}

type RefundJob = Extract<Job, { queue: 'stripe.refund' | 'stripe.refunds' }>
const isRefund = (job: Job): job is RefundJob =>
  job.queue === 'stripe.refund' || job.queue === 'stripe.refunds'
const isRefused = (error: unknown, code: string) => error instanceof Refusal && error.code === code

function chosen<Thing>(things: readonly Thing[], pick: number) {
  return things[pick % Math.max(1, things.length)]
}

let buyers = 0
/** Somebody else each time: one alone has few unpaid orders at a shop. */
const aBuyer = () => ({
  name: 'Pembeli',
  phone: `+62810${String(20_000_000 + ++buyers)}`,
  email: null,
  address: 'Jalan Contoh 1',
  rt_rw: '',
  village_code: villages.samataring,
  postcode: null,
  language: 'id' as const,
  account_id: null,
  agreement_version: '1',
})

async function aShop(db: Db, stripe_account?: string): Promise<Shop> {
  const { id: seller_id } = await aSeller(db)
  const desk = await aDesk(db, { seller_id })
  const ways = await db
    .insertInto('seller_payment_method')
    .values([
      { seller_id, kind: 'bank', bank_name: 'Bank', account_number: '1234567890', account_holder: 'Contoh' },
      { seller_id, kind: 'cash', bank_name: null, account_number: null, account_holder: null },
    ])
    .returning('id')
    .execute()
  const options = await db
    .insertInto('delivery_option')
    .values([
      { seller_id, kind: 'pickup', name: '' },
      { seller_id, kind: 'courier', name: 'Kurir' },
    ])
    .returning('id')
    .execute()
  const [pickup = 0, courier = 0] = options.map(({ id }) => id)
  await db
    .insertInto('delivery_rate')
    .values({
      option_id: courier,
      region_code: '',
      first_kg_rupiah: 15_000,
      next_kg_rupiah: 0,
      days_least: 1,
      days_most: 3,
    })
    .execute()
  await aStripeChoice(db, { seller_id, fee_percent: fees.percent, withholds: fees.withholds })
  if (stripe_account !== undefined)
    await db.insertInto('seller_stripe_account').values({ seller_id, stripe_account }).execute()
  return { desk, delivery: { pickup, courier }, ways: [...ways.map(({ id }) => id), 'stripe', 'stripe'] }
}

type Good = { seller_id: number; product_id: number; variant_id: number; price_rupiah: number }

async function aGood(db: Db, price_rupiah: number, given: Parameters<typeof aProduct>[1]): Promise<Good> {
  const { id: product_id, seller_id } = await aProduct(db, { ...given, price: price_rupiah })
  const { id: variant_id } = await db
    .selectFrom('product_variant')
    .where('product_id', '=', product_id)
    .select('id')
    .executeTakeFirstOrThrow()
  return { seller_id, product_id, variant_id, price_rupiah }
}

/** Five pieces of each cloth that nobody has been promised. Returns how things stand on the shelves before a walk. */
async function restock(db: Db, goods: readonly Good[]) {
  const ids = goods.map(({ variant_id }) => variant_id)
  await sql`
    update product_variant set stock = reserved + 5
    where id = any(${ids}::bigint[]) and stock <> reserved + 5`.execute(db)
  const { rows } = await sql<{ id: number; stock: number | null; reserved: number }>`
    select id, stock, reserved from product_variant where id = any(${ids}::bigint[])`.execute(db)
  return rows
}

async function aCart(
  db: Db,
  lines: readonly { variant_id: number; product_id: number; quantity: number; price_rupiah: number }[],
) {
  const cart = await db
    .insertInto('cart')
    .values({ token_hash: crypto.randomUUID() })
    .returning(['id', 'key'])
    .executeTakeFirstOrThrow()
  await db
    .insertInto('cart_line')
    .values(
      lines.map(({ variant_id, product_id, quantity, price_rupiah }) => ({
        cart_id: cart.id,
        variant_id,
        product_id,
        quantity,
        label: 'Kain',
        seen_price_rupiah: price_rupiah,
      })),
    )
    .execute()
  return cart
}

/** What there was before: what comes after has greater ids. */
async function marks(db: Db) {
  const { rows } = await sql<{ order: number; posting: number; refund: number; checkout: number }>`
    select coalesce((select max(id) from shop_order), 0) as order,
      coalesce((select max(id) from ledger_posting), 0) as posting,
      coalesce((select max(id) from refund), 0) as refund,
      coalesce((select max(id) from checkout), 0) as checkout`.execute(db)
  return rows[0] ?? { order: 0, posting: 0, refund: 0, checkout: 0 }
}

async function letTimePass(db: Db, order: number, minutes: number) {
  await sql`
    update shop_order set held_until = held_until - ${minutes}::int * interval '1 minute'
    where id > ${order} and held_until is not null`.execute(db)
  await sql`
    update stripe_session set expires_at = expires_at - ${minutes}::int * interval '1 minute'
    where id in (select session_id from stripe_session_order where order_id > ${order})`.execute(db)
}

function directRefunds(db: Db, since: number) {
  return db
    .selectFrom('refund')
    .where('id', '>', since)
    .where('kind', '=', 'direct')
    .where('done_at', 'is', null)
    .select(['id', 'order_id'])
    .orderBy('id')
    .execute()
}

function unheard(db: Db, checkout: number) {
  return db
    .selectFrom('stripe_session')
    .where('checkout_id', '>', checkout)
    .where('state', 'in', ['open', 'complete'])
    .select('id')
    .execute()
}

async function isKnown(db: Db, id: string) {
  return (
    (await db.selectFrom('stripe_session').where('id', '=', id).select('id').executeTakeFirst()) !== undefined
  )
}
