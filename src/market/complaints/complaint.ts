import { z } from 'zod'
import type { Messages } from '../../i18n/messages.ts'

export type ComplaintKind = 'fake' | 'dangerous' | 'wrong-claim' | 'copyright'
export type Outcome = 'upheld' | 'dismissed'
export type Measure = 'none' | 'warned' | 'unpublished' | 'suspended'

export const complaintKinds: readonly ComplaintKind[] = ['fake', 'dangerous', 'wrong-claim', 'copyright']

export type ComplaintInput = { kind: ComplaintKind; words: string; email: string | null }

/**
 * What somebody reports, with what is wrong in their language. `situs` is a field that no person sees: whoever fills
 * it in is a machine, or a browser that fills in everything, which is told to leave it empty.
 */
export function complaintInput({ wrong, trap }: Messages['complaint']) {
  return z.object({
    kind: z.enum(['fake', 'dangerous', 'wrong-claim', 'copyright'], wrong.kind),
    words: z.string(wrong.words).min(10, wrong.words).max(4000, wrong.words),
    email: z
      .union([z.literal(''), z.email(wrong.email).max(254, wrong.email)], wrong.email)
      .optional()
      .transform((email) => (email === undefined || email === '' ? null : email)),
    situs: z.literal('', trap).optional(),
  })
}

/** What an officer chooses from: the outcome and what is done, in one. */
export const verdicts = {
  dismissed: { name: 'Tidak terbukti', help: 'Tidak ada tindakan.', outcome: 'dismissed', measure: 'none' },
  none: {
    name: 'Terbukti, tanpa tindakan',
    help: 'Sudah beres, atau cukup diketahui.',
    outcome: 'upheld',
    measure: 'none',
  },
  warned: {
    name: 'Terbukti, penjual ditegur',
    help: 'Penjual diberi tahu apa yang harus diperbaiki.',
    outcome: 'upheld',
    measure: 'warned',
  },
  unpublished: {
    name: 'Terbukti, produk diturunkan',
    help: 'Produk tampil lagi hanya setelah disetujui petugas.',
    outcome: 'upheld',
    measure: 'unpublished',
  },
  suspended: {
    name: 'Terbukti, usaha ditangguhkan',
    help: 'Toko dan semua produknya tidak tampil sampai penangguhan dicabut.',
    outcome: 'upheld',
    measure: 'suspended',
  },
} as const satisfies Record<string, { name: string; help: string; outcome: Outcome; measure: Measure }>
export type Verdict = keyof typeof verdicts

/** How a decision is told to a colleague who came second. */
export const outcomeWords: Record<Outcome, string> = {
  upheld: 'dinyatakan terbukti',
  dismissed: 'dinyatakan tidak terbukti',
}
