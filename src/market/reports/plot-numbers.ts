import { formatRupiah } from '../products/rupiah.ts'
import { type Bar, drawBars, drawDays, drawLines } from './draw-plot.ts'
import type { Numbers } from './find-numbers.ts'
import type { NumberTable } from './sum-numbers.ts'

/** The tables of which the first numbers are drawn. */
const drawn = [
  'status',
  'penjualan-kabupaten',
  'penjualan-kecamatan',
  'penjualan-desa',
  'penjualan-kategori',
  'penjualan-teknik',
  'penjualan-program',
  'kategori',
  'teknik',
  'sertifikat',
  'desa',
  'program',
]
/** The longest bars that are drawn; the table beside them has all. */
const mostBars = 8

/** The drawings that stand beside the tables, by the table's id. */
export function plotsOf(numbers: Numbers, tables: readonly NumberTable[]): Record<string, string> {
  const bars = Object.fromEntries(
    drawn.flatMap((id) => {
      const table = tables.find((each) => each.id === id)
      return table ? plot(table) : []
    }),
  )
  if (numbers.days.length < 2) return bars
  return { ...bars, perkembangan: growth(numbers), verifikasi: verified(numbers), penjualan: sales(numbers) }
}

/** A table's first column of numbers as bars. */
function plot({ id, title, about, rows }: NumberTable): [string, string][] {
  const bars = rows
    .map(([name, value]): Bar => ({ name, value: Number(value) }))
    .filter(({ value }) => value > 0)
    .slice(0, mostBars)
  return bars.length < 2 ? [] : [[id, drawBars({ title, about: `${about} ${spoken(bars)}` }, bars)]]
}

function growth({ days }: Numbers) {
  const first = days[0]
  const last = days.at(-1)
  const about = `Usaha buka dari ${first?.sellers} menjadi ${last?.sellers}, produk tampil dari ${first?.products} menjadi ${last?.products}.`
  return drawLines(
    { title: 'Usaha dan produk dari hari ke hari', about },
    days.map(({ day }) => day),
    [
      { name: 'Usaha buka', values: days.map(({ sellers }) => sellers) },
      { name: 'Produk tampil', values: days.map(({ products }) => products) },
    ],
  )
}

function verified({ days }: Numbers) {
  const total = days.reduce((sum, day) => sum + day.verified, 0)
  const about = `${total} usaha terverifikasi dalam ${days.length} hari.`
  return drawDays(
    { title: 'Usaha terverifikasi setiap hari', about },
    days.map((day) => ({ name: day.day, value: day.verified })),
  )
}

function sales({ days }: Numbers) {
  const total = days.reduce((sum, day) => sum + day.sales, 0)
  const about = `Barang senilai ${formatRupiah(total)} terjual dalam ${days.length} hari.`
  return drawDays(
    { title: 'Nilai barang yang terjual setiap hari', about },
    days.map((day) => ({ name: day.day, value: day.sales })),
  )
}

function spoken(bars: readonly Bar[]) {
  return `${bars.map(({ name, value }) => `${name} ${value}`).join(', ')}.`
}
