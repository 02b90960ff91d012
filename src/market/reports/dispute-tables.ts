import type { Numbers } from './find-numbers.ts'
import type { Measure } from './measures.ts'
import { type Cell, labelsOf, type NumberTable, sumOf } from './sum-numbers.ts'

/** What waited for somebody's ruling, and for how long. */
export function disputesOf(numbers: Numbers): NumberTable {
  return {
    id: 'sengketa',
    title: 'Sengketa dan laporan ulasan',
    about:
      'Masuk dan selesai pada masa ini, dan yang masih menunggu pada akhir hari terakhir. Hari menunggu dihitung penuh, dari masuk sampai selesai; median adalah nilai tengah dari yang selesai pada masa ini.',
    columns: ['Jenis', 'Masuk', 'Selesai', 'Masih menunggu', 'Median hari menunggu'],
    rows: [
      ['Sengketa pesanan', ...waitsOf(numbers, 'disputes')],
      ['Laporan ulasan', ...waitsOf(numbers, 'review-reports')],
    ],
  }
}

function waitsOf(numbers: Numbers, of: 'disputes' | 'review-reports'): Cell[] {
  const settled = `${of}-settled` as const
  return [
    sumOf(numbers, `${of}-opened`),
    sumOf(numbers, settled),
    sumOf(numbers, `${of}-waiting`),
    medianOf(numbers, settled) ?? '–',
  ]
}

/** Of as many as were counted under each label, which is a number of days. */
function medianOf(numbers: Numbers, measure: Measure) {
  const days = labelsOf(numbers, measure)
    .flatMap(({ label }) => Array.from({ length: sumOf(numbers, measure, { label }) }, () => Number(label)))
    .toSorted((one, other) => one - other)
  const upper = days[Math.floor(days.length / 2)]
  const lower = days[Math.ceil(days.length / 2) - 1]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}
