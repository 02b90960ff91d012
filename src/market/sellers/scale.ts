export type Scale = 'mikro' | 'kecil' | 'menengah'

const billion = 1_000_000_000

/**
 * Upper bounds, inclusive, in rupiah: capital without land and buildings, and sales of a year.
 * Source: Peraturan Pemerintah 7/2021, article 35. The figures of UU 20/2008 are no longer in force.
 */
const bounds: readonly { scale: Scale; capital: number; sales: number }[] = [
  { scale: 'mikro', capital: 1 * billion, sales: 2 * billion },
  { scale: 'kecil', capital: 5 * billion, sales: 15 * billion },
  { scale: 'menengah', capital: 10 * billion, sales: 50 * billion },
]

export type Figures = {
  is_new: boolean
  capital_rupiah: number | null
  annual_sales_rupiah: number | null
}

/**
 * A new firm is classed by its capital, one that has been running by its sales of a year (PP 7/2021, article 36).
 * Null where the figure that counts is missing, or above what a medium business may have.
 */
export function scaleOf({ is_new, capital_rupiah, annual_sales_rupiah }: Figures): Scale | null {
  const figure = is_new ? capital_rupiah : annual_sales_rupiah
  if (figure === null) return null
  return bounds.find(({ capital, sales }) => figure <= (is_new ? capital : sales))?.scale ?? null
}

/** Why a business is of its scale, in one line. */
export function scaleReason(figures: Figures) {
  const bound = bounds.find(({ scale }) => scale === scaleOf(figures))
  if (!bound) return ''
  const [what, most] = figures.is_new
    ? ['usaha baru dengan modal', bound.capital]
    : ['usaha dengan penjualan setahun', bound.sales]
  return `Skala usaha: ${bound.scale}, karena ${what} paling banyak Rp${most / billion} miliar (PP 7/2021).`
}
