import { z } from 'zod'
import type { StaffRole } from './enter-agency.ts'

/** Words and pure rules of agencies. */

export const staffRoleNames: Record<StaffRole, string> = {
  head: 'Kepala',
  verifier: 'Pemeriksa',
  curator: 'Kurator',
  mentor: 'Pendamping',
}

/** What each role may do, for whoever gives it. */
export const staffRoleHelp: Record<StaffRole, string> = {
  head: 'Boleh semuanya. Hanya kepala yang mengurus instansi dan pegawainya.',
  verifier: 'Memeriksa usaha, sertifikat, produk, dan laporan.',
  curator: 'Memilih yang ditampilkan, mengurus koleksi dan program, memeriksa produk.',
  mentor: 'Melihat semuanya, mencatat kunjungan, dan membantu di lapak yang mengizinkan.',
}

const line = (name: string, most: number) =>
  z.string(`Isi ${name}.`).min(1, `Isi ${name}.`).max(most, `Paling banyak ${most} huruf.`)
const orEmpty = (most: number) => z.string().max(most, `Paling banyak ${most} huruf.`).default('')

/** How an agency is reached. An office phone is no mobile: it may have brackets, spaces and dashes. */
export const agencyContact = z.object({
  name: line('nama instansi', 160),
  address: line('alamatnya', 300),
  phone: z
    .string('Isi nomor teleponnya.')
    .regex(/^\+?[\d][\d ()-]{5,23}$|^\(\d{2,4}\)[\d -]{5,20}$/, 'Contoh: (0419) 21000 atau +62 419 21000'),
  email: z
    .string('Isi emailnya.')
    .toLowerCase()
    .pipe(z.email('Ini belum seperti alamat email. Contoh: dinas@contoh.go.id').max(254)),
})

/** An agency's own page: its contact, what it says to visitors of its region, and who signs its reports. */
export const agencyProfile = agencyContact.extend({
  welcome: orEmpty(1500),
  welcome_en: orEmpty(1500),
  head_name: orEmpty(120),
  head_title: line('jabatannya', 120),
})
export type AgencyProfile = z.infer<typeof agencyProfile>
