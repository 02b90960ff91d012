import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askReturn } from '../../../src/market/orders/ask-return.ts'
import { openDispute } from '../../../src/market/orders/open-dispute.ts'
import { settleOrderDispute } from '../../../src/market/orders/settle-order-dispute.ts'
import { agreeToReturn } from '../../../src/market/payments/answer-return.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { forgetBuyers } from '../../../src/market/payments/forget-buyers.ts'
import { noFees, orderRoom } from '../../support/order-room.ts'
import { anOfficer } from '../../support/product-room.ts'

/** What buyer, shop and agency wrote about an order, and whether it goes when its buyer is forgotten. */
let room: Awaited<ReturnType<typeof orderRoom>>
beforeAll(async () => {
  room = await orderRoom()
})
afterAll(() => room.close())

const name = 'Sitti Aminah, 0812-0000-1111'
const inYears = (years: number) => new Date(Date.now() + years * 366 * 86_400_000)
const forget = () => room.tx((tx) => forgetBuyers(tx, room.enqueue, new Date(0), inYears(1.1)))

/** A paid order that came back, with a name and a number in everything that anybody wrote about it. */
async function writtenAbout() {
  const shop = await room.shop()
  const order = await room.placed(shop)
  const { asBuyer, asSeller, enqueue } = room
  await asSeller(shop.desk, order, (tx, entered) => confirmTransfer(tx, enqueue, noFees, entered))
  await room.through(order, 'sent', 'received')
  await asBuyer(order, (tx, entered) => askReturn(tx, enqueue, entered, name))
  await asSeller(shop.desk, order, (tx, entered) =>
    agreeToReturn(tx, enqueue, entered, { answer: name, amount_rupiah: 1000, puts_back: false }),
  )
  await room.db.updateTable('refund').set({ done_at: new Date() }).where('order_id', '=', order.id).execute()
  const dispute_id = await asBuyer(order, (tx, entered) => openDispute(tx, enqueue, entered, name))
  await room.db
    .insertInto('dispute_question')
    .values({ dispute_id, side: 'buyer', words: name, answer: name, answered_at: new Date() })
    .execute()
  return { shop, order, dispute_id }
}

/** Everything that is written of an order, whoever wrote it. */
async function textsOf(order_id: number, dispute_id: number) {
  const { rows } = await sql<{ texts: string }>`
    select concat_ws(' ',
      (select string_agg(reason, ' ') from order_step where order_id = ${order_id}),
      (select string_agg(reason, ' ') from refund where order_id = ${order_id}),
      (select reason || answer from order_return where order_id = ${order_id}),
      (select words || coalesce(outcome, '') from order_dispute where order_id = ${order_id}),
      (select string_agg(words || answer, ' ') from dispute_question where dispute_id = ${dispute_id}),
      (select string_agg(data::text, ' ') from notice where data ->> 'order_id' = ${String(order_id)}),
      (select string_agg(concat(before, after), ' ') from act
        where subject_kind = 'order' and subject_id = ${String(order_id)})) as texts`.execute(room.db)
  return rows[0]?.texts ?? ''
}

const disputeOf = (id: number) =>
  room.db.selectFrom('order_dispute').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('what was written of an order goes with its buyer, once no ruling waits to be done', async () => {
  const { shop, order, dispute_id } = await writtenAbout()
  const officer = await anOfficer(room.db, { regency_code: '73.04' })
  const { regency_code } = await room.db
    .selectFrom('seller')
    .where('id', '=', shop.selling.id)
    .select('regency_code')
    .executeTakeFirstOrThrow()
  expect(regency_code).toBe('73.04')
  await forget()
  expect(await textsOf(order.id, dispute_id)).toContain(name)
  const due_on = new Date().toISOString().slice(0, 10)
  const settled = { dispute_id, ruling: 'buyer', outcome: name, due_on } as const
  const yesterday = new Date(Date.now() - 86_400_000)
  await room.tx((tx) => settleOrderDispute(tx, room.enqueue, officer, settled, yesterday))
  await forget()
  expect(await textsOf(order.id, dispute_id)).toContain(name)
  await room.db
    .updateTable('order_dispute')
    .set({ ended_at: new Date(), is_done: true })
    .where('id', '=', dispute_id)
    .execute()
  await forget()
  expect(await textsOf(order.id, dispute_id)).not.toMatch(/Sitti|0812/)
  expect(await disputeOf(dispute_id)).toMatchObject({
    opened_by: 'buyer',
    words: '',
    outcome: '',
    ruling: 'buyer',
    is_done: true,
  })
})

test('nobody mediates where the buyer is forgotten: what would be written then would stay', async () => {
  const { order, shop, dispute_id } = await writtenAbout()
  await room.db.deleteFrom('order_dispute').where('id', '=', dispute_id).execute()
  await forget()
  const again = room.asSeller(shop.desk, order, (tx, entered) =>
    openDispute(tx, room.enqueue, entered, `Lagi: ${name}`),
  )
  await expect(again).rejects.toMatchObject({ code: 'order-forgotten' })
})
