import type { Tx } from '../types.ts'

/**
 * What every shop has to show before an agency looks at it. An agency may add requirements of its own, and replaces
 * one of these by giving the same name. Those that are computed are in market/sellers/computed-requirements.ts.
 */
const requirements = [
  {
    name: 'has-business',
    kind: 'computed',
    step: 'business',
    title: 'Nama dan jenis usaha',
    help: 'Nama yang dikenal pembeli, dan apakah usaha ini milik sendiri, kelompok, atau koperasi.',
  },
  {
    name: 'has-nib-or-says-not-yet',
    kind: 'computed',
    step: 'business',
    title: 'NIB, atau keterangan belum punya',
    help: 'Tanpa NIB Anda tetap boleh mendaftar. Dinas dapat membantu membuatnya.',
  },
  {
    name: 'has-scale',
    kind: 'computed',
    step: 'business',
    title: 'Modal atau penjualan setahun',
    help: 'Dari angka ini skala usaha dihitung. Angkanya hanya dilihat Anda dan dinas.',
  },
  {
    name: 'has-place',
    kind: 'computed',
    step: 'place',
    title: 'Desa atau kelurahan tempat usaha',
    help: 'Pembeli melihat asal barang sampai ke desanya.',
  },
  {
    name: 'has-contact',
    kind: 'computed',
    step: 'people',
    title: 'Nama dan nomor WhatsApp yang bisa dihubungi',
    help: 'Pembeli memesan lewat nomor ini.',
  },
  {
    name: 'has-story',
    kind: 'computed',
    step: 'story',
    title: 'Cerita usaha',
    help: 'Beberapa kalimat sudah cukup.',
  },
  {
    name: 'has-photo',
    kind: 'computed',
    step: 'story',
    title: 'Satu foto, dan keterangan isinya',
    help: 'Tempat usaha atau pembuatnya. Foto dari HP sudah baik.',
  },
  {
    name: 'has-payment',
    kind: 'computed',
    step: 'payment',
    title: 'Cara menerima pembayaran',
    help: 'Rekening, QRIS, atau tunai saat barang diserahkan.',
  },
  {
    name: 'makes-own-goods',
    kind: 'attested',
    step: 'agreement',
    title: 'Pernyataan: barangnya buatan sendiri',
    help: 'Barang yang dijual dibuat sendiri, oleh anggota kelompok, atau oleh perajin di sekitar yang disebut namanya.',
  },
  {
    name: 'agreed',
    kind: 'computed',
    step: 'agreement',
    title: 'Persetujuan pemilik',
    help: 'Pemilik lapak membaca dan menyetujui perjanjian penjual.',
  },
]

/** Brings the requirements that are nobody's own to what the code says; answers to them stay. */
export async function loadRequirements(tx: Tx) {
  await tx
    .deleteFrom('requirement')
    .where('agency_id', 'is', null)
    .where(
      'name',
      'not in',
      requirements.map(({ name }) => name),
    )
    .execute()
  await tx
    .insertInto('requirement')
    .values(requirements.map((requirement, position) => ({ ...requirement, position })))
    .onConflict((conflict) =>
      conflict.columns(['agency_id', 'name']).doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        step: row.ref('excluded.step'),
        title: row.ref('excluded.title'),
        help: row.ref('excluded.help'),
        position: row.ref('excluded.position'),
      })),
    )
    .execute()
}
