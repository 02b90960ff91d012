/** How far a participant comes, by the kind of programme: in this order, and each once. Other kinds have no steps. */
const steps: Partial<Record<string, readonly Step[]>> = {
  training: ['registered', 'attended', 'finished'],
  facilitation: ['asked', 'in-progress', 'issued'],
  partnership: ['offered', 'matched', 'bought'],
}

export const everyStep = [
  'registered',
  'attended',
  'finished',
  'asked',
  'in-progress',
  'issued',
  'offered',
  'matched',
  'bought',
] as const
export type Step = (typeof everyStep)[number]

export function stepsOf(kind: string): readonly Step[] {
  return steps[kind] ?? []
}

export const stepNames: Record<Step, string> = {
  registered: 'Terdaftar',
  attended: 'Hadir',
  finished: 'Selesai',
  asked: 'Diajukan',
  'in-progress': 'Diproses',
  issued: 'Terbit',
  offered: 'Ditawarkan',
  matched: 'Cocok',
  bought: 'Dibeli',
}

/** The name of a step as it stands in the database. */
export function stepName(step: string) {
  return stepNames[step as Step]
}

/** NIK here is the number of a cooperative, never a person's. */
export const facilities = {
  halal: 'Sertifikat halal',
  'cooperative-number': 'Nomor Induk Koperasi',
  nib: 'NIB',
  pirt: 'P-IRT',
  merek: 'Merek',
  'land-title': 'Sertifikat tanah',
} as const
export type Facility = keyof typeof facilities
export const everyFacility = Object.keys(facilities) as Facility[]

export const partnerKinds = {
  government: 'Instansi pemerintah',
  university: 'Perguruan tinggi',
  company: 'Perusahaan',
  community: 'Komunitas',
  other: 'Lainnya',
} as const
export type PartnerKind = keyof typeof partnerKinds
export const everyPartnerKind = Object.keys(partnerKinds) as PartnerKind[]

/** What an edition's target counts, by kind. */
export function targetOf(kind: string): { counts: 'sellers' | 'products' | Step; words: string } {
  const targets: Partial<Record<string, { counts: 'sellers' | 'products' | Step; words: string }>> = {
    'asn-purchase': { counts: 'products', words: 'produk ikut' },
    facilitation: { counts: 'issued', words: 'terbit' },
    partnership: { counts: 'matched', words: 'kecocokan' },
    'young-entrepreneurs': { counts: 'sellers', words: 'wirausaha' },
  }
  return targets[kind] ?? { counts: 'sellers', words: 'peserta' }
}
