import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCheckout } from '../../../src/market/orders/find-checkout.ts'
import { chooseStripe, endStripe } from '../../../src/market/sellers/choose-stripe.ts'
import type { Desk } from '../../../src/market/sellers/enter-desk.ts'
import { findStripeChoice } from '../../../src/market/sellers/find-stripe-choice.ts'
import { findStripeShops } from '../../../src/market/sellers/find-stripe-shops.ts'
import {
  shownTerms,
  type StripeTerms,
  stripeTermsVersion,
} from '../../../src/market/sellers/stripe-choice.ts'
import { refusalOf } from '../../support/account-room.ts'
import { aCart, aThing, checkoutRoom } from '../../support/checkout-room.ts'
import { aSeller } from '../../support/factories.ts'
import { aDesk } from '../../support/product-room.ts'
import { stateOfTables } from '../../support/visitor.ts'

let room: Awaited<ReturnType<typeof checkoutRoom>>
let desk: Desk
beforeAll(async () => {
  room = await checkoutRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  desk = await aDesk(room.db, { seller_id: (await aSeller(room.db)).id })
})

const terms: StripeTerms = { percent: 2.5, withholds: true }
const choose = (given: StripeTerms = terms, shown = shownTerms(given, false), by = desk) =>
  room.db.transaction().execute((tx) => chooseStripe(tx, by, shown, given))
const end = (by = desk) => room.db.transaction().execute((tx) => endStripe(tx, by))
const offered = async (now: StripeTerms | null = terms) =>
  (await findStripeShops(room.db, [desk.seller_id], now)).map(({ has_own_account }) => has_own_account)
const connect = (stripe_account = 'acct_1Contoh') =>
  room.db.insertInto('seller_stripe_account').values({ seller_id: desk.seller_id, stripe_account }).execute()
const rows = () =>
  room.db
    .selectFrom('stripe_choice')
    .select(['version', 'fee_percent', 'withholds', 'has_own_account', 'agreed_by', 'ended_by'])
    .where('seller_id', '=', desk.seller_id)
    .orderBy('id')
    .execute()

describe('Stripe', () => {
  test('is offered only where the owner has chosen it, and who agreed to what stays', async () => {
    expect(await offered()).toEqual([])
    await choose()
    await choose()
    expect(await offered()).toEqual([false])
    expect(await offered(null)).toEqual([])
    const agreed = {
      version: stripeTermsVersion,
      fee_percent: 2.5,
      withholds: true,
      has_own_account: false,
      agreed_by: desk.account_id,
    }
    expect(await rows()).toEqual([{ ...agreed, ended_by: null }])
    await end()
    expect(await offered()).toEqual([])
    expect(await rows()).toEqual([{ ...agreed, ended_by: desk.account_id }])
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'account_id'])
      .where('seller_id', '=', desk.seller_id)
      .orderBy('id')
      .execute()
    expect(acts).toEqual([
      { verb: 'seller.choose-stripe', account_id: desk.account_id },
      { verb: 'seller.end-stripe', account_id: desk.account_id },
    ])
  })

  test('is refused, and nothing changes, to others, for words that were not shown, and where there is nothing to end', async () => {
    const before = await stateOfTables(room.db)
    expect(await refusalOf(choose(terms, shownTerms({ ...terms, percent: 1 }, false)))).toBe(
      'stripe-terms-changed',
    )
    expect(await refusalOf(choose(terms, shownTerms(terms, true)))).toBe('stripe-terms-changed')
    expect(await refusalOf(end())).toBe('stripe-not-chosen')
    expect(await stateOfTables(room.db)).toEqual(before)
    const staff = await aDesk(room.db, { role: 'staff', seller_id: desk.seller_id })
    expect(await refusalOf(choose(terms, shownTerms(terms, false), staff))).toBe('not-allowed')
    expect(await refusalOf(end(staff))).toBe('not-allowed')
  })

  test('is no longer offered under worse terms, until they are agreed to', async () => {
    await choose({ percent: 2.5, withholds: false })
    for (const [now, is] of [
      [{ percent: 2.5, withholds: false }, true],
      [{ percent: 1, withholds: false }, true],
      [{ percent: 2.6, withholds: false }, false],
      [{ percent: 2.5, withholds: true }, false],
    ] as const)
      expect(await offered(now), JSON.stringify(now)).toEqual(is ? [false] : [])
    const dearer = { percent: 2.6, withholds: true }
    expect(await findStripeChoice(room.db, desk.seller_id, dearer)).toMatchObject({
      has_own_account: false,
      holds: false,
      choice: { fee_percent: 2.5, withholds: false },
    })
    await choose(dearer)
    expect(await offered(dearer)).toEqual([false])
    expect((await rows()).map(({ fee_percent }) => fee_percent)).toEqual([2.5, 2.6])
  })

  test('of older words is no choice', async () => {
    await choose()
    await room.db
      .updateTable('stripe_choice')
      .set({ version: '2026-11-01' })
      .where('seller_id', '=', desk.seller_id)
      .execute()
    expect(await offered()).toEqual([])
  })

  test('of a shop with its own account ends with that account', async () => {
    await connect()
    await choose(terms, shownTerms(terms, true))
    expect(await offered({ percent: 10, withholds: true })).toEqual([true])
    await room.db.deleteFrom('seller_stripe_account').where('seller_id', '=', desk.seller_id).execute()
    expect(await offered()).toEqual([])
  })

  test('stands at the checkout of the shops that chose it, with whom the money comes to', async () => {
    const own = await aDesk(room.db, { seller_id: (await aSeller(room.db)).id })
    const none = await aSeller(room.db)
    await choose()
    await room.db
      .insertInto('seller_stripe_account')
      .values({ seller_id: own.seller_id, stripe_account: 'acct_2Contoh' })
      .execute()
    await choose(terms, shownTerms(terms, true), own)
    const things = []
    for (const seller_id of [desk.seller_id, own.seller_id, none.id])
      things.push([await aThing(room.db, { seller_id }), 1] as const)
    const cart = await aCart(room.db, ...things)
    const ways = async (stripe: StripeTerms | null) =>
      Object.fromEntries(
        (await findCheckout(room.db, cart, { village_code: null, stripe })).map(({ seller_id, payments }) => [
          seller_id,
          payments.map(({ kind, comesTo }) => [kind, comesTo]),
        ]),
      )
    expect(await ways(terms)).toEqual({
      [desk.seller_id]: [['stripe', 'operator']],
      [own.seller_id]: [['stripe', 'shop']],
      [none.id]: [],
    })
    expect(await ways(null)).toEqual({ [desk.seller_id]: [], [own.seller_id]: [], [none.id]: [] })
  })
})
