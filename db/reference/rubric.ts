import type { Insertable } from 'kysely'
import type { DB, Tx } from '../types.ts'
import { prose } from './prose.ts'

type Row = Omit<Insertable<DB['rubric_criterion']>, 'rubric_version' | 'position'>

const rubric = { version: 1, note: 'Rubrik awal.', least_for_a: 85, least_for_b: 70, least_for_c: 50 }

/** What a product is graded by at first. An operator makes further versions; this one is never written over. */
const criteria: Row[] = [
  {
    name: 'photos',
    title: 'Foto',
    help: 'Terang, tajam, barangnya utuh, dan ada foto dari dekat. Pembeli tahu apa yang akan diterima.',
    kind: 'quality',
    most_points: 25,
  },
  {
    name: 'description',
    title: 'Keterangan',
    help: 'Bahan, ukuran, cara membuat, dan perawatan disebut. Benar, jelas, dan tidak berlebihan.',
    kind: 'quality',
    most_points: 25,
  },
  {
    name: 'packaging',
    title: 'Kemasan',
    help: 'Melindungi barang sampai tujuan. Labelnya memuat nama, isi bersih, dan pembuatnya.',
    kind: 'quality',
    most_points: 15,
  },
  {
    name: 'price',
    title: 'Harga dan pilihan',
    help: 'Jelas untuk berapa banyak, pilihan ukuran dan warnanya terbaca, dan stoknya masuk akal.',
    kind: 'quality',
    most_points: 15,
  },
  {
    name: 'halal',
    title: 'Halal, atau keterangan tidak halal',
    help: 'Sertifikat halal yang berlaku, atau produk ini diberi keterangan “tidak halal”.',
    kind: 'legality',
    category_slugs: ['kuliner', 'tani-gula-aren'],
    certificate_kinds: ['halal', 'non-halal'],
    most_points: 10,
    source: prose`
      UU 33/2014 pasal 4 dan 26, PP 42/2024: makanan dan minuman usaha mikro dan kecil wajib bersertifikat
      sejak 18 Oktober 2026.
    `,
    is_required: true,
  },
  {
    name: 'food-permit',
    title: 'P-IRT atau MD',
    help: 'Izin edar untuk pangan olahan dalam kemasan. Yang tahan kurang dari tujuh hari tidak memerlukannya.',
    kind: 'legality',
    category_slugs: ['kuliner', 'tani-gula-aren'],
    certificate_kinds: ['pirt', 'bpom'],
    most_points: 10,
    source: 'PP 86/2019 pasal 35, Peraturan BPOM 22/2018 (P-IRT), Peraturan BPOM 23/2023 (MD).',
  },
  {
    name: 'cosmetics',
    title: 'Izin BPOM',
    help: 'Kosmetik dan obat bahan alam diedarkan setelah mendapat nomor dari BPOM.',
    kind: 'legality',
    category_slugs: ['herbal'],
    certificate_kinds: ['bpom'],
    most_points: 20,
    source: 'UU 17/2023 pasal 143, Peraturan BPOM 21/2022 (kosmetik).',
    is_required: true,
  },
]

/** Puts the first version where there is none; what an operator has changed since is left as it is. */
export async function loadRubric(tx: Tx) {
  const made = await tx
    .insertInto('rubric')
    .values(rubric)
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  if (!made) return
  await tx
    .insertInto('rubric_criterion')
    .values(criteria.map((row, position) => ({ ...row, rubric_version: made.version, position })))
    .execute()
}
