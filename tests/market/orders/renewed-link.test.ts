import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmProposed, findRenewed } from '../../../src/market/orders/confirm-proposed.ts'
import { enterAsBuyer } from '../../../src/market/orders/enter-order.ts'
import { enterWhatsappOrder } from '../../../src/market/orders/enter-whatsapp-order.ts'
import { findDeskOrder } from '../../../src/market/orders/find-desk-order.ts'
import { findOrderForBuyer } from '../../../src/market/orders/find-order-for-buyer.ts'
import { stepName } from '../../../src/market/orders/order-list.ts'
import { aBuyer } from '../../support/checkout-room.ts'
import { testServer } from '../../support/database.ts'
import { anAccount } from '../../support/factories.ts'
import { orderRoom } from '../../support/order-room.ts'

/** The link that a shop sends of an order from WhatsApp: the shop has it too, until the buyer has agreed. */
let room: Awaited<ReturnType<typeof orderRoom>>
beforeAll(async () => {
  room = await orderRoom()
})
afterAll(() => room.close())

const code = (refusal: string) => expect.objectContaining({ code: refusal }) as unknown

async function proposed(given: 'courier' | 'pickup' = 'courier') {
  const shop = await room.shop()
  const id = await room.tx((tx) =>
    enterWhatsappOrder(
      tx,
      room.enqueue,
      shop.desk,
      {
        key: randomUUID(),
        lines: [{ variant_id: shop.thing.variant_id, quantity: 2 }],
        name: 'Bu Rahma',
        phone: '+6281000000303',
        delivery_option_id: shop.selling[given],
        delivery_rupiah: 15_000,
        payment: shop.selling.bank,
        note: '',
      },
      { stripe: null },
    ),
  )
  return { shop, id, old: (await desk(shop.desk, id))?.token ?? '' }
}
const desk = (at: Parameters<typeof findDeskOrder>[1], id: number) => findDeskOrder(room.db, at, String(id))
const agree = (token: string, key: string | null = null, account_id: number | null = null) =>
  room.tx(async (tx) => {
    const order = await enterAsBuyer(tx, token, account_id)
    return confirmProposed(tx, room.enqueue, order, aBuyer, key)
  })

test('opens the order for both until then, and nothing for anybody afterwards', async () => {
  const { shop, id, old } = await proposed()
  expect(old).toMatch(/^[\w-]{43}$/)
  expect(await findRenewed(room.db, old, null)).toBeUndefined()
  const renewed = await agree(old)
  expect(renewed).toMatch(/^[\w-]{43}$/)
  expect(renewed).not.toBe(old)
  expect(await findOrderForBuyer(room.db, old)).toBeUndefined()
  await expect(room.tx((tx) => enterAsBuyer(tx, old, null))).rejects.toEqual(code('not-found'))
  expect((await findOrderForBuyer(room.db, renewed))?.id).toBe(id)
  // What the shop can see of its order holds neither the new link nor, any more, the old one.
  const seen = JSON.stringify(await desk(shop.desk, id))
  for (const secret of [old, renewed]) expect(seen).not.toContain(secret)
  const notices = await room.db
    .selectFrom('notice')
    .where('seller_id', '=', shop.selling.id)
    .selectAll()
    .execute()
  expect(JSON.stringify(notices)).not.toContain(renewed)
})

test('says that it was agreed to through the link, and by which', async () => {
  const { shop, id, old } = await proposed()
  await agree(old)
  const steps = (await desk(shop.desk, id))?.steps ?? []
  expect(steps.map((step, at) => [stepName(step, steps[at - 1]), step.side])).toEqual([
    ['Dicatat toko', 'seller'],
    ['Disetujui lewat tautan', 'buyer'],
  ])
  const kept = await room.db
    .selectFrom('shop_order')
    .where('id', '=', id)
    .select(['proposal_token', 'agreement_key'])
    .executeTakeFirst()
  expect(kept).toEqual({ proposal_token: old, agreement_key: null })
})

test('leads to the new one only whoever has sent the form that agreed', async () => {
  const { old } = await proposed()
  const key = randomUUID()
  const token = await agree(old, key)
  expect(await findRenewed(room.db, old, key)).toEqual({ token })
  expect(await findRenewed(room.db, old, randomUUID())).toEqual({ token: null })
  expect(await findRenewed(room.db, old, null)).toEqual({ token: null })
  expect(await findRenewed(room.db, token, key)).toBeUndefined()
  // Agreed to without a key: nobody comes through by having none.
  const { old: bare } = await proposed()
  await agree(bare)
  expect(await findRenewed(room.db, bare, null)).toEqual({ token: null })
})

test('is no use to somebody of the shop who is signed in, and no order of theirs changes', async () => {
  const { shop, id, old } = await proposed()
  await expect(agree(old, null, shop.desk.account_id)).rejects.toEqual(code('own-proposal'))
  expect(await room.row({ id })).toMatchObject({ state: 'proposed', unique_code: 0 })
  expect(await findOrderForBuyer(room.db, old)).toMatchObject({ name: 'Bu Rahma' })
  const { id: other } = await anAccount(room.db)
  await agree(old, null, other)
  expect(await room.row({ id })).toMatchObject({ state: 'placed' })
})

test('of what is fetched takes no address with it', async () => {
  const { id, old } = await proposed('pickup')
  await agree(old)
  const buyer = await room.db
    .selectFrom('checkout')
    .innerJoin('shop_order', 'shop_order.checkout_id', 'checkout.id')
    .where('shop_order.id', '=', id)
    .select(['name', 'phone', 'address', 'rt_rw', 'village_code', 'postcode'])
    .executeTakeFirst()
  expect(buyer).toEqual({
    name: aBuyer.name,
    phone: aBuyer.phone,
    address: '',
    rt_rw: '',
    village_code: null,
    postcode: null,
  })
})

describe.skipIf(testServer === undefined)('on real connections', () => {
  test('shop and buyer press at the same moment: one gets the order, 20 times', async () => {
    for (let round = 0; round < 20; round++) {
      const { id, old } = await proposed()
      const keys = [randomUUID(), randomUUID()]
      const ends = await Promise.allSettled(keys.map((key) => agree(old, key)))
      const won = ends.findIndex(({ status }) => status === 'fulfilled')
      const [first, second] = [ends[won], ends[1 - won]]
      expect([first?.status, second?.status]).toEqual(['fulfilled', 'rejected'])
      expect(second).toMatchObject({ reason: { code: 'not-found' } })
      const token = first?.status === 'fulfilled' ? first.value : ''
      expect(await findRenewed(room.db, old, keys[won] ?? null)).toEqual({ token })
      expect(await findRenewed(room.db, old, keys[1 - won] ?? null)).toEqual({ token: null })
      const steps = await room.db
        .selectFrom('order_step')
        .where('order_id', '=', id)
        .select('state')
        .execute()
      expect(steps).toHaveLength(2)
    }
  })
})
