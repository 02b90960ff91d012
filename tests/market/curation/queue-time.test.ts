import { sql } from 'kysely'
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../db/types.ts'
import type { Officer } from '../../../src/market/agencies/enter-agency.ts'
import { findOffice } from '../../../src/market/agencies/find-office.ts'
import { findQueuePlaces } from '../../../src/market/curation/find-queue-places.ts'
import { countQueue, findQueue } from '../../../src/market/curation/find-queue.ts'
import { testDatabase } from '../../support/database.ts'
import { anAgency } from '../../support/factories.ts'
import { aColleague, now } from '../../support/queue-room.ts'

/** The queue of an agency with 1,000 sellers and 200 staff takes about as long as that of one with ten sellers. */
type Room = Awaited<ReturnType<typeof testDatabase>> & { officer: Officer }
let few: Room
let many: Room
beforeAll(async () => {
  few = await furnished(10, 2)
  many = await furnished(1000, 200)
}, 120_000)
afterAll(async () => {
  await few.close()
  await many.close()
})

const everything = { kind: null, name: '', place: null, all: false, after: null }

/** All that the page reads. */
async function readQueue({ db, officer }: Room) {
  await findOffice(db, officer)
  const { items } = await findQueue(db, officer, everything, now)
  const counts = await countQueue(db, officer, everything, now)
  await findQueuePlaces(db, officer)
  return { items, counts }
}

test('a full page comes from both, and what is many is counted up to a bound', async () => {
  expect((await readQueue(few)).items).toHaveLength(50)
  const { items, counts } = await readQueue(many)
  expect(items).toHaveLength(50)
  expect(counts.find(({ kind }) => kind === 'product')?.count).toBe(501)
})

test(
  '1,000 sellers and 200 staff take at most 1.5 times as long as 10 sellers',
  { timeout: 120_000 },
  async () => {
    let ratio = Infinity
    // A busy machine disturbs one measurement; it does not disturb all of them.
    for (let attempt = 0; attempt < 6 && ratio > 1.5; attempt++) {
      const times: Record<'few' | 'many', number[]> = { few: [], many: [] }
      for (let round = 0; round < 15; round++) {
        times.few.push(await timeOf(() => readQueue(few)))
        times.many.push(await timeOf(() => readQueue(many)))
      }
      ratio = medianOf(times.many) / medianOf(times.few)
    }
    expect(ratio).toBeLessThanOrEqual(1.5)
  },
)

async function timeOf(work: () => Promise<unknown>) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function medianOf(times: number[]) {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}

/** An agency of Jeneponto with this many sellers; of each ten products, of which six wait, and a history of acts. */
async function furnished(sellers: number, staff: number): Promise<Room> {
  const room = await testDatabase()
  const { db } = room
  const agency = await anAgency(db)
  const officer = await aColleague(db, agency.id, 'head')
  await sql`
    with person as (
      insert into account (name, email, password_hash)
      select 'Petugas ' || n, 'petugas-' || n || '@contoh.id', '-' from generate_series(1, ${staff}::int) n returning id)
    insert into agency_staff (agency_id, account_id, role)
    select ${agency.id}, id, (array['verifier', 'curator', 'mentor'])[1 + id % 3] from person`.execute(db)
  await sql`
    insert into seller (slug, name, kind, village_code, scale, contact_name, tagline, story, opened_at)
    select 'usaha-' || n, 'Usaha ' || n, 'group',
      (select code from village where code like '73.04.%' order by code offset n % 80 limit 1), 'mikro', 'Contoh', '-',
      '-', ${now} from generate_series(1, ${sellers}::int) n`.execute(db)
  await sql`
    insert into product (seller_id, slug, name, summary, description, category_slug, unit)
    select seller.id, 'barang-' || seller.id || '-' || n, 'Barang ' || n, '', '', 'kriya-tenun', 'piece'
    from seller cross join generate_series(1, 10) n`.execute(db)
  await waiting(db)
  await sql`
    insert into act (account_id, role, seller_id, verb, subject_kind, subject_id, at)
    select ${officer.account_id}, 'officer', seller.id, 'product.approve', 'product', n, ${now}
    from seller cross join generate_series(1, 10) n`.execute(db)
  await sql`analyze`.execute(db)
  return { ...room, officer }
}

/** Six products of each shop wait and four are decided; of every second shop a certificate and a report. */
async function waiting(db: Db) {
  await sql`
    with revision as (
      insert into product_revision (product_id, content) select id, '{"name":"Barang baru"}' from product
      returning id, product_id)
    insert into product_submission (revision_id, submitted_at, decision)
    select id, ${now}::timestamptz - id * interval '1 minute', case when product_id % 10 > 5 then 'returned' end
    from revision`.execute(db)
  await sql`
    insert into seller_submission (seller_id, submitted_at)
    select id, ${now}::timestamptz - id * interval '1 hour' from seller where id % 4 = 0`.execute(db)
  await sql`
    with claim as (
      insert into certificate (seller_id, kind, number, is_perpetual)
      select id, 'nib', 'NIB ' || id, true from seller where id % 2 = 0 returning id)
    insert into certificate_submission (certificate_id, submitted_at)
    select id, ${now}::timestamptz - id * interval '1 minute' from claim`.execute(db)
  await sql`
    insert into complaint (seller_id, kind, words, created_at)
    select id, 'fake', 'Ini tenunan mesin.', ${now}::timestamptz - id * interval '1 minute' from seller
    where id % 2 = 1`.execute(db)
}
