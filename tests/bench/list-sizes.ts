import type { Db } from '../../db/types.ts'
import { countFacets } from '../../src/market/discovery/count-facets.ts'
import { findListing } from '../../src/market/discovery/find-listing.ts'
import { everything, type ListingFilter } from '../../src/market/discovery/listing-filter.ts'
import type { Catalogue } from './catalogue.ts'
import { msOf } from './clock.ts'
import { median, percentile, round } from './figures.ts'
import type { Line } from './table.ts'

/** What shoppers ask for: the whole list, frequent and rare facets, several together, words, prices, orders. */
const asked: Record<string, Partial<ListingFilter>> = {
  newest: {},
  province: { provinsi: ['73'] },
  regency: { kabupaten: ['73.04'] },
  category: { kategori: ['kriya-tenun'] },
  'technique, cheapest': { teknik: ['ecoprint'], urut: 'termurah' },
  'regency and category': { kabupaten: ['73.04'], kategori: ['kuliner-kopi-teh-cokelat'] },
  'province, two materials': { provinsi: ['72'], bahan: ['katun', 'sutra'] },
  'prices, dearest': { harga_min: 50_000, harga_maks: 100_000, urut: 'termahal' },
  'in stock, programme': { tersedia: true, program: ['1-asn-1-produk'] },
  'a frequent word': { q: 'tenun', urut: 'relevan' },
  'words in a province': { q: 'kopi arabika', provinsi: ['73'], urut: 'relevan' },
  'a place and a thing': { q: 'madu jeneponto', urut: 'relevan' },
  'a word, cheapest': { q: 'batik', urut: 'termurah', harga_maks: 300_000 },
}

const longestMs = 25_000
const [fewestRounds, mostRounds, warmUps] = [3, 60, 2]
const hold = 1.5

type Read = (db: Db, filter: ListingFilter) => Promise<unknown>
type Sample = { name: string; ms: number }

/** Time of the list, and of its facets, over the mix of filters: each size beside the first, the smallest. */
export async function measureSizes(catalogues: readonly Catalogue[]): Promise<Line[]> {
  const lists = await sample(catalogues, findListing)
  const facets = await sample(catalogues, countFacets)
  return [
    ...besideSmallest('list', catalogues, lists),
    ...besideSmallest('facets', catalogues, facets).map((line) => ({ ...line, hold: '', met: undefined })),
  ]
}

/** Every filter on every catalogue in turn, so that what else the machine does meets all of them. */
async function sample(catalogues: readonly Catalogue[], read: Read) {
  const samples = catalogues.map((): Sample[] => [])
  const deadline = performance.now() + longestMs
  for (let round = -warmUps; round < mostRounds; round++) {
    if (round >= fewestRounds && performance.now() > deadline) break
    for (const [name, filter] of Object.entries(asked))
      for (const [index, { db }] of catalogues.entries()) {
        const ms = await msOf(() => read(db, { ...everything, ...filter }))
        if (round >= 0) samples[index]?.push({ name, ms })
      }
  }
  return samples
}

function besideSmallest(what: string, catalogues: readonly Catalogue[], samples: readonly Sample[][]) {
  const [smallest, ...larger] = catalogues.map(({ products }, index) => {
    const ms = samples[index]?.map((each) => each.ms) ?? []
    return { products, p95: percentile(ms, 95), p50: median(ms), slowest: slowestOf(samples[index] ?? []) }
  })
  if (smallest === undefined) return []
  return larger.map(({ products, p95, p50, slowest }): Line => {
    const ratio = p95 / smallest.p95
    return {
      row: `${what} at ${products.toLocaleString('en')}: p95`,
      ours: `${round(p95)} ms`,
      control: `${round(smallest.p95)} ms (${smallest.products.toLocaleString('en')})`,
      ratio: `${round(ratio)} (p50 ${round(p50 / smallest.p50)})`,
      hold: `<= ${hold}`,
      met: ratio <= hold,
      note: `slowest by its median is ${slowest}`,
    }
  })
}

/** The filter with the greatest median. */
function slowestOf(samples: readonly Sample[]) {
  const medians = Object.keys(asked).map((name) => ({
    name,
    ms: median(samples.filter((each) => each.name === name).map((each) => each.ms)),
  }))
  const [slowest] = medians.toSorted((one, other) => other.ms - one.ms)
  return slowest ? `${slowest.name} ${round(slowest.ms)} ms` : ''
}
