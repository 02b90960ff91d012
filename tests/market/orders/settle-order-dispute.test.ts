import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findQueue } from '../../../src/market/curation/find-queue.ts'
import { answerQuestion } from '../../../src/market/orders/answer-question.ts'
import { askAboutDispute } from '../../../src/market/orders/ask-about-dispute.ts'
import type { Ruling } from '../../../src/market/orders/dispute.ts'
import { endDispute } from '../../../src/market/orders/end-dispute.ts'
import { enterAsBuyer, enterAsSeller } from '../../../src/market/orders/enter-order.ts'
import { findDispute } from '../../../src/market/orders/find-dispute.ts'
import { findDisputes } from '../../../src/market/orders/find-disputes.ts'
import { findOrderForBuyer } from '../../../src/market/orders/find-order-for-buyer.ts'
import { readDispute } from '../../../src/market/orders/read-dispute.ts'
import { settleOrderDispute } from '../../../src/market/orders/settle-order-dispute.ts'
import { aProduct, aSeller } from '../../support/factories.ts'
import { aDesk, anOfficer, productRoom } from '../../support/product-room.ts'
import { aBoughtProduct } from '../../support/review-room.ts'

let room: Awaited<ReturnType<typeof productRoom>>
let officer: Awaited<ReturnType<typeof anOfficer>>
let buyers = 0
beforeAll(async () => {
  room = await productRoom()
  officer = await anOfficer(room.db)
})
afterAll(() => room.close())

const outcome = 'Penjual mengganti kainnya paling lambat Jumat.'

async function disputed() {
  const shop = await aSeller(room.db)
  const product = await aProduct(room.db, { seller_id: shop.id })
  const email = `bersengketa-${++buyers}@contoh.id`
  const order = await aBoughtProduct(room.db, {
    product_id: product.id,
    seller_id: shop.id,
    checkout: { email },
  })
  await room.db
    .insertInto('order_message')
    .values({ order_id: order.id, side: 'buyer', words: 'Warnanya pudar.' })
    .execute()
  const { id } = await room.db
    .insertInto('order_dispute')
    .values({ order_id: order.id, opened_by: 'buyer', words: 'Warnanya lain dari fotonya.' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, shop, email, order_id: order.id, token: order.token }
}
type Settled = { by?: typeof officer; ruling?: Ruling; due_on?: string | null; now?: Date }
const settle = (
  dispute_id: number,
  { by = officer, ruling = 'buyer', due_on = null, now = new Date() }: Settled = {},
) => room.tx((tx) => settleOrderDispute(tx, room.enqueue, by, { dispute_id, ruling, outcome, due_on }, now))
const isListed = async (id: number, query: Parameters<typeof findDisputes>[2], by = officer) =>
  (await findDisputes(room.db, by, query)).items.some((item) => item.id === id)
const waits = (id: number, by = officer) => isListed(id, { status: 'open' }, by)
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a dispute', () => {
  test('is read with the order, and how to reach the buyer as long as it waits', async () => {
    const { id, email } = await disputed()
    expect(await findDispute(room.db, officer, id)).toMatchObject({
      words: 'Warnanya lain dari fotonya.',
      is_ours: true,
      buyer: 'Siti Contoh',
      email,
      messages: [{ side: 'buyer', words: 'Warnanya pudar.' }],
      lines: [{ quantity: 1, product_name: 'Kain Tope' }],
    })
    await settle(id)
    expect(await findDispute(room.db, officer, id)).toMatchObject({
      buyer: null,
      email: null,
      outcome,
      ruling: 'buyer',
    })
  })

  test('is settled once; both sides read how, and it is an act', async () => {
    const { id, shop, email, order_id } = await disputed()
    expect(await waits(id)).toBe(true)
    await settle(id)
    expect(await waits(id)).toBe(false)
    await expect(settle(id)).rejects.toMatchObject({ code: 'already-decided' })
    const letters = await room.db
      .selectFrom('mail_message')
      .select(['subject', 'text'])
      .where('to_address', '=', email)
      .execute()
    expect(letters).toEqual([
      {
        subject: `Dinas sudah memutus masalah pesanan ET-${order_id}`,
        text: expect.stringContaining(`> ${outcome}`) as string,
      },
    ])
    const told = await room.db
      .selectFrom('notice')
      .select(['kind', 'data'])
      .where('seller_id', '=', shop.id)
      .execute()
    expect(told).toEqual([
      {
        kind: 'dispute-settled',
        data: { order_id, goods: ['1 × Kain Tope (Gading)'], ruling: 'buyer', due_on: null },
      },
    ])
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'subject_id', 'after'])
      .where('seller_id', '=', shop.id)
      .execute()
    expect(acts).toEqual([
      {
        verb: 'order.settle-dispute',
        subject_id: String(order_id),
        after: { ruling: 'buyer', due_on: null },
      },
    ])
  })

  test('is nothing for another region, nor for who works in the shop', async () => {
    const { id, shop } = await disputed()
    const stranger = await anOfficer(room.db, { regency_code: '72.09' })
    const colleague = await anOfficer(room.db)
    await room.db
      .insertInto('seller_member')
      .values({ seller_id: shop.id, account_id: colleague.account_id, role: 'owner' })
      .execute()
    for (const by of [stranger, colleague]) {
      expect(await waits(id, by)).toBe(false)
      expect(await findDispute(room.db, by, id)).toBeUndefined()
      await expect(settle(id, { by })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await waits(id)).toBe(true)
  })

  test('of a regency with its own agency is seen by the province, without the buyer’s contact', async () => {
    const { id } = await disputed()
    const province = await anOfficer(room.db, { province_code: '73' })
    expect(await findDispute(room.db, province, id)).toMatchObject({
      is_ours: false,
      buyer: null,
      phone: null,
      email: null,
    })
    await expect(settle(id, { by: province })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('tells the province facts alone, and nothing that somebody wrote', async () => {
    const { id, order_id } = await disputed()
    await room.db
      .insertInto('order_return')
      .values({
        order_id,
        reason: 'Sitti tidak mau',
        answered_at: new Date(),
        is_agreed: false,
        answer: 'Sitti',
      })
      .execute()
    await room.db
      .insertInto('order_step')
      .values({ order_id, state: 'received', side: 'seller', reason: 'Sitti yang ambil' })
      .execute()
    await ask(id, ['buyer'], 'Apakah Sitti sudah menerima barangnya?')
    const province = await anOfficer(room.db, { province_code: '73' })
    const seen = await findDispute(room.db, province, id)
    expect(seen).toMatchObject({
      words: '',
      outcome: null,
      messages: [],
      questions: [],
      return: { answer: null },
    })
    const { items } = await findDisputes(room.db, province, { status: 'open' })
    expect(items.find((item) => item.id === id)).toMatchObject({ words: null, opened_by: 'buyer' })
    expect(JSON.stringify([seen, items])).not.toMatch(/Sitti|Warnanya/)
    expect(JSON.stringify(await findDispute(room.db, officer, id))).toMatch(/Sitti/)
  })
})

const ask = (dispute_id: number, sides: readonly ('buyer' | 'seller')[], words: string, by = officer) =>
  room.tx((tx) => askAboutDispute(tx, room.enqueue, by, { dispute_id, sides, words }))

describe('who reads a dispute', () => {
  const reads = async (order_id: number) =>
    room.db
      .selectFrom('act')
      .where('verb', '=', 'order.read-dispute')
      .where('subject_id', '=', String(order_id))
      .select(['account_id', 'seller_id', 'origin'])
      .execute()

  test('is an act, once an hour for each officer who may settle it; not for who only looks on', async () => {
    const { id, order_id, shop } = await disputed()
    const from = { ...officer, origin: '10.1.2.3' }
    expect(await readDispute(room.db, from, id)).toMatchObject({ buyer: 'Siti Contoh' })
    await readDispute(room.db, from, id)
    const act = { account_id: officer.account_id, seller_id: shop.id, origin: '10.1.2.3' }
    expect(await reads(order_id)).toEqual([act])
    await readDispute(room.db, await anOfficer(room.db), id)
    await readDispute(room.db, await anOfficer(room.db, { province_code: '73' }), id)
    expect(await reads(order_id)).toHaveLength(2)
    await readDispute(room.db, await anOfficer(room.db, { regency_code: '72.09' }), id)
    expect(await reads(order_id)).toHaveLength(2)
  })
})

describe('an agency that asks', () => {
  const question = 'Kapan barangnya Anda terima?'

  test('is answered by each side alone, once, and reads both', async () => {
    const { id, token, shop, email, order_id } = await disputed()
    const desk = await aDesk(room.db, { seller_id: shop.id })
    await ask(id, ['buyer', 'seller'], question)
    const letter = await room.db
      .selectFrom('mail_message')
      .select(['subject', 'text'])
      .where('to_address', '=', email)
      .executeTakeFirstOrThrow()
    expect(letter).toEqual({
      subject: `Dinas bertanya tentang pesanan ET-${order_id}`,
      text: expect.stringContaining(`> ${question}`) as string,
    })
    const notices = room.db.selectFrom('notice').select(['kind', 'data']).where('seller_id', '=', shop.id)
    expect(await notices.execute()).toEqual([
      { kind: 'dispute-asked', data: { order_id, goods: ['1 × Kain Tope (Gading)'] } },
    ])
    const asked = (await findDispute(room.db, officer, id))?.questions ?? []
    expect(asked.map(({ side }) => side)).toEqual(['buyer', 'seller'])
    const [ofBuyer, ofSeller] = asked.map((one) => one.id)
    const asBuyer = (question_id = 0) =>
      room.tx(async (tx) =>
        answerQuestion(tx, await enterAsBuyer(tx, token, null), { question_id, answer: 'Hari Rabu.' }),
      )
    const asSeller = (question_id = 0) =>
      room.tx(async (tx) =>
        answerQuestion(tx, await enterAsSeller(tx, desk, order_id), { question_id, answer: 'Hari Selasa.' }),
      )
    await expect(asBuyer(ofSeller)).rejects.toMatchObject({ code: 'not-found' })
    await expect(asSeller(ofBuyer)).rejects.toMatchObject({ code: 'not-found' })
    await asBuyer(ofBuyer)
    await asSeller(ofSeller)
    await expect(asBuyer(ofBuyer)).rejects.toMatchObject({ code: 'question-answered' })
    expect((await findDispute(room.db, officer, id))?.questions).toMatchObject([
      { side: 'buyer', words: question, answer: 'Hari Rabu.' },
      { side: 'seller', words: question, answer: 'Hari Selasa.' },
    ])
    expect((await findOrderForBuyer(room.db, token))?.dispute).toMatchObject({
      questions: [{ id: ofBuyer, answer: 'Hari Rabu.' }],
    })
  })

  test('asks nothing outside of its reach, nor once it is over; what is left open is not answered then', async () => {
    const { id, token } = await disputed()
    const province = await anOfficer(room.db, { province_code: '73' })
    await expect(ask(id, ['buyer'], question, province)).rejects.toMatchObject({ code: 'not-found' })
    await ask(id, ['buyer'], question)
    await settle(id)
    await expect(ask(id, ['buyer'], question)).rejects.toMatchObject({ code: 'dispute-over' })
    const [open] = (await findDispute(room.db, officer, id))?.questions ?? []
    const late = room.tx(async (tx) =>
      answerQuestion(tx, await enterAsBuyer(tx, token, null), {
        question_id: open?.id ?? 0,
        answer: 'Rabu.',
      }),
    )
    await expect(late).rejects.toMatchObject({ code: 'dispute-over' })
  })
})

describe('a ruling with a day', () => {
  const queue = async (now: Date) => {
    const filter = { kind: 'dispute', name: '', place: null, all: false, after: null } as const
    return (await findQueue(room.db, officer, filter, now, 500)).items
  }
  const end = (dispute_id: number, is_done: boolean, by = officer) =>
    room.tx((tx) => endDispute(tx, by, { dispute_id, is_done }))

  test('is refused for a day that is over, or too far away', async () => {
    const { id } = await disputed()
    await expect(settle(id, { due_on: day(-2) })).rejects.toMatchObject({ code: 'due-wrong' })
    await expect(settle(id, { due_on: day(400) })).rejects.toMatchObject({ code: 'due-wrong' })
    expect(await waits(id)).toBe(true)
  })

  test('keeps the contact until it is seen to, and comes back to the queue when its day is over', async () => {
    const { id, email, token } = await disputed()
    await settle(id, { due_on: day(3) })
    expect(await findDispute(room.db, officer, id)).toMatchObject({ email, is_worked_on: true })
    expect(await isListed(id, { status: 'awaited' })).toBe(true)
    expect(await isListed(id, { status: 'over' })).toBe(false)
    const isQueued = async (days: number) =>
      (await queue(new Date(Date.now() + days * 86_400_000))).some((item) => item.id === id)
    expect([await isQueued(1), await isQueued(5)]).toEqual([false, true])
    const province = await anOfficer(room.db, { province_code: '73' })
    await expect(end(id, true, province)).rejects.toMatchObject({ code: 'not-found' })
    await end(id, true)
    await expect(end(id, false)).rejects.toMatchObject({ code: 'already-decided' })
    expect(await findDispute(room.db, officer, id)).toMatchObject({
      email: null,
      is_worked_on: false,
      is_done: true,
    })
    expect(await isQueued(5)).toBe(false)
    expect(await isListed(id, { status: 'over' })).toBe(true)
    expect((await findOrderForBuyer(room.db, token))?.dispute).toMatchObject({
      ruling: 'buyer',
      due_on: day(3),
      is_done: true,
    })
  })

  test('is nothing to see to where it has none', async () => {
    const { id } = await disputed()
    await expect(end(id, true)).rejects.toMatchObject({ code: 'not-found' })
    await settle(id)
    await expect(end(id, true)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('the queue says until when it is to be settled, and how far the questions are', async () => {
    const { id } = await disputed()
    const item = async () => (await queue(new Date())).find((each) => each.id === id)
    const first = await item()
    expect((first?.until?.getTime() ?? 0) - (first?.since.getTime() ?? 0)).toBe(21 * 86_400_000)
    expect(first?.detail).toBeNull()
    await ask(id, ['buyer'], 'Kapan barangnya Anda terima?')
    expect(await item()).toMatchObject({ detail: 'Menunggu jawaban' })
  })
})

describe('the facts of a dispute', () => {
  test('are sums, payment, refunds, the bank, the steps and the shop’s other disputes', async () => {
    const { id, order_id, shop } = await disputed()
    const { account_id } = await aDesk(room.db, { seller_id: shop.id })
    await room.db
      .updateTable('shop_order')
      .set({ delivery_kind: 'courier', delivery_name: 'JNE', delivery_rupiah: 9000, unique_code: 622 })
      .where('id', '=', order_id)
      .execute()
    await room.db
      .insertInto('order_payment')
      .values({ order_id, kind: 'bank', amount_rupiah: 109_622, confirmed_by: account_id })
      .execute()
    await room.db
      .insertInto('order_step')
      .values({ order_id, state: 'paid', side: 'seller', account_id })
      .execute()
    await room.db
      .insertInto('refund')
      .values({ order_id, kind: 'direct', amount_rupiah: 9000, reason: 'Ongkir', failed_at: null })
      .execute()
    const found = await findDispute(room.db, officer, id)
    expect(found).toMatchObject({
      goods_rupiah: 100_000,
      delivery_rupiah: 9000,
      unique_code: 622,
      due_rupiah: 109_622,
      delivery_name: 'JNE',
      paid: { kind: 'bank', amount_rupiah: 109_622, confirmed_by: expect.any(String) as string },
      refunds: [{ kind: 'direct', amount_rupiah: 9000, done_at: null, failed_at: null }],
      steps: [{ state: 'paid', side: 'seller', who: expect.any(String) as string }],
      return: null,
      bank: null,
      others: 0,
    })
    await settle(id)
    const { id: later } = await room.db
      .insertInto('order_dispute')
      .values({ order_id, opened_by: 'seller', words: 'Barangnya tidak kembali.' })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(await findDispute(room.db, officer, later)).toMatchObject({ others: 1 })
    const ofShop = await findDisputes(room.db, officer, { status: null, seller_id: shop.id })
    expect(ofShop.items.map((item) => item.id)).toEqual([later, id])
  })

  test('the bank’s word is of the payment of this order', async () => {
    const { id, order_id } = await disputed()
    const other = await disputed()
    const { checkout_id } = await room.db
      .selectFrom('shop_order')
      .where('id', '=', order_id)
      .select('checkout_id')
      .executeTakeFirstOrThrow()
    const session = { id: `cs_${order_id}`, payment_intent: `pi_${order_id}`, checkout_id }
    await room.db
      .insertInto('stripe_session')
      .values({ ...session, attempt: 1, amount_rupiah: 100_000, expires_at: new Date() })
      .execute()
    await room.db
      .insertInto('stripe_session_order')
      .values({ session_id: session.id, order_id, amount_rupiah: 100_000 })
      .execute()
    await room.db
      .insertInto('stripe_dispute')
      .values({
        id: `dp_${order_id}`,
        payment_intent: session.payment_intent,
        amount_rupiah: 72_000,
        status: 'lost',
        reason: 'fraudulent',
        is_withdrawn: true,
        opened_at: new Date(),
        changed_at: new Date(),
      })
      .execute()
    expect((await findDispute(room.db, officer, id))?.bank).toMatchObject({
      amount_rupiah: 72_000,
      status: 'lost',
      is_gone: true,
    })
    expect((await findDispute(room.db, officer, other.id))?.bank).toBeNull()
  })
})
