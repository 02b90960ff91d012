import type { Cell } from './product-rows.ts'
import { type ColumnKey, columns } from './sheet-columns.ts'
import { heading } from './write-sheet.ts'

/** The sheet that a shop begins with: the headings, and two products that show how it is filled in. */
export function sheetTemplate(): (readonly Cell[])[] {
  return [heading, ...examples.map((row) => columns.map(({ key }) => row[key] ?? ''))]
}

const kainTope = {
  name: 'Kain Tope putih gading',
  unit: 'meter',
  category: 'Tenun',
  techniques: 'Kain Tope',
  materials: 'Katun',
  summary: 'Tenun kapas tipis dari Kelara, dijual per meter.',
  description:
    'Ditenun tangan dari kapas yang dipintal sendiri. Dahulu kain kehormatan para bangsawan; kami menenunnya dengan hormat.',
  is_unique: 'tidak',
  lead_days: 60,
  monthly_capacity: 4,
  low_stock_at: 1,
  photos: 'tope-1.jpg | tope-2.jpg',
  alts: 'Kain Tope dibentang di jendela | Tepi kain dari dekat',
}

/** A cloth by the metre in two widths, and a piece of which there is only one. */
const examples: Partial<Record<ColumnKey, Cell>>[] = [
  { ...kainTope, sku: 'TOPE-60', options: 'Lebar: 60 cm', price: 750_000, stock: 3, weight: 150 },
  { ...kainTope, sku: 'TOPE-90', options: 'Lebar: 90 cm', price: 990_000, stock: 'pesanan', weight: 220 },
  {
    name: 'Pashmina ecoprint daun jati',
    sku: 'ECO-001',
    price: '250 rb',
    stock: 1,
    weight: 180,
    unit: 'buah',
    category: 'Kerudung dan Syal',
    techniques: 'Ecoprint',
    materials: 'Rayon',
    summary: 'Satu-satunya: jejak daun jati di atas rayon.',
    description: 'Daunnya ditata lalu dikukus dua jam. Warnanya memudar perlahan; cuci dengan tangan.',
    is_unique: 'ya',
    length_cm: 200,
    width_cm: 75,
    photos: 'eco-001.jpg',
    alts: 'Pashmina digantung, motif daun jati cokelat',
  },
]
