import type { Numbers } from './find-numbers.ts'

export type SalesFigure = {
  name: string
  is: 'rupiah' | 'count' | 'percent'
  now: number
  /** In the period before; null where that was not counted whole. */
  before: number | null
}

/** What the words of the main figures of sales mean. */
export const salesFiguresNote =
  'Nilai barang tanpa ongkos kirim. Kembali adalah nilai barang yang uangnya kembali kepada pembeli, oleh penjual atau oleh bank pembeli, pada hari kembalinya; bersih adalah terjual dikurangi kembali.'

/** The main figures of sales, of all or of one regency, beside those of the period before. */
export function salesFiguresOf({ sales }: Pick<Numbers, 'sales'>, regency?: string): SalesFigure[] {
  const now = sumUp(sales, true, regency)
  const before = sales.isKnown ? sumUp(sales, false, regency) : null
  return figures.map(({ name, is, of }) => ({ name, is, now: of(now), before: before && of(before) }))
}

function sumUp({ rows }: Numbers['sales'], is_now: boolean, regency?: string) {
  const chosen = rows
    .filter((row) => row.is_now === is_now)
    .filter(({ regency_code }) => regency === undefined || regency_code === regency)
  const sum = (of: 'orders' | 'sold' | 'back' | 'shops') => chosen.reduce((all, row) => all + row[of], 0)
  return {
    orders: sum('orders'),
    sold: sum('sold'),
    back: sum('back'),
    shops: sum('shops'),
    largest: Math.max(0, ...chosen.map(({ largest }) => largest)),
  }
}

type Sums = ReturnType<typeof sumUp>

const figures: (Pick<SalesFigure, 'name' | 'is'> & { of: (sums: Sums) => number })[] = [
  { name: 'Terjual (Rp)', is: 'rupiah', of: ({ sold }) => sold },
  { name: 'Kembali (Rp)', is: 'rupiah', of: ({ back }) => back },
  { name: 'Bersih (Rp)', is: 'rupiah', of: ({ sold, back }) => sold - back },
  { name: 'Pesanan terbayar', is: 'count', of: ({ orders }) => orders },
  { name: 'Usaha yang menjual', is: 'count', of: ({ shops }) => shops },
  {
    name: 'Bagian usaha terbesar (%)',
    is: 'percent',
    of: ({ sold, largest }) => (sold === 0 ? 0 : Math.round((largest * 100) / sold)),
  },
]
