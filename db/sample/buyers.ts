import { samplePhone } from './phones.ts'

type Buyer = {
  name: string
  phone: string | null
  email: string | null
  address: string
  rt_rw: string
  village_code: string
  postcode: string | null
}

const at = (address: string, rt_rw: string, village_code: string, postcode: string | null = null) => ({
  address,
  rt_rw,
  village_code,
  postcode,
})
const known = (name: string, suffix: number, email: string | null = null) => ({
  name,
  phone: samplePhone(suffix),
  email,
})

/** People who have bought from the sample's shops: invented, with numbers and addresses that reach nobody. */
export const buyers = {
  /** Has an account, `pembeli@contoh.id`. */
  rahma: {
    ...known('Rahma Contoh', 901, 'pembeli@contoh.id'),
    ...at('Jalan Contoh Melati 7', '003/002', '73.71.09.1006', '90231'),
  },
  hasnah: {
    ...known('Hasnah Contoh', 3001, 'hasnah@contoh.id'),
    ...at('Jalan Contoh Pelita 12', '001/004', '73.71.13.1010'),
  },
  yusuf: {
    ...known('Yusuf Contoh', 3002),
    ...at('Lorong Contoh, rumah cat hijau', '002/001', '73.04.03.1003'),
  },
  dewi: {
    ...known('Dewi Contoh', 3003, 'dewi@contoh.id'),
    ...at('Jalan Contoh Raya 45, lantai 2', '005/007', '31.74.01.1002', '12810'),
  },
  bagus: {
    ...known('Bagus Contoh', 3004, 'bagus@contoh.id'),
    ...at('Jalan Contoh Kenari 9', '004/010', '31.74.04.1003', '12560'),
  },
  lestari: {
    ...known('Lestari Contoh', 3005, 'lestari@contoh.id'),
    ...at('Jalan Contoh Atas 88', '001/006', '32.73.02.1004', '40135'),
  },
  arif: {
    ...known('Arif Contoh', 3006),
    ...at('Perumahan Contoh Blok C-14', '002/008', '35.78.09.1001', '60111'),
  },
  salmah: {
    ...known('Salmah Contoh', 3007),
    ...at('Belakang pasar, rumah panggung', '001/001', '72.09.05.1003'),
  },
  fitri: {
    ...known('Fitri Contoh', 3008, 'fitri@contoh.id'),
    ...at('Jalan Contoh Utama 3', '002/003', '72.71.01.1006'),
  },
  ratna: {
    ...known('Ratna Contoh', 3009, 'ratna@contoh.id'),
    ...at('Gang Contoh 21, kos putri', '006/012', '34.04.07.2003', '55283'),
  },
  made: {
    ...known('Made Contoh', 3010, 'made@contoh.id'),
    ...at('Jalan Contoh Timur 17', '000/000', '51.71.01.1005', '80226'),
  },
  rudi: {
    ...known('Rudi Contoh', 3011),
    ...at('Jalan Contoh Poros, sebelum masjid', '003/001', '73.06.01.1001'),
  },
  wulan: {
    ...known('Wulan Contoh', 3012, 'wulan@contoh.id'),
    ...at('Jalan Contoh Bukit 5', '004/002', '33.74.10.1006', '50275'),
  },
  nur: { ...known('Nur Contoh', 3013), ...at('Dusun Contoh, dekat lapangan', '001/002', '73.04.03.1002') },
} as const satisfies Record<string, Buyer>

export type BuyerName = keyof typeof buyers
