import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findFees } from '../../../src/market/payments/find-fees.ts'
import { findTurnoverStatement } from '../../../src/market/payments/find-turnover-statement.ts'
import { stateTurnover, withdrawTurnover } from '../../../src/market/payments/state-turnover.ts'
import { freeTurnover, turnoverStatementVersion } from '../../../src/market/payments/tax-rules.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { refusalOf } from '../../support/account-room.ts'
import { aProduct, aSeller, aStripeChoice } from '../../support/factories.ts'
import { aReturn, aSale } from '../../support/money-room.ts'
import { payRoom, type PayRoom } from '../../support/pay-room.ts'
import { aDesk } from '../../support/product-room.ts'

/** Whom tax is withheld of (PMK 37/2025), and that no more of a fee is kept than was agreed to. */
let room: PayRoom
beforeAll(async () => {
  room = await payRoom({ percent: 2.5, withholds: true })
})
afterAll(() => room.close())

const fees = { percent: 2.5, withholds: true }
/** Noon of the middle of the year in Jeneponto. */
const now = new Date('2026-06-15T04:00:00Z')
let desk: Desk
let product_id: number
beforeEach(async () => {
  const { id: seller_id } = await aSeller(room.db, { kind: 'individual' })
  desk = await aDesk(room.db, { seller_id })
  product_id = (await aProduct(room.db, { seller_id })).id
})

const state = (year = 2026, by = desk, at = now) => room.inTx((tx) => stateTurnover(tx, by, year, at))
const withdraw = (year = 2026, by = desk) => room.inTx((tx) => withdrawTurnover(tx, by, year))
const isWithheld = async (at = now) =>
  (await room.inTx((tx) => findFees(tx, fees, desk.seller_id, at))).withholds
const sale = (rupiah: number, on = now) =>
  room.inTx((tx) =>
    aSale(tx, { seller_id: desk.seller_id, on, lines: [{ product_id, quantity: 1, price_rupiah: rupiah }] }),
  )

describe('income tax', () => {
  test('is withheld of everybody who has stated nothing, and of nobody where the switch is off', async () => {
    expect(await isWithheld()).toBe(true)
    const off = { percent: 2.5, withholds: false }
    expect(await findFees(room.db, off, desk.seller_id, now)).toEqual(off)
  })

  test('is not withheld of a person who has stated it, this year, until it is withdrawn', async () => {
    await state()
    await state()
    expect(await isWithheld()).toBe(false)
    const { is_person, stated_at } = await findTurnoverStatement(room.db, desk.seller_id, 2026)
    expect([is_person, stated_at instanceof Date]).toEqual([true, true])
    // The last minute of the year in Jeneponto, and the first of the next.
    expect(await isWithheld(new Date('2026-12-31T15:59:00Z'))).toBe(false)
    expect(await isWithheld(new Date('2026-12-31T16:00:00Z'))).toBe(true)
    await withdraw()
    expect(await isWithheld()).toBe(true)
    const stated = { year: 2026, version: turnoverStatementVersion }
    const rows = await room.db
      .selectFrom('turnover_statement')
      .select(['year', 'version', 'stated_by', 'withdrawn_by'])
      .where('seller_id', '=', desk.seller_id)
      .execute()
    expect(rows).toEqual([{ ...stated, stated_by: desk.account_id, withdrawn_by: desk.account_id }])
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'account_id'])
      .where('seller_id', '=', desk.seller_id)
      .orderBy('id')
      .execute()
    expect(acts.map(({ verb }) => verb)).toEqual(['seller.state-turnover', 'seller.withdraw-turnover'])
  })

  test('is withheld again once the turnover has passed what is free, whatever way it came, and not before', async () => {
    await state()
    const last = await sale(freeTurnover)
    expect(await isWithheld()).toBe(false)
    await sale(1)
    expect(await isWithheld()).toBe(true)
    await room.inTx((tx) =>
      aReturn(tx, { seller_id: desk.seller_id, order_id: last, amount_rupiah: 1, on: now }),
    )
    expect(await isWithheld()).toBe(false)
    // What was sold in another year counts there.
    await sale(900_000_000, new Date('2025-06-15T04:00:00Z'))
    expect(await isWithheld()).toBe(false)
  })

  test('can be stated by the owner of a person’s shop alone, for this year, while it is true', async () => {
    const group = await aDesk(room.db, { seller_id: (await aSeller(room.db, { kind: 'group' })).id })
    expect(await refusalOf(state(2026, group))).toBe('not-a-person')
    const staff = await aDesk(room.db, { role: 'staff', seller_id: desk.seller_id })
    expect(await refusalOf(state(2026, staff))).toBe('not-allowed')
    expect(await refusalOf(withdraw(2026, staff))).toBe('not-allowed')
    expect(await refusalOf(state(2027))).toBe('other-year')
    expect(await refusalOf(withdraw())).toBe('not-stated')
    await sale(freeTurnover + 1)
    expect(await refusalOf(state())).toBe('turnover-over')
    expect(
      await room.db.selectFrom('turnover_statement').where('seller_id', '=', desk.seller_id).execute(),
    ).toEqual([])
  })

  test('stated by a shop that became a group afterwards is withheld', async () => {
    await state()
    await room.db.updateTable('seller').set({ kind: 'group' }).where('id', '=', desk.seller_id).execute()
    expect(await isWithheld()).toBe(true)
  })
})

describe('the fee', () => {
  const percent = async () => (await findFees(room.db, fees, desk.seller_id, now)).percent

  test('is never more than the shop has agreed to last', async () => {
    expect(await percent()).toBe(2.5)
    await aStripeChoice(room.db, { seller_id: desk.seller_id, fee_percent: 1, agreed_at: now, ended_at: now })
    expect(await percent()).toBe(1)
    await aStripeChoice(room.db, { seller_id: desk.seller_id, fee_percent: 9, agreed_at: now, ended_at: now })
    expect(await percent()).toBe(2.5)
    await aStripeChoice(room.db, { seller_id: desk.seller_id, fee_percent: 2, has_own_account: true })
    expect(await percent()).toBe(0)
  })
})

test('what is kept of a sale at Stripe is what its shop agreed to and stated', async () => {
  const { order_ids, order_tokens } = await room.aCheckout({ price: 100_000 }, { price: 100_000 })
  const shops = await room.db
    .selectFrom('shop_order')
    .select(['id', 'seller_id'])
    .where('id', 'in', order_ids)
    .orderBy('id')
    .execute()
  const [one, other] = shops.map(({ seller_id }) => seller_id)
  await room.db
    .updateTable('seller')
    .set({ kind: 'individual' })
    .where('id', '=', one ?? 0)
    .execute()
  await aStripeChoice(room.db, { seller_id: one ?? 0, fee_percent: 1 })
  const owner = await aDesk(room.db, { seller_id: one ?? 0 })
  const today = new Date()
  await state(new Date(today.getTime() + 8 * 3_600_000).getUTCFullYear(), owner, today)
  const before = room.stripe.events.length
  room.stripe.pay(await room.start(order_tokens[0]))
  await room.take(...room.stripe.events.slice(before))
  const { rows } = await sql<{ seller_id: number; fee: number; tax: number }>`
    select seller_id, coalesce(-sum(amount_rupiah) filter (where account = 'fee'), 0)::float8 as fee,
      coalesce(-sum(amount_rupiah) filter (where account = 'withheld-tax'), 0)::float8 as tax
    from ledger_posting join ledger_entry on posting_id = ledger_posting.id
    where order_id = any(${order_ids}::bigint[])
    group by seller_id order by seller_id`.execute(room.db)
  expect(rows).toEqual([
    { seller_id: one, fee: 1000, tax: 0 },
    { seller_id: other, fee: 2500, tax: 500 },
  ])
})
