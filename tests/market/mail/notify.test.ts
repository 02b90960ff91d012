import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findNotices } from '../../../src/market/mail/find-notices.ts'
import { notify } from '../../../src/market/mail/notify.ts'
import { readNotices, readNoticesOfOrder } from '../../../src/market/mail/read-notices.ts'
import { aSeller } from '../../support/factories.ts'
import { aMember, mailRoom } from '../../support/mail-room.ts'

let room: Awaited<ReturnType<typeof mailRoom>>
let shop: { seller_id: number }
let neighbour: { seller_id: number }
beforeAll(async () => {
  room = await mailRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  shop = { seller_id: (await aSeller(room.db, { name: 'Tenun Samataring' })).id }
  neighbour = { seller_id: (await aSeller(room.db)).id }
  await room.db.deleteFrom('mail_message').execute()
  room.jobs.length = 0
})

const tell = (notes: string, to = shop) =>
  room.db
    .transaction()
    .execute((tx) => notify(tx, room.enqueue, { ...to, kind: 'seller-returned', data: { notes } }))
const read = (desk: { seller_id: number }, upTo: number) =>
  room.db.transaction().execute((tx) => readNotices(tx, desk, upTo))

const named = ({ seller_id }: { seller_id: number }) => ({ id: seller_id, name: 'Tenun Samataring' })

test('a notice on the desk, and a letter to each owner with an address, to nobody else', async () => {
  const owner = await aMember(room.db, shop.seller_id, { name: 'Sitti', email: 'sitti@contoh.id' })
  await aMember(room.db, shop.seller_id, { email: null, phone: '+6281000000123' })
  await aMember(room.db, shop.seller_id, { email: 'staf@contoh.id', role: 'staff' })
  await aMember(room.db, shop.seller_id, { email: 'pergi@contoh.id', deleted_at: new Date() })
  await aMember(room.db, neighbour.seller_id, { email: 'tetangga@contoh.id' })
  await tell('NIB belum terbaca.')

  const letters = await room.db.selectFrom('mail_message').selectAll().execute()
  expect(letters).toMatchObject([
    {
      account_id: owner.id,
      to_address: 'sitti@contoh.id',
      kind: 'seller-returned',
      subject: 'Pendaftaran Tenun Samataring perlu diperbaiki',
    },
  ])
  expect(letters[0]?.text).toBe(`Halo Sitti,

Dinas sudah membaca pendaftaran Tenun Samataring. Masih ada yang perlu diperbaiki:

> NIB belum terbaca.

Semua yang sudah Anda isi tetap tersimpan. Perbaiki bagian itu saja, lalu kirim lagi.

Perbaiki pendaftaran:
https://etalase.invalid/lapak/${shop.seller_id}/daftar

-- 
Etalase
Surat ini dikirim karena Anda pemilik Tenun Samataring. Kabar yang sama ada di lapak Anda.
`)
  expect(room.jobs).toEqual([{ queue: 'mail.send', data: { message_id: letters[0]?.id } }])
  expect(await findNotices(room.db, named(shop))).toEqual({
    notices: [
      {
        id: expect.any(Number) as number,
        is_unread: true,
        created_at: expect.any(Date) as Date,
        subject: 'Pendaftaran Tenun Samataring perlu diperbaiki',
        parts: [expect.any(String), { quote: 'NIB belum terbaca.' }, expect.any(String)],
        button: { label: 'Perbaiki pendaftaran', path: `/lapak/${shop.seller_id}/daftar` },
      },
    ],
    next: undefined,
  })
})

test('a shop reads its own notices, up to what it has seen, and nobody else’s', async () => {
  await tell('satu')
  await tell('dua')
  await tell('tiga', neighbour)
  const [second, first] = (await findNotices(room.db, named(shop))).notices
  const before = await findNotices(room.db, named(shop))

  await read(neighbour, second?.id ?? 0)
  expect(await findNotices(room.db, named(shop))).toEqual(before)

  await read(shop, first?.id ?? 0)
  const unread = async (of: { seller_id: number }) =>
    (await findNotices(room.db, named(of))).notices.map(({ is_unread }) => is_unread)
  expect([await unread(shop), await unread(neighbour)]).toEqual([[true, false], [true]])
})

test('older notices are on the next page', async () => {
  for (let number = 0; number < 35; number++) await tell(`catatan ${number}`)
  const first = await findNotices(room.db, named(shop))
  const second = await findNotices(room.db, named(shop), first.next)
  const notes = [...first.notices, ...second.notices].map(({ parts }) => parts[1])
  expect(notes).toEqual(Array.from({ length: 35 }, (_, index) => ({ quote: `catatan ${34 - index}` })))
  expect(second.next).toBeUndefined()
})

test('what was told of an order is read where the shop works on it, and nothing else', async () => {
  const told = (order_id: number, to = shop) =>
    room.db
      .transaction()
      .execute((tx) =>
        notify(tx, room.enqueue, { ...to, kind: 'proof-sent', data: { order_id, goods: ['1 × Kain'] } }),
      )
  await told(17)
  await told(170)
  await told(17)
  await told(17, neighbour)
  await tell('NIB belum terbaca.')
  await room.db.transaction().execute((tx) => readNoticesOfOrder(tx, shop, 17))
  const unread = async (desk: { seller_id: number }) =>
    (await findNotices(room.db, named(desk))).notices.map(({ is_unread }) => is_unread)
  expect(await unread(shop)).toEqual([true, false, true, false])
  expect(await unread(neighbour)).toEqual([true])
})
