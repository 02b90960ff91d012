import type { SellerDecision } from './open-decisions.ts'

type Decided = {
  /** What opens the form, where it is not the usual decision. */
  summary?: string
  lead?: string
  button: string
  field: {
    name: 'notes' | 'reason'
    label: string
    help?: string
    rows?: number
    /** Letters. */
    maxlength: string
    required?: boolean
  }
}

/** The words of each decision about a shop, and the text that goes with it. */
export const decisionFields: Readonly<Record<Exclude<SellerDecision, 'verify'>, Decided>> = {
  sendBack: {
    summary: 'Kembalikan untuk diperbaiki',
    button: 'Kembalikan',
    field: {
      name: 'notes',
      label: 'Apa yang perlu diperbaiki?',
      help: 'Dibaca pemiliknya. Sebut bagiannya, dan bagaimana memperbaikinya.',
      maxlength: '4000',
      required: true,
    },
  },
  refuse: {
    summary: 'Tolak pendaftaran ini',
    button: 'Tolak',
    field: {
      name: 'reason',
      label: 'Alasan menolak',
      help: 'Dibaca pemiliknya. Ia boleh mendaftar lagi bila alasan ini sudah tidak berlaku.',
      maxlength: '2000',
      required: true,
    },
  },
  confirm: {
    lead: 'Usaha ini terundi untuk diperiksa ulang triwulan ini. Masih sesuai dengan yang diverifikasi?',
    button: 'Masih sesuai',
    field: { name: 'notes', label: 'Catatan', rows: 3, maxlength: '2000' },
  },
  suspend: {
    summary: 'Tangguhkan usaha ini',
    button: 'Tangguhkan',
    field: {
      name: 'reason',
      label: 'Alasan menangguhkan',
      help: 'Dibaca pemiliknya. Toko dan produknya langsung tidak tampil sampai penangguhan dicabut.',
      maxlength: '2000',
      required: true,
    },
  },
  lift: {
    button: 'Cabut penangguhan',
    field: {
      name: 'reason',
      label: 'Alasan mencabut penangguhan',
      help: 'Dibaca pemiliknya.',
      rows: 3,
      maxlength: '2000',
      required: true,
    },
  },
}

/** The forms of the decisions that are not open, as UnsavedNotes.astro wants them. */
export function goneDecisions(open: readonly SellerDecision[]) {
  return Object.fromEntries(
    Object.entries(decisionFields)
      .filter(([decision]) => !open.some((each) => each === decision))
      .map(([decision, { field }]) => [`sellerDecisions.${decision}`, { [field.name]: field.label }]),
  )
}
