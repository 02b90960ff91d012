/**
 * People to try the site as. They are invented, their addresses (`@contoh.id`) and numbers reach nobody, and they
 * exist only in sample data.
 */
export const samplePassword = 'etalase-contoh'

type SampleAccount = {
  email: string
  name: string
  /** Who this is, for the list that a start prints. */
  is: string
  phoneSuffix: number
  owns?: string
  staffOf?: string
  roles?: readonly ('head' | 'verifier' | 'curator' | 'mentor')[]
  isOperator?: true
}

const officer = ['head', 'verifier', 'curator'] as const

export const sampleAccounts: readonly SampleAccount[] = [
  { email: 'pembeli@contoh.id', name: 'Rahma Contoh', is: 'pembeli', phoneSuffix: 901 },
  {
    email: 'penenun@contoh.id',
    name: 'Sitti Contoh',
    is: 'penenun Kain Tope, Jeneponto',
    phoneSuffix: 902,
    owns: 'tenun-tope-samataring',
  },
  {
    email: 'ecoprint@contoh.id',
    name: 'Nurhayani Contoh',
    is: 'perajin ecoprint, Jeneponto',
    phoneSuffix: 903,
    owns: 'ecoprint-turatea',
  },
  {
    email: 'touna@contoh.id',
    name: 'Moh. Contoh',
    is: 'penjual, Tojo Una-Una',
    phoneSuffix: 904,
    owns: 'kelapa-ampana',
  },
  {
    email: 'dinas.jeneponto@contoh.id',
    name: 'Andi Contoh',
    is: 'Dinas Kabupaten Jeneponto',
    phoneSuffix: 905,
    staffOf: 'dinas-jeneponto',
    roles: officer,
  },
  {
    email: 'kurator.jeneponto@contoh.id',
    name: 'Mariani Contoh',
    is: 'petugas kedua, Dinas Kabupaten Jeneponto',
    phoneSuffix: 919,
    staffOf: 'dinas-jeneponto',
    roles: ['curator', 'verifier'],
  },
  {
    email: 'dinas.touna@contoh.id',
    name: 'Wahyu Contoh',
    is: 'Dinas Kabupaten Tojo Una-Una',
    phoneSuffix: 906,
    staffOf: 'dinas-touna',
    roles: officer,
  },
  {
    email: 'dinas.sulsel@contoh.id',
    name: 'Besse Contoh',
    is: 'Dinas Provinsi Sulawesi Selatan',
    phoneSuffix: 907,
    staffOf: 'dinas-sulsel',
    roles: officer,
  },
  {
    email: 'pendamping@contoh.id',
    name: 'Irfan Contoh',
    is: 'pendamping UMKM, Jeneponto',
    phoneSuffix: 908,
    staffOf: 'dinas-jeneponto',
    roles: ['mentor'],
  },
  {
    email: 'operator@contoh.id',
    name: 'Putri Contoh',
    is: 'pengelola Etalase',
    phoneSuffix: 909,
    isOperator: true,
  },
]
