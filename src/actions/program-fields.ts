import { z } from 'astro/zod'
import { type EditionCriteria, grades } from '../market/programs/edition-criteria.ts'
import { everyFacility, everyPartnerKind, everyStep } from '../market/programs/program-steps.ts'
import { parseRupiah } from '../market/products/rupiah.ts'
import { calendarDay } from '../market/regions/calendar-day.ts'

/** The fields of the forms of programmes: at the agency's desk and at the shop's. */

const id = z.coerce.number().int().positive()
const fromList = 'Pilih dari daftar.'
const day = calendarDay('Isi tanggalnya, misalnya 2026-08-17.')
/** A field that was left empty is null. */
const orNull = <Output>(field: z.ZodType<Output, string>) =>
  z.union([z.literal('').transform(() => null), field]).default(null)
const optionalId = orNull(
  z
    .string()
    .regex(/^\d{1,15}$/, fromList)
    .transform(Number),
)
const count = orNull(
  z
    .string()
    .transform((text) => Number(text.replaceAll('.', '')))
    .pipe(
      z
        .number('Isi angka.')
        .int('Isi bilangan bulat.')
        .min(1, 'Paling sedikit 1.')
        .max(1_000_000, 'Angka ini terlalu besar.'),
    ),
)
const text = (most: number) => z.string().max(most, `Paling banyak ${most} huruf.`).default('')
const named = (least: number, most: number, what: string) =>
  z.string(what).min(least, what).max(most, `Paling banyak ${most} huruf.`)
const list = <Output>(field: z.ZodType<Output>) => z.array(field).max(100, 'Paling banyak 100.').default([])

const content = {
  name: named(3, 160, 'Isi nama pelaksanaannya, paling sedikit 3 huruf.'),
  name_en: text(160),
  starts_on: day,
  ends_on: orNull(day),
  quota: count,
  target: count,
  rules: named(10, 4000, 'Tulis ketentuannya, paling sedikit 10 huruf.'),
  rules_en: text(4000),
  takes_applications: z
    .array(z.literal('ya'))
    .default([])
    .transform((ticked) => ticked.length > 0),
  needs_nib: z
    .array(z.literal('ya'))
    .default([])
    .transform((ticked) => ticked.length > 0),
  scales: list(z.enum(['mikro', 'kecil', 'menengah'], fromList)),
  categories: list(z.string().max(80)),
  techniques: list(z.string().max(80)),
  least_grade: orNull(z.enum(grades, fromList)),
}

type Criteria = {
  needs_nib: boolean
  scales: ('mikro' | 'kecil' | 'menengah')[]
  categories: string[]
  techniques: string[]
  least_grade: (typeof grades)[number] | null
}

/** What is asked goes together; what is not is left out. */
function withCriteria<Form extends Criteria>(form: Form) {
  const { needs_nib, scales, categories, techniques, least_grade, ...rest } = form
  const criteria: EditionCriteria = {
    ...(needs_nib && { needs_nib }),
    ...(scales.length > 0 && { scales }),
    ...(categories.length > 0 && { categories }),
    ...(techniques.length > 0 && { techniques }),
    ...(least_grade !== null && { least_grade }),
  }
  return { ...rest, criteria }
}

export const edition = z.object({ edition_id: id, ...content }).transform(withCriteria)
export const newEdition = z
  .object({
    program_slug: named(1, 80, fromList),
    region: z.string(fromList).regex(/^\d\d(\.\d\d)?$/, fromList),
    ...content,
  })
  .transform(withCriteria)

/** A form that names an edition, and nothing else. */
export const editionAlone = z.object({ edition_id: id })

/** Rows without a name are rows that were left empty, or cleared. */
const namedRows = <Row extends { name: string }>(row: z.ZodType<Row>) =>
  z
    .array(row)
    .max(60, 'Paling banyak 60 baris.')
    .default([])
    .transform((rows) => rows.filter(({ name }) => name !== ''))
const rowName = (most: number) =>
  z
    .string()
    .max(most, `Paling banyak ${most} huruf.`)
    .refine((name) => name.length !== 1, 'Paling sedikit 2 huruf.')

export const partners = z.object({
  edition_id: id,
  partners: namedRows(
    z.object({
      id: optionalId,
      name: rowName(160),
      kind: z.enum(everyPartnerKind, fromList).default('other'),
      agreement_number: text(80),
      agreed_on: orNull(day),
      ends_on: orNull(day),
    }),
  ),
})

export const classes = z.object({
  edition_id: id,
  classes: namedRows(
    z.object({
      id: optionalId,
      name: rowName(120),
      name_en: text(120),
      technique_slug: orNull(z.string().min(1)),
      starts_on: orNull(day),
      ends_on: orNull(day),
      place: text(200),
      capacity: count,
    }),
  ),
})

export const villageTargets = z.object({
  edition_id: id,
  villages: z
    .array(z.object({ village_code: z.string().max(20), target: count }))
    .max(600, 'Paling banyak 600 desa sekali simpan.')
    .default([]),
})

const detail = {
  class_id: optionalId,
  facility: orNull(z.enum(everyFacility, fromList)),
  partner_id: optionalId,
}

export const reason = text(500)
const exception = text(500)
const enrollments = z.array(id, 'Pilih dahulu siapa.').min(1, 'Pilih dahulu siapa.').max(500)

export const invitation = z.object({
  edition_id: id,
  sellers: list(id),
  products: list(id),
  exception,
  ...detail,
})

export const application = z.object({ edition_id: id, product_id: optionalId, ...detail })

export const stepNote = z
  .object({
    edition_id: id,
    enrollments,
    step: z.enum(everyStep, 'Pilih langkahnya.'),
    on_date: day,
    note: text(500),
    number: orNull(z.string().max(60, 'Paling banyak 60 huruf.')),
    value: z.string().default(''),
  })
  .transform(({ value, ...rest }, context) => {
    const value_rupiah = value === '' ? null : parseRupiah(value)
    if (value !== '' && (value_rupiah === null || value_rupiah < 1))
      context.addIssue({ code: 'custom', path: ['value'], message: 'Isi nilainya, misalnya 1.250.000.' })
    return { ...rest, value_rupiah }
  })

/** Those who are ticked, and what is said of them. */
export const chosen = z.object({ edition_id: id, enrollments })
export const consent = z.object({ edition_id: id, enrollments, exception })
export const ending = z.object({ edition_id: id, enrollments, reason })
