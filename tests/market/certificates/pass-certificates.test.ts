import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { passCertificates } from '../../../src/market/certificates/pass-certificates.ts'
import { noticeContent } from '../../../src/market/mail/notice.ts'
import { findProduct } from '../../../src/market/products/find-product.ts'
import { todayIn } from '../../../src/i18n/dates.ts'
import { badges, certificateRoom, cover, letPass } from '../../support/certificate-room.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'

let room: Awaited<ReturnType<typeof certificateRoom>>
let ambon: string
beforeAll(async () => {
  room = await certificateRoom()
  const village = await room.db
    .selectFrom('village')
    .where('code', 'like', '81.71%')
    .select('code')
    .limit(1)
    .executeTakeFirstOrThrow()
  ambon = village.code
})
afterAll(() => room.close())

/** Where the day ends when: the village's province, its zone and the hour of UTC at which the next day begins. */
const zones = [
  { name: 'WIB', zone: 'Asia/Jakarta', hour: 17, village: () => villages.sumberjaya },
  { name: 'WITA', zone: 'Asia/Makassar', hour: 16, village: () => villages.samataring },
  { name: 'WIT', zone: 'Asia/Jayapura', hour: 15, village: () => ambon },
]

/** A certificate of a new shop that was verified long ago. */
async function verified(village_code: string, expires_on: string | null, verified_at = '2020-01-01') {
  const seller = await aSeller(room.db, { village_code })
  const { id } = await room.db
    .insertInto('certificate')
    .values({
      seller_id: seller.id,
      kind: 'pirt',
      number: `N-${seller.id}`,
      is_perpetual: expires_on === null,
      expires_on,
      verified_at: new Date(verified_at),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, seller_id: seller.id }
}

const pass = (since: Date, until: Date) => room.tx((tx) => passCertificates(tx, room.enqueue, since, until))
const at = (text: string) => new Date(text)
const after = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000)
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

async function told(seller_id: number) {
  const rows = await room.db
    .selectFrom('notice')
    .where('seller_id', '=', seller_id)
    .select(['kind', 'data'])
    .orderBy('id')
    .execute()
  return rows.map(({ kind, data }) => ({ kind, ...(data as { days?: number; expires_on: string }) }))
}

describe.each(zones)('in $name', ({ zone, hour, village }) => {
  test('a certificate ends with its last day', async () => {
    const { rows } = await sql<{
      ends: Date
    }>`select certificate_ends_at('2026-08-17', ${zone}) ends`.execute(room.db)
    expect(rows).toEqual([{ ends: new Date(Date.UTC(2026, 7, 17, hour)) }])
  })

  test('it is on cards and pages on its last day, and on the next no more', async () => {
    const today = todayIn(zone, new Date())
    for (const [days, shown] of [
      [0, ['pirt']],
      [-1, []],
      [1, ['pirt']],
    ] as const) {
      const { id, seller_id } = await verified(village(), dayAfter(today, days))
      const product = await aProduct(room.db, { seller_id })
      await cover(room.db, product.id, id)
      expect(await badges(room.db, product.id), `${days} days`).toEqual(shown)
      const page = await findProduct(room.db, product.slug)
      expect(page?.certificates.map(({ kind }) => kind)).toEqual(shown)
    }
  })

  test('the card loses it in the minute in which the day ends', async () => {
    const day = dayAfter(todayIn(zone, new Date()), -1)
    const end = at(`${day}T${hour}:00:00Z`)
    const { id, seller_id } = await verified(village(), dayAfter(day, 10))
    const product = await aProduct(room.db, { seller_id })
    await cover(room.db, product.id, id)
    await letPass(room.db, id, day)
    expect(await badges(room.db, product.id)).toEqual(['pirt'])
    await pass(after(end, -2), after(end, -1))
    expect(await badges(room.db, product.id)).toEqual(['pirt'])
    await pass(after(end, -1), end)
    expect(await badges(room.db, product.id)).toEqual([])
  })

  test('the shop is told 90, 30 and 7 days before and the day after, at eight, once each', async () => {
    const { seller_id } = await verified(village(), '2031-12-31')
    const eight = (day: string) => after(at(`${day}T${hour}:00:00Z`), 8 * 60 - 24 * 60)
    for (const day of ['2031-10-02', '2031-12-01', '2031-12-24', '2032-01-01']) {
      const before = await told(seller_id)
      await pass(after(eight(day), -600), after(eight(day), -1))
      expect(await told(seller_id)).toEqual(before)
      await pass(after(eight(day), -1), eight(day))
      await pass(eight(day), after(eight(day), 600))
      expect(await told(seller_id)).toHaveLength(before.length + 1)
    }
    expect((await told(seller_id)).map(({ kind, days }) => [kind, days])).toEqual([
      ['certificate-expiring', 90],
      ['certificate-expiring', 30],
      ['certificate-expiring', 7],
      ['certificate-expired', undefined],
    ])
  })
})

describe('after a stop', () => {
  test('a shop is told late, once, and how many days are really left', async () => {
    const { seller_id } = await verified(villages.samataring, '2031-12-31')
    await pass(at('2031-09-01T00:00:00Z'), at('2031-12-05T03:00:00Z'))
    await pass(at('2031-12-05T03:00:00Z'), at('2031-12-05T03:01:00Z'))
    expect(await told(seller_id)).toEqual([
      {
        kind: 'certificate-expiring',
        certificate: 'pirt',
        number: `N-${seller_id}`,
        expires_on: '2031-12-31',
        days: 26,
      },
    ])
    await pass(at('2031-12-05T03:01:00Z'), at('2033-01-01T00:00:00Z'))
    expect((await told(seller_id)).map(({ kind }) => kind)).toEqual([
      'certificate-expiring',
      'certificate-expired',
    ])
  })

  test('on the last day itself the letter says so', async () => {
    const { seller_id } = await verified(villages.samataring, '2033-05-31')
    await pass(at('2033-05-01T12:00:00Z'), at('2033-05-31T12:00:00Z'))
    const [notice] = await told(seller_id)
    expect(notice).toMatchObject({ kind: 'certificate-expiring', days: 0 })
    const data = { certificate: 'pirt', number: 'N', expires_on: '2033-05-31', days: 0 } as const
    expect(noticeContent('certificate-expiring', data, { id: 1, name: 'Contoh' })).toMatchObject({
      subject: 'Sertifikat Anda habis hari ini',
      parts: ['Izin P-IRT nomor N berlaku sampai 31 Mei 2033, hari ini.', expect.any(String) as unknown],
    })
  })

  test('a year later the badges of what ended meanwhile are gone, and so are the cached pages', async () => {
    const { id, seller_id } = await verified(villages.samataring, '2099-01-01')
    const product = await aProduct(room.db, { seller_id })
    await cover(room.db, product.id, id)
    await letPass(room.db, id, '2025-06-30')
    expect(await badges(room.db, product.id)).toEqual(['pirt'])
    await pass(at('2025-01-01T00:00:00Z'), at('2026-01-01T00:00:00Z'))
    expect(await badges(room.db, product.id)).toEqual([])
  })

  test('the first time ever nothing goes wrong', async () => {
    await pass(new Date(0), at('2026-08-17T00:00:00Z'))
  })
})

test('nobody is told of what is perpetual, revoked, not verified, of a closed shop, or was past when it was verified', async () => {
  const soon = '2041-12-31'
  const made = {
    perpetual: await verified(villages.samataring, null),
    revoked: await verified(villages.samataring, soon),
    submitted: await verified(villages.samataring, soon),
    closed: await verified(villages.samataring, soon),
    late: await verified(villages.samataring, soon, '2041-12-10'),
  }
  const set = (id: number, values: { revoked_at?: Date; verified_at?: null }) =>
    room.db.updateTable('certificate').set(values).where('id', '=', id).execute()
  await set(made.revoked.id, { revoked_at: new Date() })
  await set(made.submitted.id, { verified_at: null })
  await room.db
    .updateTable('seller')
    .set({ closed_at: new Date() })
    .where('id', '=', made.closed.seller_id)
    .execute()
  await pass(at('2041-09-01T00:00:00Z'), at('2041-12-15T00:00:00Z'))
  for (const [name, { seller_id }] of Object.entries(made)) expect(await told(seller_id), name).toEqual([])
})
