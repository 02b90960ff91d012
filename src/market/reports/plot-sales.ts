import { monthName } from '../../i18n/dates.ts'
import { formatRupiah } from '../products/rupiah.ts'
import { drawBars } from './draw-plot.ts'
import type { Sales } from './find-sales.ts'

/** The longest bars that are drawn; the table beside them has all. */
const mostBars = 8

/** Rupiah of goods in each month, the first on top; nothing where nothing was sold. */
export function plotMonths({ months }: Sales) {
  const sold = months.filter(({ goods }) => goods > 0)
  if (sold.length < 2) return undefined
  const about = sold.map(({ month, goods }) => `${monthName(month)} ${formatRupiah(goods)}`).join(', ')
  return drawBars(
    { title: 'Nilai penjualan setiap bulan', about: `${about}.` },
    months
      .slice(months.findIndex(({ goods }) => goods > 0))
      .map(({ month, goods }) => ({ name: monthName(month), value: goods })),
  )
}

/** Rupiah of the products that brought most. */
export function plotProducts({ products }: Sales) {
  if (products.length < 2) return undefined
  const bars = products.slice(0, mostBars).map(({ name, goods }) => ({ name, value: goods }))
  const about = bars.map(({ name, value }) => `${name} ${formatRupiah(value)}`).join(', ')
  return drawBars({ title: 'Nilai penjualan menurut produk', about: `${about}.` }, bars)
}
