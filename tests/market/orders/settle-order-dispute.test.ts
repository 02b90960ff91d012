import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findDispute, findDisputes } from '../../../src/market/orders/find-disputes.ts'
import { settleOrderDispute } from '../../../src/market/orders/settle-order-dispute.ts'
import { aProduct, aSeller } from '../../support/factories.ts'
import { anOfficer, productRoom } from '../../support/product-room.ts'
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
  return { id, shop, email, order_id: order.id }
}
const settle = (dispute_id: number, by = officer) =>
  room.tx((tx) => settleOrderDispute(tx, room.enqueue, by, { dispute_id, outcome }))
const waits = async (id: number, by = officer) =>
  (await findDisputes(room.db, by, { isSettled: false, after: null })).items.some((item) => item.id === id)

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
    expect(await findDispute(room.db, officer, id)).toMatchObject({ buyer: null, email: null, outcome })
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
        subject: `Masalah pesanan ET-${order_id} sudah diputus`,
        text: expect.stringContaining(`> ${outcome}`) as string,
      },
    ])
    const told = await room.db
      .selectFrom('notice')
      .select(['kind', 'data'])
      .where('seller_id', '=', shop.id)
      .execute()
    expect(told).toEqual([
      { kind: 'dispute-settled', data: { order_id, goods: ['1 × Kain Tope (Gading)'], outcome } },
    ])
    const acts = await room.db
      .selectFrom('act')
      .select(['verb', 'subject_id', 'after'])
      .where('seller_id', '=', shop.id)
      .execute()
    expect(acts).toEqual([{ verb: 'order.settle-dispute', subject_id: String(order_id), after: { outcome } }])
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
      await expect(settle(id, by)).rejects.toMatchObject({ code: 'not-found' })
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
    await expect(settle(id, province)).rejects.toMatchObject({ code: 'not-found' })
  })
})
