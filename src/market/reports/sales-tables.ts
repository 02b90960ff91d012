import type { Numbers } from './find-numbers.ts'
import type { Measure } from './measures.ts'
import { labelsOf, type NumberTable, sumOf } from './sum-numbers.ts'

/** The tables of what was sold. */

const about =
  'Pesanan yang dibayar pada masa ini, lewat cara apa pun. Nilai barang tanpa ongkos kirim, dan belum dikurangi dana yang dikembalikan.'

export function salesTablesOf(numbers: Numbers): NumberTable[] {
  return [
    salesOf(numbers),
    ...(numbers.regencies.length > 1 ? [salesByRegency(numbers)] : []),
    salesByTerm(numbers, 'kategori', 'Kategori'),
    salesByTerm(numbers, 'teknik', 'Teknik'),
    salesByProgram(numbers),
  ]
}

function salesOf(numbers: Numbers): NumberTable {
  const row = (name: string, measure: Measure): [string, number] => [name, sumOf(numbers, measure)]
  return {
    id: 'penjualan',
    title: 'Penjualan',
    about: `${about} Usaha tanpa pesanan sudah buka 90 hari, dan selama 90 hari sampai akhir masa ini tidak ada pesanannya yang dibayar atau diterima.`,
    columns: ['Penjualan', 'Jumlah'],
    rows: [
      row('Pesanan terbayar', 'sales-orders'),
      row('Nilai barang (Rp)', 'sales-rupiah'),
      row('Dana dikembalikan (Rp)', 'sales-refunded'),
      row('Usaha tanpa pesanan 90 hari', 'sellers-without-order'),
    ],
  }
}

function salesByRegency(numbers: Numbers): NumberTable {
  const measures = ['sales-rupiah', 'sales-orders', 'sales-refunded', 'sellers-without-order'] as const
  return {
    id: 'penjualan-kabupaten',
    title: 'Penjualan per kabupaten',
    about,
    columns: [
      'Kabupaten atau kota',
      'Nilai barang (Rp)',
      'Pesanan',
      'Dikembalikan (Rp)',
      'Usaha tanpa pesanan 90 hari',
    ],
    rows: numbers.regencies.map(({ code, name }) => [
      name,
      ...measures.map((measure) => sumOf(numbers, measure, { regency: code })),
    ]),
  }
}

const terms = {
  kategori: ['sales-rupiah-by-category', 'sales-orders-by-category'],
  teknik: ['sales-rupiah-by-technique', 'sales-orders-by-technique'],
  program: ['sales-rupiah-by-edition', 'sales-orders-by-edition'],
} as const

function salesByTerm(numbers: Numbers, by: 'kategori' | 'teknik', column: string): NumberTable {
  return {
    id: `penjualan-${by}`,
    title: `Penjualan menurut ${by}`,
    about: by === 'teknik' ? `${about} Produk dengan dua teknik dihitung pada keduanya.` : about,
    columns: [column, 'Nilai barang (Rp)', 'Pesanan'],
    rows: rowsOf(numbers, terms[by], ({ label, name }) => name ?? label),
  }
}

function salesByProgram(numbers: Numbers): NumberTable {
  const edition = new Map(numbers.editions.map(({ id, name }) => [String(id), name]))
  return {
    id: 'penjualan-program',
    title: 'Penjualan peserta program',
    about: `${about} Dari usaha atau produk yang ikut ketika pesanannya dibayar; yang ikut dua program dihitung pada keduanya.`,
    columns: ['Program', 'Nilai barang (Rp)', 'Pesanan'],
    rows: rowsOf(numbers, terms.program, ({ label }) => edition.get(label) ?? label),
  }
}

type Label = ReturnType<typeof labelsOf>[number]

/** What brought most comes first. */
function rowsOf(
  numbers: Numbers,
  [rupiah, orders]: readonly [Measure, Measure],
  nameOf: (label: Label) => string,
) {
  return labelsOf(numbers, orders)
    .map((row): [string, number, number] => [
      nameOf(row),
      sumOf(numbers, rupiah, { label: row.label }),
      sumOf(numbers, orders, { label: row.label }),
    ])
    .toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0], 'id'))
}
