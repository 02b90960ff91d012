import { z } from 'zod'
import { formatRupiah, parseRupiah } from '../products/rupiah.ts'

/** How a shop hands its goods over, as the forms of its desk post it. */

export type NewDelivery = z.infer<typeof newDelivery>
export type Rates = z.infer<typeof rateList>

/** The most that a shop offers, and that a courier has rates for. */
export const mostDeliveries = 12
export const mostRates = 200
/** Rupiah for a kilogram, and days: what the columns hold. */
const mostRupiah = 100_000_000
const mostDays = 90

export const newDelivery = z
  .object({
    kind: z.enum(['courier', 'pickup', 'house', 'arranged'], 'Pilih salah satu.'),
    name: z.string().max(80, 'Nama ini terlalu panjang: paling banyak 80 huruf.').default(''),
    house_slug: z.string().max(200).default(''),
    instructions: z.string().max(500, 'Petunjuk ini terlalu panjang: paling banyak 500 huruf.').default(''),
  })
  .refine(({ kind, name }) => kind !== 'courier' || name !== '', {
    path: ['name'],
    message: 'Tulis nama kurirnya, misalnya JNE Reguler.',
  })
  .refine(({ kind, house_slug }) => kind !== 'house' || house_slug !== '', {
    path: ['house_slug'],
    message: 'Pilih Rumah Usaha Mikronya.',
  })
  .transform(({ kind, name, house_slug, instructions }) => ({
    kind,
    name: kind === 'courier' ? name : '',
    house_slug: kind === 'house' ? house_slug : null,
    instructions,
  }))

/** What has a name of its own; the others are called after where the goods are fetched. */
export const namedKinds = ['courier', 'arranged'] as const

export type NewName = z.infer<typeof newName>
/** `names.o12`: the new name of option 12. */
export const newName = z
  .object({
    names: z.record(
      z.string().regex(/^o\d{1,15}$/),
      z.string().max(80, 'Nama ini terlalu panjang: paling banyak 80 huruf.'),
    ),
  })
  .transform(({ names }) => {
    const [field = '', name = ''] = Object.entries(names)[0] ?? []
    return { id: Number(field.slice(1)), name }
  })

const text = z.string().max(40).default('')
const typedRate = z.object({
  /** A province's, regency's or district's; '' is the whole country. */
  region_code: z.string().regex(/^(\d{2}(\.\d{2}(\.\d{2})?)?)?$/),
  first_kg_rupiah: text,
  next_kg_rupiah: text,
  days_least: text,
  days_most: text,
  gone: text,
})

/**
 * The rates of a courier. A row with its `gone` box ticked is left out; without a price for further kilograms they cost
 * what the first does, and without a latest day the earliest is it.
 */
export const rateList = z
  .array(typedRate)
  .max(mostRates, `Paling banyak ${mostRates} tujuan untuk satu kurir.`)
  .default([])
  .transform((rows, context) =>
    rows.flatMap((row, index) => {
      if (row.gone !== '') return []
      const problem = (field: keyof typeof row, message: string) => {
        context.addIssue({ code: 'custom', path: [index, field], message })
        return 0
      }
      if (rows.findIndex((other) => other.gone === '' && other.region_code === row.region_code) < index)
        problem('first_kg_rupiah', 'Tujuan ini sudah ada di atas.')
      const first_kg_rupiah = readRupiah(row.first_kg_rupiah) ?? problem('first_kg_rupiah', wrongRupiah)
      const next_kg_rupiah =
        row.next_kg_rupiah === ''
          ? first_kg_rupiah
          : (readRupiah(row.next_kg_rupiah) ?? problem('next_kg_rupiah', wrongRupiah))
      const days_least = readDays(row.days_least) ?? problem('days_least', wrongDays)
      const days_most = row.days_most === '' ? days_least : readDays(row.days_most)
      if (days_most === undefined) problem('days_most', wrongDays)
      else if (days_most < days_least)
        problem('days_most', 'Paling lama tidak bisa kurang dari paling cepat.')
      const days = { days_least, days_most: days_most ?? 0 }
      return { region_code: row.region_code, first_kg_rupiah, next_kg_rupiah, ...days }
    }),
  )

const wrongRupiah = `Isi ongkirnya, misalnya 23.000, paling banyak ${formatRupiah(mostRupiah)}.`
const wrongDays = `Isi berapa hari, dari 0 sampai ${mostDays}.`

function readRupiah(text: string) {
  const rupiah = parseRupiah(text)
  return rupiah !== null && Number.isInteger(rupiah) && rupiah <= mostRupiah ? rupiah : undefined
}

function readDays(text: string) {
  const [, days] = /^(\d{1,3})(?: *hari)?$/i.exec(text) ?? []
  return days !== undefined && Number(days) <= mostDays ? Number(days) : undefined
}
