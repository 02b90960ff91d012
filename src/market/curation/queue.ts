import type { Officer, StaffRole } from '../agencies/enter-agency.ts'

/** What waits at an agency's desk, by kind. */
export type QueueKind =
  | 'seller'
  | 'product'
  | 'published-product'
  | 'certificate'
  | 'consent'
  | 'consent-of-seller'
  | 'feature'
  | 'feature-ending'
  | 'reverification'
  | 'complaint'
  | 'review'
  | 'dispute'
  | 'dormant'

/** What of the queue is asked for; `after` is where the page before ended. */
export type QueueFilter = Readonly<{
  kind: QueueKind | null
  name: string
  /** Code of a district or, for a province's agency, of a regency: "73.04.05", "73.04". */
  place: string | null
  /** Also what the regencies' own agencies decide; a province's officer may look on. */
  all: boolean
  after: QueueCursor | null
}>

/** The place of an item in the queue. `since` is in UTC, to the microsecond. */
export type QueueCursor = Readonly<{ turn: number; since: string; kind: QueueKind; id: number }>

type Words = {
  /** As in `?jenis=`. */
  slug: string
  /** Above a list of several of them. */
  name: string
  /** Beside one of them. */
  one: string
  /** Whose daily work it is; the head's is everything. */
  roles: readonly StaffRole[]
  /** Nobody decides it here: it is only to be known. */
  isWatched?: true
  /** Only these see it at all; else everybody of the agency. */
  seenBy?: readonly StaffRole[]
}

export const queueKinds: Record<QueueKind, Words> = {
  seller: { slug: 'usaha', name: 'Usaha baru', one: 'Usaha baru', roles: ['verifier'] },
  product: { slug: 'produk', name: 'Produk', one: 'Produk', roles: ['verifier', 'curator'] },
  'published-product': {
    slug: 'produk-tayang',
    name: 'Produk sudah tayang',
    one: 'Sudah tayang',
    roles: ['verifier', 'curator'],
  },
  certificate: { slug: 'sertifikat', name: 'Sertifikat', one: 'Sertifikat', roles: ['verifier'] },
  consent: { slug: 'persetujuan', name: 'Permohonan program', one: 'Permohonan', roles: ['curator'] },
  feature: { slug: 'pilihan', name: 'Pilihan', one: 'Usul pilihan', roles: ['curator'] },
  'feature-ending': {
    slug: 'pilihan-berakhir',
    name: 'Pilihan segera berakhir',
    one: 'Segera berakhir',
    roles: ['curator'],
  },
  reverification: {
    slug: 'periksa-ulang',
    name: 'Periksa ulang',
    one: 'Periksa ulang',
    roles: ['verifier'],
  },
  complaint: {
    slug: 'laporan',
    name: 'Laporan warga',
    one: 'Laporan',
    roles: ['verifier'],
    seenBy: ['head', 'verifier'],
  },
  review: {
    slug: 'ulasan',
    name: 'Laporan ulasan',
    one: 'Ulasan',
    roles: ['verifier'],
    seenBy: ['head', 'verifier'],
  },
  dispute: {
    slug: 'sengketa',
    name: 'Sengketa pesanan',
    one: 'Sengketa',
    roles: ['verifier'],
    seenBy: ['head', 'verifier'],
  },
  'consent-of-seller': {
    slug: 'menunggu-penjual',
    name: 'Menunggu penjual',
    one: 'Menunggu penjual',
    roles: ['curator'],
    isWatched: true,
  },
  dormant: {
    slug: 'tidak-aktif',
    name: 'Usaha tidak aktif',
    one: 'Usaha tidak aktif',
    roles: ['mentor'],
    isWatched: true,
  },
}

/** The kinds that an officer sees, those of their daily work first, what is only to be known last. */
export function kindsOf(officer: Officer) {
  return (Object.keys(queueKinds) as QueueKind[])
    .filter((kind) => queueKinds[kind].seenBy?.some((role) => officer.roles.includes(role)) ?? true)
    .toSorted((one, other) => turnOf(officer, one) - turnOf(officer, other))
}

/** Whether it is the officer's own work (0), a colleague's (1), or only to be known (2). */
export function turnOf({ roles }: Officer, kind: QueueKind) {
  const { roles: theirs, isWatched } = queueKinds[kind]
  const isMentors = roles.length === 1 && roles[0] === 'mentor'
  if (isWatched) return isMentors && kind === 'dormant' ? 0 : 2
  return roles.includes('head') || theirs.some((role) => roles.includes(role)) ? 0 : 1
}

/** Reads the address of the queue; what is unknown there is ignored. */
export function queueFilter(query: URLSearchParams, officer: Officer): QueueFilter {
  const kind = kindsOf(officer).find((each) => queueKinds[each].slug === query.get('jenis')) ?? null
  const place = query.get('kecamatan') ?? query.get('kabupaten') ?? ''
  return {
    kind,
    name: (query.get('cari') ?? '').trim().slice(0, 80),
    place: /^\d{2}\.\d{2}(\.\d{2})?$/.test(place) ? place : null,
    all: officer.province_code !== null && query.get('lihat') === 'semua',
    after: readCursor(query.get('setelah') ?? ''),
  }
}

/** The query of such an address. */
export function queueQuery({ kind, name, place, all, after }: QueueFilter) {
  return {
    jenis: kind === null ? undefined : queueKinds[kind].slug,
    cari: name,
    [place?.length === 5 ? 'kabupaten' : 'kecamatan']: place ?? undefined,
    lihat: all ? 'semua' : undefined,
    setelah: after === null ? undefined : `${after.turn}~${after.since}~${after.kind}~${after.id}`,
  }
}

function readCursor(text: string): QueueCursor | null {
  const parts =
    /^([012])~(20\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6})~([a-z-]+)~(\d{1,15})$/.exec(text)
  const [, turn = '', since = '', kind = '', id = ''] = parts ?? []
  if (!Object.hasOwn(queueKinds, kind) || !isDay(since.slice(0, 10))) return null
  return { turn: Number(turn), since, kind: kind as QueueKind, id: Number(id) }
}

/** Also not the 31st of February. */
function isDay(text: string) {
  const day = new Date(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
