import { parseRupiah } from '../products/rupiah.ts'
import { type Cursor, decodeCursor, encodeCursor } from './listing-cursor.ts'

/** The facets of a list: any of the values of one, all of the facets together. */
export const facets = [
  'provinsi',
  'kabupaten',
  'kategori',
  'teknik',
  'bahan',
  'program',
  'sertifikat',
] as const
export type Facet = (typeof facets)[number]

/** `relevan` is for words that were typed, `giliran` (fair-turn.ts) for a list that nobody sorted. */
export const sorts = ['relevan', 'giliran', 'terbaru', 'termurah', 'termahal'] as const
export type Sort = (typeof sorts)[number]

/** The query parameters that a list page declares to the page cache. */
export const listingParameters = [
  'q',
  ...facets,
  'harga_min',
  'harga_maks',
  'tersedia',
  'urut',
  'setelah',
] as const
export type ListingParameter = (typeof listingParameters)[number]

/** What a list shows. Spread `everything` and change what is wanted. */
export type ListingFilter = Readonly<Record<Facet, readonly string[]>> & {
  /** What was typed; '' for no search. */
  readonly q: string
  /** Whole rupiah, inclusive, compared with a card's lowest price. */
  readonly harga_min: number | null
  readonly harga_maks: number | null
  /** Only what can be bought now. */
  readonly tersedia: boolean
  /** `relevan` only with `q`, `giliran` only without. */
  readonly urut: Sort
  readonly setelah: Cursor | null
  /** Slug of a shop: for pages that list one shop, never read from a URL. */
  readonly toko: string | null
}

/** Why a parameter was ignored, for a sentence in the shopper's language. `value` is cut to 60 characters. */
export type FilterNote = {
  readonly code: 'malformed' | 'too_long' | 'too_many' | 'unknown'
  readonly parameter: ListingParameter
  readonly value: string
}

export const everything: ListingFilter = {
  q: '',
  provinsi: [],
  kabupaten: [],
  kategori: [],
  teknik: [],
  bahan: [],
  program: [],
  sertifikat: [],
  harga_min: null,
  harga_maks: null,
  tersedia: false,
  urut: 'giliran',
  setelah: null,
  toko: null,
}

export const maxQueryLength = 200
export const maxValues = 10
export const maxPrice = 2_147_483_647

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
const formats: Readonly<Record<Facet, RegExp>> = {
  provinsi: /^\d{2}$/,
  kabupaten: /^\d{2}\.(0[1-9]|[1-6]\d|7[1-9]|[89]\d)$/,
  kategori: slug,
  teknik: slug,
  bahan: slug,
  program: slug,
  sertifikat: slug,
}

/** Reads a list page's parameters. What is malformed is left out and noted; unknown codes are found by the reads. */
export function parseListingFilter(params: URLSearchParams): { filter: ListingFilter; notes: FilterNote[] } {
  const notes: FilterNote[] = []
  const note = (code: FilterNote['code'], parameter: ListingParameter, value: string) =>
    notes.push({ code, parameter, value: clean(value).slice(0, 60).toWellFormed() })

  const single = <T>(parameter: ListingParameter, parse: (text: string) => T | null): T | null => {
    const texts = params.getAll(parameter).filter((text) => text.trim() !== '')
    const [first] = texts
    if (first === undefined) return null
    for (const more of texts.slice(1)) note('too_many', parameter, more)
    const value = first.length > 2000 ? null : parse(first)
    if (value === null) note('malformed', parameter, first)
    return value
  }

  const many = (facet: Facet) => {
    const texts = params.getAll(facet).map((text) => text.trim().toLowerCase())
    const fits = (text: string) => text.length <= 80 && formats[facet].test(text)
    for (const text of new Set(texts)) if (text !== '' && !fits(text)) note('malformed', facet, text)
    const values = [...new Set(texts.filter(fits))].sort()
    for (const value of values.slice(maxValues, maxValues + 1)) note('too_many', facet, value)
    return values.slice(0, maxValues)
  }

  const typed = clean(params.getAll('q').join(' '))
  if (typed.length > maxQueryLength) note('too_long', 'q', typed)
  const q = typed.slice(0, maxQueryLength).toWellFormed().trim()
  const price = (text: string) => {
    const rupiah = parseRupiah(text)
    return rupiah === null ? null : Math.min(rupiah, maxPrice)
  }
  const low = single('harga_min', price)
  const high = single('harga_maks', price)
  const isReversed = low !== null && high !== null && low > high
  const asked = single('urut', (text) => sorts.find((sort) => sort === text) ?? null)
  // A shop's own pages, and addresses from before there were turns, go on by newest without saying so.
  const isByNewest = q === '' && decodeCursor(params.get('setelah') ?? '', 'terbaru') !== null
  const urut = asked !== null && fitsQuery(asked, q) ? asked : isByNewest ? 'terbaru' : defaultSort(q)
  const filter: ListingFilter = {
    q,
    provinsi: many('provinsi'),
    kabupaten: many('kabupaten'),
    kategori: many('kategori'),
    teknik: many('teknik'),
    bahan: many('bahan'),
    program: many('program'),
    sertifikat: many('sertifikat'),
    harga_min: isReversed ? high : low,
    harga_maks: isReversed ? low : high,
    tersedia: single('tersedia', (text) => (text === 'ya' ? true : null)) ?? false,
    urut,
    setelah: single('setelah', (text) => decodeCursor(text, urut)),
    toko: null,
  }
  return { filter, notes }
}

/**
 * The canonical query of a list, for `paths.products(…)`, links and cache keys: fixed order, sorted values,
 * defaults left out. With `changes` it is another list, on its first page unless they say otherwise.
 */
export function listingQuery(filter: ListingFilter, changes: Partial<ListingFilter> = {}) {
  const wanted: ListingFilter = { ...filter, setelah: null, ...changes }
  if (Object.keys(changes).length === 0) return listingQuery(filter, { setelah: filter.setelah })
  const keepsDefault = filter.urut === defaultSort(filter.q) && changes.urut === undefined
  const urut = keepsDefault || !fitsQuery(wanted.urut, wanted.q) ? defaultSort(wanted.q) : wanted.urut
  const query: Record<string, string | number | readonly string[]> = {}
  if (wanted.q !== '') query['q'] = wanted.q
  for (const facet of facets) if (wanted[facet].length > 0) query[facet] = [...wanted[facet]].sort()
  if (wanted.harga_min !== null) query['harga_min'] = wanted.harga_min
  if (wanted.harga_maks !== null) query['harga_maks'] = wanted.harga_maks
  if (wanted.tersedia) query['tersedia'] = 'ya'
  if (urut !== defaultSort(wanted.q)) query['urut'] = urut
  if (wanted.setelah !== null) query['setelah'] = encodeCursor(wanted.setelah)
  return query
}

/** The change that adds a facet's value, or takes it away; a province that goes takes its regencies with it. */
export function toggled(filter: ListingFilter, facet: Facet, value: string): Partial<ListingFilter> {
  if (!filter[facet].includes(value)) return { [facet]: [...filter[facet], value] }
  const rest = { [facet]: filter[facet].filter((each) => each !== value) }
  if (facet !== 'provinsi') return rest
  return { ...rest, kabupaten: filter.kabupaten.filter((code) => !code.startsWith(`${value}.`)) }
}

function defaultSort(q: string): Sort {
  return q === '' ? 'giliran' : 'relevan'
}

/** Whether a list with these words, or none, can be in this order. */
export function fitsQuery(sort: Sort, q: string) {
  return sort !== (q === '' ? 'relevan' : 'giliran')
}

/** Text that PostgreSQL takes and a person meant: no NUL, no lone surrogates, single spaces. */
function clean(text: string) {
  return text
    .slice(0, 10 * maxQueryLength)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
}
