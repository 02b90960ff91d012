/** The steps of a shop's registration, in the order of the checklist; each is a page and saves by itself. */
export const steps = [
  { step: 'business', page: 'usaha', title: 'Usaha Anda' },
  { step: 'place', page: 'tempat', title: 'Tempat usaha' },
  { step: 'people', page: 'orang', title: 'Orang dan kontak' },
  { step: 'story', page: 'cerita', title: 'Cerita dan foto' },
  { step: 'certificates', page: 'sertifikat', title: 'Sertifikat' },
  { step: 'payment', page: 'pembayaran', title: 'Cara dibayar' },
  { step: 'agreement', page: 'persetujuan', title: 'Persetujuan' },
] as const

export type Step = (typeof steps)[number]['step']

/** `empty`: nothing yet; `draft`: something typed, or something still missing; `complete`: nothing more to do. */
export type StepState = 'empty' | 'draft' | 'complete'

/** What a form holds, by the names of its fields. */
export type Typed = Record<string, string[]>
export type Problems = Record<string, string>

export const kinds = ['individual', 'cooperative', 'group'] as const

export type Business = {
  name: string
  kind: (typeof kinds)[number]
  /** Thirteen digits; null where there is none yet, which is an answer too. */
  nib: string | null
  kbli_code: string | null
  kbli_version: '2020' | '2025' | null
  since_year: number | null
  is_new: boolean
  /** Without land and buildings. */
  capital_rupiah: number | null
  annual_sales_rupiah: number | null
}

/** `hours` as the shop says it; both may be empty. */
export type Place = { village_code: string; address: string; hours: string }
/** `whatsapp` as "+628…". */
export type People = { contact_name: string; whatsapp: string; email: string | null }
export type Story = { tagline: string; story: string; image_alt: string | null }
