import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterAsSystem } from '../../../src/market/orders/enter-order.ts'
import { askRefund, insertRefund } from '../../../src/market/payments/ask-refund.ts'
import { keptAfter } from '../../../src/market/payments/find-kept-back.ts'
import { finishRefund } from '../../../src/market/payments/finish-refund.ts'
import { payRoom, type PayRoom } from '../../support/pay-room.ts'
import { fc } from '../../support/property.ts'

/** What the operator keeps of a sale goes back to the shop as its money goes back to the buyer. */
let room: PayRoom
beforeAll(async () => {
  room = await payRoom({ percent: 2.5, withholds: true })
})
afterAll(() => room.close())

let told = 0
const tell = async () => {
  const events = room.stripe.events.slice(told)
  told = room.stripe.events.length
  await room.take(...events)
}
beforeEach(() => {
  told = room.stripe.events.length
  room.jobs.length = 0
})

/** Rp99.999 of goods and Rp15.000 of delivery: a fee of Rp2.499 and Rp499 of tax. */
async function paid() {
  const { order_ids, order_tokens } = await room.aCheckout({ price: 99_999 })
  const session = await room.start(order_tokens[0])
  const intent = room.stripe.pay(session)
  await tell()
  return { order_id: order_ids[0] ?? 0, order_token: order_tokens[0], session, intent }
}
async function giveBack(order_id: number, amount_rupiah?: number) {
  const id = await room.inTx(async (tx) =>
    askRefund(tx, room.enqueue, await enterAsSystem(tx, order_id), {
      reason: 'Barangnya retak.',
      ...(amount_rupiah !== undefined && { amount_rupiah }),
    }),
  )
  await room.work()
  await tell()
  return id
}
/** Fee, tax and what the shop is owed, all in rupiah, as the ledger has them of an order; and that it balances. */
async function kept(order_id: number) {
  const { rows } = await sql<{ fee: number; tax: number; owed: number; rest: number }>`
    select coalesce(-sum(amount_rupiah) filter (where account = 'fee'), 0)::float8 as fee,
      coalesce(-sum(amount_rupiah) filter (where account = 'withheld-tax'), 0)::float8 as tax,
      coalesce(-sum(amount_rupiah) filter (where account = 'payable'), 0)::float8 as owed,
      sum(amount_rupiah)::float8 as rest
    from ledger_posting posting join ledger_entry entry on entry.posting_id = posting.id
    where order_id = ${order_id}`.execute(room.db)
  expect(rows[0]?.rest).toBe(0)
  const { fee, tax, owed } = rows[0] ?? {}
  return [fee, tax, owed]
}

const whole = [2499, 499, 114_999 - 2499 - 499]

describe('fee and tax', () => {
  test('go back whole with a sale that was refunded whole', async () => {
    const { order_id } = await paid()
    expect(await kept(order_id)).toEqual(whole)
    await giveBack(order_id)
    expect(await kept(order_id)).toEqual([0, 0, 0])
  })

  test('go back by parts, first of goods, and nothing is left after the last', async () => {
    const { order_id } = await paid()
    await giveBack(order_id, 33_333)
    expect(await kept(order_id)).toEqual([1666, 332, 114_999 - 33_333 - 1666 - 332])
    await giveBack(order_id, 1)
    expect(await kept(order_id)).toEqual([1665, 332, 114_999 - 33_334 - 1665 - 332])
    await giveBack(order_id, 66_665)
    expect(await kept(order_id)).toEqual([0, 0, 15_000])
    await giveBack(order_id)
    expect(await kept(order_id)).toEqual([0, 0, 0])
  })

  test('are kept again where the refund came back', async () => {
    const { order_id } = await paid()
    await giveBack(order_id, 50_000)
    await giveBack(order_id)
    const [, last] = [...room.stripe.refunds.values()].slice(-2)
    room.stripe.failRefund(last?.id ?? '')
    await tell()
    expect(await kept(order_id)).toEqual([1249, 249, 114_999 - 50_000 - 1249 - 249])
  })

  test('go back with what the buyer’s bank has taken, and are kept again once it is won', async () => {
    const { order_id, intent } = await paid()
    const dispute = room.stripe.dispute(intent)
    await tell()
    expect(await kept(order_id)).toEqual([0, 0, 0])
    room.stripe.closeDispute(dispute, 'won')
    await tell()
    expect(await kept(order_id)).toEqual(whole)
  })

  test('go back once where the shop has refunded and the bank takes it too', async () => {
    const { order_id, intent } = await paid()
    await giveBack(order_id, 99_999)
    room.stripe.dispute(intent, 9_999_900)
    await tell()
    expect(await kept(order_id)).toEqual([0, 0, 114_999 - 2 * 99_999])
  })

  test('of one sale do not go back with the money of a second payment', async () => {
    const { order_id, session } = await paid()
    const session_id = `${session}_2`
    await sql`
      insert into stripe_session (id, checkout_id, attempt, amount_rupiah, state, payment_intent, expires_at)
      select ${session_id}, checkout_id, 2, 114999, 'paid', ${`${session_id}_pi`}, now() from shop_order
      where id = ${order_id}`.execute(room.db)
    await room.inTx(async (tx) => {
      const id = await insertRefund(tx, room.enqueue, await enterAsSystem(tx, order_id), {
        amount_rupiah: 114_999,
        reason: 'Dibayar dua kali.',
        session_id,
      })
      await finishRefund(tx, room.enqueue, id, `re_${session_id}`)
    })
    const [fee, tax] = await kept(order_id)
    expect([fee, tax]).toEqual([2499, 499])
  })

  test('are never more than their part, nor anything once all is back', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        fc.double({ min: 0, max: 30, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (goods, percent, part) => {
          const fee = Math.floor((goods * percent) / 100)
          const went = Math.floor(goods * part)
          const left = keptAfter(fee, goods, went)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left).toBeLessThanOrEqual(fee)
          expect(keptAfter(fee, goods, 0)).toBe(fee)
          if (goods > 0) expect(keptAfter(fee, goods, goods)).toBe(0)
        },
      ),
    )
  })
})
