import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatRupiah } from '../../src/market/products/rupiah.ts'
import { paths } from '../../src/paths.ts'
import { testServer } from '../support/database.ts'
import { startServerProcess } from '../support/server-process.ts'
import { type Site, startSite } from '../support/site.ts'

/** Not in turns, whose order is another once they are laid out. */
const newest = paths.products({ urut: 'terbaru' })

/** From the commit until no process shows the old page any more. */
const within = { timeout: 1000, interval: 20 }

const name = testServer === undefined ? 'two servers (skipped: they need TEST_DATABASE_URL)' : 'two servers'
describe.skipIf(testServer === undefined)(name, () => {
  let site: Site
  let other: Awaited<ReturnType<typeof startServerProcess>>
  beforeAll(async () => {
    site = await startSite()
    other = await startServerProcess({ databaseUrl: site.databaseUrl ?? '', dataDir: site.dataDir })
  })
  afterAll(async () => {
    await other.stop()
    await site.stop()
  })

  const read = async (origin: string, path: string) => (await fetch(origin + path)).text()
  const servers = () => [site.origin, other.origin]

  /**
   * Puts the page into every server's cache. A server that starts lays out the day's turns, which makes all of them
   * stale once: so it may take a second try.
   */
  async function cached(path: string) {
    const statements = async () => {
      for (const origin of servers()) await read(origin, path)
      const before = site.statements.length
      await read(site.origin, path)
      return site.statements.length - before
    }
    await expect.poll(statements, { timeout: 10_000, interval: 100 }).toBe(0)
  }

  async function expectEverywhere(path: string, check: (body: string) => void) {
    for (const origin of servers())
      await expect
        .poll(() => read(origin, path), within)
        .toSatisfy((body: string) => {
          check(body)
          return true
        })
  }

  test('a price changed by plain SQL shows on list and product page of both within a second', async () => {
    const { rows } = await sql<{ id: number; slug: string }>`
      select product_id id, slug from listing_card order by published_at desc, product_id desc limit 1`.execute(
      site.db,
    )
    const [product] = rows
    const shown = [newest, paths.product(product?.slug ?? '')]
    for (const path of shown) await cached(path)
    for (const price of [8_765_432, 8_765_433]) {
      await sql`update product_variant set price_rupiah = ${price} where product_id = ${product?.id}`.execute(
        site.db,
      )
      for (const path of shown)
        await expectEverywhere(path, (body) => expect(body).toContain(formatRupiah(price)))
    }
  })

  test('a product that is taken down is gone from both within a second, and back again when it is put up', async () => {
    const { rows } = await sql<{ id: number; slug: string; name: string; regency: string; province: string }>`
      select product_id id, card.slug, card.name, regency.slug regency, province.slug province
      from listing_card card join regency on regency.code = regency_code join province on province.code = regency.province_code
      order by published_at desc, product_id desc limit 1`.execute(site.db)
    const [product] = rows
    if (!product) throw new Error('The sample has no products')
    const region = paths.regency(product.province, product.regency)
    const link = `href="${paths.product(product.slug)}"`
    const status = (origin: string) =>
      fetch(origin + paths.product(product.slug)).then((answer) => answer.status)
    for (const path of [newest, region]) await cached(path)
    const published = await site.db
      .selectFrom('product')
      .select('published_at')
      .where('id', '=', product.id)
      .executeTakeFirstOrThrow()
    await site.db.updateTable('product').set({ published_at: null }).where('id', '=', product.id).execute()
    for (const origin of servers()) await expect.poll(() => status(origin), within).toBe(404)
    for (const path of [newest, region])
      await expectEverywhere(path, (body) => expect(body).not.toContain(link))
    await site.db.updateTable('product').set(published).where('id', '=', product.id).execute()
    for (const origin of servers()) await expect.poll(() => status(origin), within).toBe(200)
    for (const path of [newest, region]) await expectEverywhere(path, (body) => expect(body).toContain(link))
  })

  test('what is rolled back makes nothing stale', async () => {
    await cached(paths.programs())
    const before = await Promise.all(servers().map((origin) => fetch(origin + paths.programs())))
    await site.db
      .transaction()
      .execute(async (tx) => {
        await tx.updateTable('program').set({ name: 'Berganti nama' }).execute()
        throw new Error('back')
      })
      .catch(() => {})
    const after = await Promise.all(servers().map((origin) => fetch(origin + paths.programs())))
    expect(after.map(({ headers }) => headers.get('etag'))).toEqual(
      before.map(({ headers }) => headers.get('etag')),
    )
  })
})
