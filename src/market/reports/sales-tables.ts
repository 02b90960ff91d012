import { monthName } from '../../i18n/dates.ts'
import { paths } from '../../paths.ts'
import { paymentNames } from '../orders/order-list.ts'
import type { Numbers } from './find-numbers.ts'
import { periodName } from './report-period.ts'
import { salesFiguresOf, salesFiguresNote } from './sales-figures.ts'
import { type Cell, labelsOf, type NumberTable, sumOf } from './sum-numbers.ts'

/** The tables of what was sold. */

const about =
  'Barang dari pesanan yang dibayar pada masa ini, lewat cara apa pun, dan yang uangnya kembali pada masa ini; tanpa ongkos kirim.'
const amounts = ['Terjual (Rp)', 'Pesanan', 'Kembali (Rp)', 'Bersih (Rp)']

export function salesTablesOf(numbers: Numbers): NumberTable[] {
  return [
    salesOf(numbers),
    backOf(numbers),
    ...(numbers.regencies.length > 1 ? [salesByRegency(numbers)] : []),
    salesByDistrict(numbers),
    salesByVillage(numbers),
    salesByTerm(numbers, 'kategori', 'Kategori'),
    salesByTerm(numbers, 'teknik', 'Teknik'),
    salesByPayment(numbers),
    salesByProgram(numbers),
  ]
}

/** The main figures beside those of the period before. */
function salesOf(numbers: Numbers): NumberTable {
  const figures = salesFiguresOf(numbers).map(({ name, now, before }): [string, ...Cell[]] => [
    name,
    now,
    before ?? '–',
    before === null ? '–' : now - before,
  ])
  return {
    id: 'penjualan',
    title: 'Penjualan',
    about: `Pesanan yang dibayar pada masa ini, lewat cara apa pun. ${salesFiguresNote} Usaha tanpa pesanan sudah buka 90 hari, dan selama 90 hari sampai akhir masa ini tidak ada pesanannya yang dibayar atau diterima.`,
    columns: ['Penjualan', periodName(numbers), periodName(numbers.sales.before), 'Selisih'],
    rows: [...figures, ['Usaha tanpa pesanan 90 hari', sumOf(numbers, 'sellers-without-order'), '–', '–']],
    more: {
      name: 'Lihat usaha tanpa pesanan 90 hari',
      path: paths.office('angka/tanpa-pesanan', { kabupaten: numbers.regency?.code }),
    },
  }
}

/** What went back in the period: by whom, and of which month's sales, for those months that a report told of before. */
function backOf(numbers: Numbers): NumberTable {
  const of = (label: string) => sumOf(numbers, 'sales-back', { label })
  const first = numbers.from.slice(0, 7)
  const months = labelsOf(numbers, 'sales-back-by-month')
    .map(({ label }): [string, number] => [label, sumOf(numbers, 'sales-back-by-month', { label })])
    .toSorted(([one], [other]) => one.localeCompare(other))
  const earlier = months.filter(([month]) => month < first)
  const sum = (all: typeof months) => all.reduce((total, [, rupiah]) => total + rupiah, 0)
  return {
    id: 'kembali',
    title: 'Yang kembali kepada pembeli',
    about:
      'Nilai barang yang uangnya kembali kepada pembeli pada masa ini, tanpa ongkos kirim. Laporan bulan yang sudah lewat tidak berubah: yang kembali sesudahnya disebut di sini, dengan bulan penjualannya.',
    columns: ['Yang kembali', 'Nilai barang (Rp)'],
    rows: [
      ['Dikembalikan penjual atau operator', of('refund')],
      ['Ditarik bank pembeli', of('dispute')],
      ['Dari penjualan masa ini', sum(months) - sum(earlier)],
      ['Dari penjualan bulan sebelumnya', sum(earlier)],
      ...earlier.map(([month, rupiah]): [string, number] => [
        `Dari penjualan bulan sebelumnya: ${monthName(month)}`,
        rupiah,
      ]),
    ],
  }
}

function salesByRegency(numbers: Numbers): NumberTable {
  const [first] = numbers.regencies
  return {
    id: 'penjualan-kabupaten',
    title: 'Penjualan per kabupaten',
    about,
    columns: [
      'Kabupaten atau kota',
      ...salesFiguresOf(numbers, first?.code).map(({ name }) => name),
      'Usaha tanpa pesanan 90 hari',
    ],
    rows: numbers.regencies.map(({ code, name }) => [
      name,
      ...salesFiguresOf(numbers, code).map(({ now }) => now),
      sumOf(numbers, 'sellers-without-order', { regency: code }),
    ]),
  }
}

function salesByDistrict(numbers: Numbers): NumberTable {
  return {
    id: 'penjualan-kecamatan',
    title: 'Penjualan menurut kecamatan',
    about: `${about} Kecamatan tempat usahanya.`,
    columns: ['Kecamatan', ...amounts],
    rows: rowsOf(numbers, 'village', ({ label, district, regency_code }) => ({
      key: label.slice(0, 8),
      name: [district ?? label, regencyName(numbers, regency_code)].filter(Boolean).join(', '),
    })),
  }
}

function salesByVillage(numbers: Numbers): NumberTable {
  return {
    id: 'penjualan-desa',
    title: 'Penjualan menurut desa',
    about: `${about} Desa atau kelurahan tempat usahanya.`,
    columns: ['Desa atau kelurahan', ...amounts],
    rows: rowsOf(numbers, 'village', ({ label, name, district, regency_code }) => ({
      key: label,
      name: [name ?? label, district && `Kecamatan ${district}`, regencyName(numbers, regency_code)]
        .filter(Boolean)
        .join(', '),
    })),
  }
}

/** Where several are shown, the names of their villages are not enough. */
function regencyName({ regencies }: Numbers, code: string) {
  return regencies.length > 1 ? regencies.find((regency) => regency.code === code)?.name : undefined
}

const terms = { kategori: 'category', teknik: 'technique' } as const

function salesByTerm(numbers: Numbers, by: 'kategori' | 'teknik', column: string): NumberTable {
  return {
    id: `penjualan-${by}`,
    title: `Penjualan menurut ${by}`,
    about: by === 'teknik' ? `${about} Produk dengan dua teknik dihitung pada keduanya.` : about,
    columns: [column, ...amounts],
    rows: rowsOf(numbers, terms[by], ({ label, name }) => ({ key: label, name: name ?? label })),
  }
}

function salesByPayment(numbers: Numbers): NumberTable {
  const names: Record<string, string> = paymentNames
  return {
    id: 'penjualan-pembayaran',
    title: 'Penjualan menurut pembayaran',
    about: `${about} Cara pesanannya dibayar.`,
    columns: ['Cara membayar', ...amounts],
    rows: rowsOf(numbers, 'payment', ({ label }) => ({ key: label, name: names[label] ?? label })),
  }
}

/** Nothing here was bought through a programme; each column says so by itself, for whoever takes it out of here. */
function salesByProgram(numbers: Numbers): NumberTable {
  const edition = new Map(numbers.editions.map(({ id, name }) => [String(id), name]))
  return {
    id: 'penjualan-program',
    title: 'Penjualan usaha peserta program',
    about: `${about} Seluruh penjualan usaha yang ikut program ketika pesanannya dibayar, bukan penjualan lewat program itu; bila yang ikut produknya, penjualan produk itu. Yang ikut dua program dihitung pada keduanya, jadi baris-baris ini tidak boleh dijumlahkan.`,
    columns: [
      'Program',
      'Penjualan seluruh usaha pesertanya (Rp)',
      'Pesanan seluruh usaha pesertanya',
      'Kembali dari penjualan itu (Rp)',
      'Bersih seluruh usaha pesertanya (Rp)',
    ],
    rows: rowsOf(numbers, 'edition', ({ label }) => ({ key: label, name: edition.get(label) ?? label })),
  }
}

type Label = ReturnType<typeof labelsOf>[number]

/** Sold, orders, back, net, of labels that are one row by their `key`; what brought most comes first. */
function rowsOf(
  numbers: Numbers,
  by: 'category' | 'technique' | 'edition' | 'village' | 'payment',
  rowOf: (label: Label) => { key: string; name: string },
) {
  const rows = new Map<string, [string, number, number, number, number]>()
  const add = (measure: `sales-${'rupiah' | 'orders' | 'back'}-by-${typeof by}`, column: 1 | 2 | 3) => {
    for (const label of labelsOf(numbers, measure)) {
      const { key, name } = rowOf(label)
      const row = rows.get(key) ?? [name, 0, 0, 0, 0]
      row[column] += sumOf(numbers, measure, { label: label.label })
      row[4] = row[1] - row[3]
      rows.set(key, row)
    }
  }
  add(`sales-rupiah-by-${by}`, 1)
  add(`sales-orders-by-${by}`, 2)
  add(`sales-back-by-${by}`, 3)
  return [...rows.values()].toSorted(
    (one, other) => other[1] - one[1] || one[0].localeCompare(other[0], 'id'),
  )
}
