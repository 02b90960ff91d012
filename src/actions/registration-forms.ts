import { z } from 'astro/zod'
import { parseRupiah } from '../market/products/rupiah.ts'
import { placeInput } from '../market/regions/place-input.ts'
import { parsePhone } from '../market/sellers/phone.ts'
import type { Business, People, Place, Story } from '../market/sellers/registration.ts'

/** The steps of a shop's registration as their forms post them, and what is said beside a field that is not right. */
const text = (most: number) => z.string().max(most, `Paling banyak ${most} huruf.`).default('')
const filled = (most: number, message: string) => text(most).pipe(z.string().min(1, message))

const rupiah = text(40).transform((typed, context) => {
  if (typed === '') return null
  const amount = parseRupiah(typed)
  if (amount !== null) return amount
  context.addIssue('Tulis angkanya, misalnya 25.000.000 atau 25 jt.')
  return z.NEVER
})

const since_year = text(20).transform((typed, context) => {
  if (typed === '') return null
  const year = /^\d{4}$/.test(typed) ? Number(typed) : 0
  if (year >= 1900 && year <= new Date().getFullYear()) return year
  context.addIssue('Tulis tahunnya dengan empat angka, misalnya 2014.')
  return z.NEVER
})

export const businessForm: z.ZodType<Business> = z
  .object({
    name: filled(120, 'Isi nama usahanya.').pipe(z.string().min(2, 'Nama ini terlalu pendek.')),
    kind: z.enum(['individual', 'cooperative', 'group'], 'Pilih jenis usahanya.'),
    nib_state: z.enum(['has', 'none'], 'Pilih: sudah punya NIB atau belum. Belum punya tidak apa-apa.'),
    nib: text(30).transform((typed) => typed.replace(/[\s.-]/g, '')),
    kbli: z
      .literal('')
      .or(z.string().regex(/^\d{5}$/, 'Kode KBLI terdiri dari 5 angka.'))
      .default(''),
    kbli_version: z.enum(['2020', '2025']).catch('2020'),
    since_year,
    is_new: z.enum(['new', 'running'], 'Pilih: usaha baru atau sudah berjalan.'),
    capital: rupiah,
    sales: rupiah,
  })
  .refine(({ nib_state, nib }) => nib_state !== 'has' || /^\d{13}$/.test(nib), {
    path: ['nib'],
    message: 'NIB terdiri dari 13 angka. Periksa lagi, atau pilih “Belum punya”.',
    when: () => true,
  })
  .refine(({ is_new, capital }) => is_new !== 'new' || capital !== null, {
    path: ['capital'],
    message: 'Untuk usaha baru, isi modalnya. Kira-kira pun boleh.',
    when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'capital'),
  })
  .refine(({ is_new, sales }) => is_new !== 'running' || sales !== null, {
    path: ['sales'],
    message: 'Untuk usaha yang sudah berjalan, isi penjualan setahunnya. Kira-kira pun boleh.',
    when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'sales'),
  })
  .transform(({ nib_state, nib, kbli, kbli_version, is_new, capital, sales, ...shop }) => ({
    ...shop,
    nib: nib_state === 'has' ? nib : null,
    kbli_code: kbli === '' ? null : kbli,
    kbli_version: kbli === '' ? null : kbli_version,
    is_new: is_new === 'new',
    capital_rupiah: capital,
    annual_sales_rupiah: sales,
  }))

export const placeForm: z.ZodType<Place> = z
  .object({ place: placeInput, address: text(300), hours: text(200) })
  .transform(({ place, ...others }) => ({ village_code: place, ...others }))

export const peopleForm: z.ZodType<People> = z.object({
  contact_name: filled(120, 'Isi nama orang yang bisa dihubungi.'),
  whatsapp: filled(40, 'Isi nomor WhatsApp-nya.').transform((typed, context) => {
    const phone = parsePhone(typed)
    if (phone !== null) return phone
    context.addIssue('Ini belum seperti nomor HP Indonesia. Contoh: 0810-0000-1234.')
    return z.NEVER
  }),
  email: z
    .literal('')
    .or(z.email('Alamat email ini belum lengkap. Contoh: toko@contoh.id.').max(254))
    .default('')
    .transform((typed) => (typed === '' ? null : typed.toLowerCase())),
})

export const storyForm: z.ZodType<Story> = z.object({
  tagline: filled(120, 'Isi satu kalimat tentang usaha Anda.'),
  story: filled(4000, 'Ceritakan sedikit tentang usaha Anda.'),
  image_alt: text(200).transform((typed) => (typed === '' ? null : typed)),
})
