import { id as t } from '../../i18n/id.ts'
import { disputesOf } from './dispute-tables.ts'
import type { Numbers } from './find-numbers.ts'
import type { Measure } from './measures.ts'
import { programsOf, stepsOf } from './program-tables.ts'
import { salesTablesOf } from './sales-tables.ts'
import {
  type Cell,
  keyFiguresNote,
  keyFiguresOf,
  labelsOf,
  namedRows,
  type NumberTable,
  sumOf,
} from './sum-numbers.ts'

/** Every table of the numbers of a region, in the order of reading; one without rows says so by itself. */
export function tablesOf(numbers: Numbers): NumberTable[] {
  return [
    ...(numbers.regencies.length > 1 ? [regenciesOf(numbers)] : []),
    ...salesTablesOf(numbers),
    statesOf(numbers),
    scalesOf(numbers),
    happeningsOf(numbers),
    termsOf(numbers, 'products-by-category', 'kategori', 'Produk menurut kategori'),
    termsOf(numbers, 'products-by-technique', 'teknik', 'Produk menurut teknik'),
    programsOf(numbers),
    stepsOf(numbers),
    certificatesOf(numbers),
    villagesOf(numbers),
    complaintsOf(numbers),
    disputesOf(numbers),
  ]
}

function statesOf(numbers: Numbers): NumberTable {
  return {
    id: 'status',
    title: 'Usaha menurut status',
    about: 'Semua usaha yang sudah memilih desa, pada akhir hari terakhir.',
    columns: ['Status', 'Usaha'],
    rows: namedRows(numbers, 'sellers-by-state'),
  }
}

function scalesOf(numbers: Numbers): NumberTable {
  return {
    id: 'skala',
    title: 'Usaha buka menurut skala',
    about: 'Skala menurut PP 7/2021, dari usaha yang buka.',
    columns: ['Skala', 'Usaha'],
    rows: namedRows(numbers, 'sellers-by-scale').filter(
      ([name, value]) => name !== 'Belum diisi' || value !== 0,
    ),
  }
}

function happeningsOf(numbers: Numbers): NumberTable {
  const row = (name: string, measure: Measure): [string, number] => [name, sumOf(numbers, measure)]
  return {
    id: 'kejadian',
    title: 'Yang terjadi pada masa ini',
    about: 'Jumlah seluruh hari dari awal sampai akhir masa ini.',
    columns: ['Kejadian', 'Jumlah'],
    rows: [
      row('Pendaftaran masuk', 'sellers-submitted'),
      row('Usaha terverifikasi', 'sellers-verified'),
      row('Pendaftaran dikembalikan', 'sellers-returned'),
      row('Pendaftaran ditolak', 'sellers-refused'),
      row('Produk tampil pertama kali', 'products-first-shown'),
      row('Sertifikat diverifikasi', 'certificates-verified'),
      row('Laporan masyarakat masuk', 'complaints-opened'),
      row('Laporan masyarakat diputus', 'complaints-decided'),
    ],
  }
}

function termsOf(numbers: Numbers, measure: Measure, id: string, title: string): NumberTable {
  const about =
    measure === 'products-by-technique'
      ? 'Produk yang tampil. Produk dengan dua teknik dihitung pada keduanya.'
      : 'Produk yang tampil pada akhir hari terakhir.'
  const rows = labelsOf(numbers, measure)
    .map(({ label, name }): [string, number] => [name ?? label, sumOf(numbers, measure, { label })])
    .toSorted((one, other) => other[1] - one[1] || one[0].localeCompare(other[0], 'id'))
  return { id, title, about, columns: [id === 'teknik' ? 'Teknik' : 'Kategori', 'Produk'], rows }
}

function certificatesOf(numbers: Numbers): NumberTable {
  const measures = ['certificates', 'certificates-verified', 'certificates-expiring'] as const
  const kinds = Object.entries(t.shop.certificateKinds).filter(([label]) =>
    measures.some((measure) => sumOf(numbers, measure, { label }) > 0),
  )
  return {
    id: 'sertifikat',
    title: 'Sertifikat',
    about:
      'Berlaku pada akhir hari terakhir, diverifikasi pada masa ini, dan berakhir dalam 90 hari sesudahnya.',
    columns: ['Jenis', 'Berlaku', 'Diverifikasi', 'Segera berakhir'],
    rows: kinds.map(([label, name]) => [
      name,
      ...measures.map((measure) => sumOf(numbers, measure, { label })),
    ]),
  }
}

function villagesOf(numbers: Numbers): NumberTable {
  return {
    id: 'desa',
    title: 'Pilihan menurut desa',
    about:
      'Pilihan yang menampilkan produk dari desa itu. Hari tampil menjumlahkan pilihan yang berjalan setiap hari pada masa ini.',
    columns: ['Desa atau kelurahan', 'Berjalan', 'Hari tampil'],
    rows: labelsOf(numbers, 'feature-days').map(({ label, name }) => [
      name ?? label,
      sumOf(numbers, 'features', { label }),
      sumOf(numbers, 'feature-days', { label }),
    ]),
  }
}

function complaintsOf(numbers: Numbers): NumberTable {
  return {
    id: 'laporan',
    title: 'Laporan masyarakat',
    about: 'Masuk dan diputus pada masa ini, dan yang masih menunggu pada akhir hari terakhir.',
    columns: ['Laporan', 'Jumlah'],
    rows: [
      ...namedRows(numbers, 'complaints-opened').map(([name, count]): [string, Cell] => [
        `Masuk: ${name}`,
        count,
      ]),
      ...namedRows(numbers, 'complaints-decided').map(([name, count]): [string, Cell] => [
        `Diputus: ${name}`,
        count,
      ]),
      ['Masih menunggu', sumOf(numbers, 'complaints-waiting')],
    ],
  }
}

function regenciesOf(numbers: Numbers): NumberTable {
  const [first] = numbers.regencies
  return {
    id: 'kabupaten',
    title: 'Per kabupaten dan kota',
    about: keyFiguresNote,
    columns: ['Kabupaten atau kota', ...keyFiguresOf(numbers, first?.code).map(([name]) => name)],
    rows: numbers.regencies.map(({ code, name }) => [
      name,
      ...keyFiguresOf(numbers, code).map(([, value]) => value),
    ]),
  }
}
