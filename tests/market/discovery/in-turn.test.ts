import { fc } from '../../support/property.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Tx } from '../../../db/types.ts'
import { mostOnPage, pageSize } from '../../../src/market/discovery/fair-turn.ts'
import { findListing } from '../../../src/market/discovery/find-listing.ts'
import { layOutTurns } from '../../../src/market/discovery/lay-out-turns.ts'
import { everything, type ListingFilter } from '../../../src/market/discovery/listing-filter.ts'
import { testDatabase } from '../../support/database.ts'
import { aProduct, villages } from '../../support/factories.ts'
import { manyProducts } from '../../support/turn-room.ts'

let db: Db
let close: () => Promise<void>
beforeAll(async () => {
  ;({ db, close } = await testDatabase())
})
afterAll(() => close())

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 17))
const layOut = (tx: Tx, number = 20) => layOutTurns(tx, day(number - 1), day(number))

/** Does something in a transaction that is rolled back. */
async function aside(work: (tx: Tx) => Promise<void>) {
  const done = new Error('done')
  await db
    .transaction()
    .execute(async (tx) => {
      await work(tx)
      throw done
    })
    .catch((error: unknown) => {
      if (error !== done) throw error
    })
}

const lists: Partial<ListingFilter>[] = [
  {},
  { kabupaten: ['73.04'] },
  { provinsi: ['73'], kabupaten: ['73.04'] },
  { provinsi: ['72', '73'] },
  { kabupaten: ['73.04'], kategori: ['kriya-tenun'] },
  { kategori: ['kriya'], harga_maks: 20_000 },
  { provinsi: ['73'], tersedia: true },
]

/** The pages of a list, each product as its shop. */
async function pagesOf(db: Db, filter: ListingFilter) {
  const pages: { product_id: number; seller_name: string }[][] = []
  for (let setelah: ListingFilter['setelah'] = null; ;) {
    const { cards, next } = await findListing(db, { ...filter, setelah })
    pages.push(cards)
    if (next === null) return pages
    setelah = next
  }
}

/** Pages on which a shop has more products than the rule allows. */
function overcrowded(pages: readonly { seller_name: string }[][]) {
  const totals = countsOf(pages.flat())
  const shown = new Map<string, number>()
  return pages.filter((page) => {
    for (const { seller_name } of page) shown.set(seller_name, (shown.get(seller_name) ?? 0) + 1)
    const lastRound = Math.max(...page.map(({ seller_name }) => shown.get(seller_name) ?? 0))
    const shops = [...totals.values()].filter((total) => total >= lastRound).length
    return Math.max(...countsOf(page).values()) > mostOnPage(shops)
  })
}

function countsOf(cards: readonly { seller_name: string }[]) {
  const counts = new Map<string, number>()
  for (const { seller_name } of cards) counts.set(seller_name, (counts.get(seller_name) ?? 0) + 1)
  return counts
}

test('each product is on one page of a list, and no shop has more than its share of any', async () => {
  const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 60 })), {
    minLength: 1,
    maxLength: 14,
  })
  await fc.assert(
    fc.asyncProperty(sizes, fc.constantFrom(...lists), (sizes, given) =>
      aside(async (tx) => {
        await manyProducts(tx, sizes)
        await manyProducts(tx, [3, 2], villages.sansarino)
        await layOut(tx)
        const filter = { ...everything, ...given }
        const pages = await pagesOf(tx, filter)
        const ids = pages.flat().map((card) => card.product_id)
        expect(new Set(ids)).toEqual(await idsOf(tx, filter))
        expect(ids).toHaveLength(new Set(ids).size)
        expect(overcrowded(pages).map((page) => page.map((card) => card.seller_name))).toEqual([])
      }),
    ),
    { numRuns: 40 },
  )
}, 120_000)

/** What is in the list, read in another order. */
async function idsOf(db: Db, filter: ListingFilter) {
  const { cards } = await findListing(db, { ...filter, urut: 'termurah' }, 5000)
  return new Set(cards.map((card) => card.product_id))
}

test(
  'what follows the pages that were dealt is the newest first, nothing twice',
  () =>
    aside(async (tx) => {
      await manyProducts(tx, [600, 500, 200, 7, 1])
      await layOut(tx)
      for (const given of lists) {
        const filter = { ...everything, ...given }
        const ids = (await pagesOf(tx, filter)).flat().map((card) => card.product_id)
        expect(ids).toHaveLength(new Set(ids).size)
        expect(new Set(ids)).toEqual(await idsOf(tx, filter))
      }
    }),
  60_000,
)

test('who began yesterday goes on with yesterday, and a new or withdrawn product disturbs nobody', () =>
  aside(async (tx) => {
    const [seller_id = 0] = await manyProducts(tx, [40, 30, 20])
    await layOut(tx)
    const whole = (await pagesOf(tx, everything)).flat().map((card) => card.product_id)
    const { cards, next } = await findListing(tx, everything)
    await layOut(tx, 21)
    const { id } = await aProduct(tx, { seller_id })
    const withdrawn = whole[30] ?? 0
    await tx.updateTable('product').set({ published_at: null }).where('id', '=', withdrawn).execute()

    const second = await findListing(tx, { ...everything, setelah: next })
    expect([...cards, ...second.cards].map((card) => card.product_id)).toEqual(
      whole.filter((each) => each !== withdrawn).slice(0, 2 * pageSize),
    )
    const today = (await pagesOf(tx, everything)).flat().map((card) => card.product_id)
    expect(today.slice(0, pageSize)).not.toEqual(whole.slice(0, pageSize))
    expect(today.at(-1)).toBe(id)

    await layOut(tx, 22)
    const old = await findListing(tx, { ...everything, setelah: next })
    expect(old.cards).toHaveLength(pageSize)
  }))

test('before a day was laid out the newest comes first', () =>
  aside(async (tx) => {
    await manyProducts(tx, [40, 30])
    const newest = (await pagesOf(tx, { ...everything, urut: 'terbaru' })).flat()
    expect((await pagesOf(tx, everything)).flat()).toEqual(newest)
  }))
