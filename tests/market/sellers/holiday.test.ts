import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import { todayIn } from '../../../src/i18n/dates.ts'
import { endHoliday } from '../../../src/market/sellers/end-holiday.ts'
import { findSeller } from '../../../src/market/sellers/find-seller.ts'
import { holidayOn, isHolidayAhead } from '../../../src/market/sellers/holiday.ts'
import { passHolidays } from '../../../src/market/sellers/pass-holidays.ts'
import { setHoliday } from '../../../src/market/sellers/set-holiday.ts'
import { holidayPlan } from '../../../src/market/sellers/shop-front.ts'
import { findProduct } from '../../../src/market/products/find-product.ts'
import { refusalOf } from '../../support/account-room.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, aSeller, villages } from '../../support/factories.ts'
import { aDesk } from '../../support/product-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
  // What would be notified is written down instead: a connection of the pool has nobody who listens.
  await sql`create table heard (tags text[])`.execute(db)
  await sql`
    create or replace function notify_cache(tags text[]) returns void language sql as $$
      insert into heard values (tags) $$`.execute(db)
})
afterAll(() => close())
beforeEach(async () => {
  await db.updateTable('seller').set({ holiday_from: null, holiday_until: null }).execute()
})

const now = new Date('2026-11-21T04:00:00Z')
const rest = { from: '2026-11-25', until: '2026-12-03', note: 'Pulang kampung.' }
const set = async (desk: Awaited<ReturnType<typeof aDesk>>, plan = rest, at = now) =>
  db.transaction().execute((tx) => setHoliday(tx, desk, plan, at))
const end = async (desk: Awaited<ReturnType<typeof aDesk>>) =>
  db.transaction().execute((tx) => endHoliday(tx, desk))
const holidays = () =>
  db
    .selectFrom('seller')
    .select(['id', 'holiday_from', 'holiday_until', 'holiday_note'])
    .where('holiday_from', 'is not', null)
    .execute()

describe('a holiday', () => {
  test('is told of the desk’s own shop alone, in place of the one before, and written down', async () => {
    const [desk, other] = [await aDesk(db), await aDesk(db)]
    await set(other, { ...rest, note: '' })
    await set(desk)
    await set(desk, { from: '2026-11-26', until: '2026-11-26', note: '' })
    expect(await holidays()).toEqual([
      { id: other.seller_id, holiday_from: rest.from, holiday_until: rest.until, holiday_note: '' },
      { id: desk.seller_id, holiday_from: '2026-11-26', holiday_until: '2026-11-26', holiday_note: '' },
    ])
    await end(desk)
    expect((await holidays()).map(({ id }) => id)).toEqual([other.seller_id])
    await end(desk)
    const acts = await db
      .selectFrom('act')
      .where('seller_id', '=', desk.seller_id)
      .select(['verb', 'role', 'account_id', 'subject_kind', 'subject_id', 'before', 'after'])
      .orderBy('id')
      .execute()
    const by = { role: 'owner', account_id: desk.account_id, subject_kind: 'seller' }
    const none = { holiday_from: null, holiday_until: null, holiday_note: '' }
    const first = { holiday_from: rest.from, holiday_until: rest.until, holiday_note: rest.note }
    const second = { holiday_from: '2026-11-26', holiday_until: '2026-11-26', holiday_note: '' }
    const subject_id = String(desk.seller_id)
    expect(acts).toEqual([
      { ...by, subject_id, verb: 'seller.set-holiday', before: none, after: first },
      { ...by, subject_id, verb: 'seller.set-holiday', before: first, after: second },
      { ...by, subject_id, verb: 'seller.end-holiday', before: second, after: none },
    ])
  })

  test('that is over where the shop is, though not yet everywhere, is refused', async () => {
    const village_code = (await villageIn('81'))?.code ?? ''
    const seller = await aSeller(db, { village_code })
    const eastern = await aDesk(db, { seller_id: seller.id })
    // 23.30 on the 20th in Jakarta is half past one on the 21st in Ambon.
    const at = new Date('2026-11-20T16:30:00Z')
    const day = { from: '2026-11-18', until: '2026-11-20', note: '' }
    expect(await refusalOf(set(eastern, day, at))).toBe('holiday-over')
    const western = await aDesk(db, {
      seller_id: (await aSeller(db, { village_code: villages.sumberjaya })).id,
    })
    expect(await refusalOf(set(western, day, at))).toBe('none')
    expect((await holidays()).map(({ id }) => id)).toEqual([western.seller_id])
  })

  test('is shown by the shop and its products from its first day to its last, in the shop’s own zone', async () => {
    const desk = await aDesk(db)
    const product = await aProduct(db, { seller_id: desk.seller_id })
    await set(desk)
    const { slug } = await db
      .selectFrom('seller')
      .where('id', '=', desk.seller_id)
      .select('slug')
      .executeTakeFirstOrThrow()
    const seller = await findSeller(db, slug)
    const ofProduct = (await findProduct(db, product.slug))?.seller
    if (!seller || !ofProduct) throw new Error('Not found')
    for (const shown of [seller, ofProduct]) {
      const on = (moment: string) => holidayOn(shown, todayIn(shown.time_zone, new Date(moment)))
      expect(on('2026-11-24T15:59:59Z')).toBeNull()
      expect(on('2026-11-24T16:00:00Z')).toEqual({ until: '2026-12-03', note: 'Pulang kampung.' })
      expect(on('2026-12-03T15:59:59Z')).toEqual({ until: '2026-12-03', note: 'Pulang kampung.' })
      expect(on('2026-12-03T16:00:00Z')).toBeNull()
      expect(isHolidayAhead(shown, '2026-11-24')).toBe(true)
      expect(isHolidayAhead(shown, '2026-11-25')).toBe(false)
    }
  })

  test.each([
    [{ from: '', until: '2026-12-01', note: '' }, ['from', 'Isi tanggal mulai libur.']],
    [{ from: '2026-12-01', until: '01/12/2026', note: '' }, ['until', 'Isi tanggal terakhir libur.']],
    [
      { from: '2026-12-02', until: '2026-12-01', note: '' },
      ['until', 'Tanggal terakhir libur mendahului tanggal mulainya.'],
    ],
    [{ from: '2026-12-02', until: '2027-12-03', note: '' }, ['until', 'Libur paling lama satu tahun.']],
    [
      { from: '2026-12-01', until: '2026-12-01', note: 'x'.repeat(201) },
      ['note', 'Pesan ini terlalu panjang: paling banyak 200 huruf.'],
    ],
  ])('%# is told what is wrong beside its field', (typed, problem) => {
    const issues = holidayPlan.safeParse(typed).error?.issues
    expect(issues?.map(({ path, message }) => [...path, message])).toEqual([problem])
  })
})

describe('passHolidays', () => {
  test('tells of shops whose holiday begins or ends at their own midnight, each once', async () => {
    const places = [
      ['Asia/Jakarta', villages.sumberjaya],
      ['Asia/Makassar', villages.samataring],
      ['Asia/Jayapura', (await villageIn('81'))?.code ?? ''],
    ] as const
    const shops = new Map<string, number>()
    for (const [zone, village_code] of places)
      shops.set(
        zone,
        (await aSeller(db, { village_code, holiday_from: '2026-11-25', holiday_until: '2026-12-03' })).id,
      )
    await aSeller(db)
    // Midnight at each: 17:00, 16:00 and 15:00 UTC of the day before.
    const midnights = { 'Asia/Jakarta': 17, 'Asia/Makassar': 16, 'Asia/Jayapura': 15 }
    for (const day of ['2026-11-24', '2026-12-03'])
      for (const [zone, hour] of Object.entries(midnights)) {
        const tag = [`seller:${shops.get(zone)}`]
        const at = new Date(`${day}T${hour}:00:00Z`).getTime()
        expect(await heard(at - 60_000, at), `${zone} ${day}`).toEqual([tag])
        expect(await heard(at - 120_000, at - 60_000)).toEqual([])
        expect(await heard(at, at + 60_000)).toEqual([])
      }
    const all = [...shops.values()].map((id) => [`seller:${id}`])
    const week = await heard(Date.parse('2026-11-24T00:00:00Z'), Date.parse('2026-11-26T00:00:00Z'))
    expect(week.toSorted()).toEqual(all.toSorted())
    // After a stop of years everything that happened in between is told, ends and beginnings.
    expect(await heard(0, Date.parse('2030-01-01T00:00:00Z'))).toHaveLength(6)
  })

  async function heard(since: number, until: number) {
    await sql`delete from heard`.execute(db)
    const enqueue = () => Promise.reject(new Error('nothing is to be queued'))
    await db.transaction().execute((tx) => passHolidays(tx, enqueue, new Date(since), new Date(until)))
    const { rows } = await sql<{ tags: string[] }>`select tags from heard`.execute(db)
    return rows.map(({ tags }) => tags)
  }
})

function villageIn(province: string) {
  return db
    .selectFrom('village')
    .where('code', 'like', `${province}%`)
    .select('code')
    .orderBy('code')
    .executeTakeFirst()
}
