import type { Business } from '../../src/market/sellers/registration.ts'

/** A shop that has handed in its registration and waits for its agency. All of them are invented. */
export type WaitingSeller = {
  agency: string
  villageCode: string
  address: string
  contact: string
  tagline: string
  story: string
  business: Business
  account: { account_number: string; account_holder: string }
  /** Since how many days it waits. */
  days: number
  /** The address of an open shop whose number it gives as its own. */
  phoneOf?: string
  /** What an officer found there. */
  visit?: string
}

const running = { kbli_version: '2020', is_new: false, capital_rupiah: null } as const

export const waitingSellers: readonly WaitingSeller[] = [
  {
    agency: 'dinas-jeneponto',
    villageCode: '73.04.05.2014',
    address: 'Dusun Bungung, di sebelah masjid',
    contact: 'Hasnah Contoh',
    tagline: 'Kain Tope dan selendang tenun dari Samataring',
    story: 'Kami empat bersaudara yang menenun bergantian, di kolong rumah orang tua kami.',
    business: {
      ...running,
      name: 'Kelompok Tenun Kain Tope Samataring Jaya',
      kind: 'group',
      nib: '1298000456123',
      kbli_code: '13121',
      since_year: 2021,
      annual_sales_rupiah: 38_000_000,
    },
    account: { account_number: '3210012345678', account_holder: 'Hasnah Contoh' },
    days: 6,
    phoneOf: 'tenun-tope-samataring',
  },
  {
    agency: 'dinas-jeneponto',
    villageCode: '73.04.05.2014',
    address: 'Dusun Parang, rumah kedua dari jembatan',
    contact: 'Syamsiah Contoh',
    tagline: 'Gula aren cetak dari nira kebun sendiri',
    story: 'Suami saya menyadap nira tiap subuh, dan saya memasaknya sampai siang di dapur belakang.',
    business: {
      ...running,
      name: 'Gula Aren Parang',
      kind: 'individual',
      nib: null,
      kbli_code: '10722',
      since_year: 2016,
      annual_sales_rupiah: 24_000_000,
    },
    account: { account_number: '5021000987654', account_holder: 'Syamsiah Contoh' },
    days: 3,
    visit:
      'Dapur masak ada di belakang rumah, dua wajan besar dipakai. Nira disadap dari kebun sendiri. Gula yang baru dicetak masih hangat.',
  },
  {
    agency: 'dinas-touna',
    villageCode: '72.09.05.2001',
    address: 'Jalan Pantai 4',
    contact: 'Ramlah Contoh',
    tagline: 'Abon ikan tuna tanpa pengawet',
    story: 'Ikan dibeli pagi di pelabuhan dan selesai digoreng sebelum sore.',
    business: {
      ...running,
      name: 'Abon Tuna Sansarino',
      kind: 'individual',
      nib: '1298000789456',
      kbli_code: '10216',
      since_year: 2019,
      annual_sales_rupiah: 52_000_000,
    },
    account: { account_number: '7001000111222', account_holder: 'Ramlah Contoh' },
    days: 2,
  },
]
