import { findListing } from '../../src/market/discovery/find-listing.ts'
import { everything, type ListingFilter } from '../../src/market/discovery/listing-filter.ts'
import type { Catalogue } from './catalogue.ts'
import { msOf } from './clock.ts'
import { median, percentile, round } from './figures.ts'
import type { Line } from './table.ts'

const deepPage = 200
const rounds = 200
const hold = 1.2

/** Page 200 beside page 1 of the whole list, in two orders. */
export async function measureDepth({ db, products }: Catalogue): Promise<Line[]> {
  const lines: Line[] = []
  for (const urut of ['terbaru', 'termurah'] as const) {
    const first: ListingFilter = { ...everything, urut }
    let deep = first
    for (let page = 1; page < deepPage; page++)
      deep = { ...first, setelah: (await findListing(db, deep)).next }
    const shallow: number[] = []
    const far: number[] = []
    for (let i = 0; i < rounds; i++) {
      shallow.push(await msOf(() => findListing(db, first)))
      far.push(await msOf(() => findListing(db, deep)))
    }
    const ratio = percentile(far, 95) / percentile(shallow, 95)
    lines.push({
      row: `page ${deepPage} of ${products.toLocaleString('en')}, ${urut}: p95`,
      ours: `${round(percentile(far, 95))} ms`,
      control: `${round(percentile(shallow, 95))} ms (page 1)`,
      ratio: `${round(ratio)} (p50 ${round(median(far) / median(shallow))})`,
      hold: `<= ${hold}`,
      met: ratio <= hold,
    })
  }
  return lines
}
