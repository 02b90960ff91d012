import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import type { DB, Tx } from '../../db/types.ts'
import { placeCheckout } from '../../src/market/orders/place-checkout.ts'
import { aProduct, aSeller, villages } from '../support/factories.ts'
import { testDatabase } from '../support/database.ts'
import { msOf } from './clock.ts'
import { median, round, withSpread } from './figures.ts'
import { type Line, unmeasured } from './table.ts'

const rounds = 7
const perRound = 60
const hold = 0.5
const what = 'checkout of two things, by transfer'

/**
 * Placing a checkout; the control sends the same statements with the same values by bare `pg`. Both in a transaction
 * that is rolled back, so that each finds the same database.
 */
export async function measureCheckout(): Promise<Line[]> {
  const { db, url, close } = await testDatabase()
  if (url === undefined) {
    await close()
    return [unmeasured(what, 'needs PostgreSQL: set TEST_DATABASE_URL')]
  }
  const pool = new Pool({ connectionString: url, max: 1 })
  const heard: CompiledQuery[] = []
  const listening = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void heard.push(query),
  })
  const place = await aFullCart(db)
  await sameIds(pool)
  await placedAndUndone(listening, place)
  const statements = heard.filter((query) => !/^(begin|rollback)/.test(query.sql))
  const ours: number[] = []
  const control: number[] = []
  for (let i = 0; i < rounds; i++) {
    ours.push(await timed(pool, () => placedAndUndone(listening, place)))
    control.push(await timed(pool, () => sentAndUndone(pool, statements)))
  }
  await listening.destroy()
  await close()
  const ratios = ours.map((ms, i) => (control[i] ?? Number.NaN) / ms)
  return [
    {
      row: `${what}: ${statements.length} statements, per s`,
      ours: round(1000 / median(ours)),
      control: round(1000 / median(control)),
      ratio: withSpread(ratios),
      hold: `>= ${hold}`,
      met: median(ratios) >= hold,
    },
  ]
}

async function aFullCart(db: Kysely<DB>) {
  const seller = await aSeller(db)
  const bank = { bank_name: 'BRI', account_number: '123456', account_holder: 'Contoh' }
  const method = await db
    .insertInto('seller_payment_method')
    .values({ seller_id: seller.id, kind: 'bank', ...bank })
    .returning('id')
    .executeTakeFirstOrThrow()
  const option = await db
    .insertInto('delivery_option')
    .values({ seller_id: seller.id, kind: 'courier', name: 'Kurir' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rate = { first_kg_rupiah: 20_000, next_kg_rupiah: 10_000, days_least: 2, days_most: 4 }
  await db
    .insertInto('delivery_rate')
    .values({ option_id: option.id, region_code: '', ...rate })
    .execute()
  const cart = await db
    .insertInto('cart')
    .values({ token_hash: 'bench' })
    .returning(['id', 'key'])
    .executeTakeFirstOrThrow()
  for (const price of [150_000, 90_000]) {
    const product = await aProduct(db, { seller_id: seller.id, price, stock: 1000 })
    await sql`
      insert into cart_line (cart_id, variant_id, product_id, label, quantity, seen_price_rupiah)
      select ${cart.id}, id, product_id, 'Contoh', 1, price_rupiah from product_variant
      where product_id = ${product.id}`.execute(db)
  }
  const buyer = {
    name: 'Pembeli Contoh',
    phone: '+6281000000101',
    email: 'pembeli@contoh.id',
    address: 'Jalan Contoh 1',
    rt_rw: '',
    village_code: villages.samataring,
    postcode: null,
    language: 'id' as const,
    account_id: null,
    agreement_version: '2026-11-21',
  }
  const order = { seller_id: seller.id, delivery_option_id: option.id, payment: method.id, note: '' }
  const input = { key: cart.key, buyer, orders: [{ ...order, shown_rupiah: 260_000 }] }
  return (tx: Tx) => placeCheckout(tx, () => Promise.resolve(), cart, input, { stripe: null })
}

class Undone extends Error {}

async function placedAndUndone(db: Kysely<DB>, place: (tx: Tx) => Promise<string>) {
  await db
    .transaction()
    .execute(async (tx) => {
      await place(tx)
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
}

async function sentAndUndone(pool: Pool, statements: readonly CompiledQuery[]) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const each of statements) await client.query(each.sql, [...each.parameters])
    await client.query('rollback')
  } finally {
    client.release()
  }
}

/** Milliseconds for one. The ids that a round hands out are those of the round before: the values fit again. */
async function timed(pool: Pool, once: () => Promise<void>) {
  let ms = 0
  for (let i = 0; i < perRound; i++) {
    await sameIds(pool)
    ms += await msOf(once)
  }
  return ms / perRound
}

async function sameIds(pool: Pool) {
  await pool.query(`
    select setval(format('%I.%I', schemaname, sequencename)::regclass, 1000000, false) from pg_sequences
    where schemaname = 'public'`)
}
