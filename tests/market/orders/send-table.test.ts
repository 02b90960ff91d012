import { afterAll, beforeAll, expect, test } from 'vitest'
import { parcels } from '../../../src/actions/order-fields.ts'
import { findDeskOrdersToSend } from '../../../src/market/orders/find-desk-orders.ts'
import { findSent } from '../../../src/market/orders/find-sent.ts'
import { correctParcel } from '../../../src/market/orders/send-order.ts'
import { sendOrders } from '../../../src/market/orders/send-orders.ts'
import { confirmTransfer } from '../../../src/market/payments/confirm-transfer.ts'
import { deskOrderRoom } from '../../support/desk-order-room.ts'

let room: Awaited<ReturnType<typeof deskOrderRoom>>
beforeAll(async () => {
  room = await deskOrderRoom()
})
afterAll(() => room.close())

type Shop = Awaited<ReturnType<typeof room.shop>>
const rani = { name: 'Rani Contoh', phone: '+6281000000111' }
const budi = { name: 'Budi Contoh', phone: '+6281000000222' }

async function paid(shop: Shop, given: object) {
  const id = await room.ordered(shop, given)
  await room.act(shop.desk, id, (t, order) =>
    confirmTransfer(t, room.enqueue, { percent: 0, withholds: false }, order),
  )
  return id
}

/** As the form does: all of them, or none. Returns what is wrong. */
async function send(shop: Shop, numbers: [number, string][]) {
  const rows = new Map(numbers.map(([id, number]) => [id, { courier: 'J&T', tracking_number: number }]))
  const undo = new Error('undo')
  let wrong: Awaited<ReturnType<typeof sendOrders>> = []
  await room
    .tx(async (t) => {
      wrong = await sendOrders(t, room.enqueue, shop.desk, rows)
      if (wrong.length > 0) throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return wrong.map(({ order_id, refusal }) => [order_id, refusal.code, refusal.values])
}

test('a number is one parcel’s: typed for two buyers it is refused, and nothing is sent', async () => {
  const shop = await room.shop({ stock: 50 })
  const [one, same, other] = [await paid(shop, rani), await paid(shop, rani), await paid(shop, budi)]
  const twice = [other, 'tracking-twice', { order: `ET-${one}` }]
  expect(
    await send(shop, [
      [one, 'JT0001'],
      [other, 'jt0001'],
    ]),
  ).toEqual([twice])
  expect(await findSent(room.db, shop.desk, [one, other])).toEqual([])
  // Two orders of one buyer may lie in one parcel.
  expect(
    await send(shop, [
      [one, 'JT0001'],
      [same, 'JT0001'],
    ]),
  ).toEqual([])
  expect(await send(shop, [[other, 'JT0001']])).toEqual([twice])
  expect(await send(shop, [[other, 'JT0002']])).toEqual([])
  await expect(
    room.act(shop.desk, other, (t, order) =>
      correctParcel(t, order, { courier: 'J&T', tracking_number: 'JT0001' }),
    ),
  ).rejects.toMatchObject({ code: 'tracking-twice' })
  // Another shop's parcels are nobody's business here.
  const far = await room.shop()
  expect(await send(far, [[await paid(far, budi), 'JT0001']])).toEqual([])
  expect(await findSent(room.db, far.desk, [one])).toEqual([])
  expect(await findSent(room.db, shop.desk, [other, one])).toEqual([
    { id: one, courier: 'J&T', tracking_number: 'JT0001', name: rani.name },
    { id: other, courier: 'J&T', tracking_number: 'JT0002', name: budi.name },
  ])
})

test('what the shop takes there itself is sent without a number where it is ticked', async () => {
  const shop = await room.shop({ stock: 50 })
  const courier = await paid(shop, rani)
  const id = await paid(shop, { ...budi, delivery_option_id: shop.pickup, delivery: 0 })
  await room.db.updateTable('shop_order').set({ delivery_kind: 'arranged' }).where('id', '=', id).execute()
  const rows = await findDeskOrdersToSend(room.db, shop.desk, [])
  expect(rows.map((row) => [row.id, row.delivery_kind])).toEqual([
    [courier, 'courier'],
    [id, 'arranged'],
  ])
  const typed = parcels.parse({
    rows: {
      [`o${courier}`]: { courier: 'JNE', tracking_number: '' },
      [`o${id}`]: { courier: '', tracking_number: '', is_taken: 'ya' },
    },
  })
  expect([...typed.rows]).toEqual([[id, { courier: '', tracking_number: '' }]])
  expect(await send(shop, [[id, '']])).toEqual([])
  expect((await room.stateOf(id)).state).toBe('sent')
  expect(await send(shop, [[courier, '']])).toEqual([[courier, 'tracking-missing', {}]])
})
